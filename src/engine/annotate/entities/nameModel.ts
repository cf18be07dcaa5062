import { PackedTable } from './packedTable';

/** What a token can be: outside, or the beginning or the inside of a name of a kind. */
export const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export const TAG_COUNT = 9;

/** Whether a tag may follow another: an inside only its own beginning or inside. */
export function mayFollow(before: number, after: number): boolean {
  if (after === 0 || after % 2 === 1) return true;
  return before === after || before === after - 1;
}

/** Weights of a feature: one for every tag but the first, which is where the others are counted from. */
export const WEIGHT_COUNT = TAG_COUNT - 1;

/** Weights of a linear-chain tagger, each frozen as a small whole number. */
export class NameModel {
  readonly #table: PackedTable;
  readonly #weights: Int8Array;
  /** Weight of one unit of the frozen numbers. */
  readonly #scale: number;
  /** Score of a tag after another, [before * TAG_COUNT + after]; minus infinity where it may not follow. */
  readonly transitions: Float64Array;

  constructor(packed: { readonly scale: number; readonly transitions: readonly number[]; readonly weights: string }) {
    this.#table = new PackedTable(packed.weights, WEIGHT_COUNT);
    this.#weights = new Int8Array(this.#table.bytes.buffer);
    this.#scale = packed.scale;
    this.transitions = Float64Array.from(packed.transitions, (score, index) =>
      mayFollow(Math.floor(index / TAG_COUNT), index % TAG_COUNT) ? score : -Infinity,
    );
  }

  /** Writes the scores of one token with the given features, `scores[offset + tag]`; that of the first tag is 0. */
  score(features: Uint32Array, count: number, scores: Float64Array, offset: number): void {
    const weights = this.#weights;
    const table = this.#table;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    for (let index = 0; index < count; index++) {
      const at = table.find(features[index]!);
      if (at < 0) continue;
      s1 += weights[at]!;
      s2 += weights[at + 1]!;
      s3 += weights[at + 2]!;
      s4 += weights[at + 3]!;
      s5 += weights[at + 4]!;
      s6 += weights[at + 5]!;
      s7 += weights[at + 6]!;
      s8 += weights[at + 7]!;
    }
    const scale = this.#scale;
    scores[offset] = 0;
    scores[offset + 1] = s1 * scale;
    scores[offset + 2] = s2 * scale;
    scores[offset + 3] = s3 * scale;
    scores[offset + 4] = s4 * scale;
    scores[offset + 5] = s5 * scale;
    scores[offset + 6] = s6 * scale;
    scores[offset + 7] = s7 * scale;
    scores[offset + 8] = s8 * scale;
  }
}
