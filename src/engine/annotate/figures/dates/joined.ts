import { addDays, dayIso, monthIso, pad, parseDay, serial, weekday, type Day } from './civil';
import type { DateFound } from './dates';
import { monthPattern } from './months';
import { fullWeekday } from './weekdays';
import { dayNumber, dayWords } from './wordedDays';

/** "18 and 19 June", "from the ninth till the seventeenth of April": the day before is of the same month. */
function dayBefore(text: string, date: DateFound): DateFound[] {
  if (date.grain !== 'day' || typeof date.value !== 'string') return [];
  const before = text.slice(Math.max(0, date.start - 40), date.start);
  const match = sameMonth.exec(before);
  if (!match || !startsWithDay.test(text.slice(date.start))) return [];
  const [words = ''] = match.slice(1);
  const day = dayNumber(words);
  if (!(day > 0 && day < Number(date.value.slice(8)))) return [];
  const start = date.start - before.length + match.index;
  return [{ ...date, value: `${date.value.slice(0, 8)}${pad(day)}`, start, end: start + words.length }];
}

/**
 * Settles two dates that are told together: "May 5 and 7, 2019" share the year, and "from Monday to Friday", "June until
 * August" come in that order.
 */
export function withJoined(text: string, found: readonly DateFound[], base: Day | undefined): DateFound[] {
  const days = found.flatMap((date) => dayBefore(text, date));
  const settled = [...found.filter((date) => !days.some((day) => overlap(day, date))), ...days].sort(
    (a, b) => a.start - b.start,
  );
  for (let i = 0; i + 1 < settled.length; i++) {
    const first = settled[i]!;
    const second = settled[i + 1]!;
    const joint = between.exec(text.slice(first.end, second.start))?.[1]?.toLowerCase();
    if (first.grain === 'week' && isWeekday(text, first, second)) {
      settled.splice(i, 2, dayOfWeek(first, second));
      continue;
    }
    if (joint === undefined || first.grain !== second.grain) continue;
    const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    if (typeof first.value !== 'string' || typeof second.value !== 'string') continue;
    if (first.relative && !second.relative && namesMonth.test(one) && namesMonth.test(other)) {
      const { relative: _, ...rest } = first;
      settled[i] = { ...rest, value: inYearOf(first.value, second.value) };
    } else if (
      (joint !== 'and' || isBetween(text, first.start)) &&
      joint !== 'or' &&
      base &&
      first.relative &&
      second.relative
    ) {
      if (weekdayAlone.test(one) && weekdayAlone.test(other)) {
        const [from, to] = inWeek(parseDay(first.value), parseDay(second.value), base);
        if (!from || !to) continue;
        settled[i] = { ...first, value: dayIso(from) };
        settled[i + 1] = { ...second, value: dayIso(to) };
      } else if (monthAlone.test(one) && monthAlone.test(other)) {
        const later = second.value.slice(5) > first.value.slice(5) ? 0 : 1;
        const year = Number(first.value.slice(0, 4));
        // "from May to September", told in June of what has begun.
        const begun = `${year - 1 + later}${second.value.slice(4)}` >= monthIso(base.year, base.month);
        const start = begun && first.value > monthIso(base.year, base.month) ? year - 1 : year;
        settled[i] = { ...first, value: `${start}${first.value.slice(4)}` };
        settled[i + 1] = { ...second, value: `${start + later}${second.value.slice(4)}` };
      }
    }
  }
  return settled;
}

/** "next week on Wednesday", "last week, Monday": a weekday alone right behind its week. */
function isWeekday(text: string, week: DateFound, day: DateFound): boolean {
  return (
    /^\d{4}-W\d\d$/.test(String(week.value)) &&
    /^(?:\s-)?\s(?:on\s)?$/.test(text.slice(week.end, day.start)) &&
    weekdayAlone.test(text.slice(day.start, day.end))
  );
}

function dayOfWeek(week: DateFound, day: DateFound): DateFound {
  const at = parseDay(String(day.value));
  if (!at) return { ...week, end: day.end };
  const [year, number] = String(week.value).split('-W').map(Number) as [number, number];
  const fourth = { year, month: 1, day: 4 };
  const monday = addDays(fourth, 1 - weekday(fourth) + 7 * (number - 1));
  return { ...day, value: dayIso(addDays(monday, weekday(at) - 1)), start: week.start };
}

function isBetween(text: string, start: number): boolean {
  return /\bbetween\s$/i.test(text.slice(Math.max(0, start - 8), start));
}

function overlap(a: DateFound, b: DateFound): boolean {
  return a.start < b.end && b.start < a.end;
}

const sameMonth = new RegExp(
  `(?<=(?:^|\\s)(?:on|of|by|from|since|until|before|after|for|between) (?:the )?)([0-3]?\\d(?:st|nd|rd|th)?(?=\\sand)|${dayWords}|[0-3]?\\d(?:st|nd|rd|th))\\s+(?:and|to|till|until|through)\\s+(?:the\\s+)?$`,
  'iu',
);
const startsWithDay = new RegExp(`^(?:the )?(?:\\d|${dayWords})`, 'iu');

const between = /^\s*(-|–|—|to|through|until|till|and|or)\s*(?:the\s+)?$/i;
/** What takes the year of the date behind it: "March 3", "3/3", not "this March". */
const namesMonth = new RegExp(`^(?!this|next|last).*(?:${monthPattern}|\\d/\\d)`, 'iu');
const monthAlone = new RegExp(`^${monthPattern}$`, 'iu');
const weekdayAlone = new RegExp(`^(?:${fullWeekday}|Mon|Tue|Wed|Thu|Fri|Sat|Sun)$`, 'i');

/** The month and day of one date in the year of another that follows it, or in the year before that. */
function inYearOf(value: string, later: string): string {
  const year = Number(later.slice(0, 4));
  const same = `${year}${value.slice(4)}`;
  return same <= later ? same : `${year - 1}${value.slice(4)}`;
}

/** Two weekdays in order, less than a week apart, on the side of the base where the first lies. */
function inWeek(first: Day | undefined, second: Day | undefined, base: Day): [Day, Day] | [] {
  if (!first || !second) return [];
  const distance = (serial(second) - serial(first) + 70) % 7;
  const ends = addDays(first, distance);
  // "from Monday to Friday", told on a Thursday of what is over.
  return serial(first) <= serial(base) && serial(ends) > serial(base) && serial(second) <= serial(base)
    ? [addDays(first, -7), addDays(ends, -7)]
    : [first, ends];
}
