import { numberWords } from './numbers';

/** Dates, times and durations written as ISO 8601 / TIMEX3, in plain English words. */

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const seasons: Readonly<Record<string, string>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'autumn',
  AU: 'autumn',
  WI: 'winter',
};
const partsOfDay: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
  EB: 'breakfast time',
  EL: 'lunchtime',
  ED: 'dinner time',
};
const references: Readonly<Record<string, string>> = {
  PRESENT_REF: 'now',
  PAST_REF: 'in the past',
  FUTURE_REF: 'in the future',
};

/** Said in place of a date that could not be told, such as a weekday in an account without a date line. */
export const unresolvedDate = 'date not told';

/** "2023-02-06" gives "6 Feb 2023", "2022-Q4" gives "Q4 2022"; what is in no known form is given back as it is. */
export function dateWords(value: string): string {
  if (value === '') return unresolvedDate;
  const reference = references[value];
  if (reference) return reference;
  const [date, time] = splitTime(value);
  const day = calendarWords(date);
  if (day === undefined) return value;
  if (time === undefined) return day;
  return day === '' ? timeWords(`T${time}`) : `${day}, ${timeWords(`T${time}`)}`;
}

/** "1 to 6 Feb 2023": what both ends share is said once. */
export function dateRangeWords([low, high]: readonly [string, string]): string {
  if (low === high) return dateWords(low);
  const from = dateWords(low);
  const to = dateWords(high);
  const shared = [/ [A-Z][a-z]{2} \d{4}$/, / \d{4}$/]
    .map((tail) => tail.exec(to)?.[0])
    .find((tail) => tail && from.endsWith(tail));
  return `${shared ? from.slice(0, -shared.length) : from} to ${to}`;
}

