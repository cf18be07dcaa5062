import type { Atom } from './atoms';

const denominators = new Map<string, number>([
  ['half', 2],
  ['halve', 2],
  ['quarter', 4],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
]);
const ones = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
ones.slice(2).forEach((word, index) => denominators.set(word, index + 3));
teens.forEach((word, index) => denominators.set(word, index + 10));
tens.forEach((word, index) => denominators.set(word.replace(/y$/, 'ieth'), 20 + 10 * index));

/** What a number is divided by, in words. */
export interface Denominator {
  readonly below: number;
  readonly plural: boolean;
  /** Index of the atom behind it. */
  readonly to: number;
}

/** Words that are a denominator alone, in the singular. */
export const denominatorWords: Iterable<string> = denominators.keys();

/** "fifth", "quarters", "hundredths", "twenty-fifths" at an atom; a place in a row reads the same in the singular. */
export function denominatorAt(atoms: readonly Atom[], at: number): Denominator | undefined {
  const word = atoms[at]?.lower ?? '';
  const ten = tens.indexOf(word);
  if (ten >= 0) {
    const tail = /^[-‐‑]$/.test(atoms[at + 1]?.text ?? '') ? at + 2 : at + 1;
    const [one, plural] = singular(atoms[tail]?.lower ?? '');
    const number = ones.indexOf(one) + 1;
    return number === 0 ? undefined : { below: 20 + 10 * ten + number, plural, to: tail + 1 };
  }
  const [one, plural] = singular(word);
  const below = denominators.get(one);
  return below === undefined ? undefined : { below, plural, to: at + 1 };
}

function singular(word: string): [string, boolean] {
  return word.endsWith('s') ? [word.slice(0, -1), true] : [word, false];
}
