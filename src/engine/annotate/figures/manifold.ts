import type { Draft, Line } from './line';
import { spanOf } from './line';
import { singular } from './nouns';
import { isHyphen, numberWords } from './numerals';

const folds: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['quadruple', 4],
  ['quintuple', 5],
]);
const deeds = /^(?:murder|homicide|killing|slaying|stabbing|shooting|execution|fatality|drowning|suicide|bombing)s?$/;

/** How many parts of a kind a machine has, in one word with them. */
const parts: ReadonlyMap<string, number> = new Map([
  ['single', 1],
  ['dual', 2],
  ['twin', 2],
  ['tri', 3],
  ['triple', 3],
  ['quad', 4],
  ['hexa', 6],
  ['octa', 8],
]);
/** Words that say so also without a hyphen: "a single band" plays. */
const alone = /^(?:dual|quad|hexa|octa)$/;
const kinds = /^(?:core|band|sim|camera|lens|engine|screen|speaker|axle|carriageway|rotor)s?$/;

/** Words that announce such a figure. */
export const foldWords: Iterable<string> = [...folds.keys(), ...parts.keys()];

/** "charged with double murder", "a triple homicide": how many deaths one deed is; "a dual-core processor". */
export function manifold(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach((atom, i) => {
    const at = line.atoms[i + 1]?.text === '-' ? i + 2 : i + 1;
    const noun = line.atoms[at];
    if (!noun || line.taken[i] || line.taken[at]) return;
    const value = deeds.test(noun.lower)
      ? folds.get(atom.lower)
      : kinds.test(noun.lower)
        ? partsIn(line, i, at)
        : undefined;
    if (value === undefined) return;
    const head = singular(noun.lower);
    const thing = { ...spanOf(line, at, at + 1), head, words: noun.lower };
    found.push({ from: i, to: at + 1, kind: 'count', value, unit: head, step: 1, thing });
    line.taken.fill(1, i, at + 1);
  });
  return found;
}

/** Words between a number and what it counts, at most. */
const REACH = 4;

/** Not in "384 dual-core processors": there the processors are counted. */
function partsIn(line: Line, from: number, noun: number): number | undefined {
  for (let i = from - 1; i >= Math.max(0, from - REACH); i -= 1) {
    const atom = line.atoms[i]!;
    if (atom.kind === 'digits' || numberWords.has(atom.lower)) return undefined;
    if (atom.kind === 'mark' && !isHyphen(atom)) break;
  }
  const word = line.atoms[from]!.lower;
  return noun > from + 1 || alone.test(word) ? parts.get(word) : undefined;
}
