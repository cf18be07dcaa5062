import { ALPHABET, NEIGHBOURS, WORDS } from './data/vocabulary';
import { lemma } from './lemma';

/**
 * English base forms in order of frequency, with the words near to each. Ids from 0 are those of the frozen table; words
 * that it lacks (names above all) get ids of their own when first met. Such an id means nothing beyond its engine: it is
 * compared for identity only, so that results do not depend on the order of reading.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #forms = new Map<string, number>();
  readonly #size: number;
  readonly #starts: Int32Array;
  readonly #others: Int32Array;
  readonly #nearness: Float32Array;
  readonly #known = (word: string): boolean => {
    const id = this.#ids.get(word);
    return id !== undefined && id < this.#size;
  };

  constructor() {
    const words = WORDS.split(' ');
    this.#size = words.length;
    words.forEach((word, id) => this.#ids.set(word, id));
    const { starts, others, nearness } = unpack(words.length);
    this.#starts = starts;
    this.#others = others;
    this.#nearness = nearness;
  }

  /** The id of a word's base form. @param word in lower case */
  id(word: string): number {
    const seen = this.#forms.get(word);
    if (seen !== undefined) return seen;
    const base = lemma(word, this.#known);
    let id = this.#ids.get(base);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(base, id);
    }
    this.#forms.set(word, id);
    return id;
  }

  /** A word's base form. @param word in lower case */
  base(word: string): string {
    return lemma(word, this.#known);
  }

  /** Whether the frozen table has the word: what it lacks is rare, most often a name. */
  isKnown(id: number): boolean {
    return id < this.#size;
  }

  /**
   * How much sharing a word says, from 0 for the commonest to 1 for one that the table lacks: the logarithm of its rank,
   * which by Zipf's law stands for the logarithm of its inverse frequency.
   */
  weight(id: number): number {
    if (id >= this.#size) return 1;
    return Math.log((id + 12) / 12) / Math.log((this.#size + 12) / 12);
  }

  /** Calls `visit` with every word near to `id` and how near, above 0 and below 1. The word itself is not among them. */
  eachNear(id: number, visit: (other: number, nearness: number) => void): void {
    if (id >= this.#size) return;
    for (let i = this.#starts[id]!; i < this.#starts[id + 1]!; i++) visit(this.#others[i]!, this.#nearness[i]!);
  }

  /** 1 for the same word, 0 for words that have nothing to do with each other. */
  nearness(a: number, b: number): number {
    if (a === b) return 1;
    if (a >= this.#size || b >= this.#size) return 0;
    for (let i = this.#starts[a]!; i < this.#starts[a + 1]!; i++) if (this.#others[i] === b) return this.#nearness[i]!;
    return 0;
  }
}

/** The table holds each pair once, at its rarer word; here it is laid out both ways, row after row. */
function unpack(size: number): { starts: Int32Array; others: Int32Array; nearness: Float32Array } {
  const digit = new Int16Array(128);
  for (let i = 0; i < ALPHABET.length; i++) digit[ALPHABET.charCodeAt(i)] = i;
  const radix = ALPHABET.length;
  const pairs: number[] = [];
  const counts = new Int32Array(size + 1);
  let row = 0;
  for (let at = 0; at < NEIGHBOURS.length; ) {
    if (NEIGHBOURS.charCodeAt(at) === 32) {
      row++;
      at++;
      continue;
    }
    const code =
      (digit[NEIGHBOURS.charCodeAt(at)]! * radix + digit[NEIGHBOURS.charCodeAt(at + 1)]!) * radix +
      digit[NEIGHBOURS.charCodeAt(at + 2)]!;
    pairs.push(row, code);
    counts[row]!++;
    counts[code >> 4]!++;
    at += 3;
  }
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) starts[i + 1] = starts[i]! + counts[i]!;
  const others = new Int32Array(pairs.length);
  const nearness = new Float32Array(pairs.length);
  const next = starts.slice();
  for (let p = 0; p < pairs.length; p += 2) {
    const a = pairs[p]!;
    const b = pairs[p + 1]! >> 4;
    const near = (pairs[p + 1]! & 15) / 16;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const slot = next[from]!++;
      others[slot] = to;
      nearness[slot] = near;
    }
  }
  return { starts, others, nearness };
}
