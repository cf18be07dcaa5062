import { packBytes, unpackBytes } from './packedBytes';

/** What a token can be: outside, or the beginning or the inside of a name of a kind. */
export const TAGS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export const TAG_COUNT = TAGS.length;

/** Bytes of a slot: fingerprint of the feature (2), a weight a tag. */
const SLOT = 2 + TAG_COUNT;

/** Whether a tag may follow another: an inside only its own beginning or inside. */
export function mayFollow(before: number, after: number): boolean {
  if (after === 0 || after % 2 === 1) return true;
  return before === after || before === after - 1;
}

/** Weights of a linear-chain tagger, frozen in eight bits each. */
export class NameModel {
  readonly #bytes: Uint8Array;
  readonly #weights: Int8Array;
  readonly #slots: number;
  /** Weight of one unit of the frozen numbers. */
  readonly #scale: number;
  /** Score of a tag after another, [before * TAG_COUNT + after]; minus infinity where it may not follow. */
  readonly transitions: Float64Array;

  constructor(packed: { readonly scale: number; readonly transitions: readonly number[]; readonly weights: string }) {
    this.#bytes = unpackBytes(packed.weights);
    this.#weights = new Int8Array(this.#bytes.buffer);
    this.#slots = Math.floor(this.#bytes.length / SLOT);
    this.#scale = packed.scale;
    this.transitions = Float64Array.from(packed.transitions, (score, index) =>
      mayFollow(Math.floor(index / TAG_COUNT), index % TAG_COUNT) ? score : -Infinity,
    );
  }

  /** Adds the weights of the features to the scores of one token, `scores[offset + tag]`. */
  score(features: Uint32Array, count: number, scores: Float64Array, offset: number): void {
    const bytes = this.#bytes;
    const weights = this.#weights;
    const slots = this.#slots;
    for (let tag = 0; tag < TAG_COUNT; tag++) scores[offset + tag] = 0;
    for (let index = 0; index < count; index++) {
      const feature = features[index]!;
      const mark = markOf(feature);
      for (let slot = feature % slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
        const at = slot * SLOT;
        const found = (bytes[at]! << 8) | bytes[at + 1]!;
        if (found === 0) break;
        if (found !== mark) continue;
        for (let tag = 0; tag < TAG_COUNT; tag++) scores[offset + tag]! += weights[at + 2 + tag]!;
        break;
      }
    }
    for (let tag = 0; tag < TAG_COUNT; tag++) scores[offset + tag]! *= this.#scale;
  }
}

/** Freezes weights for {@link NameModel}: features with their weights a tag, largest magnitude first. */
export function packModel(
  features: readonly (readonly [feature: number, weights: readonly number[]])[],
  scale: number,
): string {
  const slots = Math.ceil((features.length * 1.1) / 3) * 3;
  const bytes = new Uint8Array(slots * SLOT);
  for (const [feature, weights] of features) {
    const mark = markOf(feature);
    for (let slot = feature % slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const at = slot * SLOT;
      const found = (bytes[at]! << 8) | bytes[at + 1]!;
      if (found === mark) break;
      if (found !== 0) continue;
      bytes[at] = mark >> 8;
      bytes[at + 1] = mark & 255;
      weights.forEach((weight, tag) => {
        bytes[at + 2 + tag] = Math.max(-127, Math.min(127, Math.round(weight / scale))) & 255;
      });
      break;
    }
  }
  return packBytes(bytes);
}

function markOf(feature: number): number {
  const mark = (Math.imul(feature, 0x9e3779b1) >>> 16) & 0xffff;
  return mark === 0 ? 1 : mark;
}
