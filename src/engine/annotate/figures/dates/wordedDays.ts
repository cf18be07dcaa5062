import { dayIso, exists, pad } from './civil';
import { monthNumber, monthPattern, nearestYear } from './months';
import { smallNumber } from '../numerals';
import { dateParser } from './timex';
import { ones, teens } from './numberPatterns';
import { wordedYearPattern, yearNumber } from './wordedYears';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const days = new Map<string, number>(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 10]),
);
ordinals.forEach((word, index) => {
  days.set(word, index + 1).set(`twenty ${word}`, index + 21);
});
days.set('thirtieth', 30).set('thirty first', 31);

/** Number of a day of a month by its ordinal, in words or figures ("twenty-first", "21st"), or by its number ("twenty-one"). */
export function dayNumber(text: string): number {
  const words = text.toLowerCase().replace(/[\s-]+/g, ' ');
  const number = words.split(' ').reduce((sum, word) => sum + (smallNumber(word) ?? Number.NaN), 0);
  return days.get(words) ?? (Number.isNaN(number) ? Number.parseInt(words, 10) : number);
}

/** Ordinals of the days of a month in words, from the given one on, to be put into patterns; longest first. */
export const dayWords = (least: number): string =>
  [...days]
    .filter(([, day]) => day >= least)
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/ /g, '[\\s-]');

/** "the twenty-first of March", "March twenty-first", "January first 2000", "April ninth", "fifteen August nineteen ninety-three". */
export const wordedDay = dateParser(
  () => pattern,
  ({ groups, base }) => {
    const { m1, m2, m3, w1, w2, w3, y1, y2, y3 } = groups;
    const name = m1 ?? m2 ?? m3 ?? '';
    // "the third of may"
    if (m1 !== undefined && /^(?:may|mar|march)$/.test(name)) return null;
    const month = monthNumber(name);
    const day = dayNumber(w1 ?? w2 ?? w3 ?? '');
    const text = y1 ?? y2 ?? y3;
    const year = text !== undefined ? yearNumber(text) : base ? nearestYear(base, month, day) : undefined;
    if (!exists({ year: year ?? 2000, month, day })) return null;
    const value = year === undefined ? `XXXX-${pad(month)}-${pad(day)}` : dayIso({ year, month, day });
    return { kind: 'date', value, grain: 'day', relative: text === undefined };
  },
);
const year = (n: number): string =>
  `(?:(?:,?\\s+|\\sof\\s)(?<y${n}>(?:1[5-9]|20)\\d\\d(?!\\d|[,.]\\d)|${wordedYearPattern}))`;
const below10 = `(?:${ones})`;
const number = `(?:thirty(?:[\\s-]one)?|twenty(?:[\\s-]${below10})?|${teens}|${below10})`;
// "In March second place went to ..." is no date: small ordinals stand behind a month only before a year or an end.
const ending = `(?=${year(0).replace('?<y0>', '?:')}|\\s*(?:$|[.,;:)]|(?:to|through|till|until|and|at)\\s))`;
const pattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<w1>${dayWords(1)})\\s+(?:day\\s+)?of\\s+(?<m1>${monthPattern})(?!\\p{L})${year(1)}?` +
    `|(?<m2>${monthPattern})\\s+(?:the\\s+)?(?<w2>${dayWords(10)}|(?:${dayWords(1)})${ending}|(?:twenty|thirty)[\\s-]${below10}${ending})(?![\\p{L}-])${year(2)}?` +
    `|(?<w3>${number})\\s+(?<m3>${monthPattern})(?!\\p{L})${year(3)})`,
  'iu',
);
