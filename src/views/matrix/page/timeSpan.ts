import type { Value } from '../../../engine/model';
import { daysOf } from '../../../engine/compare/calendar';

/** A stretch of time: milliseconds since 1970 as if all clocks showed UTC, `end` exclusive. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const msPerDay = 86_400_000;
const msPerMinute = 60_000;

/**
 * The time that a date means: a day is the whole of it, a minute is that minute.
 * @param value ISO 8601 / TIMEX3, or a range of two
 * @returns undefined for what has no year, is no date, or is in no known form
 */
export function timeSpan(value: Value | undefined): TimeSpan | undefined {
  if (Array.isArray(value)) {
    const [from, to] = [timeSpan(value[0]), timeSpan(value[1])];
    return from && to && { start: Math.min(from.start, to.start), end: Math.max(from.end, to.end) };
  }
  if (typeof value !== 'string') return undefined;
  const days = daysOf(value);
  if (!days) return undefined;
  const start = days.first * msPerDay;
  const clock = /T(\d{2}):(\d{2})/.exec(value);
  if (!clock || days.first !== days.last) return { start, end: (days.last + 1) * msPerDay };
  const minute = start + (Number(clock[1]) * 60 + Number(clock[2])) * msPerMinute;
  return { start: minute, end: minute + msPerMinute };
}
