import type { Link } from './links';
import { room } from './room';

/**
 * So many items of another source are looked at for one of a source, those most alike. Accounts of usual length have
 * fewer; without a bound, two very long ones would take time by the product of their lengths.
 */
export const MOST_PARTNERS = 128;

/** Which of some items are the foremost: the {@link MOST_PARTNERS} best, of those that are as good as the last of them the first. */
export class Foremost {
  #least = -Infinity;
  /** How many of those with exactly the least are still among them. */
  #left = 0;
  #sorted = new Float32Array(0);

  /** @param scores of the items, from index `from` on `count` of them */
  of(scores: Float32Array, from: number, count: number): void {
    this.#least = -Infinity;
    this.#left = count;
    if (count <= MOST_PARTNERS) return;
    this.#sorted = room(this.#sorted, count);
    this.#sorted.set(scores.subarray(from, from + count));
    const sorted = this.#sorted.subarray(0, count).sort();
    this.#least = sorted[count - MOST_PARTNERS]!;
    this.#left = 0;
    for (let k = count - MOST_PARTNERS; k < count && sorted[k] === this.#least; k++) this.#left++;
  }

  /** To be asked of each item once, in order. */
  has(score: number): boolean {
    return score > this.#least || (score === this.#least && this.#left-- > 0);
  }
}

/** The links without those by which an item of the second source has more partners: the most likely stay. */
export function withFewPartners(links: readonly Link[]): readonly Link[] {
  const scores = new Map<number, number[]>();
  for (const { b, score } of links) {
    const own = scores.get(b);
    if (own) own.push(score);
    else scores.set(b, [score]);
  }
  const crowded = new Map<number, Foremost>();
  for (const [b, own] of scores) {
    if (own.length <= MOST_PARTNERS) continue;
    const best = new Foremost();
    best.of(Float32Array.from(own), 0, own.length);
    crowded.set(b, best);
  }
  // As a 32 bit float, as they were sorted.
  return crowded.size === 0 ? links : links.filter(({ b, score }) => crowded.get(b)?.has(Math.fround(score)) ?? true);
}
