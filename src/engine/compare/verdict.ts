import { boundSide } from '../boundSide';
import type { Aspect, Certainty, Reason, Verdict } from '../model';
import { ADDITIONAL } from './amounts';
import { compareBearings } from './bearings';
import { accountOf, type Candidate } from './candidate';
import { bothGiven, excuseFor, type Excuse } from './excuses';
import { compareFigures } from './figures';
import { namedInOtherOrder, nameUnlike, swappedNames } from './namedWords';
import { denyAlike, oppositesIn } from './opposites';
import { apart, compatible, same, type Relation } from './relation';

export interface Judgement {
  readonly verdict: Verdict;
  readonly aspects: readonly Aspect[];
  readonly reason: Reason;
  /** The group of each candidate, in the order given; groups count from 1, best supported first. */
  readonly groups: readonly number[];
  /** In a conflict: the pairs of groups that cannot both be right. */
  readonly apart?: readonly (readonly [number, number])[];
}

/**
 * The verdict over all statements of one fact. Statements with the same answer form a group; the verdict is the gravest
 * relation between groups, softened to "differ" where the accounts themselves say why both could be right: an earlier
 * answer named as such, a later account of what changes, an account that gives both.
 */
export function judge(candidates: readonly Candidate[]): Judgement {
  const groups = grouped(candidates);
  const sources = new Set(candidates.map((c) => c.statement.source));
  if (sources.size < 2) {
    return { verdict: 'single', aspects: [], reason: { rule: 'single', text: 'Stated in this account only.' }, groups };
  }
  const count = Math.max(...groups);
  if (count === 1) return agreed(candidates, groups);
  return parted(candidates, groups, count);
}

const denied: Relation = apart('polarity', 'statement.polarity', 'one says so and the other says not');

function relationOf(x: Candidate, y: Candidate): Relation {
  const alike = isAlike(x, y);
  if (x.figure && y.figure) {
    const relation = compareFigures(x.figure, y.figure, x.meaning, y.meaning);
    if (alike) return relation;
    return relation.kind === 'same' ? denied : compatible('polarity', 'figure.denied', 'one says only what it is not');
  }
  if (x.bearing !== undefined && y.bearing !== undefined) return compareBearings(x.bearing, y.bearing);
  if (!alike) return isDenied(x, y) ? denied : SAID;
  const words = x.sides && y.sides && oppositesIn(x.sides, y.sides);
  if (words && shared(x, y, Math.min, inWords) >= SIDED_WORDS)
    return apart('value', 'statement.opposite', `one says “${words[0]}” and the other “${words[1]}”`);
  const names = x.named && y.named && swappedNames(x.named, y.named);
  if (names && isAboutSame(x, y))
    return compatible('name', 'statement.name', `one names “${names[0]}” and the other “${names[1]}”`);
  return SAID;
}

/** Whether one of two statements about the same denies what the other says, which denies nothing. */
function isDenied(x: Candidate, y: Candidate): boolean {
  const yes = x.statement.polarity === 'yes' ? x : y;
  return !yes.hasNo && isAboutSame(x, y) && !(x.sides && y.sides && denyAlike(x.sides, y.sides));
}

const SAID: Relation = same('statement.same', 'they say the same');

/** Whether both say that it is so, or both that it is not. */
function isAlike(x: Candidate, y: Candidate): boolean {
  return x.statement.polarity === y.statement.polarity;
}

/** Share of the words of the longer of two statements, and of what they weigh, from which on one can deny what the other says. */
const SAME_WORDS = 0.5;
/** The same, from which on they can be said to say the same: what is left may still be who did it, or where. */
const MOST_WORDS = 0.7;
/** Share of the words of the shorter one from which on words that exclude each other are said of one thing. */
const SIDED_WORDS = 0.3;
/** Share of the words of the shorter one from which on they can differ in how sure they are. */
const ALIKE_WORDS = 0.3;
/** A statement of fewer words is held against no other. */
const LEAST_WORDS = 3;

/**
 * How much of what two statements say they share.
 *
 * @param whole whether that is of the longer one's or of the shorter one's
 * @param weigh what a word counts for, given how much it says
 */
function shared(
  { words: x }: Candidate,
  { words: y }: Candidate,
  whole: typeof Math.max,
  weigh: (weight: number) => number,
): number {
  if (!x || !y || Math.min(x.size, y.size) < LEAST_WORDS) return 0;
  let [common, mine, yours] = [0, 0, 0];
  for (const [word, weight] of x) {
    mine += weigh(weight);
    if (y.has(word)) common += weigh(weight);
  }
  for (const weight of y.values()) yours += weigh(weight);
  return common / whole(mine, yours);
}

/** Whether each of two statements has a word or a name that the other lacks, or names the same in another order. */
function haveOwnWords({ words: x, named }: Candidate, { words: y, named: others }: Candidate): boolean {
  const hasMore = (one: typeof x, other: typeof x): boolean =>
    [...(one?.keys() ?? [])].some((word) => !other?.has(word));
  const [mine, yours] = [named ?? [], others ?? []];
  return (hasMore(x, y) && hasMore(y, x)) || nameUnlike(mine, yours) || namedInOtherOrder(mine, yours);
}

