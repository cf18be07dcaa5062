import { amountOf, tellingOf } from './telling';
import { Foremost, MOST_PARTNERS } from './foremost';
import { APART, COMPATIBLE, SAME, UNLIKE, type Pair } from './pair';
import type { Likeness } from './likeness';
import type { Answer } from './profile';
import { room } from './room';
import { Rows } from './rows';
import { namesAlike } from './namesAlike';
import { sharedNames } from './sharedNames';
import { Surroundings } from './surroundings';
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
  'rivals',
  'questionRank',
  'questionRankBack',
  'contextLeast',
  'leftName',
  'rightName',
  'ages',
  'ahead',
  'reference',
  'holder',
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

/** Words after which a figure's place in its question is told: a start or an end, a measure or a moment. */
const PREPOSITIONS: ReadonlySet<string> = new Set([
  'from',
  'to',
  'at',
  'of',
  'in',
  'on',
  'by',
  'for',
  'with',
  'a',
  'the',
  'its',
  'than',
  'and',
]);

type Feature = (typeof FEATURES)[number];
const AT = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Readonly<Record<Feature, number>>;
const KINDS = ['count', 'percent', 'money', 'date', 'time', 'duration', 'score'] as const;

/** Every two figures of one dimension in two sources, with what speaks for and against their answering one question. */
export class AnswerComparison {
  /** Items are indexes into the answers; features in the order of {@link FEATURES}. */
  readonly rows = new Rows(FEATURES.length);
  readonly #surroundings = new Surroundings();
  readonly #best = new Foremost();
  readonly #others = { agree: 0, apart: 0 };
  #base = new Float32Array(0);
  #blind = new Float32Array(0);
  #standing = new Standing();

  compare(pair: Pair): void {
    const { a, b, relations } = pair;
    const { rows } = this;
    rows.clear();
    this.#surroundings.hold(pair);
    const width = b.answers.length;
    for (let i = 0; i < a.answers.length; i++) {
      if (a.rows[i]! < 0) continue;
      const { dimension } = a.answers[i]!;
      const alike = b.byDimension.get(dimension);
      const across = b.byPlainAmount.get(a.plainAmounts[i] ?? '');
      if (!alike && !across) continue;
      this.#surroundings.take(pair, i);
      const near = alike && alike.length > MOST_PARTNERS ? this.#foremost(pair, i, alike) : (alike ?? []);
      for (const j of near) if (relations[i * width + j] !== UNLIKE) this.#compareTwo(pair, i, j);
      for (const j of across ?? []) {
        if (relations[i * width + j] !== UNLIKE && b.answers[j]!.dimension !== dimension) this.#compareTwo(pair, i, j);
      }
    }
    this.#rank(pair);
  }

  /** Of very many figures of the second source that can be compared with one of the first those in the sentences most alike, and those that say the same. */
  #foremost({ a, b, relations, sentences: { columns, soft } }: Pair, i: number, others: readonly number[]): number[] {
    const width = b.answers.length;
    const comparable = others.filter((j) => relations[i * width + j] !== UNLIKE);
    const scores = Float32Array.from(
      comparable,
      (j) => soft[a.rows[i]! * columns + b.rows[j]!]! + (relations[i * width + j] === SAME ? 1 : 0),
    );
    this.#best.of(scores, 0, scores.length);
    return comparable.filter((_, k) => this.#best.has(scores[k]!));
  }

