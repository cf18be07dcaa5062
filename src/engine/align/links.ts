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

/** An index from which on two bytes do not hold it. */
const WIDE = 1 << 16;

/** Links of two sources in little memory: a collection keeps those of every two sources of an event. */
export class Links implements Iterable<Link> {
  readonly #ends: Uint16Array | Int32Array;
  readonly #scores: Float64Array;
  /** None where all are 0. */
  readonly #questions: Float64Array | undefined;

  constructor(links: readonly Link[]) {
    const isWide = links.some(({ a, b }) => a >= WIDE || b >= WIDE);
    const ends = isWide ? new Int32Array(2 * links.length) : new Uint16Array(2 * links.length);
    const isQuestioned = links.some(({ question }) => question !== 0);
    this.#ends = ends;
    this.#scores = Float64Array.from(links, ({ score }) => score);
    if (isQuestioned) this.#questions = Float64Array.from(links, ({ question }) => question);
    links.forEach(({ a, b }, k) => {
      ends[2 * k] = a;
      ends[2 * k + 1] = b;
    });
  }

  get length(): number {
    return this.#scores.length;
  }

  *[Symbol.iterator](): Iterator<Link> {
    for (let k = 0; k < this.#scores.length; k++) {
      yield {
        a: this.#ends[2 * k]!,
        b: this.#ends[2 * k + 1]!,
        score: this.#scores[k]!,
        question: this.#questions?.[k] ?? 0,
      };
    }
  }
}
