import { BitReader, BitWriter } from '../../packed/bits';
import { readDistances, writeDistances } from '../../packed/distances';
import { readSymbols, writeSymbols } from '../../packed/prefixCode';

/** Bits of a hash that stand for its entry: two entries in a few thousand may fall together, the first one then counts for both. */
const KEY_BITS = 26;
const COUNT_BITS = 16;
const BYTE_VALUES = 256;

/**
 * A frozen table from 32-bit hashes to rows of bytes. Its text gives the number of entries, in order of their hashes
 * the distance of each from the one before, and the rows, column by column. Made by {@link packTable}.
 */
export class PackedTable {
  /** The rows, one after the other. */
  readonly bytes: Uint8Array;
  readonly #keys: Int32Array;
  readonly #offsets: Int32Array;
  readonly #mask: number;

  /** @param rowBytes bytes of a row */
  constructor(packed: string, rowBytes: number) {
    const bits = new BitReader(packed);
    const count = bits.read(COUNT_BITS);
    const steps = readDistances(bits, count);
    this.bytes = new Uint8Array(count * rowBytes);
    for (let column = 0; column < rowBytes; column++) readSymbols(bits, BYTE_VALUES, this.bytes, column, rowBytes);
    let size = 1024;
    while (size < count * 4) size *= 2;
    this.#mask = size - 1;
    this.#keys = new Int32Array(size);
    this.#offsets = new Int32Array(size);
    let key = 0;
    for (let entry = 0; entry < count; entry++) {
      key += steps[entry]!;
      let slot = key & this.#mask;
      while (this.#keys[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = key;
      this.#offsets[slot] = entry * rowBytes;
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
 * @throws RangeError where there are more than 65,535 entries, or two neighbours are further apart than 2 ** 17
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
  if (byKey.size >= 1 << COUNT_BITS) throw new RangeError(`${byKey.size} entries`);
  const sorted = [...byKey].sort((a, b) => a[0] - b[0]);
  const bits = new BitWriter();
  bits.write(sorted.length, COUNT_BITS);
  writeDistances(
    bits,
    sorted.map(([key], index) => key - (sorted[index - 1]?.[0] ?? 0)),
  );
  for (let column = 0; column < rowBytes; column++) {
    writeSymbols(
      bits,
      sorted.map(([, row]) => row[column]! & 255),
      BYTE_VALUES,
    );
  }
  return bits.end();
}
