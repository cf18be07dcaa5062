/** A calendar day. Months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const msPerDay = 86_400_000;

/** Days since 1970-01-01. */
export function serial({ year, month, day }: Day): number {
  return Date.UTC(year, month - 1, day) / msPerDay;
}

export function fromSerial(days: number): Day {
  const date = new Date(days * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export function addDays(day: Day, days: number): Day {
  return fromSerial(serial(day) + days);
}

/** Same day of the month, or its last where it has fewer. */
export function addMonths(day: Day, months: number): Day {
  const index = day.year * 12 + day.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, day: Math.min(day.day, last) };
}

/** ISO weekday: 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  return ((((serial(day) + 3) % 7) + 7) % 7) + 1;
}

/** Whether there is such a day. */
export function exists({ year, month, day }: Day): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function parseDay(iso: string): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (!match) return undefined;
  const day = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return exists(day) ? day : undefined;
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}

export function dayIso({ year, month, day }: Day): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

export function monthIso(year: number, month: number): string {
  return `${pad(year, 4)}-${pad(month)}`;
}

/** ISO week of a day: "2008-W35". */
export function weekIso(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const first = serial({ year: thursday.year, month: 1, day: 1 });
  return `${thursday.year}-W${pad(Math.floor((serial(thursday) - first) / 7) + 1)}`;
}
