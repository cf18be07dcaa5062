import { addDays, addMonths, dayIso, monthIso, parseDay, weekIso, type Day } from './civil';
import type { DateFound } from './dates';
import { partCode } from './weekdays';

/**
 * Adds dates that point back to another: "later in the day", "ended the day", "the same month last year", "the following year".
 *
 * @param found the dates of the sentence, in order
 * @param told the day that the sentences before spoke of last
 * @param base the account's own day
 * @returns all of them, in order, never overlapping
 */
export function withBackward(
  text: string,
  found: readonly DateFound[],
  told: Day | undefined,
  base: Day | undefined,
): DateFound[] {
  const added: DateFound[] = [];
  const ofDay = text.includes(' day');
  for (const match of ofDay ? text.matchAll(sameDay) : []) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((date) => date.start < end && start < date.end)) continue;
    const day = dayTold(found, start) ?? told ?? base;
    added.push({
      kind: 'date',
      value: day ? dayIso(day) : 'XXXX-XX-XX',
      grain: 'day',
      relative: true,
      start: start + (match[0].length - match[0].trimStart().length),
      end,
    });
  }
  for (const match of ofDay || text.includes(' before') ? text.matchAll(nextDay) : []) {
    const start = match.index;
    const day = dayBefore(found, start) ?? told;
    if (!day) continue;
    const value = dayIso(addDays(day, /next|following|after|later/i.test(match[0]) ? 1 : -1));
    added.push({ ...partOfDay(value, match.groups?.['part']), start, end: start + match[0].length });
  }
  for (const match of text.includes('hat ') ? text.matchAll(thatDay) : []) {
    const start = match.index;
    const day = dayTold(found, start) ?? told;
    if (!day) continue;
    added.push({ ...partOfDay(dayIso(day), match.groups?.['part']), start, end: start + match[0].length });
  }
  for (const match of text.includes('same ') ? text.matchAll(samePeriod) : []) {
    const start = match.index;
    const end = start + match[0].length;
    const { unit = '', year } = match.groups ?? {};
    const period = found.findLast((date) => date.end <= start && isPeriod(date, unit.toLowerCase()));
    const value = period && yearShifted(String(period.value), year);
    if (period && value) added.push({ kind: 'date', value, grain: period.grain, relative: true, start, end });
  }
  for (const match of text.includes('following ') ? text.matchAll(followingPeriod) : []) {
    const start = match.index;
    const { unit = '' } = match.groups ?? {};
    const date = found.findLast(({ end, value }) => end <= start && /^\d{4}/.test(String(value)));
    const value = periodAfter(date ? String(date.value) : told ? dayIso(told) : '', unit.toLowerCase());
    const grain = unit.toLowerCase() as 'week' | 'month' | 'year';
    if (value) added.push({ kind: 'date', value, grain, relative: true, start, end: start + match[0].length });
  }
  if (added.length === 0) return [...found];
  const kept = found.filter((date) => !added.some((other) => other.start < date.end && date.start < other.end));
  return [...kept, ...added].sort((a, b) => a.start - b.start);
}

/** A day as a whole that is told of already: its end, its course, "the same day". Not "the day after", "the day he left". */
const sameDay =
  /(?<![\p{L}-])(?:(?<=(?:on|later|earlier|,)\s+|^)the same day|(?:early|late|earlier|later) (?:in|on in) the day|(?:the )?(?:start|(?<!at the )end|beginning|middle|rest|remainder|close) of the day|(?<=(?:^|[.;,]\s+)for )the day(?=,)|(?<=(?:end(?:ed|s|ing)?|finish(?:ed|es|ing)?|clos(?:e|ed|es|ing)|start(?:ed|s|ing)?|beg[ai]n|open(?:ed|s|ing))\s+)the day)(?!\p{L}|-\p{L}|\s+(?:after(?!\s+\p{L}+ing)|before|when|that|of)(?!\p{L}))/giu;

/** A day beside one told of already: "the next day", "a day later", "the day before" where nothing follows. */
const nextDay =
  /(?<![\p{L}-])(?:the (?:next|following|previous) day|a day (?:later|earlier)|the (?:day (?:before|after)|(?<part>night|evening) before)(?=\s*(?:$|[.,;:)”"])))(?![\p{L}-])/giu;

/** "that night", "later that same day"; not "that day when ...". */
const thatDay =
  /(?<![\p{L}-])(?:(?:early|late|earlier|later) )?that (?:same )?(?:day|(?<part>morning|afternoon|evening|night))(?!\p{L}|-\p{L}|['’]|\s+(?:after|before|when|that|of)(?!\p{L})|(?<!(?:later|earlier) that day)\s+(?:he|she|they|we|i|it)(?!\p{L}))/giu;

/** @param part "morning", "night", where one is told */
function partOfDay(day: string, part: string | undefined): Pick<DateFound, 'kind' | 'value' | 'grain' | 'relative'> {
  return part === undefined
    ? { kind: 'date', value: day, grain: 'day', relative: true }
    : { kind: 'date', value: `${day}T${partCode(part)}`, grain: 'part', relative: true };
}

const samePeriod =
  /(?<![\p{L}-])(?:the )?same (?<unit>period|month|quarter|half|time) (?:(?:of |in |the )?last year|(?:of |in )?the (?:previous|prior|preceding) year|(?:of |in )?(?<year>(?:19|20)\d\d)|(?:a|one) year (?:ago|earlier|before|previously|prior))(?![\p{L}\d-])/giu;

const followingPeriod = /(?<![\p{L}-])the following (?<unit>week|month|year)(?![\p{L}-])/giu;

/** The week, month or year after a date; undefined where the date does not tell it. */
function periodAfter(value: string, unit: string): string | undefined {
  const day = parseDay(/^\d{4}-\d\d$/.test(value) && unit === 'month' ? `${value}-01` : value);
  if (unit === 'year') return /^\d{4}/.test(value) ? String(Number(value.slice(0, 4)) + 1) : undefined;
  if (!day) return undefined;
  const { year, month } = addMonths({ ...day, day: 1 }, 1);
  return unit === 'week' ? weekIso(addDays(day, 7)) : monthIso(year, month);
}

/**
 * The day of the last date before an offset that the account gives relative to its own: "On Monday ... later in the day".
 * Days with their year are mostly history.
 */
export function dayTold(found: readonly DateFound[], offset: number): Day | undefined {
  return dayBefore(
    found.filter(({ relative }) => relative),
    offset,
  );
}

/** The day of the last date before an offset, whether its year is told or not. */
function dayBefore(found: readonly DateFound[], offset: number): Day | undefined {
  const date = found.findLast(({ end, grain }) => end <= offset && (grain === 'day' || grain === 'part'));
  return date && typeof date.value === 'string' ? parseDay(date.value) : undefined;
}

function isPeriod({ grain, value }: DateFound, unit: string): boolean {
  if (typeof value !== 'string' || !/^\d{4}-/.test(value)) return false;
  return unit === 'period' || unit === 'time'
    ? grain === 'month' || grain === 'quarter' || grain === 'half'
    : grain === unit;
}

/** The same part of the year named, or of the year before. */
function yearShifted(value: string, year: string | undefined): string {
  return `${year ?? Number(value.slice(0, 4)) - 1}${value.slice(4)}`;
}
