import { compareFigures } from '../compare/figures';
import type { Relation } from '../compare/relation';
import type { FigureMention } from '../model';
import { sharedNames } from './passages';
import type { Answer, Near, Profile } from './profile';
import type { Likeness } from './likeness';
import type { Vocabulary } from './vocabulary';

/** What the joining model sees of two figures, in this order. Changing the list means training anew (scripts/train-joining.mjs). */
export const FEATURES = [
  'same',
  'compatible',
  'apart',
  'ratio',
  'telling',
  'headNear',
  'headBoth',
  'modifierNear',
  'context',
  'left',
  'right',
  'beforeSame',
  'afterSame',
  'soft',
  'covered',
  'covering',
  'names',
  'question',
  'role',
  'othersAgree',
  'othersApart',
  'onlyFigures',
  'unitSame',
  'perSame',
  'grainSame',
  'place',
  'neighbourSentences',
  'rank',
  'rankBack',
  'margin',
  'equalElsewhere',
  'sentenceRank',
  'count',
  'percent',
  'money',
  'quantity',
  'date',
  'time',
  'duration',
  'score',
  'documents',
  'lead',
  'rivals',
  'questionRank',
  'questionRankBack',
  'contextLeast',
  'leftName',
  'rightName',
  'ages',
  'ahead',
] as const;

/** Features that know the values. Without them the model tells whether two figures answer one question, whatever they answer. */
export const VALUE_FEATURES: ReadonlySet<string> = new Set([
  'same',
  'compatible',
  'apart',
  'ratio',
  'telling',
  'rank',
  'rankBack',
  'margin',
  'equalElsewhere',
]);

/** Two figures of different sources held against each other. */
export interface Comparison {
  /** Index into the answers of the first source and of the second. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** In the order of {@link FEATURES}. */
  readonly features: Float32Array;
}

