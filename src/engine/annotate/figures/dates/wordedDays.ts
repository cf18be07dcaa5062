import { dayIso, exists, pad } from './civil';
import { monthNumber, monthPattern, nearestYear } from './months';
import { smallNumber } from '../numerals';
import { dateParser, type DateParser } from './timex';
import { ones, teens } from './numberPatterns';
import { withWordedYears, yearNumber } from './wordedYears';

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

const tenths = [...days.keys()].filter((word) => (days.get(word) ?? 0) >= 10 && !word.includes(' '));
const firsts = ordinals.join('|');
/** Ordinals of the days of a month from the tenth on. */
const lateDays = `(?:twenty[\\s-](?:${firsts})|thirty[\\s-]first|${tenths.join('|')})`;

/** Ordinals of the days of a month in words, to be put into patterns. */
export const dayWords = `(?:${lateDays}|${firsts})`;

const read = dateParser(
  (text) => pattern(text),
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
const year = (n: number, wordedYear: string): string =>
  `(?:(?:,?\\s+|\\sof\\s)(?<y${n}>(?:1[5-9]|20)\\d\\d(?!\\d|[,.]\\d)|${wordedYear}))`;
const below10 = `(?:${ones})`;
const number = `(?:thirty(?:[\\s-]one)?|twenty(?:[\\s-]${below10})?|${teens}|${below10})`;
// "In March second place went to ..." is no date: small ordinals stand behind a month only before a year or an end.
const ending = (wordedYear: string): string =>
  `(?=${year(0, wordedYear).replace('?<y0>', '?:')}|\\s*(?:$|[.,;:)]|(?:to|through|till|until|and|at)\\s))`;
const pattern = withWordedYears(
  (wordedYear) =>
    new RegExp(
      `(?<![\\p{L}\\d-])(?:(?<w1>${dayWords})\\s+(?:day\\s+)?of\\s+(?<m1>${monthPattern})(?!\\p{L})${year(1, wordedYear)}?` +
        `|(?<m2>${monthPattern})\\s+(?:the\\s+)?(?<w2>${lateDays}|(?:${firsts}|(?:twenty|thirty)[\\s-]${below10})${ending(wordedYear)})(?![\\p{L}-])${year(2, wordedYear)}?` +
        `|(?<w3>${number})\\s+(?<m3>${monthPattern})(?!\\p{L})${year(3, wordedYear)})`,
      'giu',
    ),
);

/** A month with a number or an ordinal in words beside it: what every place has that the pattern reads. */
const announcing = new RegExp(
  `${monthPattern}(?:\\s+(?:the\\s+)?(?:${firsts}|${tenths.join('|')}|twenty|thirty)` +
    `|(?<=(?:${firsts}|${tenths.join('|')}|${ones}|${teens}|twenty|thirty)\\s+(?:(?:day\\s+)?of\\s+)?${monthPattern}))`,
  'iu',
);

/** "the twenty-first of March", "March twenty-first", "January first 2000", "April ninth", "fifteen August nineteen ninety-three". */
export const wordedDay: DateParser = (text, base) => (announcing.test(text) ? read(text, base) : []);
