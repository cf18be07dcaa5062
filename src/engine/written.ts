import { dayNumber } from './compare/calendar';
import { firstBehind } from './firstBehind';
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

/** The days on which the accounts of a collection were written. */
export class DaysWritten {
  readonly #days: ReadonlySet<string>;
  /** The same as numbers, rising; made when first asked for. */
  #numbers: readonly number[] | undefined;
  readonly #bases = new Map<Written | undefined, AnnotatedSource['base']>();

  /** @param days ISO dates without the time of day */
  constructor(days: ReadonlySet<string>) {
    this.#days = days;
  }

  isOf(days: ReadonlySet<string>): boolean {
    return days.size === this.#days.size && [...days].every((day) => this.#days.has(day));
  }

  /**
   * The day that an account counts from: its own date line; where that leaves the year unsaid, the year in which other
   * accounts are near to it, if it is one; without a date line, the date of all other accounts, if it is one.
   */
  baseOf(own: Written | undefined): AnnotatedSource['base'] {
    const whole = wholeDate(own);
    if (whole) return { iso: whole, from: 'own' };
    if (!this.#bases.has(own)) {
      const [iso, another] = own === undefined ? this.#days : this.#yearsOf(own.slice(YEARLESS.length));
      this.#bases.set(own, iso !== undefined && another === undefined ? { iso, from: 'others' } : undefined);
    }
    return this.#bases.get(own);
  }

  /** A day of a month in each of the years in which it is near to one of the days. */
  #yearsOf(monthDay: string): readonly string[] {
    const numbers = (this.#numbers ??= Array.from(this.#days, dayOf).sort((a, b) => a - b));
    const years = new Set(Array.from(this.#days, (day) => Number(day.slice(0, 4))));
    const around = new Set([...years].flatMap((year) => [year - 1, year, year + 1]));
    return [...around]
      .map((year) => `${year}-${monthDay}`)
      .filter((day) => {
        const number = dayOf(day);
        const next = numbers[firstBehind(numbers.length, (k) => numbers[k]! >= number - NEAR)];
        return next !== undefined && next <= number + NEAR;
      });
  }
}

/** Days since 1970-01-01 of an ISO date. */
function dayOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return dayNumber(year, month, day);
}
