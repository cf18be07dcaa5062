import { packBytes, unpackBytes } from './packedBytes';

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

/** Bytes of a slot: fingerprint (2), cluster of the word's vector from 1, 0 for none (1), flags (1). */
const SLOT = 4;

/**
 * Words and phrases (lower case, without accents and dots) with what is known of them, in one open hash table: 16 bits
 * of a word's hash stand for the word, so that a word outside the lists is taken for one inside about once in 30,000.
 */
export class WordTable {
  readonly #bytes: Uint8Array;
  readonly #slots: number;

  constructor(packed: string) {
    this.#bytes = unpackBytes(packed);
    this.#slots = Math.floor(this.#bytes.length / SLOT);
  }

  /** Cluster in the upper eight bits, {@link FLAGS} in the lower; 0 for an unknown word. */
  get(hash: number): number {
    const mark = fingerprint(hash);
    const bytes = this.#bytes;
    for (let slot = hash % this.#slots; ; slot = slot + 1 === this.#slots ? 0 : slot + 1) {
      const at = slot * SLOT;
      const found = (bytes[at]! << 8) | bytes[at + 1]!;
      if (found === 0) return 0;
      if (found === mark) return (bytes[at + 2]! << 8) | bytes[at + 3]!;
    }
  }
}

/** Packs pairs of hash and value for {@link WordTable}. Later pairs do not replace earlier ones of the same word. */
export function packTable(entries: readonly (readonly [hash: number, value: number])[]): string {
  const slots = Math.ceil((entries.length * 1.12) / 3) * 3;
  const bytes = new Uint8Array(slots * SLOT);
  for (const [hash, value] of entries) {
    const mark = fingerprint(hash);
    for (let slot = hash % slots; ; slot = slot + 1 === slots ? 0 : slot + 1) {
      const at = slot * SLOT;
      const found = (bytes[at]! << 8) | bytes[at + 1]!;
      if (found === mark) break;
      if (found !== 0) continue;
      bytes.set([mark >> 8, mark & 255, value >> 8, value & 255], at);
      break;
    }
  }
  return packBytes(bytes);
}

/** A 32-bit hash of the text's UTF-16 units, never negative. */
export function hashWord(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return hash >>> 0;
}

function fingerprint(hash: number): number {
  const mark = (Math.imul(hash, 0x9e3779b1) >>> 16) & 0xffff;
  return mark === 0 ? 1 : mark;
}
