/**
 * How well a report finds what a careful reader found in the same accounts.
 *
 * What counts is where a card leads: from the words of an account that state a fact to those of another that state it
 * too. Such a pair is the unit of the first figure.
 *
 *   pairs    which of the expected ones the report has, and how many of those it has are expected
 *   verdict  facts of several accounts that the report gives the verdict of the careful reader, judged on the reported
 *            fact that holds most of their statements
 *   flagged  differences and conflicts: which are found, and how many of those reported are some
 *   single   facts of one account that the report leaves to that account
 *
 * An expected statement and a reported one are the same where their words overlap; one that no figure gives (a
 * statement, a name, a place) also where the reported passage holds it.
 */
import type { Report, ReportFact, ReportStatement } from '../../src/report/report';
import type { Aspect, Verdict } from '../../src/engine/model';

/** What a careful reader found, fact by fact. */
export interface Expected {
  readonly facts: readonly ExpectedFact[];
}

export interface ExpectedFact {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly verdict: Verdict;
  readonly aspects?: readonly Aspect[];
  readonly statements: readonly ExpectedStatement[];
}

/**
 * Where an account answers. The anchor is given by UTF-16 offsets (`start`, `end`), by a passage that stands in the
 * account and the anchor's words inside it, or by the positions of its first and last characters among those that
 * are no white space (`at`).
 */
export interface ExpectedStatement {
  /** File name of the account, or how it begins. */
  readonly source: string;
  readonly start?: number;
  readonly end?: number;
  readonly passage?: string;
  readonly anchor?: string;
  readonly at?: readonly [number, number];
  readonly group: number;
  readonly superseded?: boolean;
}

/** A stretch of one account. */
export interface Place {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** One thing that the report misses or has too much, in words, with the places to look at. */
export interface Miss {
  readonly what: 'apart' | 'verdict' | 'not single' | 'joined' | 'flagged';
  readonly words: string;
  readonly places: readonly Place[];
}

export interface Tally {
  readonly right: number;
  readonly of: number;
}

/** Shares are 1 where there is nothing to get right. */
export interface Score {
  readonly recall: Tally;
  readonly precision: Tally;
  readonly verdict: Tally;
  readonly flaggedRecall: Tally;
  readonly flaggedPrecision: Tally;
  readonly single: Tally;
  readonly misses: readonly Miss[];
}

export const share = ({ right, of }: Tally): number => (of === 0 ? 1 : right / of);

/** Harmonic mean of the shares of two tallies. */
export function f1(a: Tally, b: Tally): number {
  const sum = share(a) + share(b);
  return sum === 0 ? 0 : (2 * share(a) * share(b)) / sum;
}

const withoutFigure: ReadonlySet<string> = new Set(['statement', 'name', 'place']);
const isFlag = (verdict: string): boolean => verdict === 'conflict' || verdict === 'differ';
const fileName = (source: string): string => source.slice(source.lastIndexOf('/') + 1);

/**
 * The place of an expected statement.
 * @param texts the accounts' texts by file name
 * @throws Error when the account or the passage is not there
 */
export function locate(statement: ExpectedStatement, texts: ReadonlyMap<string, string>): Place {
  const files = [...texts.keys()];
  const file =
    files.find((name) => name === statement.source) ?? files.find((name) => name.startsWith(statement.source));
  const text = file === undefined ? undefined : texts.get(file);
  if (file === undefined || text === undefined) throw new Error(`no account ${statement.source}`);
  const { start, end, at, passage, anchor } = statement;
  if (at) return { file, start: inkStart(text, at[0]), end: inkEnd(text, at[1]) };
  if (start !== undefined && end !== undefined) return { file, start, end };
  if (passage === undefined || anchor === undefined) throw new Error(`${file}: a statement without a place`);
  const plain = text.replaceAll('\u00a0', ' ');
  const from = plain.indexOf(passage);
  const found = from < 0 ? -1 : plain.indexOf(anchor, from);
  if (found < 0 || found + anchor.length > from + passage.length) throw new Error(`${file}: no "${passage}"`);
  return { file, start: found, end: found + anchor.length };
}

const isInk = (character: string): boolean => character.trim() !== '';

/** Offset of the character that has `count` characters with ink before it. */
function inkStart(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isInk(text.charAt(index))) continue;
    if (seen === count) return index;
    seen++;
  }
  return text.length;
}

/** Offset right after the first `count` characters with ink. */
function inkEnd(text: string, count: number): number {
  let seen = 0;
  for (let index = 0; index < text.length; index++) {
    if (isInk(text.charAt(index))) seen++;
    if (seen === count) return index + 1;
  }
  return text.length;
}

interface PlacedFact extends Omit<ExpectedFact, 'statements'> {
  readonly places: readonly Place[];
}

/** Scores a report against what was expected. `texts` are the accounts by file name. */
export function score(expected: Expected, report: Pick<Report, 'facts'>, texts: ReadonlyMap<string, string>): Score {
  const facts = expected.facts.map(({ statements, ...fact }) => ({
    ...fact,
    places: statements.map((statement) => locate(statement, texts)),
  }));
  const misses: Miss[] = [];
  return { ...recallSide(facts, report.facts, misses), ...precisionSide(facts, report.facts, misses), misses };
}

type RecallSide = Pick<Score, 'recall' | 'verdict' | 'flaggedRecall' | 'single'>;

