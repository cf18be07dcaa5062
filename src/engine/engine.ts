import type { Memory } from './memory';
import type { AnnotatedSource, Analysis, Rulings, SourceFormat } from './model';
import type { Written } from './written';

/** Asked between units of work; when it answers true the engine stops and throws {@link Cancelled}. */
export type IsCancelled = () => boolean;

/** Thrown by {@link Engine.analyse} when its caller asked to stop. The engine's state stays whole. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** A source as it was analysed; it stays so when the engine is given another text. */
export interface AnalysedSource {
  readonly id: string;
  readonly text: string;
  /** See `ReadSource.view`. */
  readonly view: string;
  /** Relative dates resolved. Made anew each time it is asked for, where the engine gave it up. */
  readonly annotated: AnnotatedSource;
}

/** A source that an engine of the same making annotated on its own, in another thread perhaps: see annotateAlone.ts. */
export interface ReadySource {
  /** See written.ts. */
  readonly date: Written | undefined;
  /** Not kept: it is unpacked each time it is asked for. */
  readonly unpack: () => AnnotatedSource;
}

/** Where plain data is kept that is seldom asked for: on a disk, perhaps. */
export interface Shelf {
  /** @returns what to ask for it by */
  put(value: unknown): number;
  /** The same data, in objects of its own. */
  take(place: number): unknown;
}

/** What an engine is for. */
export interface EngineUse {
  /** It analyses once: what a next analysis would go on from is let go as soon as it is used, which takes far less memory. */
  readonly once?: boolean;
  /** Where such an engine keeps what events say, which is most of what it has to keep; with itself where none is given. */
  readonly shelf?: Shelf;
}

/** One collection of sources. Only what changed since the last analysis is computed again. */
export interface Engine {
  /**
   * Adds a source or replaces its text.
   * @param id path relative to the collection's folder
   * @param ready what was made of this text before, to spare the work
   */
  set(id: string, text: string, format: SourceFormat, ready?: ReadySource): void;
  /** @returns whether there was such a source */
  delete(id: string): boolean;
  /** What the next analysis has to heed, in place of what was ruled before. Places are offsets into the sources' texts. */
  rule(rulings: Rulings): void;
  /**
   * @param among when given, only these sources are looked at, as if there were no others: a first answer, from part of
   *   the collection. Nothing that is known of the others is lost.
   * @throws {Cancelled} when `isCancelled` answers true
   */
  analyse(isCancelled?: IsCancelled, among?: ReadonlySet<string>): Analysis;
  readonly size: number;
  has(id: string): boolean;
  /** How many sources the last whole analysis has compared with those of their event; all of them, unless it was cancelled. */
  readonly compared: number;
  /** Counts up with everything that is done and kept: an analysis that was cancelled has gained something when it did. */
  readonly steps: number;
  /** How many sources the next whole analysis has to read first: those that are new or changed, and not remembered. */
  unread(): number;
  /** Ids of sources that seem to tell of the same event, nearest first: a guess from their words alone. */
  nearest(id: string, most: number): string[];
  /** A source as of the last analysis that looked at it, or undefined for an unknown id. */
  source(id: string): AnalysedSource | undefined;
  /** What the last whole analysis found, for {@link recall}. */
  remember(): Memory;
  /**
   * Takes over what an engine of the same making found before; the next analysis uses what fits the sources as they are
   * now, and is the same as without it.
   */
  recall(memory: Memory): void;
}
