import {
  createEngine,
  type AnalysedSource,
  type Analysis,
  type Engine,
  type EngineUse,
  type IsCancelled,
  type Memory,
  type ReadySource,
  type SourceFormat,
} from '../engine';
import { outcomesOf, rulingsOf, type Outcomes } from './apply';
import type { Decision } from './model';
import { Places } from './places';

/** An analysis with how the decisions stand in it. */
export interface DecidedAnalysis {
  readonly analysis: Analysis;
  readonly outcomes: Outcomes;
}

/** An engine that analyses accounts in the light of what a reader decided on them. */
export class DecidedAccounts implements Omit<Engine, 'rule' | 'analyse'> {
  readonly #engine: Engine;
  readonly #texts = new Map<string, string>();
  readonly #places = new Places();
  #decisions: readonly Decision[] = [];

  constructor(use?: EngineUse) {
    this.#engine = createEngine(use);
  }

  /** @param id path relative to the folder that the decisions are kept in */
  set(id: string, text: string, format: SourceFormat, ready?: ReadySource): void {
    this.#engine.set(id, text, format, ready);
    this.#texts.set(id, text);
  }

  delete(id: string): boolean {
    this.#texts.delete(id);
    return this.#engine.delete(id);
  }

  /** Takes these decisions in place of those before. */
  decide(decisions: readonly Decision[]): void {
    this.#decisions = decisions;
  }

  /** See {@link Engine.analyse}. In a part of the collection no decision is lost: what it is about may be elsewhere. */
  analyse(isCancelled?: IsCancelled, among?: ReadonlySet<string>): DecidedAnalysis {
    const placed = this.#places.place(this.#decisions, this.#texts);
    this.#engine.rule(rulingsOf(placed));
    const analysis = this.#engine.analyse(isCancelled, among);
    const { all, byFact } = outcomesOf(placed, analysis);
    return { analysis, outcomes: { all: among ? all.filter(({ state }) => state !== 'lost') : all, byFact } };
  }

  get size(): number {
    return this.#engine.size;
  }

  get compared(): number {
    return this.#engine.compared;
  }

  get steps(): number {
    return this.#engine.steps;
  }

  has(id: string): boolean {
    return this.#engine.has(id);
  }

  unread(): number {
    return this.#engine.unread();
  }

  nearest(id: string, most: number): string[] {
    return this.#engine.nearest(id, most);
  }

  source(id: string): AnalysedSource | undefined {
    return this.#engine.source(id);
  }

  remember(): Memory {
    return this.#engine.remember();
  }

  recall(memory: Memory): void {
    this.#engine.recall(memory);
  }
}
