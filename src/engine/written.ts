import { dayNumber } from './compare/calendar';
import type { AnnotatedSource, Header } from './model';

/** When an account says that it was written: an ISO date, or a day whose year it leaves to others ("--01-26"). */
export type Written = string;

const YEARLESS = '--';

export function writtenIn({ date, monthDay }: Header): Written | undefined {
  return date?.iso ?? (monthDay === undefined ? undefined : YEARLESS + monthDay);
}

/** The date of an account that tells its year. */
export function wholeDate(written: Written | undefined): string | undefined {
  return written?.startsWith(YEARLESS) ? undefined : written;
}

/** In days: accounts of one event are not written farther apart. */
const NEAR = 21;

/**
 * The day that an account counts from: its own date line; where that leaves the year unsaid, the year in which other
 * accounts are near to it, if it is one; without a date line, the date of all other accounts, if it is one.
 * @param others the ISO dates on which the accounts of the collection were written, without the time of day
 */
export function baseOf(own: Written | undefined, others: ReadonlySet<string>): AnnotatedSource['base'] {
  const whole = wholeDate(own);
  if (whole) return { iso: whole, from: 'own' };
  const days = own === undefined ? others : yearsOf(own.slice(YEARLESS.length), others);
  const [iso] = days;
  return days.size === 1 && iso !== undefined ? { iso, from: 'others' } : undefined;
}

/** A day of a month in each of the years in which it is near to one of some dates. */
function yearsOf(monthDay: string, dates: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const date of dates) {
    const year = Number(date.slice(0, 4));
    for (const one of [year - 1, year, year + 1]) {
      const day = `${one}-${monthDay}`;
      if (Math.abs(dayOf(day) - dayOf(date)) <= NEAR) found.add(day);
    }
  }
  return found;
}

/** Days since 1970-01-01 of an ISO date. */
function dayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
}
