import { addDays, addMonths, dayIso, parseDay, weekIso, weekday, type Day } from './civil';
import type { DateFound } from './dates';
import { amountOf, amountPattern } from './relative';

/**
 * Takes what hangs on a day into one date with it: "three weeks after Easter", "the week of April 10", "two days before today".
 * @param found in order, never overlapping
 */
export function withAnchored(text: string, found: readonly DateFound[]): DateFound[] {
  return withPeriods(text, found).map((date, index, all) => {
    const day = date.grain === 'day' && typeof date.value === 'string' ? parseDay(date.value) : undefined;
    if (!day) return date;
    // Not into the date before it.
    const from = Math.max(date.start - 48, all[index - 1]?.end ?? 0);
    const before = text.slice(from, date.start);
    const week = weekBefore.exec(before);
    if (week) {
      // A week that begins on a Sunday is the one from the Monday after it on.
      const value = weekIso(addDays(day, weekday(day) === 7 && !/of\s/i.test(week[0]) ? 1 : 0));
      return { ...date, value, grain: 'week', start: date.start - week[0].length };
    }
    const ahead = isNamed.test(text.slice(date.start, date.end)) ? weeksAhead.exec(before) : undefined;
    const { amount: many = '', unit: weeks = '' } = ahead?.groups ?? {};
    const shift = amountOf(many);
    if (ahead && shift !== undefined) {
      const value = dayIso(shifted(day, shift, weeks.toLowerCase()));
      return { ...date, value, relative: true, start: date.start - ahead[0].length };
    }
    const match = isAgo.test(text.slice(date.start, date.end)) ? andAgo.exec(before) : distance.exec(before);
    const { amount = 'a', unit = 'day', side = '' } = match?.groups ?? {};
    const count = amountOf(amount);
    // "three days after Monday's talks" counts from the talks.
    if (!match || count === undefined || /^['’]s/.test(text.slice(date.end))) return date;
    const value = dayIso(shifted(day, /before|prior|and/i.test(side) ? -count : count, unit.toLowerCase()));
    return { ...date, value, relative: true, start: date.start - match[0].length };
  });
}

/** "the year ended 31 December 2024", "the second quarter ended June 30": a period of the calendar, told by its last day. */
function withPeriods(text: string, found: readonly DateFound[]): DateFound[] {
  const periods: DateFound[] = [];
  for (const date of found) {
    const day = date.grain === 'day' && typeof date.value === 'string' ? parseDay(date.value) : undefined;
    const match = day && endedOn.exec(text.slice(Math.max(0, date.start - PERIOD), date.start));
    const { unit = '', months = '' } = match?.groups ?? {};
    const period = match && day && periodTo(day, unit.toLowerCase(), months.toLowerCase());
    if (!period) {
      periods.push(date);
      continue;
    }
    const start = date.start - match[0].length;
    // "three months" of it was read as a length.
    while (periods.length > 0 && periods.at(-1)!.end > start) periods.pop();
    periods.push({ ...date, ...period, start });
  }
  return periods;
}

/** What leads to the last day of a period is no longer, in characters. */
const PERIOD = 60;

const endedOn =
  /(?<!\p{L})(?:(?:first|second|third|fourth|final|full|financial|fiscal)[\s-])*(?:(?<unit>year|quarter|half)|(?<months>three|six|twelve|3|6|12)\smonths)\s(?:that\s)?(?:ended|ending|to)\s(?:on\s)?$/iu;

/** The year, half or quarter of the calendar that ends on a day; undefined where none does. */
function periodTo(
  { year, month, day }: Day,
  unit: string,
  months: string,
): Pick<DateFound, 'value' | 'grain'> | undefined {
  if (day !== 31 - Number(month === 6 || month === 9)) return undefined;
  if (unit === 'quarter' || /^(?:three|3)$/.test(months))
    return month % 3 === 0 ? { value: `${year}-Q${month / 3}`, grain: 'quarter' } : undefined;
  if (unit === 'half' || /^(?:six|6)$/.test(months))
    return month % 6 === 0 ? { value: `${year}-H${month / 6}`, grain: 'half' } : undefined;
  return month === 12 ? { value: String(year), grain: 'year' } : undefined;
}

const weekBefore =
  /(?<![\p{L}-])(?<!\ba )(?:(?:the )?week (?:of|beginning|starting|commencing)(?: on)?|w\/c) (?:the )?$/iu;
/** Not "the two weeks before Christmas", "for three days from Friday": those are lengths. */
const noLength = '(?<!(?:the|for|last|first|next|past|of|over|within|these|those|spent|lasts?|lasted|every) )';
const distance = new RegExp(
  `(?<![\\p{L}\\d.-])${noLength}(?:the day|${amountPattern}\\s(?<unit>day|week|fortnight|month|year)s?)\\s(?<side>after|from|before|following|prior to)\\s$`,
  'iu',
);

/** "a week today", "a fortnight tomorrow", "two weeks on Saturday": so many weeks after that day. */
const weeksAhead = new RegExp(
  `(?<![\\p{L}\\d.-])${noLength}${amountPattern}\\s(?<unit>week|fortnight)s?\\s(?:on\\s)?$`,
  'iu',
);
const isNamed = /^(?:today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i;

/** "two weeks and three days ago" */
const isAgo = /\sago$/i;
const andAgo = new RegExp(
  `(?<![\\p{L}\\d.-])${noLength}${amountPattern}\\s(?<unit>week|month|year)s?\\s(?<side>and)\\s$`,
  'iu',
);

function shifted(day: Day, count: number, unit: string): Day {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, 7 * count);
    case 'fortnight':
      return addDays(day, 14 * count);
    default:
      return addMonths(day, unit === 'month' ? count : 12 * count);
  }
}
