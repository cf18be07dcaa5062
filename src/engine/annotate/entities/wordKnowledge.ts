import { PackedTable } from './packedTable';

/** What lists tell of a word or phrase: bits of its value in the table. */
export const FLAGS = {
  given: 1,
  surname: 2,
  place: 4,
  organization: 8,
  demonym: 16,
  common: 32,
  country: 64,
} as const;

/** Bytes of a word's row: the cluster of its vector from 1, 0 for none; {@link FLAGS}. */
export const WORD_ROW = 2;

/** Words and phrases (lower case, without accents and most dots) with what is known of them. */
export class WordTable {
  readonly #table: PackedTable;

  constructor(packed: string) {
    this.#table = new PackedTable(packed, WORD_ROW);
  }

  /** Cluster in the upper eight bits, {@link FLAGS} in the lower; 0 for an unknown word. */
  get(hash: number): number {
    const at = this.#table.find(hash);
    return at < 0 ? 0 : (this.#table.bytes[at]! << 8) | this.#table.bytes[at + 1]!;
  }
}

/** A 32-bit hash of the text's UTF-16 units, never negative. */
export function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  hash = Math.imul(hash, 0x297a2d39);
  hash ^= hash >>> 15;
  return hash >>> 0;
}