const inWords = (): number => 1;
const inWeight = (weight: number): number => weight;

/** Whether two statements are about the same in most of their words, and in those that say most. */
function isAboutSame(x: Candidate, y: Candidate, share = SAME_WORDS): boolean {
  return [inWords, inWeight].every((weigh) => shared(x, y, Math.max, weigh) >= share);
}

/** Complete-link groups: a statement joins a group only if it gives the same answer as each of its members. */
function grouped(candidates: readonly Candidate[]): number[] {
  const groups: number[][] = [];
  // Exact answers first: an approximate one then falls to the group it is near to, and founds none that draws others in.
  const order = candidates
    .map((_, i) => i)
    .sort((i, j) => Number(isLoose(candidates[i]!)) - Number(isLoose(candidates[j]!)) || i - j);
  for (const i of order) {
    const home = groups.find((group) => group.every((j) => isOne(relationOf(candidates[i]!, candidates[j]!))));
    if (home) home.push(i);
    else groups.push([i]);
  }
  const support = (group: readonly number[]): number => new Set(group.map((i) => candidates[i]!.origin)).size;
  const files = (group: readonly number[]): number => new Set(group.map((i) => candidates[i]!.statement.source)).size;
  groups.sort((x, y) => support(y) - support(x) || files(y) - files(x) || Math.min(...x) - Math.min(...y));
  const out = new Array<number>(candidates.length).fill(0);
  groups.forEach((group, g) => group.forEach((i) => (out[i] = g + 1)));
  return out;
}

/** What cannot be told apart is not shown as different. */
function isOne(relation: Relation): boolean {
  return relation.kind === 'same' || isUntold(relation);
}

function isUntold({ kind, aspect }: Relation): boolean {
  return kind === 'open' && !aspect;
}

/** One answer: what is left to differ is how sure the accounts are. */
function agreed(candidates: readonly Candidate[], groups: readonly number[]): Judgement {
  if (candidates.some((c) => c.figure ?? c.bearing !== undefined)) {
    const relation = strongestSame(candidates);
    const reason = { rule: relation.rule, text: sentence(relation.words) };
    if (relation === ADDITIONAL) {
      const [{ figure: first }] = candidates as [Candidate];
      const isSo = ({ figure }: Candidate): boolean => figure?.additional === first?.additional;
      return { verdict: 'differ', aspects: ['value'], reason, groups: candidates.map((c) => (isSo(c) ? 1 : 2)) };
    }
    return { verdict: 'agree', aspects: [], reason, groups };
  }
  const wanted = candidates.filter((c) => c.statement.certainty === 'wanted');
  for (const low of wanted) {
    const high = candidates.find(
      (c) =>
        c.statement.source !== low.statement.source &&
        (c.statement.certainty === 'planned' || c.statement.certainty === 'agreed') &&
        shared(low, c, Math.min, inWords) >= ALIKE_WORDS,
    );
    if (!high) continue;
    const text = `${accountOf(low)} says it is wanted, ${accountOf(high)} that it is ${high.statement.certainty}.`;
    return {
      verdict: 'differ',
      aspects: ['certainty'],
      reason: { rule: 'statement.certainty', text },
      groups: bySureness(candidates),
    };
  }
  const isSame = candidates.every((x) =>
    candidates.every(
      (y) =>
        x.statement.source === y.statement.source ||
        (isAlike(x, y) && isAboutSame(x, y, MOST_WORDS) && !haveOwnWords(x, y)),
    ),
  );
  const reason = isSame
    ? { rule: 'statement.same', text: 'The accounts say the same in their own words.' }
    : {
        rule: 'statement.told',
        text: isMixed(candidates)
          ? 'The accounts tell of this, each in words of its own, some by what is not so.'
          : 'The accounts tell of this, each in words of its own.',
      };
  return { verdict: 'agree', aspects: [], reason, groups };
}

/** Whether some say that something is so and others that something is not. */
function isMixed(candidates: readonly Candidate[]): boolean {
  return candidates.some((candidate) => !isAlike(candidate, candidates[0]!));
}

/** Groups by how sure the accounts are, the commonest first. */
function bySureness(candidates: readonly Candidate[]): number[] {
  const counts = new Map<Certainty, number>();
  for (const { statement } of candidates) counts.set(statement.certainty, (counts.get(statement.certainty) ?? 0) + 1);
  const order = [...counts].sort((x, y) => y[1] - x[1]).map(([certainty]) => certainty);
  return candidates.map(({ statement }) => order.indexOf(statement.certainty) + 1);
}

