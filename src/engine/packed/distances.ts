import type { BitReader, BitWriter } from './bits';
import { readSymbols, writeSymbols } from './prefixCode';

/** Bits of the largest distance. */
const MOST_BITS = 17;

/** Reads distances from 1 to 2 ** 17 - 1 as {@link writeDistances} wrote them. @param count how many */
export function readDistances(bits: BitReader, count: number): Int32Array {
  const below = new Uint8Array(count);
  readSymbols(bits, MOST_BITS, below);
  const distances = new Int32Array(count);
  bits.readEach(below, distances);
  for (let index = 0; index < count; index++) distances[index]! |= 1 << below[index]!;
  return distances;
}

/**
 * Writes distances, those of a frequent size short: first how many bits each has below its highest one, then these.
 *
 * @throws RangeError for a distance below 1 or of more than 17 bits
 */
export function writeDistances(bits: BitWriter, distances: readonly number[]): void {
  const below = distances.map((distance) => 31 - Math.clz32(distance));
  const odd = below.findIndex((size) => size < 0 || size >= MOST_BITS);
  if (odd >= 0) throw new RangeError(`a distance of ${distances[odd]}`);
  writeSymbols(bits, below, MOST_BITS);
  distances.forEach((distance, index) => bits.write(distance - (1 << below[index]!), below[index]!));
}
