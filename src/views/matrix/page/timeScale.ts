import { dateWords } from '../../../engine/wording/timex';
import type { TimeSpan } from './timeSpan';

/** From time to pixels along an axis. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

export interface Tick {
  readonly x: number;
  readonly words: string;
}

const hour = 3_600_000;
const day = 24 * hour;
/** The least stretch that an axis shows, so that one day alone is not drawn as if it were long. */
const least = day;

/** Steps of ticks, finest first: of a fixed length, or of so many months. */
const steps: readonly ({ readonly every: number } | { readonly months: number })[] = [
  ...[1, 3, 6, 12].map((hours) => ({ every: hours * hour })),
  ...[1, 2, 7, 14].map((days) => ({ every: days * day })),
  ...[1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000].map((months) => ({ months })),
];

/** An axis that holds all of these; undefined when there are none. */
export function scaleOf(spans: readonly TimeSpan[], width: number): TimeScale | undefined {
  if (spans.length === 0) return undefined;
  let from = Infinity;
  let to = -Infinity;
  for (const { start, end } of spans) {
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  const lack = Math.max(0, least - (to - from)) / 2;
  return { from: from - lack, to: to + lack, width };
}

export function xOf(scale: TimeScale, time: number): number {
  return ((time - scale.from) / (scale.to - scale.from)) * scale.width;
}

/** At most so many ticks, at round times; of years that are far apart there may be none. */
export function ticksOf(scale: TimeScale, most: number): Tick[] {
  for (const step of steps) {
    if ((scale.to - scale.from) / ('every' in step ? step.every : step.months * 30.4 * day) > most) continue;
    const times = 'every' in step ? everySoOften(scale, step.every) : everySoManyMonths(scale, step.months);
    return times.map((time) => ({ x: xOf(scale, time), words: tickWords(time, step) }));
  }
  return [];
}

function everySoOften({ from, to }: TimeScale, every: number): number[] {
  const times: number[] = [];
  for (let time = Math.ceil(from / every) * every; time <= to; time += every) times.push(time);
  return times;
}

function everySoManyMonths({ from, to }: TimeScale, months: number): number[] {
  const date = new Date(from);
  const times: number[] = [];
  let index = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months) * months;
  for (let time = -Infinity; time <= to; index += months) {
    time = firstOfMonth(index);
    if (time >= from && time <= to) times.push(time);
  }
  return times;
}

/** Of a month counted from the year 0. Date.UTC takes years below 100 for those of the twentieth century. */
function firstOfMonth(index: number): number {
  return new Date(0).setUTCFullYear(Math.floor(index / 12), index % 12, 1);
}

function tickWords(time: number, step: (typeof steps)[number]): string {
  const iso = new Date(time).toISOString();
  if ('months' in step) return dateWords(step.months < 12 ? iso.slice(0, 7) : iso.slice(0, 4));
  return time % day === 0 ? dateWords(iso.slice(0, 10)) : iso.slice(11, 16);
}