/** Words after which a figure's place in its question is told: a start or an end, a measure or a moment. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['from', 'to', 'at', 'of', 'in', 'on', 'by', 'for', 'with', 'a', 'the', 'its', 'than', 'and']);

type Feature = (typeof FEATURES)[number];
const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<Record<Feature, number>>;
const KINDS = ['count', 'percent', 'money', 'date', 'time', 'duration', 'score'] as const;

/** Every pair of figures of one dimension in two sources, with what speaks for and against their answering one question. */
export function compareAnswers(a: Profile, b: Profile, matrix: Likeness, vocabulary: Vocabulary): Comparison[] {
  const out: Comparison[] = [];
  const rowOf = sentenceRows(a);
  const columnOf = sentenceRows(b);
  const expanded = a.answers.map((answer) => expand(answer, vocabulary, matrix));
  const weighed = b.answers.map((answer) => weigh(answer, matrix));
  const base = new Float32Array(a.answers.length * b.answers.length).fill(-1);
  const blind = new Float32Array(a.answers.length * b.answers.length).fill(-1);
  let documents = 0;
  for (let i = 0; i < matrix.rows; i++) {
    let best = 0;
    for (let j = 0; j < matrix.columns; j++) best = Math.max(best, matrix.soft[i * matrix.columns + j]!);
    documents += best / Math.max(1, matrix.rows);
  }
  a.answers.forEach((x, i) => {
    b.answers.forEach((y, j) => {
      if (x.dimension !== y.dimension) return;
      const row = rowOf.get(x.sentence);
      const column = columnOf.get(y.sentence);
      if (row === undefined || column === undefined) return;
      const features = new Float32Array(FEATURES.length);
      const relation = compareFigures(x.figure, y.figure);
      const cell = row * matrix.columns + column;
      features[AT.same] = relation.kind === 'same' ? 1 : 0;
      features[AT.compatible] = relation.kind === 'compatible' ? 1 : 0;
      features[AT.apart] = relation.kind === 'apart' ? 1 : 0;
      features[AT.ratio] = ratioOf(x.figure, y.figure);
      features[AT.telling] = relation.kind === 'same' ? telling(x.figure) : 0;
      features[AT.headNear] = x.head >= 0 && y.head >= 0 ? vocabulary.nearness(x.head, y.head) : 0.3;
      features[AT.headBoth] = x.head >= 0 && y.head >= 0 ? 1 : 0;
      features[AT.modifierNear] = overlap(x.modifiers, y.modifiers, vocabulary);
      features[AT.left] = contextNear(expanded[i]!.left, weighed[j]!.left).mean;
      features[AT.right] = contextNear(expanded[i]!.right, weighed[j]!.right).mean;
      const context = contextNear(expanded[i]!.all, weighed[j]!.all);
      features[AT.context] = context.mean;
      features[AT.contextLeast] = context.least;
      features[AT.beforeSame] = wordSame(x.before, y.before);
      features[AT.afterSame] = wordSame(x.after, y.after);
      features[AT.soft] = matrix.soft[cell]!;
      features[AT.covered] = matrix.covered[cell]!;
      features[AT.covering] = matrix.covering[cell]!;
      features[AT.names] = sharedNames(a.sentences[row]!.terms.ids, b.sentences[column]!.terms.ids, vocabulary, matrix);
      features[AT.question] = x.question >= 0 && y.question >= 0 ? (x.question === y.question ? 1 : -1) : 0;
      features[AT.role] = x.figure.role && y.figure.role ? (x.figure.role === y.figure.role ? 1 : -1) : x.figure.role || y.figure.role ? -0.3 : 0;
      const others = othersOf(a, b, row, column, i, j);
      features[AT.othersAgree] = others.agree;
      features[AT.othersApart] = others.apart;
      features[AT.onlyFigures] = a.sentences[row]!.answers.length === 1 && b.sentences[column]!.answers.length === 1 ? 1 : 0;
      features[AT.unitSame] = x.figure.unit === y.figure.unit ? 1 : 0;
      features[AT.perSame] = x.figure.per === y.figure.per ? 1 : 0;
      features[AT.grainSame] = x.figure.grain === y.figure.grain ? 1 : 0;
      features[AT.place] = 1 - Math.min(1, Math.abs(row / Math.max(1, matrix.rows) - column / Math.max(1, matrix.columns)));
      features[AT.neighbourSentences] = neighbours(matrix, row, column);
      features[AT.sentenceRank] = sentenceRank(matrix, row, column);
      for (const kind of KINDS) features[AT[kind]] = x.figure.kind === kind || x.dimension === kind ? 1 : 0;
      features[AT.quantity] = x.dimension.startsWith('quantity') ? 1 : 0;
      features[AT.documents] = documents;
      features[AT.lead] = Math.max(row, column);
      features[AT.rivals] = Math.max(rivals(a.answers, x), rivals(b.answers, y));
      features[AT.leftName] = sameName(x.leftName, y.leftName);
      features[AT.rightName] = sameName(x.rightName, y.rightName);
      features[AT.ages] = Boolean(x.figure.age) === Boolean(y.figure.age) ? 1 : 0;
      features[AT.ahead] = isAhead(x) === isAhead(y) ? 1 : 0;
      const question = questionScore(features);
      blind[i * b.answers.length + j] = question;
      base[i * b.answers.length + j] = question + valueScore(features);
      out.push({ a: i, b: j, relation, features });
    });
  });
  rank(out, base, blind, a.answers.length, b.answers.length);
  return out;
}

/** Index of a source's sentence in its profile. */
function sentenceRows(profile: Profile): ReadonlyMap<number, number> {
  return new Map(profile.sentences.map((sentence, row) => [sentence.index, row]));
}

/** A first idea of how well two figures go together, only to rank a figure's possible partners against one another. */
function questionScore(f: Float32Array): number {
  return f[AT.context]! + f[AT.soft]! + 0.5 * f[AT.headNear]! + 0.3 * f[AT.question]! + 0.2 * f[AT.othersAgree]!;
}

/** What the values add to it. */
function valueScore(f: Float32Array): number {
  return 0.4 * f[AT.same]! + 0.4 * f[AT.telling]! - 0.15 * f[AT.apart]!;
}

function sameName(x: readonly number[], y: readonly number[]): number {
  if (x.length === 0 || y.length === 0) return 0;
  return x.some((id) => y.includes(id)) ? 1 : -1;
}

/** Whether the account tells of what is still to come. */
function isAhead({ clause }: Answer): boolean {
  return clause?.certainty === 'planned' || clause?.certainty === 'possible' || clause?.certainty === 'wanted';
}

/** How many other figures of a source answer a question of the same kind. */
function rivals(answers: readonly Answer[], own: Answer): number {
  let count = -1;
  for (const answer of answers) if (answer.dimension === own.dimension && answer.question === own.question && answer.head === own.head) count++;
  return count;
}