/** Walks the expected facts: what of them does the report show? */
function recallSide(facts: readonly PlacedFact[], reported: readonly ReportFact[], misses: Miss[]): RecallSide {
  const recall = tally();
  const verdict = tally();
  const flaggedRecall = tally();
  const single = tally();
  for (const fact of facts) {
    const shownAt = fact.places.map((place) => reported.filter((one) => one.statements.some(meets(place, fact.kind))));
    const best = bestCover(fact, shownAt);
    if (filesOf(fact.places).size < 2) {
      const joined = best !== undefined && best.fact.verdict !== 'single' && accountsOf(best.fact).size > 1;
      tick(single, !joined);
      if (joined) {
        const places = [...fact.places, ...best.fact.statements.map(placeOf)];
        misses.push({ what: 'not single', words: `${fact.id}: joined to another account`, places });
      }
      continue;
    }
    for (const [a, b] of pairsAcross(fact.places)) {
      const joined = (shownAt[a] ?? []).some((one) => shownAt[b]?.includes(one));
      tick(recall, joined);
      if (!joined) misses.push({ what: 'apart', words: `${fact.id}: not joined`, places: pick(fact.places, a, b) });
    }
    const given = best !== undefined && best.files > 1 ? best.fact.verdict : 'none';
    tick(verdict, given === fact.verdict);
    if (given !== fact.verdict) {
      const words = `${fact.id}: ${given}, expected ${fact.verdict}${best ? ` (${best.fact.id}: ${best.fact.reason})` : ''}`;
      misses.push({ what: 'verdict', words, places: fact.places });
    }
    if (isFlag(fact.verdict)) tick(flaggedRecall, isFlag(given));
  }
  return { recall, verdict, flaggedRecall, single };
}

type PrecisionSide = Pick<Score, 'precision' | 'flaggedPrecision'>;

/** Walks the reported facts: what of them was expected? */
function precisionSide(facts: readonly PlacedFact[], reported: readonly ReportFact[], misses: Miss[]): PrecisionSide {
  const precision = tally();
  const flaggedPrecision = tally();
  for (const one of reported) {
    const places = one.statements.map(placeOf);
    const answered = one.statements.map((statement) =>
      facts.filter((fact) => fact.places.some((place) => meets(place, fact.kind)(statement))),
    );
    for (const [a, b] of pairsAcross(places)) {
      const left = answered[a] ?? [];
      const right = answered[b] ?? [];
      if (left.length === 0 || right.length === 0) continue;
      const shared = left.some((fact) => right.includes(fact));
      tick(precision, shared);
      if (shared) continue;
      const words = `${one.id} ${one.label}: joins ${left.map(({ id }) => id).join(', ')} and ${right.map(({ id }) => id).join(', ')}`;
      misses.push({ what: 'joined', words, places: pick(places, a, b) });
    }
    if (!isFlag(one.verdict)) continue;
    const expected = facts.some(
      (fact) => isFlag(fact.verdict) && filesOf(places.filter((_, index) => answered[index]?.includes(fact))).size > 1,
    );
    tick(flaggedPrecision, expected);
    if (!expected)
      misses.push({ what: 'flagged', words: `${one.id} ${one.verdict} ${one.label}: ${one.reason}`, places });
  }
  return { precision, flaggedPrecision };
}

/** The reported fact that shows an expected one in most accounts; among equals one with the expected verdict, then the first. */
function bestCover(
  fact: PlacedFact,
  shownAt: readonly (readonly ReportFact[])[],
): { readonly fact: ReportFact; readonly files: number } | undefined {
  const cover = new Map<ReportFact, Set<string>>();
  fact.places.forEach(({ file }, index) => {
    for (const one of shownAt[index] ?? []) cover.set(one, (cover.get(one) ?? new Set()).add(file));
  });
  let best: { fact: ReportFact; files: number } | undefined;
  for (const [one, { size: files }] of cover) {
    const wins =
      !best ||
      files > best.files ||
      (files === best.files && one.verdict === fact.verdict && best.fact.verdict !== fact.verdict);
    if (wins) best = { fact: one, files };
  }
  return best;
}

/** Does a reported statement meet the expected place of a fact of this kind? */
function meets(place: Place, kind: string): (statement: ReportStatement) => boolean {
  return ({ source, start, end, passage }) =>
    fileName(source) === place.file &&
    ((place.start < end && start < place.end) ||
      (withoutFigure.has(kind) && passage[0] <= place.start && place.end <= passage[1]));
}

const placeOf = ({ source, start, end }: ReportStatement): Place => ({ file: fileName(source), start, end });
const filesOf = (places: readonly Place[]): Set<string> => new Set(places.map(({ file }) => file));
const accountsOf = (fact: ReportFact): Set<string> => filesOf(fact.statements.map(placeOf));

/** Index pairs of places in two different accounts. */
function pairsAcross(places: readonly Place[]): [number, number][] {
  return places.flatMap((a, i) =>
    places.flatMap((b, j): [number, number][] => (i < j && a.file !== b.file ? [[i, j]] : [])),
  );
}

const pick = (places: readonly Place[], ...indexes: number[]): Place[] =>
  places.filter((_, index) => indexes.includes(index));

const tally = (): { right: number; of: number } => ({ right: 0, of: 0 });

function tick(into: { right: number; of: number }, isRight: boolean): void {
  into.of++;
  if (isRight) into.right++;
}