/** "T09:27" gives "09:27", "T07:37Z" gives "07:37 UTC", "TMO" gives "morning". */
export function timeWords(value: string): string {
  const dated = /^(\d{4}-.*|XXXX-.*)T/.exec(value);
  if (dated) return dateWords(value);
  const part = partsOfDay[value.replace(/^T/, '')];
  if (part) return part;
  const clock = /^T?(\d{1,2})(?::(\d{2}))?(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/.exec(value);
  if (!clock) return value;
  const [, hour = '', minute = '00', second, zone] = clock;
  return `${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}${zoneWords(zone)}`;
}

/** "P23Y" gives "23 years", "PT1H30M" gives "1 hour 30 minutes", "PXM" gives "some months". */
export function durationWords(value: string): string {
  const parts = durationParts(value);
  return parts ? parts.map(([count, unit]) => `${count} ${count === '1' ? unit : `${unit}s`}`).join(' ') : value;
}

/** ["P2W", "P3W"] gives "2 to 3 weeks". */
export function durationRangeWords([low, high]: readonly [string, string]): string {
  if (low === high) return durationWords(low);
  const [from, to] = [durationParts(low), durationParts(high)];
  const sameUnit = from?.length === 1 && to?.length === 1 && from[0]?.[1] === to[0]?.[1];
  return `${sameUnit ? from[0]?.[0] : durationWords(low)} to ${durationWords(high)}`;
}

function splitTime(value: string): [string, string | undefined] {
  const at = value.indexOf('T');
  return at < 0 ? [value, undefined] : [value.slice(0, at), value.slice(at + 1)];
}

/** Words for a date without its time; '' for none, undefined for an unknown form. */
function calendarWords(date: string): string | undefined {
  if (date === '') return '';
  if (date === 'XXXX') return 'year not told';
  const unknownYear = /^XXXX-(.*)$/.exec(date);
  if (unknownYear) return withoutYear(unknownYear[1] ?? '');
  const match = /^(\d{4})(?:-(.+))?$/.exec(date);
  if (!match) return longSpanWords(date);
  const [, year = '', rest] = match;
  if (rest === undefined) return year;
  const month = /^(\d{2})(?:-(\d{2}))?$/.exec(rest);
  if (month) return monthWords(month[1] ?? '', month[2], ` ${year}`);
  const quarter = /^(Q[1-4])$/.exec(rest);
  if (quarter) return `${rest} ${year}`;
  if (rest === 'H1') return `first half of ${year}`;
  if (rest === 'H2') return `second half of ${year}`;
  const season = seasons[rest];
  if (season) return `${season} ${year}`;
  const week = /^W(\d{2})(?:-(WE|[1-7]))?$/.exec(rest);
  return week ? weekWords(Number(year), Number(week[1]), week[2]) : undefined;
}

function monthWords(month: string, day: string | undefined, year: string): string | undefined {
  const name = months[Number(month) - 1];
  if (!name) return undefined;
  return day === undefined ? `${name}${year}` : `${Number(day)} ${name}${year}`;
}

/** What could not be told: TIMEX3 writes X where a digit would stand. */
const untold: Readonly<Record<string, string>> = {
  XX: 'month not told',
  'XX-XX': 'day not told',
  WXX: 'week not told',
  QX: 'quarter not told',
  H1: 'first half of the year',
  H2: 'second half of the year',
};

function withoutYear(rest: string): string | undefined {
  const unknown = untold[rest];
  if (unknown) return unknown;
  if (/^Q[1-4]$/.test(rest)) return rest;
  const weekday = /^WXX-(?:([1-7])|WE)$/.exec(rest);
  if (weekday) return weekday[1] ? weekdays[Number(weekday[1]) - 1] : 'weekend';
  const month = /^(\d{2})(?:-(\d{2}))?$/.exec(rest);
  return month ? monthWords(month[1] ?? '', month[2], '') : seasons[rest];
}

/** TIMEX3 writes a decade with three digits and a century with two, sometimes filled up with X. */
function longSpanWords(date: string): string | undefined {
  const decade = /^(\d{3})X?$/.exec(date);
  if (decade) return `${decade[1]}0s`;
  const century = /^(\d{2})(?:XX)?$/.exec(date);
  return century ? `${century[1]}00s` : undefined;
}

function weekWords(year: number, week: number, day: string | undefined): string {
  const monday = mondayOf(year, week);
  if (day === undefined) return `week of ${civil(monday)}`;
  return day === 'WE' ? `weekend of ${civil(monday + 5)}` : civil(monday + Number(day) - 1);
}

/** Days since 1970-01-01 of the Monday of an ISO week: week 1 is the one with 4 January. */
function mondayOf(year: number, week: number): number {
  const fourth = Date.UTC(year, 0, 4) / 86_400_000;
  const weekday = (((fourth + 3) % 7) + 7) % 7;
  return fourth - weekday + (week - 1) * 7;
}

function civil(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}

function zoneWords(zone: string | undefined): string {
  if (!zone) return '';
  return zone === 'Z' ? ' UTC' : ` UTC${zone}`;
}

const dateUnits: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  Q: 'quarter',
  DE: 'decade',
  CE: 'century',
  WE: 'weekend',
};
const timeUnits: Readonly<Record<string, string>> = { H: 'hour', M: 'minute', S: 'second' };

function durationParts(value: string): [count: string, unit: string][] | undefined {
  const match = /^P((?:(?:\d+(?:\.\d+)?|X)(?:DE|CE|WE|[YMWDQ]))*)(?:T((?:(?:\d+(?:\.\d+)?|X)[HMS])+))?$/.exec(value);
  if (!match || value === 'P') return undefined;
  return [...durationFields(match[1] ?? '', dateUnits), ...durationFields(match[2] ?? '', timeUnits)];
}

function durationFields(fields: string, units: Readonly<Record<string, string>>): [string, string][] {
  return [...fields.matchAll(/([\d.]+|X)([A-Z]+?)(?=[\dX]|$)/g)].map(([, count = '', unit = '']) => [
    count === 'X' ? 'some' : numberWords(Number(count)),
    units[unit] ?? unit,
  ]);
}
