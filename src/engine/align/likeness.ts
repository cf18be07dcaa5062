import type { Indexed, Terms } from './profile';
import type { Vocabulary } from './vocabulary';

/** How alike each sentence, or passage, of one source is to each of another, 0 to 1, row by row. */
export interface Likeness {
  readonly rows: number;
  readonly columns: number;
  /** Harmonic mean of both coverages. */
  readonly soft: Float32Array;
  /** Share of the row sentence's weight that the column sentence covers. */
  readonly covered: Float32Array;
  /** Share of the column sentence's weight that the row sentence covers. */
  readonly covering: Float32Array;
  /** Damped weight of a word in this pair of sources. */
  readonly weight: (id: number, plain: number) => number;
}

interface Unit {
  readonly terms: Terms;
}

/**
 * Soft word matching after the method measured in research: each word of a sentence takes its best match in the other,
 * the same word or a near one; a sentence's coverage is the weighted mean. Words that stand in every sentence of the two
 * sources (the names of the parties) say little here and are damped by their frequency in this pair alone, so that the
 * result depends on nothing but the two sources.
 */
export function likeness(a: Indexed<Unit>, b: Indexed<Unit>, vocabulary: Vocabulary): Likeness {
  const rows = a.units.length;
  const columns = b.units.length;
  const total = rows + columns;
  const scale = 1 / Math.log(1 + total);
  const weight = (id: number, plain: number): number => {
    const frequency = (a.postings.get(id)?.length ?? 0) + (b.postings.get(id)?.length ?? 0);
    return plain * Math.log(1 + total / Math.max(1, frequency)) * scale;
  };
  const covered = coverage(a, b, vocabulary, weight);
  const transposed = coverage(b, a, vocabulary, weight);
  const covering = new Float32Array(rows * columns);
  const soft = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const x = covered[i * columns + j]!;
      const y = transposed[j * rows + i]!;
      covering[i * columns + j] = y;
      soft[i * columns + j] = x + y > 0 ? (2 * x * y) / (x + y) : 0;
    }
  }
  return { rows, columns, soft, covered, covering, weight };
}

function coverage(a: Indexed<Unit>, b: Indexed<Unit>, vocabulary: Vocabulary, weight: Likeness['weight']): Float32Array {
  const columns = b.units.length;
  const out = new Float32Array(a.units.length * columns);
  const best = new Float32Array(columns);
  const touched: number[] = [];
  a.units.forEach((sentence, i) => {
    let sum = 0;
    sentence.terms.ids.forEach((id, k) => {
      const w = weight(id, sentence.terms.weights[k]!);
      sum += w;
      const meet = (list: readonly number[] | undefined, nearness: number): void => {
        if (!list) return;
        for (const column of list) {
          if (best[column] === 0) touched.push(column);
          if (nearness > best[column]!) best[column] = nearness;
        }
      };
      meet(b.postings.get(id), 1);
      vocabulary.eachNear(id, (other, nearness) => meet(b.postings.get(other), nearness));
      for (const column of touched) {
        out[i * columns + column]! += w * best[column]!;
        best[column] = 0;
      }
      touched.length = 0;
    });
    if (sum > 0) for (let j = 0; j < columns; j++) out[i * columns + j]! /= sum;
  });
  return out;
}
