import { compareFigures } from '../compare/figures';
import type { Profile } from './profile';
import type { Likeness } from './likeness';
import type { Vocabulary } from './vocabulary';

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

/** Two passages held against each other; indexes into `Profile.passages.units`. */
export interface PassageComparison {
  readonly a: number;
  readonly b: number;
  /** In the order of {@link PASSAGE_FEATURES}. */
  readonly features: Float32Array;
}

/** Below this softness two passages are not looked at. */
const LEAST_SOFT = 0.12;
/** The same where they have no two words or figures in common. */
const LEAST_SOFT_ALONE = 0.45;

export function comparePassages(a: Profile, b: Profile, matrix: Likeness, sentences: Likeness, vocabulary: Vocabulary): PassageComparison[] {
  const { rows, columns, soft, covered, covering } = matrix;
  const rowTop = new Float32Array(rows);
  const rowSecond = new Float32Array(rows);
  const columnTop = new Float32Array(columns);
  const columnSecond = new Float32Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const s = soft[i * columns + j]!;
      if (s > rowTop[i]!) {
        rowSecond[i] = rowTop[i]!;
        rowTop[i] = s;
      } else if (s > rowSecond[i]!) rowSecond[i] = s;
      if (s > columnTop[j]!) {
        columnSecond[j] = columnTop[j]!;
        columnTop[j] = s;
      } else if (s > columnSecond[j]!) columnSecond[j] = s;
    }
  }
  const tops = topsOf(sentences);
  const out: PassageComparison[] = [];
  const cell = (i: number, j: number): number => (i < 0 || j < 0 || i >= rows || j >= columns ? 0 : soft[i * columns + j]!);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const at = i * columns + j;
      const s = soft[at]!;
      if (s < LEAST_SOFT) continue;
      const x = a.passages.units[i]!;
      const y = b.passages.units[j]!;
      const shared = x.terms.ids.filter((id) => y.terms.ids.includes(id)).length;
      const figures = figuresOf(a, b, x.answers, y.answers);
      // One word in common is no common statement, unless the figures or the near words make it one.
      if (shared + figures.same < 2 && s < LEAST_SOFT_ALONE) continue;
      const roles = [a.source.read.sentences[a.sentences[x.row]!.index]!.role, b.source.read.sentences[b.sentences[y.row]!.index]!.role];
      out.push({
        a: i,
        b: j,
        features: Float32Array.of(
          s,
          covered[at]!,
          covering[at]!,
          s - (s === rowTop[i] ? rowSecond[i]! : rowTop[i]!),
          s - (s === columnTop[j] ? columnSecond[j]! : columnTop[j]!),
          sharedNames(x.terms.ids, y.terms.ids, vocabulary, matrix),
          figures.same,
          figures.apart,
          Math.min(x.terms.ids.length, y.terms.ids.length),
          Math.abs(Math.log((x.terms.ids.length + 1) / (y.terms.ids.length + 1))),
          1 - Math.abs(i / Math.max(1, rows) - j / Math.max(1, columns)),
          Math.max(cell(i - 1, j - 1), cell(i + 1, j + 1)),
          Math.min(i, j),
          roles.filter((role) => role === 'title' || role === 'heading').length,
          sentences.soft[x.row * sentences.columns + y.row]!,
          sentences.soft[x.row * sentences.columns + y.row]! - Math.max(tops.rows[x.row]!, tops.columns[y.row]!),
          shared,
        ),
      });
    }
  }
  return out;
}

/** The best likeness in each row and in each column. */
function topsOf({ rows, columns, soft }: Likeness): { rows: Float32Array; columns: Float32Array } {
  const tops = { rows: new Float32Array(rows), columns: new Float32Array(columns) };
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const value = soft[i * columns + j]!;
      if (value > tops.rows[i]!) tops.rows[i] = value;
      if (value > tops.columns[j]!) tops.columns[j] = value;
    }
  }
  return tops;
}

/** How much of the weight of two sentences' names, words that the vocabulary lacks, is shared. 0 to 1. */
export function sharedNames(x: readonly number[], y: readonly number[], vocabulary: Vocabulary, matrix: Likeness): number {
  let shared = 0;
  let sum = 0;
  for (const id of y) if (!vocabulary.isKnown(id)) sum += matrix.weight(id, 1);
  for (const id of x) {
    if (vocabulary.isKnown(id)) continue;
    const weight = matrix.weight(id, 1);
    sum += weight;
    if (y.includes(id)) shared += weight;
  }
  return sum > 0 ? (2 * shared) / sum : 0;
}

/** Shares of the first sentence's figures that the second repeats, and that it gives otherwise. */
function figuresOf(a: Profile, b: Profile, mine: readonly number[], yours: readonly number[]): { same: number; apart: number } {
  let same = 0;
  let apart = 0;
  for (const k of mine) {
    const alike = yours.filter((l) => a.answers[k]!.dimension === b.answers[l]!.dimension);
    if (alike.some((l) => compareFigures(a.answers[k]!.figure, b.answers[l]!.figure).kind === 'same')) same++;
    else if (alike.length > 0) apart++;
  }
  const most = Math.max(1, mine.length, yours.length);
  return { same: same / most, apart: apart / most };
}
