import type { Likeness } from './likeness';
import type { Matches } from './matches';
import type { Layer } from './profile';

/** How much of the weight of two units' names, words that the vocabulary lacks, is shared. 0 to 1. */
export function sharedNames(
  a: Layer,
  i: number,
  b: Layer,
  j: number,
  matches: Matches,
  { rowDamping, columnDamping, scale }: Likeness,
): number {
  const from = b.nameStarts[j]!;
  const to = b.nameStarts[j + 1]!;
  let shared = 0;
  let sum = 0;
  for (let k = from; k < to; k++) sum += columnDamping[b.names[k]!]! * scale;
  for (let k = a.nameStarts[i]!; k < a.nameStarts[i + 1]!; k++) {
    const word = a.names[k]!;
    const weight = rowDamping[word]! * scale;
    sum += weight;
    const same = matches.same[word]!;
    if (same < 0) continue;
    for (let l = from; l < to; l++) {
      if (b.names[l] === same) {
        shared += weight;
        break;
      }
    }
  }
  return sum > 0 ? (2 * shared) / sum : 0;
}
