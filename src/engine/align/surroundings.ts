import type { Matches } from './matches';
import type { Pair } from './pair';
import type { Contexts } from './profile';
import { room } from './room';

/** Parts of a context, as places of `Contexts.starts` counted from an answer's first: where each begins and ends. */
const LEFT = [1, 2] as const;
const RIGHT = [2, 3] as const;
const ALL = [0, 3] as const;

/**
 * How much the words around two figures have in common, near words included. One figure of the first source is spread
 * over the second source's words once; holding it against each figure there is then a look-up a word.
 */
export class Surroundings {
  /** Harmonic mean of how much each side of the one context covers of the other, before the figure. */
  left = 0;
  /** The same after the figure. */
  right = 0;
  /** The same for both sides and the thing itself. */
  all = 0;
  /** The lesser of the two coverages of all. */
  least = 0;
  readonly #mine = new Weighed();
  readonly #yours = new Weighed();
  readonly #left = new Spread();
  readonly #right = new Spread();
  readonly #all = new Spread();
  #reached = new Float64Array(64);
  #covers = 0;
  #covered = 0;

  /** Damps the words' weights for this pair of sources. */
  hold(pair: Pair): void {
    const { a, b, sentences } = pair;
    this.#mine.weigh(a.contexts, sentences.rowDamping, sentences.scale);
    this.#yours.weigh(b.contexts, sentences.columnDamping, sentences.scale);
  }

  /** Takes an answer of the first source to be held against those of the second. */
  take({ a, b, matches }: Pair, i: number): void {
    const { starts, words } = a.contexts;
    const width = b.words.length;
    this.#left.spread(words, starts[3 * i + 1]!, starts[3 * i + 2]!, matches, width);
    this.#right.spread(words, starts[3 * i + 2]!, starts[3 * i + 3]!, matches, width);
    this.#all.spread(words, starts[3 * i]!, starts[3 * i + 3]!, matches, width);
    this.#reached = room(this.#reached, starts[3 * i + 3]! - starts[3 * i]!);
  }

  /** Holds the answer taken against one of the second source. */
  compare({ a, b }: Pair, i: number, j: number): void {
    this.#cover(a.contexts, b.contexts, i, j, LEFT, this.#left);
    this.left = this.#mean();
    this.#cover(a.contexts, b.contexts, i, j, RIGHT, this.#right);
    this.right = this.#mean();
    this.#cover(a.contexts, b.contexts, i, j, ALL, this.#all);
    this.all = this.#mean();
    this.least = Math.min(this.#covers, this.#covered);
  }

  #mean(): number {
    const p = this.#covers;
    const q = this.#covered;
    return p + q > 0 ? (2 * p * q) / (p + q) : 0;
  }

  #cover(
    mine: Contexts,
    yours: Contexts,
    i: number,
    j: number,
    [from, to]: readonly [number, number],
    { near, owner }: Spread,
  ): void {
    const first = mine.starts[3 * i + from]!;
    const size = mine.starts[3 * i + to]! - first;
    const start = yours.starts[3 * j + from]!;
    const end = yours.starts[3 * j + to]!;
    const reached = this.#reached;
    for (let k = 0; k < size; k++) reached[k] = 0;
    const yourWeights = this.#yours.weights;
    let ySum = 0;
    let yCovered = 0;
    for (let k = start; k < end; k++) {
      const word = yours.words[k]!;
      const weight = yourWeights[k]!;
      ySum += weight;
      const nearness = near[word]!;
      if (nearness === 0) continue;
      yCovered += weight * nearness;
      const at = owner[word]!;
      if (nearness > reached[at]!) reached[at] = nearness;
    }
    const myWeights = this.#mine.weights;
    let xSum = 0;
    let xCovered = 0;
    for (let k = 0; k < size; k++) {
      const weight = myWeights[first + k]!;
      xSum += weight;
      xCovered += weight * reached[k]!;
    }
    this.#covers = xSum > 0 ? xCovered / xSum : 0;
    this.#covered = ySum > 0 ? yCovered / ySum : 0;
  }
}

class Weighed {
  weights = new Float64Array(0);

  weigh({ words, weights }: Contexts, damping: Float64Array, scale: number): void {
    this.weights = room(this.weights, words.length);
    for (let k = 0; k < words.length; k++) this.weights[k] = weights[k]! * damping[words[k]!]! * scale;
  }
}

/** For each word of the second source, how near the nearest word of a context is, and which word of it that is. */
class Spread {
  near = new Float32Array(0);
  owner = new Int32Array(0);
  #touched = new Int32Array(0);
  #count = 0;

  spread(words: Int32Array, from: number, to: number, { starts, others, nearness }: Matches, width: number): void {
    for (let t = 0; t < this.#count; t++) this.near[this.#touched[t]!] = 0;
    this.#count = 0;
    if (this.near.length < width) this.near = new Float32Array(2 * width);
    this.owner = room(this.owner, width);
    this.#touched = room(this.#touched, width);
    const { near, owner } = this;
    for (let k = from; k < to; k++) {
      const word = words[k]!;
      for (let m = starts[word]!; m < starts[word + 1]!; m++) {
        const other = others[m]!;
        const n = nearness[m]!;
        if (n <= near[other]!) continue;
        if (near[other] === 0) this.#touched[this.#count++] = other;
        near[other] = n;
        owner[other] = k - from;
      }
    }
  }
}