/** How the two figures of each pair stand among their other possible partners in the two sources. */
function rank(pairs: readonly Comparison[], base: Float32Array, blind: Float32Array, rows: number, columns: number): void {
  const bestInRow = new Float32Array(rows).fill(-1);
  const bestInColumn = new Float32Array(columns).fill(-1);
  const secondInRow = new Float32Array(rows).fill(-1);
  const equalInRow = new Uint8Array(rows);
  const equalInColumn = new Uint8Array(columns);
  const blindRow = new Float32Array(rows).fill(-1);
  const blindColumn = new Float32Array(columns).fill(-1);
  for (const { a, b, relation } of pairs) {
    const score = base[a * columns + b]!;
    const question = blind[a * columns + b]!;
    if (question > blindRow[a]!) blindRow[a] = question;
    if (question > blindColumn[b]!) blindColumn[b] = question;
    if (score > bestInRow[a]!) {
      secondInRow[a] = bestInRow[a]!;
      bestInRow[a] = score;
    } else if (score > secondInRow[a]!) secondInRow[a] = score;
    if (score > bestInColumn[b]!) bestInColumn[b] = score;
    if (relation.kind === 'same') {
      equalInRow[a] = 1;
      equalInColumn[b] = 1;
    }
  }
  for (const { a, b, relation, features } of pairs) {
    const score = base[a * columns + b]!;
    features[AT.rank] = score - bestInRow[a]!;
    features[AT.rankBack] = score - bestInColumn[b]!;
    features[AT.questionRank] = blind[a * columns + b]! - blindRow[a]!;
    features[AT.questionRankBack] = blind[a * columns + b]! - blindColumn[b]!;
    features[AT.margin] = score === bestInRow[a] ? score - Math.max(0, secondInRow[a]!) : 0;
    features[AT.equalElsewhere] = relation.kind === 'same' ? 0 : (equalInRow[a]! + equalInColumn[b]!) / 2;
  }
}

interface Weighed {
  readonly left: readonly (readonly [number, number])[];
  readonly right: readonly (readonly [number, number])[];
  readonly all: readonly (readonly [number, number])[];
}

interface Expanded {
  readonly left: Context;
  readonly right: Context;
  readonly all: Context;
}

/** A context with every near word beside its own, so that matching another one against it is a look-up a word. */
interface Context {
  readonly words: readonly (readonly [number, number])[];
  readonly near: ReadonlyMap<number, number>;
  readonly owner: ReadonlyMap<number, number>;
}

const CONTEXT_WORDS = 10;

function weigh(answer: Answer, matrix: Likeness): Weighed {
  const list = (near: readonly Near[]): (readonly [number, number])[] =>
    near.slice(0, CONTEXT_WORDS).map((n) => [n.id, matrix.weight(n.id, n.weight)] as const);
  const left = list(answer.left);
  const right = list(answer.right);
  const own = answer.modifiers.map((id) => [id, matrix.weight(id, 0.5)] as const);
  return { left, right, all: [...own, ...left, ...right] };
}

function expand(answer: Answer, vocabulary: Vocabulary, matrix: Likeness): Expanded {
  const weighed = weigh(answer, matrix);
  const context = (words: Weighed['all']): Context => {
    const near = new Map<number, number>();
    const owner = new Map<number, number>();
    words.forEach(([id], index) => {
      const put = (other: number, nearness: number): void => {
        if (nearness > (near.get(other) ?? 0)) {
          near.set(other, nearness);
          owner.set(other, index);
        }
      };
      put(id, 1);
      vocabulary.eachNear(id, put);
    });
    return { words, near, owner };
  };
  return { left: context(weighed.left), right: context(weighed.right), all: context(weighed.all) };
}

/** How much each context covers of the other: harmonic mean, and the lesser. */
function contextNear(x: Context, y: Weighed['all']): { readonly mean: number; readonly least: number } {
  let ySum = 0;
  let yCovered = 0;
  const reached = new Map<number, number>();
  for (const [id, weight] of y) {
    ySum += weight;
    const nearness = x.near.get(id) ?? 0;
    if (nearness === 0) continue;
    yCovered += weight * nearness;
    const owner = x.owner.get(id)!;
    if (nearness > (reached.get(owner) ?? 0)) reached.set(owner, nearness);
  }
  let xSum = 0;
  let xCovered = 0;
  x.words.forEach(([, weight], index) => {
    xSum += weight;
    xCovered += weight * (reached.get(index) ?? 0);
  });
  const p = xSum > 0 ? xCovered / xSum : 0;
  const q = ySum > 0 ? yCovered / ySum : 0;
  return { mean: p + q > 0 ? (2 * p * q) / (p + q) : 0, least: Math.min(p, q) };
}

