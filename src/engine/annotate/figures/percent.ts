import type { Draft, Line } from './line';
import { wordAt } from './line';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';
import { shareThing } from './nouns';

/** "43%", "6.5 per cent", "fifteen p.c", "3.2 pct": a share, in percent. Points of percent are quantities. */
export function percent(line: Line, numeral: Numeral): Draft | undefined {
  if (numeral.form === 'vague') return undefined;
  const to = percentEnd(line, numeral.to);
  if (to === undefined) return undefined;
  const signed = signAt(line, numeral.from);
  return {
    from: signed === undefined ? numeral.from : signed,
    to,
    kind: 'percent',
    value: signed === undefined ? numeral.value : -numeral.value,
    unit: 'percent',
    step: numeral.step,
    numeral,
    thing: shareThing(line, to),
  };
}

function percentEnd(line: Line, at: number): number | undefined {
  const start = isHyphen(line.atoms[at]) ? at + 1 : at;
  const word = wordAt(line, start);
  if (
    word === '%' ||
    word === 'percent' ||
    word === 'percents' ||
    word === 'pct' ||
    word === 'pct.' ||
    word === 'p.c' ||
    word === 'p.c.'
  ) {
    return isPoints(wordAt(line, start + 1)) ? undefined : start + 1;
  }
  if (word === 'pc' && line.atoms[start]?.text === 'pc') return start + 1;
  if (word === 'percentage' && !isPoints(wordAt(line, start + 1))) return start + 1;
  const second = isHyphen(line.atoms[start + 1]) ? start + 2 : start + 1;
  if (word === 'per' && wordAt(line, second) === 'cent')
    return isPoints(wordAt(line, second + 1)) ? undefined : second + 1;
  return undefined;
}

function isPoints(word: string): boolean {
  return word === 'point' || word === 'points';
}

/** "minus 2.5", "-12" where the hyphen joins nothing: index of the sign. */
export function signAt(line: Line, from: number): number | undefined {
  const sign = line.atoms[from - 1];
  if (!sign || line.taken[from - 1]) return undefined;
  if (sign.lower === 'minus' || sign.lower === 'negative') return from - 1;
  if (sign.text === '−') return sign.glued && line.atoms[from - 2]?.kind === 'digits' ? undefined : from - 1;
  // "lenses of 75 -300mm" are a range.
  if ((!isHyphen(sign) && sign.text !== '–') || line.atoms[from - 2]?.kind === 'digits') return undefined;
  return !sign.glued && line.atoms[from]?.glued ? from - 1 : undefined;
}
