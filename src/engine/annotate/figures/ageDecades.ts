import { smallNumber } from './numerals';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { isHyphen } from './numerals';

const owners = /^(?:his|her|their|my|our|your)$/;
/** Of the ten years of a decade the first and the last that each part of it means. */
const parts: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['early', [0, 3]],
  ['mid', [4, 6]],
  ['late', [7, 9]],
]);

/** "a man in his sixties", "in their early 40s", "aged in her mid-30s": the decade of life that somebody is in. */
export function ageDecades(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach((atom, i) => {
    if (!owners.test(atom.lower) || wordAt(line, i - 1) !== 'in') return;
    const part = parts.get(wordAt(line, i + 1));
    const behind = part ? i + 2 : i + 1;
    const at = isHyphen(line.atoms[behind]) ? behind + 1 : behind;
    const decade = decadeAt(line, at);
    if (!decade || line.taken[at]) return;
    const [first, last] = part ?? [0, 9];
    const from = i + 1;
    const value = [`P${decade.years + first}Y`, `P${decade.years + last}Y`] as const;
    found.push({ from, to: decade.to, kind: 'duration', value, step: 1, age: true });
    line.taken.fill(1, from, decade.to);
  });
  return found;
}

/** "sixties", "60s". */
function decadeAt(line: Line, at: number): { readonly years: number; readonly to: number } | undefined {
  const word = wordAt(line, at);
  const spelled = word.endsWith('ies') ? smallNumber(word.replace(/ies$/, 'y')) : undefined;
  if (spelled !== undefined) return { years: spelled, to: at + 1 };
  const plural = line.atoms[at + 1];
  return /^[2-9]0$/.test(word) && plural?.glued && /^['’]?s$/.test(plural.lower)
    ? { years: Number(word), to: at + 2 }
    : undefined;
}
