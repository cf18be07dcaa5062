import type { Analysis, Fact, FactKind, Rulings, Spot, Statement } from '../engine/model';
import { nameChoices, type Decision } from './model';
import type { Placed, PlacedDecision } from './places';

/** Why a decision no longer holds as it was made. */
export type Reopening =
  /** The passage in this account is not what it was. */
  | { readonly kind: 'passage changed'; readonly source: string }
  /** This account is there and no longer has the passage, or is gone. */
  | { readonly kind: 'passage gone'; readonly source: string }
  /** This account gives an answer that was not there. */
  | { readonly kind: 'another answer'; readonly source: string };

/**
 * How a decision stands. `reopened`: its place was found, and the fact is open again. `lost`: nothing that it was about
 * is found, or nothing is stated there any more.
 */
export type Outcome = { readonly decision: Decision } & (
  | { readonly state: 'holds'; readonly fact?: string; readonly place?: Spot }
  | { readonly state: 'reopened'; readonly why: Reopening; readonly fact?: string; readonly place?: Spot }
  | { readonly state: 'lost' }
);

/** Decisions as they stand in an analysis. */
export interface Outcomes {
  /** In the order of the decisions. */
  readonly all: readonly Outcome[];
  /** The one that counts for a fact, by its id: the newest that holds, else the newest. */
  readonly byFact: ReadonlyMap<string, Outcome>;
}

export const noOutcomes: Outcomes = { all: [], byFact: new Map() };

/** Whether a fact with this outcome is no longer open. */
export function isSettled(outcome: Outcome | undefined): boolean {
  return outcome?.state === 'holds' && outcome.decision.choice !== 'not the same fact';
}

/** What the decisions whose places hold ask of the engine. */
export function rulingsOf(placed: readonly PlacedDecision[]): Rulings {
  const apart: Rulings['apart'][number][] = [];
  const notNames = new Set<string>();
  const entities: Rulings['entities'][number][] = [];
  for (const { decision, subject, others } of [...placed].sort(byAge)) {
    if (!subject || subject.passage === 'replaced') continue;
    const [other] = others;
    if (decision.choice === 'not the same fact') {
      if (changeOf({ decision, subject, others })?.kind === 'passage changed') continue;
      const of = decision.kind === 'statement' ? 'statement' : 'figure';
      for (const one of others) if (one) apart.push({ of, one: spotOf(subject), other: spotOf(one) });
    } else if (decision.choice === 'not a name') {
      notNames.add(decision.subject.answer);
    } else if (nameChoices.has(decision.choice) && other && other.passage !== 'replaced') {
      entities.push({ one: spotOf(subject), other: spotOf(other), same: decision.choice === 'same as' });
    }
  }
  return { apart, notNames: [...notNames].sort(), entities };
}

/**
 * How decisions stand in the analysis that was made by their rulings.
 * @param placed found in the texts that were analysed
 */
export function outcomesOf(placed: readonly PlacedDecision[], analysis: Analysis): Outcomes {
  if (placed.length === 0) return noOutcomes;
  const stated = new Stated(analysis, placed);
  const all = placed.map((one) => (nameChoices.has(one.decision.choice) ? ofName(one) : ofFact(one, stated)));
  const byFact = new Map<string, Outcome>();
  for (const outcome of [...all].sort((a, b) => byAge(a, b))) {
    if (outcome.state === 'lost' || outcome.fact === undefined) continue;
    const before = byFact.get(outcome.fact);
    if (before?.state !== 'holds' || outcome.state === 'holds') byFact.set(outcome.fact, outcome);
  }
  return { all, byFact };
}

/** What is said of a name does not matter: only that the name is there. */
function ofName({ decision, subject, others }: PlacedDecision): Outcome {
  if (!subject) return { decision, state: 'lost' };
  const place = spotOf(subject);
  if (subject.passage === 'replaced') {
    return { decision, state: 'reopened', why: { kind: 'passage changed', source: subject.source }, place };
  }
  if (decision.choice !== 'not a name' && (!others[0] || others[0].passage === 'replaced')) {
    const source = decision.others[0]?.source ?? '';
    return { decision, state: 'reopened', why: { kind: 'passage gone', source }, place };
  }
  return { decision, state: 'holds', place };
}

