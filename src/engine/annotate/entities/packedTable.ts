import { packBytes, unpackBytes } from './packedBytes';

/** Bits of a hash that stand for its entry: two entries in a few thousand may fall together, the first one then counts for both. */
const KEY_BITS = 26;

/**
 * A frozen table from 32-bit hashes to rows of bytes: the entries in order of their hashes, each as its distance from the one
 * before (two bytes) and its row. Made by {@link packTable}.
 */
export class PackedTable {
  readonly bytes: Uint8Array;
  readonly #record: number;
  readonly #keys: Int32Array;
  readonly #offsets: Int32Array;
  readonly #mask: number;

  /** @param rowBytes bytes of a row */
  constructor(packed: string, rowBytes: number) {
    this.bytes = unpackBytes(packed);
    this.#record = rowBytes + 2;
    const count = Math.floor(this.bytes.length / this.#record);
    let size = 1024;
    while (size < count * 4) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#offsets = new Int32Array(size);
    let key = 0;
    for (let at = 0; at + this.#record <= this.bytes.length; at += this.#record) {
      const step = (this.bytes[at]! << 8) | this.bytes[at + 1]!;
      if (step === 0) break;
      key += step;
      let slot = key & this.#mask;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#offsets[slot] = at + 2;
    }
  }

  /** Where in {@link bytes} the row of the hash begins, or -1. */
  find(hash: number): number {
    const key = (hash >>> (32 - KEY_BITS)) + 1;
    const keys = this.#keys;
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = keys[slot]!;
      if (found === key) return this.#offsets[slot]!;
      if (found === 0) return -1;
    }
  }
}

/**
 * Packs entries for {@link PackedTable}. Of entries whose hashes fall together the first is kept.
 * @throws RangeError when two neighbours are too far apart for two bytes, which takes fewer than about 5,000 entries
 */
export function packTable(
  entries: readonly (readonly [hash: number, row: readonly number[]])[],
  rowBytes: number,
): string {
  const byKey = new Map<number, readonly number[]>();
  for (const [hash, row] of entries) {
    const key = (hash >>> (32 - KEY_BITS)) + 1;
    if (!byKey.has(key)) byKey.set(key, row);
  }
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const record = rowBytes + 2;
  const bytes = new Uint8Array(Math.ceil((sorted.length * record) / 3) * 3);
  let before = 0;
  sorted.forEach(([key, row], index) => {
    const step = key - before;
    if (step > 0xffff) throw new RangeError(`entries ${step} apart`);
    before = key;
    bytes[index * record] = step >> 8;
    bytes[index * record + 1] = step & 255;
    row.forEach((value, at) => {
      bytes[index * record + 2 + at] = value & 255;
    });
  });
  return packBytes(bytes);
}
