/** Two items of different sources that may answer one question, or say the same. */
export interface Link {
  /** Index of the first source's item, and of the second's. */
  readonly a: number;
  readonly b: number;
  /** How likely they do, 0 to 1. */
  readonly score: number;
  /** The same, whatever the figures say; 0 between passages. */
  readonly question: number;
}

/** Links of two sources in little memory: a collection keeps those of every two sources of an event. */
export class Links implements Iterable<Link> {
  readonly #ends: Int32Array;
  readonly #scores: Float64Array;

  constructor(links: readonly Link[]) {
    this.#ends = new Int32Array(2 * links.length);
    this.#scores = new Float64Array(2 * links.length);
    links.forEach(({ a, b, score, question }, k) => {
      this.#ends[2 * k] = a;
      this.#ends[2 * k + 1] = b;
      this.#scores[2 * k] = score;
      this.#scores[2 * k + 1] = question;
    });
  }

  get length(): number {
    return this.#ends.length / 2;
  }

  *[Symbol.iterator](): Iterator<Link> {
    for (let k = 0; k < this.#ends.length; k += 2) {
      yield { a: this.#ends[k]!, b: this.#ends[k + 1]!, score: this.#scores[k]!, question: this.#scores[k + 1]! };
    }
  }
}
