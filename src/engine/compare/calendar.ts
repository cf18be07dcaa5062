/** Days since 1970-01-01 of a civil date; after Howard Hinnant's days_from_civil. Month and day count from 1. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** ISO weekday, 1 for Monday to 7 for Sunday, of a day number. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** A stretch of days, both ends included. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

const SEASON_MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  AU: [9, 11],
  WI: [12, 14],
};

/** The days that a TIMEX3 date value means, or undefined for one without a year or in no known form. */
export function daysOf(value: string): Days | undefined {
  const date = value.split('T')[0]!;
  const days = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (days) {
    const day = dayNumber(Number(days[1]), Number(days[2]), Number(days[3]));
    return { first: day, last: day };
  }
  const week = /^(\d{4})-W(\d{2})(-WE|-\d)?$/.exec(date);
  if (week) {
    const year = Number(week[1]);
    const fourth = dayNumber(year, 1, 4);
    const monday = fourth - (weekdayOf(fourth) - 1) + (Number(week[2]) - 1) * 7;
    if (week[3] === '-WE') return { first: monday + 5, last: monday + 6 };
    if (week[3]) return { first: monday + Number(week[3].slice(1)) - 1, last: monday + Number(week[3].slice(1)) - 1 };
    return { first: monday, last: monday + 6 };
  }
  const month = /^(\d{4})-(\d{2})$/.exec(date);
  if (month) return months(Number(month[1]), Number(month[2]), Number(month[2]));
  const part = /^(\d{4})-(Q[1-4]|H[12]|SP|SU|FA|AU|WI)$/.exec(date);
  if (part) {
    const year = Number(part[1]);
    const name = part[2]!;
    if (name.startsWith('Q')) return months(year, Number(name[1]) * 3 - 2, Number(name[1]) * 3);
    if (name.startsWith('H')) return months(year, Number(name[1]) * 6 - 5, Number(name[1]) * 6);
    const [from, to] = SEASON_MONTHS[name]!;
    return months(year, from, to);
  }
  const years = /^(\d{2})(\d|X)(\d|X)$/.exec(date);
  if (years) {
    const low = Number(date.replace(/X/g, '0'));
    const high = Number(date.replace(/X/g, '9'));
    return { first: dayNumber(low, 1, 1), last: dayNumber(high, 12, 31) };
  }
  return undefined;
}

/** From the first day of one month to the last of another; a month past 12 lies in the next year. */
function months(year: number, from: number, to: number): Days {
  const after = to + 1;
  return {
    first: dayNumber(year + Math.floor((from - 1) / 12), ((from - 1) % 12) + 1, 1),
    last: dayNumber(year + Math.floor((after - 1) / 12), ((after - 1) % 12) + 1, 1) - 1,
  };
}