/** The relation that says most of why answers that are not written alike are one, or cannot be told apart. */
function strongestSame(candidates: readonly Candidate[]): Relation {
  let chosen: Relation | undefined;
  let untold: Relation | undefined;
  for (let i = 0; i < candidates.length; i++) {
    for (let j = i + 1; j < candidates.length; j++) {
      if (candidates[i]!.statement.source === candidates[j]!.statement.source) continue;
      const relation = relationOf(candidates[i]!, candidates[j]!);
      if (isUntold(relation)) untold ??= relation;
      if (relation.kind !== 'same') continue;
      if (!chosen || (chosen.rule.endsWith('equal') && !relation.rule.endsWith('equal'))) chosen = relation;
    }
  }
  return chosen ?? untold ?? relationOf(candidates[0]!, candidates[0]!);
}

interface Parting {
  readonly groups: readonly [number, number];
  readonly x: Candidate;
  readonly y: Candidate;
  readonly relation: Relation;
  /** Why both could be right although the answers are apart. */
  readonly excuse?: Excuse;
}

function parted(candidates: readonly Candidate[], groups: readonly number[], count: number): Judgement {
  const partings: Parting[] = [];
  for (let g = 1; g <= count; g++) {
    for (let h = g + 1; h <= count; h++) {
      const xs = candidates.filter((_, i) => groups[i] === g);
      const ys = candidates.filter((_, i) => groups[i] === h);
      // Groups stand to each other as their nearest members do: one exact reading that both share is enough for both to hold.
      let nearest: Parting | undefined;
      const isOneSum = isRestated(xs, ys);
      const areApart = [...xs, ...ys].some(isBound) && isApartWithout(isBound, xs, ys);
      const areExact = [...xs, ...ys].some(isLoose) && isApartWithout(isLoose, xs, ys);
      for (const x of xs) {
        for (const y of ys) {
          // What an account says twice is not what the accounts dispute.
          if (x.statement.source === y.statement.source) continue;
          const relation = relationOf(x, y);
          // What cannot be told apart says nothing of how the groups stand to each other.
          if (isUntold(relation)) continue;
          // An amount and the same in another currency, one behind the other, are one answer.
          if (relation.rule === 'amount.currency' && isOneSum) continue;
          // Nor does a loose answer of one that is near both, where each has an exact one.
          if (relation.kind !== 'apart' && (isLoose(x) || isLoose(y)) && areExact) continue;
          // Nor a bound of one that both meet: "more than two million" beside 2.3 and 2.6 million.
          if (relation.kind !== 'apart' && (isBound(x) || isBound(y)) && areApart) continue;
          const excuse = relation.kind === 'apart' ? (excuseFor(x, y, xs, ys) ?? bothGiven(xs, ys)) : undefined;
          const parting = { groups: [g, h] as const, x, y, relation, ...(excuse ? { excuse } : {}) };
          if (!nearest || severity(parting) < severity(nearest)) nearest = parting;
        }
      }
      if (nearest && severity(nearest) > 0) partings.push(nearest);
    }
  }
  if (partings.length === 0) return agreed(candidates, groups);
  const gravest = partings.reduce((a, b) => (severity(b) > severity(a) ? b : a));
  const aspects = [
    ...new Set(
      partings.flatMap((p) => [
        ...(p.relation.aspect ? [p.relation.aspect] : []),
        ...(p.excuse ? [p.excuse.aspect] : []),
      ]),
    ),
  ];
  const { relation, excuse, x, y } = gravest;
  const conflict = relation.kind === 'apart' && !excuse;
  const text = excuse ? excuse.text : `${sentence(relation.words).slice(0, -1)} (${accountOf(x)}, ${accountOf(y)}).`;
  return {
    verdict: conflict ? 'conflict' : 'differ',
    aspects,
    reason: { rule: excuse ? excuse.rule : relation.rule, text },
    groups,
    ...(conflict
      ? { apart: partings.filter((parting) => severity(parting) === 3).map((parting) => parting.groups) }
      : {}),
  };
}

/** Whether an account gives both answers in one sentence. */
function isRestated(xs: readonly Candidate[], ys: readonly Candidate[]): boolean {
  return xs.some(({ statement: x }) =>
    ys.some(({ statement: y }) => x.source === y.source && x.sentence === y.sentence),
  );
}

/** Whether an answer is given loosely: "about 40" is near 38 and near 41. */
function isLoose({ figure }: Candidate): boolean {
  return figure?.modifier !== undefined;
}

function isBound({ figure }: Candidate): boolean {
  return figure !== undefined && boundSide(figure) !== 0;
}

/** Whether answers of the two groups are apart, those of a kind left out. */
function isApartWithout(
  isOut: (candidate: Candidate) => boolean,
  xs: readonly Candidate[],
  ys: readonly Candidate[],
): boolean {
  const rest = ys.filter((y) => !isOut(y));
  return xs.some(
    (x) =>
      !isOut(x) && rest.some((y) => x.statement.source !== y.statement.source && relationOf(x, y).kind === 'apart'),
  );
}

function severity({ relation, excuse }: Parting): number {
  if (relation.kind === 'apart') return excuse ? 2 : 3;
  return isOne(relation) ? 0 : 1;
}

function sentence(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1) + '.';
}
