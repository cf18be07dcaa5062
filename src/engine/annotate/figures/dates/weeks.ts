import { addDays, addMonths, dayIso, monthIso, weekIso, weekday, type Day } from './civil';
import { monthNumber, monthPattern, yearOfMonth } from './months';
import { ones } from './numberPatterns';
import { amountOf } from './relative';
import { tenseAt } from './tense';
import { dateParser, type TimexFields } from './timex';
import { fullWeekday, partCode, weekdayNumber } from './weekdays';
import { dayNumber } from './wordedDays';

const counts =
  '(?<count>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|final|[1-9]\\d?(?:st|nd|rd|th))';
const inMonthOrYear =
  `(?:(?<month>${monthPattern})(?:,?\\s+(?:of\\s+)?(?<year>(?:19|20)\\d\\d)(?!\\d))?|(?<bare>(?:19|20)\\d\\d)(?!\\d)` +
  '|(?<rel>(?:this|last|next|the|the\\s+previous)\\s+(?:month|year)))(?!\\p{L}|-\\p{L})';

/** A month or a whole year, its month then undefined. */
interface Whole {
  readonly year: number;
  readonly month: number | undefined;
}

/** "the last week of July", "third week of 2018", "the ninth month of next year", "the last day of the month". */
export const nthPeriod = dateParser(
  () => periodPattern,
  ({ whole, index, groups, base }) => {
    const { unit = '', week, count = '', bare, year } = groups;
    const within = wholeOf(whole, index, groups, base);
    if (!within) return null;
    const relative = bare === undefined && year === undefined;
    const noun = (week === undefined ? unit : 'week').toLowerCase();
    const nth = week !== undefined ? Number(week) : /last|final/i.test(count) ? -1 : dayNumber(count);
    if (noun === 'month') {
      const month = nth < 0 ? 12 : nth;
      if (within.month !== undefined || month > 12) return null;
      return { kind: 'date', value: monthIso(within.year, month), grain: 'month', relative };
    }
    const [first, last] = endsOf(within);
    if (noun === 'day') {
      const day = nth < 0 ? last : addDays(first, nth - 1);
      return { kind: 'date', value: dayIso(day), grain: 'day', relative };
    }
    // A week belongs to the month or year in which most of its days lie, as ISO 8601 has it.
    const week4 = nth < 0 ? addDays(last, -3) : addDays(first, 3 + 7 * (nth - 1));
    const value = weekIso(week4) + (noun === 'weekend' ? '-WE' : '');
    return nth > 53 ? null : { kind: 'date', value, grain: 'week', relative };
  },
);
const periodPattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:the\\s+)?(?:${counts}\\s+(?:full\\s+)?(?<unit>week|weekend|month|day)|week\\s(?<week>\\d\\d?))\\s+(?:of|in)\\s+${inMonthOrYear}`,
  'giu',
);

/** "the first Monday of next month", "last Friday in March", "the second Tuesday in November 2016". */
export const nthWeekday = dateParser(
  () => weekdayPattern,
  ({ whole, index, groups, base }): TimexFields | null => {
    const { day = '', count = '', year, part } = groups;
    const within = wholeOf(whole, index, groups, base);
    if (within?.month === undefined) return null;
    const [first, last] = endsOf(within);
    const number = weekdayNumber(day);
    const nth = /last|final/i.test(count) ? -1 : dayNumber(count);
    const at =
      nth < 0
        ? addDays(last, -((weekday(last) - number + 7) % 7))
        : addDays(first, ((number - weekday(first) + 7) % 7) + 7 * (nth - 1));
    if (at.month !== within.month) return null;
    const value = dayIso(at) + (part === undefined ? '' : `T${partCode(part)}`);
    return { kind: 'date', value, grain: part === undefined ? 'day' : 'part', relative: year === undefined };
  },
);
const weekdayPattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:the\\s+)?${counts}\\s+(?<day>${fullWeekday})\\s+(?:(?<part>morning|afternoon|evening|night)\\s+)?(?:of|in)\\s+${inMonthOrYear}`,
  'giu',
);

/** "two Sundays ago": the last Sunday but one. */
export const weekdaysAgo = dateParser(
  () => weekdaysAgoPattern,
  ({ groups, base }) => {
    const { count = '', day = '' } = groups;
    const number = weekdayNumber(day);
    if (!base) return { kind: 'date', value: `XXXX-WXX-${number}`, grain: 'day', relative: true };
    const since = (weekday(base) - number + 7) % 7 || 7;
    const weeks = amountOf(count)! - 1;
    return { kind: 'date', value: dayIso(addDays(base, -since - 7 * weeks)), grain: 'day', relative: true };
  },
);
const weekdaysAgoPattern = new RegExp(
  `(?<![\\p{L}\\d.,-])(?<count>${ones}|[2-9])\\s+(?<day>${fullWeekday})s\\s+ago(?!\\p{L})`,
  'giu',
);

/** The month or year that the words name. */
function wholeOf(
  text: string,
  index: number,
  groups: Readonly<Record<string, string | undefined>>,
  base: Day | undefined,
): Whole | undefined {
  const { month: name, year, bare, rel } = groups;
  if (bare !== undefined) return { year: Number(bare), month: undefined };
  if (name !== undefined) {
    const month = monthNumber(name);
    const told = year !== undefined ? Number(year) : base && yearOfMonth(base, month, tenseAt(text, index));
    return told === undefined ? undefined : { year: told, month };
  }
  if (!base || rel === undefined) return undefined;
  const shift = /last|previous/i.test(rel) ? -1 : /next/i.test(rel) ? 1 : 0;
  if (/year$/i.test(rel)) return { year: base.year + shift, month: undefined };
  return addMonths({ ...base, day: 1 }, shift);
}

/** First and last day. */
function endsOf({ year, month }: Whole): [Day, Day] {
  const first = { year, month: month ?? 1, day: 1 };
  return [first, addDays(addMonths(first, month === undefined ? 12 : 1), -1)];
}