  #compareTwo(pair: Pair, i: number, j: number): void {
    const { a, b, sentences: matrix, vocabulary } = pair;
    const x = a.answers[i]!;
    const y = b.answers[j]!;
    const row = a.rows[i]!;
    const column = b.rows[j]!;
    const cell = row * matrix.columns + column;
    const relation = pair.relations[i * b.answers.length + j]!;
    const at = this.rows.add(i, j);
    const f = this.rows.features;
    const around = this.#surroundings;
    around.compare(pair, i, j);
    f[at + AT.same] = relation === SAME ? 1 : 0;
    f[at + AT.compatible] = relation === COMPATIBLE ? 1 : 0;
    f[at + AT.apart] = relation === APART ? 1 : 0;
    f[at + AT.ratio] = ratio(amountOf(x.figure), amountOf(y.figure));
    f[at + AT.telling] = relation === SAME ? tellingOf(x.figure) : 0;
    f[at + AT.headNear] = x.head >= 0 && y.head >= 0 ? vocabulary.nearness(x.head, y.head) : 0.3;
    f[at + AT.headBoth] = x.head >= 0 && y.head >= 0 ? 1 : 0;
    f[at + AT.modifierNear] = overlap(x.modifiers, y.modifiers, vocabulary);
    f[at + AT.left] = around.left;
    f[at + AT.right] = around.right;
    f[at + AT.context] = around.all;
    f[at + AT.contextLeast] = around.least;
    f[at + AT.beforeSame] = wordSame(x.before, y.before);
    f[at + AT.afterSame] = wordSame(x.after, y.after);
    f[at + AT.soft] = matrix.soft[cell]!;
    f[at + AT.covered] = matrix.covered[cell]!;
    f[at + AT.covering] = matrix.covering[cell]!;
    f[at + AT.names] = sharedNames(a.sentenceWords, row, b.sentenceWords, column, pair.matches, matrix);
    f[at + AT.question] = x.question >= 0 && y.question >= 0 ? (x.question === y.question ? 1 : -1) : 0;
    f[at + AT.role] =
      x.figure.role && y.figure.role
        ? x.figure.role === y.figure.role
          ? 1
          : -1
        : x.figure.role || y.figure.role
          ? -0.3
          : 0;
    this.#othersOf(pair, row, column, i, j);
    f[at + AT.othersAgree] = this.#others.agree;
    f[at + AT.othersApart] = this.#others.apart;
    f[at + AT.onlyFigures] =
      a.sentences[row]!.answers.length === 1 && b.sentences[column]!.answers.length === 1 ? 1 : 0;
    f[at + AT.unitSame] = x.figure.unit === y.figure.unit ? 1 : 0;
    f[at + AT.perSame] = x.figure.per === y.figure.per ? 1 : 0;
    f[at + AT.grainSame] = x.figure.grain === y.figure.grain ? 1 : 0;
    f[at + AT.place] = 1 - Math.min(1, Math.abs(row / Math.max(1, matrix.rows) - column / Math.max(1, matrix.columns)));
    f[at + AT.neighbourSentences] = neighbours(matrix, row, column);
    f[at + AT.sentenceRank] = matrix.soft[cell]! - Math.max(matrix.rowTop[row]!, matrix.columnTop[column]!);
    for (const kind of KINDS) f[at + AT[kind]] = x.figure.kind === kind || x.dimension === kind ? 1 : 0;
    f[at + AT.quantity] = x.dimension.startsWith('quantity') ? 1 : 0;
    f[at + AT.rivals] = Math.max(a.rivals[i]!, b.rivals[j]!);
    f[at + AT.leftName] = namesAlike(x.leftName, y.leftName);
    f[at + AT.rightName] = namesAlike(x.rightName, y.rightName);
    f[at + AT.reference] = namesAlike(x.reference, y.reference);
    f[at + AT.holder] = namesAlike(x.holder, y.holder);
    f[at + AT.ages] = Boolean(x.figure.age) === Boolean(y.figure.age) ? 1 : 0;
    f[at + AT.ahead] = isAhead(x) === isAhead(y) ? 1 : 0;
  }

  /** Of the other figures of two sentences, the shares that agree and that stand apart. */
  #othersOf({ a, b, relations }: Pair, row: number, column: number, i: number, j: number): void {
    const mine = a.sentences[row]!.answers;
    const yours = b.sentences[column]!.answers;
    const width = b.answers.length;
    let agree = 0;
    let apart = 0;
    if (mine.length > 1 && yours.length > 1) {
      for (const k of mine) {
        if (k === i) continue;
        let met = false;
        let comparable = false;
        for (const l of yours) {
          const relation = relations[k * width + l]!;
          if (l === j || relation === UNLIKE) continue;
          comparable = true;
          if (relation === SAME) met = true;
        }
        if (met) agree++;
        else if (comparable) apart++;
      }
      agree /= mine.length - 1;
      apart /= mine.length - 1;
    }
    this.#others.agree = agree;
    this.#others.apart = apart;
  }

  /** How the two figures of each pair stand among their other possible partners in the two sources. */
  #rank({ a, b, relations }: Pair): void {
    const { rows } = this;
    const { count, width, features: f } = rows;
    const columns = b.answers.length;
    this.#base = room(this.#base, count);
    this.#blind = room(this.#blind, count);
    const base = this.#base;
    const blind = this.#blind;
    const standing = this.#standing;
    standing.clear(a.answers.length, columns);
    for (let r = 0; r < count; r++) {
      const at = r * width;
      // A first idea of how well two figures go together, only to rank a figure's possible partners against one another.
      const question =
        f[at + AT.context]! +
        f[at + AT.soft]! +
        0.5 * f[at + AT.headNear]! +
        0.3 * f[at + AT.question]! +
        0.2 * f[at + AT.othersAgree]!;
      const values = 0.4 * f[at + AT.same]! + 0.4 * f[at + AT.telling]! - 0.15 * f[at + AT.apart]!;
      blind[r] = question;
      base[r] = question + values;
      const same = relations[rows.a[r]! * columns + rows.b[r]!] === SAME;
      standing.see(rows.a[r]!, rows.b[r]!, base[r]!, blind[r]!, same);
    }
    for (let r = 0; r < count; r++) {
      const at = r * width;
      const i = rows.a[r]!;
      const j = rows.b[r]!;
      const score = base[r]!;
      f[at + AT.rank] = score - standing.row[i]!;
      f[at + AT.rankBack] = score - standing.column[j]!;
      f[at + AT.questionRank] = blind[r]! - standing.blindRow[i]!;
      f[at + AT.questionRankBack] = blind[r]! - standing.blindColumn[j]!;
      f[at + AT.margin] = score === standing.row[i] ? score - Math.max(0, standing.second[i]!) : 0;
      f[at + AT.equalElsewhere] =
        relations[i * columns + j] === SAME ? 0 : (standing.equalInRow[i]! + standing.equalInColumn[j]!) / 2;
    }
  }
}

