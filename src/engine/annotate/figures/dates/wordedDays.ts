import { dayIso, exists, pad } from './civil';
import { monthNumber, monthPattern, nearestYear } from './months';
import { dateParser } from './timex';

const ones = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const days = new Map<string, number>(
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 10]),
);
ones.forEach((word, index) => {
  days.set(word, index + 1).set(`twenty ${word}`, index + 21);
});
days.set('thirtieth', 30).set('thirty first', 31);

/** Days of a month in words, from the given one on; longest first. */
const from = (least: number): string =>
  [...days]
    .filter(([, day]) => day >= least)
    .map(([name]) => name)
    .sort((a, b) => b.length - a.length)
    .join('|')
    .replace(/ /g, '[\\s-]');

/** "the twenty-first of March", "March twenty-first", "January first 2000". */
export const wordedDay = dateParser(
  () => pattern,
  ({ groups, base }) => {
    const { m1, m2, w1, w2, y1, y2 } = groups;
    const name = m1 ?? m2 ?? '';
    // "the third of may"
    if (/^(?:may|mar|march)$/.test(name)) return null;
    const month = monthNumber(name);
    const day = days.get((w1 ?? w2 ?? '').toLowerCase().replace(/[\s-]+/g, ' ')) ?? 0;
    const text = y1 ?? y2;
    const year = text !== undefined ? Number(text) : base ? nearestYear(base, month, day) : undefined;
    if (!exists({ year: year ?? 2000, month, day })) return null;
    const value = year === undefined ? `XXXX-${pad(month)}-${pad(day)}` : dayIso({ year, month, day });
    return { kind: 'date', value, grain: 'day', relative: text === undefined };
  },
);
const year = (n: number): string => `(?:,?\\s+(?<y${n}>(?:1[5-9]|20)\\d\\d)(?!\\d|[,.]\\d))?`;
// "In March second place went to ..." is no date: small ordinals stand behind a month only before a year.
const pattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<w1>${from(1)})\\s+(?:day\\s+)?of\\s+(?<m1>${monthPattern})(?!\\p{L})${year(1)}` +
    `|(?<m2>${monthPattern})\\s+(?:the\\s+)?(?<w2>${from(10)}|(?:${from(1)})(?=,?\\s+(?:1[5-9]|20)\\d\\d(?!\\d)))(?![\\p{L}-])${year(2)})`,
  'iu',
);
