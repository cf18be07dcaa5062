import type { Draft, Line } from './line';
import { spanOf } from './line';
import { singular } from './nouns';

const folds: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
]);
const deeds = /^(?:murder|homicide|killing|slaying|stabbing|shooting|execution|fatality|drowning|suicide|bombing)s?$/;

/** Words that announce such a figure. */
export const foldWords: Iterable<string> = folds.keys();

/** "charged with double murder", "a triple homicide": how many deaths one deed is. */
export function manifold(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach((atom, i) => {
    const value = folds.get(atom.lower);
    const at = line.atoms[i + 1]?.text === '-' ? i + 2 : i + 1;
    const deed = line.atoms[at];
    if (value === undefined || !deed || !deeds.test(deed.lower) || line.taken[i] || line.taken[at]) return;
    const head = singular(deed.lower);
    const thing = { ...spanOf(line, at, at + 1), head, words: deed.lower };
    found.push({ from: i, to: at + 1, kind: 'count', value, unit: head, step: 1, thing });
    line.taken.fill(1, i, at + 1);
  });
  return found;
}
