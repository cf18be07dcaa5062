import { addDays, dayIso, pad, parseDay, serial, type Day } from './civil';
import type { DateFound } from './dates';
import { monthPattern } from './months';

/** "18 and 19 June": the day before "and" is of the same month. */
function dayBefore(text: string, date: DateFound): DateFound[] {
  const before = text.slice(Math.max(0, date.start - 24), date.start);
  const match =
    /(?<=(?:^|\s)(?:on|of|by|from|since|until|before|after|for) (?:the )?)([0-3]?\d)(?:st|nd|rd|th)?\s+and\s+(?:the\s+)?$/iu.exec(
      before,
    );
  if (!match || date.grain !== 'day' || !/^\d/.test(text.slice(date.start)) || typeof date.value !== 'string')
    return [];
  const day = Number(match[1]);
  if (day === 0 || day >= Number(date.value.slice(8))) return [];
  const start = date.start - before.length + match.index;
  return [{ ...date, value: `${date.value.slice(0, 8)}${pad(day)}`, start, end: start + match[1]!.length }];
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
    if (joint === undefined || first.grain !== second.grain) continue;
    const [one, other] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    if (typeof first.value !== 'string' || typeof second.value !== 'string') continue;
    if (first.relative && !second.relative && namesMonth.test(one) && namesMonth.test(other)) {
      const { relative: _, ...rest } = first;
      settled[i] = { ...rest, value: inYearOf(first.value, second.value) };
    } else if (joint !== 'and' && joint !== 'or' && base && first.relative && second.relative) {
      if (weekdayAlone.test(one) && weekdayAlone.test(other)) {
        const [from, to] = inWeek(parseDay(first.value), parseDay(second.value), base);
        if (!from || !to) continue;
        settled[i] = { ...first, value: dayIso(from) };
        settled[i + 1] = { ...second, value: dayIso(to) };
      } else if (monthAlone.test(one) && monthAlone.test(other)) {
        const year = Number(first.value.slice(0, 4)) + (second.value.slice(5) > first.value.slice(5) ? 0 : 1);
        settled[i + 1] = { ...second, value: `${year}${second.value.slice(4)}` };
      }
    }
  }
  return settled;
}

function overlap(a: DateFound, b: DateFound): boolean {
  return a.start < b.end && b.start < a.end;
}

const between = /^\s*(-|–|—|to|through|until|till|and|or)\s*(?:the\s+)?$/i;
const namesMonth = new RegExp(monthPattern, 'u');
const monthAlone = new RegExp(`^${monthPattern}$`, 'u');
const weekdayAlone = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

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