/** The best that each figure of two sources reaches with any of the other. */
class Standing {
  row = new Float32Array(0);
  second = new Float32Array(0);
  column = new Float32Array(0);
  /** The same whatever the figures say. */
  blindRow = new Float32Array(0);
  blindColumn = new Float32Array(0);
  /** 1 where the other source has a figure that says the same. */
  equalInRow = new Float32Array(0);
  equalInColumn = new Float32Array(0);

  clear(rows: number, columns: number): void {
    this.row = room(this.row, rows).fill(-1, 0, rows);
    this.second = room(this.second, rows).fill(-1, 0, rows);
    this.blindRow = room(this.blindRow, rows).fill(-1, 0, rows);
    this.equalInRow = room(this.equalInRow, rows).fill(0, 0, rows);
    this.column = room(this.column, columns).fill(-1, 0, columns);
    this.blindColumn = room(this.blindColumn, columns).fill(-1, 0, columns);
    this.equalInColumn = room(this.equalInColumn, columns).fill(0, 0, columns);
  }

  see(i: number, j: number, score: number, question: number, same: boolean): void {
    if (question > this.blindRow[i]!) this.blindRow[i] = question;
    if (question > this.blindColumn[j]!) this.blindColumn[j] = question;
    if (score > this.row[i]!) {
      this.second[i] = this.row[i]!;
      this.row[i] = score;
    } else if (score > this.second[i]!) this.second[i] = score;
    if (score > this.column[j]!) this.column[j] = score;
    if (!same) return;
    this.equalInRow[i] = 1;
    this.equalInColumn[j] = 1;
  }
}

/** Whether the account tells of what is still to come. */
function isAhead({ clause }: Answer): boolean {
  return clause?.certainty === 'planned' || clause?.certainty === 'possible' || clause?.certainty === 'wanted';
}

function wordSame(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  return PREPOSITIONS.has(a) && PREPOSITIONS.has(b) ? -0.5 : 0;
}

function overlap(x: readonly number[], y: readonly number[], vocabulary: Vocabulary): number {
  if (x.length === 0 && y.length === 0) return 0;
  if (x.length === 0 || y.length === 0) return -0.1;
  let sum = 0;
  for (const a of x) {
    let most = 0;
    for (const b of y) most = Math.max(most, vocabulary.nearness(a, b));
    sum += most;
  }
  return sum / x.length - 0.3;
}

/** How alike the sentences around two sentences are: an ellipsis is read from what stands before it. */
function neighbours({ rows, columns, soft }: Likeness, row: number, column: number): number {
  const cell = row * columns + column;
  const above = row > 0;
  const before = column > 0;
  return Math.max(
    above && before ? soft[cell - columns - 1]! : 0,
    row + 1 < rows && column + 1 < columns ? soft[cell + columns + 1]! : 0,
    above ? soft[cell - columns]! : 0,
    before ? soft[cell - 1]! : 0,
  );
}

/** Nearness of two amounts on a logarithmic scale: 1 when equal, 0 from a factor of ten on; 0 for what is no number. */
function ratio(x: number | undefined, y: number | undefined): number {
  if (x === undefined || y === undefined) return 0;
  if (x === y) return 1;
  if (x <= 0 || y <= 0) return 0;
  return Math.max(0, 1 - Math.abs(Math.log10(x / y)));
}
