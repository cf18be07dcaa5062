import { BitReader, BitWriter } from '../packed/bits';
import { readDistances, writeDistances } from '../packed/distances';
import { readSymbols, writeSymbols } from '../packed/prefixCode';

/** What is known of each word of a list, as {@link unpackVocabulary} gives it. */
export interface VocabularyEntries {
  /** The kinds of things that each word names as a noun, a bit each; 0 for one that is most often no noun. */
  readonly kinds: ArrayLike<number>;
  /** How many words near to it each word has among those before it. */
  readonly counts: ArrayLike<number>;
  /** The indexes of those words, in order, word after word. */
  readonly others: ArrayLike<number>;
  /** How near each of them is, in sixteenths from 1 to 15. */
  readonly nearness: ArrayLike<number>;
}

/** What takes more bits than are written at once is written in two halves. */
const HALF = 16;
const MOST_SETS = 1 << 11;
const MOST_NEIGHBOURS = 128;
const NEARNESSES = 16;

/**
 * The entries as text: the sets of kinds by their numbers, the near words of each word, last one first, by their
 * distances.
 *
 * @throws RangeError where there are too many sets of kinds, or words near to one
 */
export function packVocabulary({ kinds, counts, others, nearness }: VocabularyEntries): string {
  const sets = [...new Set(Array.from(kinds))].sort((x, y) => x - y);
  if (sets.length > MOST_SETS || Math.max(...Array.from(counts)) >= MOST_NEIGHBOURS)
    throw new RangeError('the vocabulary is too large');
  const distances: number[] = [];
  for (let id = 0, start = 0; id < counts.length; start += counts[id++]!) {
    for (let at = start + counts[id]! - 1, from = id; at >= start; from = others[at--]!)
      distances.push(from - others[at]!);
  }
  const setOf = new Map(sets.map((set, index) => [set, index]));
  const bits = new BitWriter();
  for (const number of [counts.length, others.length, sets.length, ...sets]) {
    bits.write(number >>> HALF, HALF);
    bits.write(number & ((1 << HALF) - 1), HALF);
  }
  writeSymbols(
    bits,
    Array.from(kinds, (set) => setOf.get(set)!),
    sets.length,
  );
  writeSymbols(bits, Array.from(counts), MOST_NEIGHBOURS);
  writeDistances(bits, distances);
  writeSymbols(bits, Array.from(nearness), NEARNESSES);
  return bits.end();
}

/** What {@link packVocabulary} packed. */
export function unpackVocabulary(packed: string): VocabularyEntries {
  const bits = new BitReader(packed);
  const long = (): number => (bits.read(HALF) << HALF) | bits.read(HALF);
  const words = long();
  const pairs = long();
  const sets = Int32Array.from({ length: long() }, long);
  const kinds = new Uint16Array(words);
  readSymbols(bits, sets.length, kinds);
  const counts = new Uint8Array(words);
  readSymbols(bits, MOST_NEIGHBOURS, counts);
  const distances = readDistances(bits, pairs);
  const nearness = new Uint8Array(pairs);
  readSymbols(bits, NEARNESSES, nearness);
  const others = new Uint16Array(pairs);
  for (let id = 0, start = 0; id < words; start += counts[id++]!) {
    const count = counts[id]!;
    for (let before = 0, other = id; before < count; before++) {
      other -= distances[start + before]!;
      others[start + count - 1 - before] = other;
    }
  }
  return { kinds: Int32Array.from(kinds, (set) => sets[set]!), counts, others, nearness };
}
