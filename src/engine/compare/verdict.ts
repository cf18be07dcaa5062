import type { Aspect, Certainty, FigureMention, Reason, Statement, Verdict } from '../model';
import { compareFigures } from './figures';
import type { Relation } from './relation';

/** A statement with the figure that it gives, as verdicts are reached from it. */
export interface Candidate {
  readonly statement: Statement;
  readonly figure?: FigureMention;
  /** Base form of the word that carries a statement without a figure: yes and no are held against each other over one word only. */
  readonly verb?: string;
  /** Origin of the statement's source. */
  readonly origin: string;
  /** When the source was written, ISO date, where it says so. */
  readonly written?: string;
}

export interface Judgement {
  readonly verdict: Verdict;
  readonly aspects: readonly Aspect[];
  readonly reason: Reason;
  /** The group of each candidate, in the order given; groups count from 1, best supported first. */
  readonly groups: readonly number[];
}

/** From denied to done: how far along an action is told to be. */
const CERTAINTY_RANK: Readonly<Record<Certainty, number>> = { denied: -2, wanted: 0, possible: 1, planned: 2, agreed: 3, done: 4 };

/**
 * The verdict over all statements of one fact. Statements with the same answer form a group; the verdict is the gravest
 * relation between groups, softened to "differ" where the accounts themselves say why both could be right: an earlier
 * answer named as such, a later account of what changes, a speaker's claim.
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

function relationOf(x: Candidate, y: Candidate): Relation {
  if (x.figure && y.figure) return compareFigures(x.figure, y.figure);
  return x.statement.polarity === y.statement.polarity || x.verb !== y.verb
    ? { kind: 'same', rule: 'statement.same', words: 'they say the same' }
    : { kind: 'apart', aspect: 'polarity', rule: 'statement.polarity', words: 'one says so and the other says not' };
}

/** Complete-link groups: a statement joins a group only if it gives the same answer as each of its members. */
function grouped(candidates: readonly Candidate[]): number[] {
  const groups: number[][] = [];
  // Exact answers first: an approximate one then falls to the group it is near to, and founds none that draws others in.
  const order = candidates.map((_, i) => i).sort((i, j) => hedge(candidates[i]!) - hedge(candidates[j]!) || i - j);
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
function isOne({ kind }: Relation): boolean {
  return kind === 'same' || kind === 'open';
}

function hedge({ figure }: Candidate): number {
  return figure?.modifier ? 1 : 0;
}

/** One answer: what is left to differ is how sure the accounts are. */
function agreed(candidates: readonly Candidate[], groups: readonly number[]): Judgement {
  if (candidates.some((c) => c.figure)) {
    const rule = strongestSame(candidates);
    return { verdict: 'agree', aspects: [], reason: { rule: rule.rule, text: sentence(rule.words) }, groups };
  }
  const explicit = candidates.filter((c) => c.statement.certainty !== 'possible');
  const ranks = explicit.map((c) => CERTAINTY_RANK[c.statement.certainty]);
  const low = explicit[ranks.indexOf(Math.min(...ranks))];
  const high = explicit[ranks.indexOf(Math.max(...ranks))];
  if (low && high && low.statement.source !== high.statement.source && low.statement.certainty === 'wanted' && high.statement.certainty !== 'wanted') {
    const text = `${name(low)} says it is wanted, ${name(high)} that it is ${high.statement.certainty}.`;
    return { verdict: 'differ', aspects: ['certainty'], reason: { rule: 'statement.certainty', text }, groups };
  }
  return { verdict: 'agree', aspects: [], reason: { rule: 'statement.same', text: 'The accounts say the same in their own words.' }, groups };
}

/** The relation that says most of why answers that are not written alike are one. */
function strongestSame(candidates: readonly Candidate[]): Relation {
  let chosen: Relation | undefined;
  for (let i = 0; i < candidates.length; i++) {
    for (let j = i + 1; j < candidates.length; j++) {
      if (candidates[i]!.statement.source === candidates[j]!.statement.source) continue;
      const relation = relationOf(candidates[i]!, candidates[j]!);
      if (!chosen || (/equal$/.test(chosen.rule) && !/equal$/.test(relation.rule))) chosen = relation;
    }
  }
  return chosen ?? relationOf(candidates[0]!, candidates[0]!);
}

interface Parting {
  readonly x: Candidate;
  readonly y: Candidate;
  readonly relation: Relation;
  /** Why both could be right although the answers are apart. */
  readonly excuse?: Excuse;
}

interface Excuse {
  readonly aspect: Aspect;
  readonly rule: string;
  readonly text: string;
}

function parted(candidates: readonly Candidate[], groups: readonly number[], count: number): Judgement {
  const partings: Parting[] = [];
  for (let g = 1; g <= count; g++) {
    for (let h = g + 1; h <= count; h++) {
      const xs = candidates.filter((_, i) => groups[i] === g);
      const ys = candidates.filter((_, i) => groups[i] === h);
      // Groups stand to each other as their nearest members do: one exact reading that both share is enough for both to hold.
      let nearest: Parting | undefined;
      for (const x of xs) {
        for (const y of ys) {
          const relation = relationOf(x, y);
          const excuse = relation.kind === 'apart' ? excuseFor(x, y) : undefined;
          const parting = { x, y, relation, ...(excuse ? { excuse } : {}) };
          if (!nearest || severity(parting) < severity(nearest)) nearest = parting;
        }
      }
      if (nearest && severity(nearest) > 0) partings.push(nearest);
    }
  }
  if (partings.length === 0) return agreed(candidates, groups);
  const gravest = partings.reduce((a, b) => (severity(b) > severity(a) ? b : a));
  const aspects = [...new Set(partings.flatMap((p) => [...(p.relation.aspect ? [p.relation.aspect] : []), ...(p.excuse ? [p.excuse.aspect] : [])]))];
  const { relation, excuse, x, y } = gravest;
  const conflict = relation.kind === 'apart' && !excuse;
  const text = excuse ? excuse.text : `${sentence(relation.words).slice(0, -1)} (${name(x)}, ${name(y)}).`;
  return { verdict: conflict ? 'conflict' : 'differ', aspects, reason: { rule: excuse ? excuse.rule : relation.rule, text }, groups };
}

function severity({ relation, excuse }: Parting): number {
  return isOne(relation) ? 0 : relation.kind === 'compatible' ? 1 : excuse ? 2 : 3;
}

/** What the accounts themselves say that lets two answers which are apart both be right. */
function excuseFor(x: Candidate, y: Candidate): Excuse | undefined {
  const old = x.statement.superseded ? x : y.statement.superseded ? y : undefined;
  if (old && !(x.statement.superseded && y.statement.superseded)) {
    return { aspect: 'time', rule: 'time.superseded', text: `${name(old)} names its answer as an earlier one.` };
  }
  if (x.written && y.written && x.written.slice(0, 10) !== y.written.slice(0, 10) && changes(x) && changes(y)) {
    const [early, late] = x.written < y.written ? [x, y] : [y, x];
    return {
      aspect: 'time',
      rule: 'time.update',
      text: `${name(late)} is dated ${late.written!.slice(0, 10)}, later than ${name(early)} (${early.written!.slice(0, 10)}).`,
    };
  }
  return undefined;
}

/** Counts change from one day's account to the next; what has happened, its day, its size and its price do not. */
function changes({ figure }: Candidate): boolean {
  return figure?.kind === 'count' || figure?.kind === 'number';
}

function name(candidate: Candidate): string {
  return candidate.statement.source.replace(/^.*\//, '').replace(/\.(txt|md|markdown)$/i, '');
}

function sentence(words: string): string {
  return words[0]!.toUpperCase() + words.slice(1) + '.';
}
