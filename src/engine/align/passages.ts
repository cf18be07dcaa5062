import { Foremost } from './foremost';
import { SAME, UNLIKE, type Pair } from './pair';
import type { Profile } from './profile';
import { room } from './room';
import { Rows } from './rows';
import { sharedNames } from './sharedNames';

/** What the joining model sees of two passages, in this order. Changing the list means training anew. */
export const PASSAGE_FEATURES = [
  'soft',
  'covered',
  'covering',
  'rowMargin',
  'columnMargin',
  'names',
  'figuresSame',
  'figuresApart',
  'shorter',
  'lengths',
  'place',
  'neighbours',
  'lead',
  'line',
  'sentences',
  'sentenceMargin',
  'shared',
] as const;

/** Below this softness two passages are not looked at. */
const LEAST_SOFT = 0.12;
/** The same where they have no two words or figures in common. */
const LEAST_SOFT_ALONE = 0.45;

/** Every two passages of two sources that have something in common, with what speaks for their saying the same. */
export class PassageComparison {
  /** Items are indexes into `Profile.passages.units`; features in the order of {@link PASSAGE_FEATURES}. */
  readonly rows = new Rows(PASSAGE_FEATURES.length);
  readonly #best = new Foremost();
  readonly #figures = { same: 0, apart: 0 };
  #rowSecond = new Float32Array(0);
  #columnFirst = new Float32Array(0);
  #columnSecond = new Float32Array(0);
  #shared = new Int32Array(0);

  compare(pair: Pair): void {
    const { a, b, matches, passages: matrix, sentences } = pair;
    const { rows, columns, soft, covered, covering, rowTop, columnTop } = matrix;
    const out = this.rows;
    out.clear();
    this.#seconds(pair);
    const rowSecond = this.#rowSecond;
    const columnSecond = this.#columnSecond;
    const cell = (i: number, j: number): number =>
      i < 0 || j < 0 || i >= rows || j >= columns ? 0 : soft[i * columns + j]!;
    for (let i = 0; i < rows; i++) {
      if (rowTop[i]! < LEAST_SOFT) continue;
      const x = a.passages.units[i]!;
      const shared = this.#sharedBy(pair, i);
      this.#best.of(soft, i * columns, columns);
      for (let j = 0; j < columns; j++) {
        const at = i * columns + j;
        const s = soft[at]!;
        if (s < LEAST_SOFT || !this.#best.has(s)) continue;
        const y = b.passages.units[j]!;
        this.#figuresOf(pair, x.answers, y.answers);
        const figures = this.#figures;
        // One word in common is no common statement, unless the figures or the near words make it one.
        if (shared[j]! + figures.same < 2 && s < LEAST_SOFT_ALONE) continue;
        const told = sentences.soft[x.row * sentences.columns + y.row]!;
        const f = out.add(i, j);
        const { features } = out;
        features[f] = s;
        features[f + 1] = covered[at]!;
        features[f + 2] = covering[at]!;
        features[f + 3] = s - (s === rowTop[i] ? rowSecond[i]! : rowTop[i]!);
        features[f + 4] = s - (s === columnTop[j] ? columnSecond[j]! : columnTop[j]!);
        features[f + 5] = sharedNames(a.passages, i, b.passages, j, matches, matrix);
        features[f + 6] = figures.same;
        features[f + 7] = figures.apart;
        features[f + 8] = Math.min(x.terms.ids.length, y.terms.ids.length);
        features[f + 9] = Math.abs(Math.log((x.terms.ids.length + 1) / (y.terms.ids.length + 1)));
        features[f + 10] = 1 - Math.abs(i / Math.max(1, rows) - j / Math.max(1, columns));
        features[f + 11] = Math.max(cell(i - 1, j - 1), cell(i + 1, j + 1));
        features[f + 12] = Math.min(i, j);
        features[f + 13] = (isHeading(a, x.row) ? 1 : 0) + (isHeading(b, y.row) ? 1 : 0);
        features[f + 14] = told;
        features[f + 15] = told - Math.max(sentences.rowTop[x.row]!, sentences.columnTop[y.row]!);
        features[f + 16] = shared[j]!;
      }
    }
  }

  /** The second best likeness in each row and in each column. */
  #seconds({ passages: { rows, columns, soft } }: Pair): void {
    this.#rowSecond = room(this.#rowSecond, rows);
    this.#columnSecond = room(this.#columnSecond, columns).fill(0, 0, columns);
    const columnSecond = this.#columnSecond;
    this.#columnFirst = room(this.#columnFirst, columns).fill(0, 0, columns);
    const columnFirst = this.#columnFirst;
    for (let i = 0; i < rows; i++) {
      let first = 0;
      let second = 0;
      for (let j = 0; j < columns; j++) {
        const s = soft[i * columns + j]!;
        if (s > first) {
          second = first;
          first = s;
        } else if (s > second) second = s;
        if (s > columnFirst[j]!) {
          columnSecond[j] = columnFirst[j]!;
          columnFirst[j] = s;
        } else if (s > columnSecond[j]!) columnSecond[j] = s;
      }
      this.#rowSecond[i] = second;
    }
  }

  /** How many words each passage of the second source shares with one of the first. */
  #sharedBy({ a, b, matches }: Pair, i: number): Int32Array {
    const columns = b.passages.units.length;
    this.#shared = room(this.#shared, columns).fill(0, 0, columns);
    const { starts, words } = a.passages;
    const { holderStarts, holders } = b.passages;
    for (let k = starts[i]!; k < starts[i + 1]!; k++) {
      const same = matches.same[words[k]!]!;
      if (same < 0) continue;
      for (let h = holderStarts[same]!; h < holderStarts[same + 1]!; h++) this.#shared[holders[h]!]!++;
    }
    return this.#shared;
  }

  /** Shares of the first passage's figures that the second repeats, and that it gives otherwise. */
  #figuresOf({ b, relations }: Pair, mine: readonly number[], yours: readonly number[]): void {
    const width = b.answers.length;
    let same = 0;
    let apart = 0;
    for (const k of mine) {
      let met = false;
      let comparable = false;
      for (const l of yours) {
        const relation = relations[k * width + l]!;
        if (relation !== UNLIKE) comparable = true;
        if (relation === SAME) met = true;
      }
      if (met) same++;
      else if (comparable) apart++;
    }
    const most = Math.max(1, mine.length, yours.length);
    this.#figures.same = same / most;
    this.#figures.apart = apart / most;
  }
}

function isHeading({ source, sentences }: Profile, row: number): boolean {
  const { role } = source.read.sentences[sentences[row]!.index]!;
  return role === 'title' || role === 'heading';
}
