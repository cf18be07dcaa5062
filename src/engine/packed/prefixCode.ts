import type { BitReader, BitWriter } from './bits';

/** The longest code: its reader is one look into a table of two to this power. */
const LONGEST = 12;
const LENGTH_BITS = 4;

/**
 * Reads symbols, numbers from 0, of which the frequent ones have short codes (a canonical Huffman code), as
 * {@link writeSymbols} wrote them: until `into` is full, from `start` on and `step` apart.
 *
 * @param count how many different symbols there can be
 */
export function readSymbols(bits: BitReader, count: number, into: Uint8Array | Uint16Array, start = 0, step = 1): void {
  const lengths = Uint8Array.from({ length: count }, () => bits.read(LENGTH_BITS));
  const longest = Math.max(1, ...lengths);
  const table = new Uint16Array(1 << longest);
  codesOf(lengths).forEach((code, symbol) => {
    const length = lengths[symbol]!;
    if (length === 0) return;
    const first = code << (longest - length);
    table.fill((symbol << LENGTH_BITS) | length, first, first + (1 << (longest - length)));
  });
  bits.readSymbols(table, longest, into, start, step);
}

/**
 * Writes symbols for {@link readSymbols}, the code itself before them.
 *
 * @param count how many different symbols there can be, at most 4096
 */
export function writeSymbols(bits: BitWriter, symbols: readonly number[], count: number): void {
  const counts = new Array<number>(count).fill(0);
  for (const symbol of symbols) counts[symbol]!++;
  const lengths = lengthsFor(counts);
  const codes = codesOf(lengths);
  for (const length of lengths) bits.write(length, LENGTH_BITS);
  for (const symbol of symbols) bits.write(codes[symbol]!, lengths[symbol]!);
}

/** Codes in order of their lengths, and of the symbols among those of one length. Symbols of length 0 have none. */
function codesOf(lengths: ArrayLike<number>): number[] {
  const codes = new Array<number>(lengths.length).fill(0);
  let next = 0;
  for (let length = 1; length <= LONGEST; length++) {
    next <<= 1;
    for (let symbol = 0; symbol < lengths.length; symbol++) if (lengths[symbol] === length) codes[symbol] = next++;
  }
  return codes;
}

/** How long the code of each symbol is, by Huffman; 0 for one that never comes. */
function lengthsFor(counts: readonly number[]): number[] {
  const lengths = new Array<number>(counts.length).fill(0);
  let heap = counts.flatMap((count, symbol) => (count > 0 ? [{ count, symbols: [symbol] }] : []));
  if (heap.length === 1) lengths[heap[0]!.symbols[0]!] = 1;
  while (heap.length > 1) {
    heap = heap.sort((x, y) => x.count - y.count || x.symbols[0]! - y.symbols[0]!);
    const [one, other] = heap.splice(0, 2) as [(typeof heap)[0], (typeof heap)[0]];
    const symbols = [...one.symbols, ...other.symbols];
    for (const symbol of symbols) lengths[symbol]!++;
    heap.push({ count: one.count + other.count, symbols });
  }
  // Flatter counts give shorter codes to what is rare.
  return Math.max(...lengths) > LONGEST ? lengthsFor(counts.map((count) => Math.ceil(count / 2))) : lengths;
}
