import type { Matches } from './matches';
import type { Layer } from './profile';
import { grown, room } from './room';

/**
 * How alike each sentence, or passage, of one source is to each of another, 0 to 1, row by row. The arrays are used again
 * for the next two sources and may be longer than their content.
 *
 * Soft word matching after the method measured in research: each word of a sentence takes its best match in the other,
 * the same word or a near one; a sentence's coverage is the weighted mean. Words that stand in every sentence of the two
 * sources (the names of the parties) say little here and are damped by their frequency in this pair alone, so that the
 * result depends on nothing but the two sources.
 */
export class Likeness {
  rows = 0;
  columns = 0;
  /** Harmonic mean of both coverages. */
  soft = new Float32Array(0);
  /** Share of the row sentence's weight that the column sentence covers. */
  covered = new Float32Array(0);
  /** Share of the column sentence's weight that the row sentence covers. */
  covering = new Float32Array(0);
  /** The best likeness in each row and in each column. */
  rowTop = new Float32Array(0);
  columnTop = new Float32Array(0);
  /** How much a word of the first source is damped in this pair, and one of the second: see {@link damped}. */
  rowDamping = new Float64Array(0);
  columnDamping = new Float64Array(0);
  /** Brings damping to 0 to 1. */
  scale = 1;
  readonly #touched = new Touched();

  /** @param matches of the words of the two sources */
  measure(a: Layer, b: Layer, matches: Matches): void {
    const rows = a.units.length;
    const columns = b.units.length;
    const cells = rows * columns;
    this.rows = rows;
    this.columns = columns;
    this.scale = 1 / Math.log(1 + rows + columns);
    this.rowDamping = dampings(this.rowDamping, a, b, matches.same, rows + columns);
    this.columnDamping = dampings(this.columnDamping, b, a, matches.backSame, rows + columns);
    this.covered = room(this.covered, cells).fill(0, 0, cells);
    this.covering = room(this.covering, cells).fill(0, 0, cells);
    this.soft = room(this.soft, cells);
    this.rowTop = room(this.rowTop, rows).fill(0, 0, rows);
    this.columnTop = room(this.columnTop, columns).fill(0, 0, columns);
    this.#touched.of(a, b, matches.starts, matches.others, matches.nearness);
    this.#cover(a, this.rowDamping, this.covered, columns, 1, columns);
    this.#touched.of(b, a, matches.backStarts, matches.backOthers, matches.backNearness);
    this.#cover(b, this.columnDamping, this.covering, 1, columns, rows);
    const { soft, covered, covering, rowTop, columnTop } = this;
    for (let i = 0, cell = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++, cell++) {
        const x = covered[cell]!;
        const y = covering[cell]!;
        soft[cell] = x + y > 0 ? (2 * x * y) / (x + y) : 0;
        const value = soft[cell]!;
        if (value > rowTop[i]!) rowTop[i] = value;
        if (value > columnTop[j]!) columnTop[j] = value;
      }
    }
  }

  /** How much of the weight of each unit of `a` each unit of the other source covers. */
  #cover(
    a: Layer,
    damping: Float64Array,
    out: Float32Array,
    rowStep: number,
    columnStep: number,
    columns: number,
  ): void {
    const { starts, columns: touched, nearness } = this.#touched;
    const scale = this.scale;
    for (let i = 0; i < a.units.length; i++) {
      const { weights } = a.units[i]!.terms;
      const first = a.starts[i]!;
      let sum = 0;
      for (let k = 0; k < weights.length; k++) {
        const word = a.words[first + k]!;
        const w = weights[k]! * damping[word]! * scale;
        sum += w;
        for (let t = starts[word]!; t < starts[word + 1]!; t++)
          out[i * rowStep + touched[t]! * columnStep]! += w * nearness[t]!;
      }
      if (sum > 0) for (let j = 0; j < columns; j++) out[i * rowStep + j * columnStep]! /= sum;
    }
  }
}

/** By the frequency of a word in the two sources: 1 in every unit gives the least. */
function dampings(
  into: Float64Array<ArrayBuffer>,
  own: Layer,
  other: Layer,
  same: Int32Array,
  total: number,
): Float64Array<ArrayBuffer> {
  const count = own.holderStarts.length - 1;
  const out = room(into, count);
  for (let word = 0; word < count; word++) {
    const match = same[word]!;
    const frequency =
      own.holderStarts[word + 1]! -
      own.holderStarts[word]! +
      (match < 0 ? 0 : other.holderStarts[match + 1]! - other.holderStarts[match]!);
    out[word] = Math.log(1 + total / Math.max(1, frequency));
  }
  return out;
}

/** For each word of one source the units of the other that have it or a near word, with the best nearness in each. */
class Touched {
  starts = new Int32Array(0);
  columns = new Int32Array(0);
  nearness = new Float32Array(0);
  #best = new Float32Array(0);

  of(a: Layer, b: Layer, matchStarts: Int32Array, others: Int32Array, near: Float32Array): void {
    const words = a.holderStarts.length - 1;
    const width = b.units.length;
    this.starts = room(this.starts, words + 1);
    // It is all 0 between two calls.
    if (this.#best.length < width) this.#best = new Float32Array(2 * width);
    const { starts } = this;
    const best = this.#best;
    const { holders, holderStarts } = b;
    let at = 0;
    for (let word = 0; word < words; word++) {
      starts[word] = at;
      if (a.holderStarts[word] === a.holderStarts[word + 1]) continue;
      if (at + width > this.columns.length) {
        this.columns = grown(this.columns, at + width);
        this.nearness = grown(this.nearness, at + width);
      }
      const columns = this.columns;
      for (let m = matchStarts[word]!; m < matchStarts[word + 1]!; m++) {
        const nearness = near[m]!;
        const other = others[m]!;
        for (let h = holderStarts[other]!; h < holderStarts[other + 1]!; h++) {
          const column = holders[h]!;
          if (best[column] === 0) columns[at++] = column;
          if (nearness > best[column]!) best[column] = nearness;
        }
      }
      for (let t = starts[word]!; t < at; t++) {
        this.nearness[t] = best[columns[t]!]!;
        best[columns[t]!] = 0;
      }
    }
    starts[words] = at;
  }
}