function ofFact(placed: PlacedDecision, stated: Stated): Outcome {
  const { decision, subject, others } = placed;
  const places = [subject, ...others];
  const fact =
    decision.choice === 'not the same fact' ? stated.at(decision.kind, subject)?.fact : mostOf(placed, stated);
  const first = places.find((one) => one !== undefined);
  if (!first || (!fact && decision.choice !== 'not the same fact')) return { decision, state: 'lost' };
  if (!subject && decision.choice === 'not the same fact') return { decision, state: 'lost' };
  const at = { ...(fact ? { fact: fact.id } : {}), place: spotOf(subject ?? first) };
  const why = changeOf(placed) ?? (fact && newAnswer(placed, fact, stated));
  return why ? { decision, state: 'reopened', why, ...at } : { decision, state: 'holds', ...at };
}

/** A statement that is told apart from others stays apart when one of those is gone; else all have to be there. */
function changeOf({ decision, subject, others }: PlacedDecision): Reopening | undefined {
  const anchors = [decision.subject, ...decision.others];
  const places = [subject, ...others];
  let gone: string | undefined;
  for (const [index, anchor] of anchors.entries()) {
    const place = places[index];
    if (!place) gone ??= anchor.source;
    else if (place.passage !== 'same') return { kind: 'passage changed', source: place.source };
  }
  if (gone === undefined) return undefined;
  const enough = decision.choice === 'not the same fact' && subject !== undefined && others.some(Boolean);
  return enough ? undefined : { kind: 'passage gone', source: gone };
}

/** An answer that none of the statements that were decided on gives. Who ignores a question ignores its answers. */
function newAnswer({ decision, subject, others }: PlacedDecision, fact: Fact, stated: Stated): Reopening | undefined {
  if (decision.choice === 'ignored' || decision.choice === 'not the same fact') return undefined;
  const known = new Set<number>();
  for (const place of [subject, ...others]) {
    const found = stated.at(decision.kind, place);
    if (found?.fact === fact) known.add(found.statement.group);
  }
  const fresh = fact.statements.find(({ group }) => !known.has(group));
  return fresh && { kind: 'another answer', source: fresh.source };
}

/** The fact that has most of the statements that were decided on; the subject's in a tie. */
function mostOf({ decision, subject, others }: PlacedDecision, stated: Stated): Fact | undefined {
  const counts = new Map<Fact, number>();
  for (const place of [subject, ...others]) {
    const fact = stated.at(decision.kind, place)?.fact;
    if (fact) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  }
  let most: Fact | undefined;
  for (const [fact, count] of counts) if (!most || count > (counts.get(most) ?? 0)) most = fact;
  return most;
}

interface FoundStatement {
  readonly fact: Fact;
  readonly statement: Statement;
}

/** The statements of an analysis in the accounts that decisions are about. */
class Stated {
  readonly #bySource = new Map<string, FoundStatement[]>();

  constructor({ sources, events }: Analysis, placed: readonly PlacedDecision[]) {
    for (const { subject, others } of placed) {
      for (const place of [subject, ...others]) if (place) this.#bySource.set(place.source, []);
    }
    const decidedOn = new Set(sources.filter(({ source }) => this.#bySource.has(source)).map(({ event }) => event));
    for (const event of decidedOn) {
      for (const fact of events[event - 1]?.facts ?? []) {
        for (const statement of fact.statements) this.#bySource.get(statement.source)?.push({ fact, statement });
      }
    }
    for (const found of this.#bySource.values()) found.sort((a, b) => a.statement.start - b.statement.start);
  }

  /** The statement of that sort whose words a place is in, or overlaps. */
  at(kind: Decision['kind'], place: Placed | undefined): FoundStatement | undefined {
    if (!place) return undefined;
    const sort = sortOf(kind);
    // Which word stands for a passage depends on the other accounts: there the passage counts.
    return this.#bySource.get(place.source)?.find(({ fact, statement }) => {
      if (sortOf(fact.kind) !== sort) return false;
      const { start, end } = sort === 'statement' ? statement.passage : statement;
      return start < Math.max(place.end, place.start + 1) && place.start < end;
    });
  }
}

function sortOf(kind: Decision['kind']): 'figure' | 'statement' | 'name' {
  if (kind === 'statement') return 'statement';
  return (['name', 'place'] satisfies FactKind[]).includes(kind as 'name') ? 'name' : 'figure';
}

function spotOf({ source, start, end }: Spot): Spot {
  return { source, start, end };
}

/** Oldest first; those of one day by their ids, so that all who have the file see the same. */
function byAge(a: { readonly decision: Decision }, b: { readonly decision: Decision }): number {
  return order(a.decision.date, b.decision.date) || order(a.decision.id, b.decision.id);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