function wordSame(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  return PREPOSITIONS.has(a) && PREPOSITIONS.has(b) ? -0.5 : 0;
}

function overlap(x: readonly number[], y: readonly number[], vocabulary: Vocabulary): number {
  if (x.length === 0 && y.length === 0) return 0;
  if (x.length === 0 || y.length === 0) return -0.1;
  let sum = 0;
  for (const a of x) sum += Math.max(...y.map((b) => vocabulary.nearness(a, b)));
  return sum / x.length - 0.3;
}

/** Of the other figures of two sentences, the shares that agree and that stand apart. */
function othersOf(a: Profile, b: Profile, row: number, column: number, i: number, j: number): { agree: number; apart: number } {
  const mine = a.sentences[row]!.answers.filter((k) => k !== i);
  const yours = b.sentences[column]!.answers.filter((k) => k !== j);
  if (mine.length === 0 || yours.length === 0) return { agree: 0, apart: 0 };
  let agree = 0;
  let apart = 0;
  for (const k of mine) {
    let met = false;
    let comparable = false;
    for (const l of yours) {
      if (a.answers[k]!.dimension !== b.answers[l]!.dimension) continue;
      comparable = true;
      if (compareFigures(a.answers[k]!.figure, b.answers[l]!.figure).kind === 'same') met = true;
    }
    if (met) agree++;
    else if (comparable) apart++;
  }
  return { agree: agree / mine.length, apart: apart / mine.length };
}

/** How alike the sentences around two sentences are: an ellipsis is read from what stands before it. */
function neighbours(matrix: Likeness, row: number, column: number): number {
  const cell = (i: number, j: number): number =>
    i < 0 || j < 0 || i >= matrix.rows || j >= matrix.columns ? 0 : matrix.soft[i * matrix.columns + j]!;
  return Math.max(cell(row - 1, column - 1), cell(row + 1, column + 1), cell(row - 1, column), cell(row, column - 1));
}

/** How far a pair of sentences is from being each other's best. 0 when it is. */
function sentenceRank(matrix: Likeness, row: number, column: number): number {
  const score = matrix.soft[row * matrix.columns + column]!;
  let best = score;
  for (let j = 0; j < matrix.columns; j++) best = Math.max(best, matrix.soft[row * matrix.columns + j]!);
  for (let i = 0; i < matrix.rows; i++) best = Math.max(best, matrix.soft[i * matrix.columns + column]!);
  return score - best;
}

/** How much it says that two figures are equal: 43 or 13.9 billion much, 2 little. 0 to 1. */
function telling(figure: FigureMention): number {
  const { value } = figure;
  if (typeof value === 'number') {
    if (value === 0) return 0.1;
    const digits = String(Math.abs(value)).replace(/^0\.0*|\./g, '').replace(/0+$/, '').length;
    return Math.min(1, Math.max(digits / 3, Math.abs(value) > 12 ? 0.4 : Math.abs(value) / 30));
  }
  if (typeof value === 'string') {
    if (/^\d{4}$/.test(value)) return 0.5;
    if (/^T\d{2}:\d{2}/.test(value)) return value.endsWith(':00') ? 0.5 : 1;
    return /\d{2}-\d{2}/.test(value) ? 0.5 : /\d/.test(value) ? 0.4 : 0.2;
  }
  return 1;
}

/** Nearness of two amounts on a logarithmic scale: 1 when equal, 0 from a factor of ten on; 0 for what is no number. */
function ratioOf(a: FigureMention, b: FigureMention): number {
  const x = middle(a);
  const y = middle(b);
  if (x === undefined || y === undefined) return 0;
  if (x === y) return 1;
  if (x <= 0 || y <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log10(x / y)));
}

function middle({ value }: FigureMention): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'object' && typeof value[0] === 'number') return (value[0] + Number(value[1])) / 2;
  return undefined;
}
