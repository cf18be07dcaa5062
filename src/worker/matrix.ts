import type { Analysis, Certainty, Fact, FactKind, Origin, SourceSummary, Value, Verdict } from '../engine';
import { answerWords, attributionWords } from '../engine/wording';
import type { Decided, PartOfCollection, Place, Quote, QuotedFact } from './protocol';

/** Facts by sources, of one event of a collection. All of it is plain data; text of accounts is not escaped. */
export interface Matrix {
  readonly revision: number;
  /** The events that have something to compare, largest first. */
  readonly events: readonly MatrixEvent[];
  /** Number of the event that is shown; undefined when there is none. */
  readonly event: number | undefined;
  /** Whether facts that one source alone states are among the rows. */
  readonly singles: boolean;
  /** The sources of the event; those of one origin stand together. */
  readonly sources: readonly SourceSummary[];
  /** In the order of the sources. */
  readonly origins: readonly Origin[];
  /** In the order of the claims. */
  readonly rows: readonly MatrixRow[];
  /** How many facts were left out because there are more than can be shown. */
  readonly beyond: number;
  /** Set in a first answer, from part of the collection. */
  readonly part?: PartOfCollection;
}

export interface MatrixEvent {
  readonly event: number;
  readonly sources: number;
  /** The title of its first source. */
  readonly title: string;
}

export interface MatrixRow {
  /** The fact's id in this analysis. */
  readonly id: string;
  /** The same for the same question as long as its words stay the same, whatever comes before it. */
  readonly key: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly verdict: Verdict;
  readonly reason: string;
  /** What a reader decided on it. */
  readonly decision?: Decided;
  /** How many different answers there are. */
  readonly groups: number;
  /** Only of sources that answer, in the order of {@link Matrix.sources}. */
  readonly cells: readonly MatrixCell[];
}

export interface MatrixCell {
  /** Index into {@link Matrix.sources}. */
  readonly source: number;
  /** One for each different answer that the source gives; never empty. */
  readonly answers: readonly MatrixAnswer[];
}

export interface MatrixAnswer {
  readonly words: string;
  /** Answers of a row with the same group are the same; from 1. */
  readonly group: number;
  /** How the answer stands to those of the others: the strongest of what holds. */
  readonly standing: Verdict;
  readonly certainty: Certainty;
  /** Who says it, where the account does not say it itself. */
  readonly speaker?: string;
  readonly superseded?: boolean;
  readonly value?: Value;
  readonly place: Place;
  readonly quote: Quote;
}

export interface MatrixOptions {
  /** Which event; without one, or with one that is not there, that of the source, or of the first fact. */
  readonly event?: number;
  readonly source?: string;
  /** With the facts that one source alone states. */
  readonly singles?: boolean;
}

/** More could neither be looked through nor sent at once. A fact is shown whole or not at all. */
const mostAnswers = 20_000;

/** @param quote gives a fact its quotes and places; asked only for facts that are shown */
export function matrixOf(
  analysis: Analysis,
  revision: number,
  options: MatrixOptions,
  quote: (fact: Fact) => QuotedFact,
): Matrix {
  const events = eventsOf(analysis);
  const event = chooseEvent(analysis, events, options);
  const company = analysis.sources.filter((one) => one.event === event);
  const origins = analysis.origins.filter((origin) => company.some((one) => one.origin === origin.id));
  const sources = origins.flatMap((origin) => company.filter((one) => one.origin === origin.id));
  const columns = new Map(sources.map((one, index) => [one.source, index]));
  const singles = options.singles ?? false;
  const wanted = analysis.facts.filter(
    (fact) =>
      (singles || fact.verdict !== 'single') && fact.statements.some((statement) => columns.has(statement.source)),
  );
  const rows: MatrixRow[] = [];
  const keys = new Map<string, number>();
  let room = mostAnswers;
  for (const fact of wanted) {
    room -= fact.statements.length;
    if (room < 0) break;
    rows.push(rowOf(quote(fact), columns, keys));
  }
  return { revision, events, event, singles, sources, origins, rows, beyond: wanted.length - rows.length };
}

function eventsOf({ sources }: Analysis): MatrixEvent[] {
  const events = new Map<number, { event: number; sources: number; title: string }>();
  for (const { event, title, source } of sources) {
    const known = events.get(event);
    if (known) known.sources++;
    else events.set(event, { event, sources: 1, title: title || source });
  }
  return [...events.values()].filter((one) => one.sources > 1).sort((a, b) => b.sources - a.sources);
}

function chooseEvent(analysis: Analysis, events: readonly MatrixEvent[], options: MatrixOptions): number | undefined {
  const known = (event: number | undefined): boolean => events.some((one) => one.event === event);
  if (known(options.event)) return options.event;
  const eventOf = (source: string | undefined) => analysis.sources.find((one) => one.source === source)?.event;
  const read = eventOf(options.source);
  if (known(read)) return read;
  const first = eventOf(analysis.facts[0]?.statements[0]?.source);
  return known(first) ? first : events[0]?.event;
}

function rowOf(fact: QuotedFact, columns: ReadonlyMap<string, number>, keys: Map<string, number>): MatrixRow {
  const name = `${fact.kind}:${fact.label}`;
  const count = (keys.get(name) ?? 0) + 1;
  keys.set(name, count);
  const groups = new Set(fact.statements.map((statement) => statement.group)).size;
  const cells = new Map<number, MatrixAnswer[]>();
  for (const statement of fact.statements) {
    const source = columns.get(statement.source);
    if (source === undefined) continue;
    const answers = cells.get(source) ?? [];
    cells.set(source, answers);
    if (answers.some((answer) => answer.group === statement.group)) continue;
    const { group, certainty, attribution, superseded, value, place } = statement;
    answers.push({
      words: answerWords({ ...statement, kind: fact.kind }),
      group,
      standing: standingOf(fact, group, groups),
      certainty,
      ...(attribution ? { speaker: attributionWords(attribution) } : {}),
      ...(superseded ? { superseded } : {}),
      ...(value === undefined ? {} : { value }),
      place,
      quote: statement.quote,
    });
  }
  return {
    id: fact.id,
    key: `${name}:${count}`,
    label: fact.label,
    kind: fact.kind,
    verdict: fact.verdict,
    reason: fact.reason.text,
    ...(fact.decision ? { decision: fact.decision } : {}),
    groups,
    cells: [...cells].sort(([a], [b]) => a - b).map(([source, answers]) => ({ source, answers })),
  };
}

/** In a conflict an answer that can hold beside every other one only differs. */
function standingOf(fact: QuotedFact, group: number, groups: number): Verdict {
  if (fact.verdict !== 'conflict' || groups < 2) return fact.verdict;
  return (fact.apart?.some((pair) => pair.includes(group)) ?? true) ? 'conflict' : 'differ';
}
