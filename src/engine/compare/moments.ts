import { boundSide } from '../boundSide';
import type { FigureMention, Modifier } from '../model';
import { daysOf, weekdayOf, type Days } from './calendar';
import { apart, compatible, open, same, type Relation } from './relation';

const GRAIN = compatible('precision', 'date.grain', 'one date is more exact than the other and lies inside it');

/** No reason to hold the two against each other, and none to bring them together. */
const END = open('date.range.end', 'one date begins or ends the stretch that the other gives');
const WEEKDAY = open('date.week.unsaid', 'both give the same weekday, and one leaves its week unsaid');
const YEAR = open('date.year.unsaid', 'both give the same part of a year, and one leaves its year unsaid');

const BOUND = compatible('bound', 'date.bound', 'one is a bound that the other meets');
const BOUNDS = compatible('bound', 'date.bounds', 'each gives a bound, and not the same one');
const STRETCHES = compatible('range', 'date.range', 'the stretches overlap and do not begin and end alike');

const lower = (figure: FigureMention): boolean => boundSide(figure) > 0;
const upper = (figure: FigureMention): boolean => boundSide(figure) < 0;

/**
 * Compares dates written as ISO 8601 / TIMEX3, at the coarser of their grains.
 * @param x the days that `a` means, where they are known already; @param y the same of `b`
 */
export function compareDates(a: FigureMention, b: FigureMention, x = spanOf(a), y = spanOf(b)): Relation {
  const one = textOf(a);
  const other = textOf(b);
  if (!x || !y) {
    const relation = comparePartial(one, other, x, y);
    if (relation.kind !== 'same') return relation;
    return lower(a) !== lower(b) ? BOUND : partIn(a) !== partIn(b) ? GRAIN : relation;
  }
  if (lower(a) || upper(a) || lower(b) || upper(b)) {
    if (x.first === y.first && x.last === y.last && lower(a) === lower(b) && upper(a) === upper(b)) {
      return same('date.bound.equal', 'both give the same bound');
    }
    // "By Friday" and "on Friday" name one day.
    if (x.first === y.first && x.last === y.last && !lower(a) && !lower(b) && !isBefore(a) && !isBefore(b))
      return same('date.equal', 'the dates are equal');
    const left = unsaid(a, b, x, y);
    if (left) return left;
    if ((upper(a) && upper(b)) || (lower(a) && lower(b))) return BOUNDS;
    const xFirst = upper(a) ? -Infinity : x.first;
    const xLast = lower(a) ? Infinity : lastOf(a, x);
    const yFirst = upper(b) ? -Infinity : y.first;
    const yLast = lower(b) ? Infinity : lastOf(b, y);
    return xFirst <= yLast && yFirst <= xLast
      ? BOUND
      : apart('bound', 'date.bound.apart', 'one date lies outside the bound that the other gives');
  }
  if (x.first === y.first && x.last === y.last) return same('date.equal', 'the dates are equal');
  const width = (d: Days): number => d.last - d.first;
  if (x.first <= y.last && y.first <= x.last) {
    if (Array.isArray(a.value) && Array.isArray(b.value) && a.grain === b.grain) return STRETCHES;
    return isEnd(a, other) || isEnd(b, one) ? END : GRAIN;
  }
  // A night may be counted to the day before or after, and a zone may move an early hour over midnight.
  const gap = Math.max(x.first, y.first) - Math.min(x.last, y.last);
  const night = /T(NI|EV)$/.test(one) || /T(NI|EV)$/.test(other);
  if (gap <= 1 && night && width(x) === 0 && width(y) === 0) {
    return compatible('precision', 'date.night', 'one gives the night and the other the day beside it');
  }
  const hedged = a.modifier === 'approximately' || b.modifier === 'approximately';
  if (hedged && gap <= Math.max(1, 0.1 * Math.max(width(x), width(y)))) {
    return same('date.about', 'one date is given as approximate and the other is near it');
  }
  return unsaid(a, b, x, y) ?? apart('value', 'date.value', 'the dates are not the same');
}

/** Whether a date is one of the two ends of a stretch, told as exactly: of what went on from 1995 to 1998 it may tell the start. */
function isEnd({ value, modifier }: FigureMention, date: string): boolean {
  return Array.isArray(value) && modifier === undefined && date !== '' && value.includes(date);
}

/** How many days "Monday" may be read too early or too late: an account is printed again under a later date. */
const WEEKS = 21;

/**
 * Dates that are apart only by what an account leaves unsaid: the year of "3 June", the week of "Monday". They were
 * filled in from its date line, which may be that of a reprint.
 */
function unsaid(a: FigureMention, b: FigureMention, x: Days, y: Days): Relation | undefined {
  if (!a.relative && !b.relative) return undefined;
  const day = x.first === x.last && y.first === y.last;
  const gap = Math.abs(x.first - y.first);
  if (day && gap <= WEEKS && gap % 7 === 0 && (a.byWeekday || b.byWeekday)) return WEEKDAY;
  const [one, other] = a.relative ? [textOf(a), textOf(b)] : [textOf(b), textOf(a)];
  if (!inMonth.test(one) || !inMonth.test(other)) return undefined;
  const relation = compareDates(
    { ...a, value: `${other.slice(0, 4)}${one.slice(4)}`, relative: false },
    { ...b, value: other, relative: false },
  );
  return relation.kind === 'apart' ? undefined : relation.kind === 'same' ? YEAR : relation;
}

const inMonth = /^\d{4}-\d\d/;

/** The value of a date or a length in one piece; '' for a range. */
export function textOf(figure: FigureMention): string {
  return typeof figure.value === 'string' ? figure.value : '';
}

/** "Before June", of a month or a day: its own days are out. */
function isBefore({ modifier, grain }: FigureMention): boolean {
  return modifier === 'less than' && grain !== 'year';
}

function lastOf(figure: FigureMention, { first, last }: Days): number {
  return isBefore(figure) ? first - 1 : last;
}

/** The days that a date means; null where it lacks a year or a base. */
export function spanOf(figure: FigureMention): Days | null {
  if (typeof figure.value === 'string') {
    const days = daysOf(figure.value);
    return days ? partOf(days, figure.modifier) : null;
  }
  if (Array.isArray(figure.value) && typeof figure.value[0] === 'string') {
    const from = daysOf(figure.value[0]);
    const to = daysOf(String(figure.value[1]));
    return from && to ? { first: from.first, last: to.last } : null;
  }
  return null;
}

/** The early, the middle or the late half of a stretch. */
function partOf({ first, last }: Days, modifier: Modifier | undefined): Days {
  const width = last - first;
  switch (modifier) {
    case 'early':
      return { first, last: first + Math.ceil(width / 2) };
    case 'mid':
      return { first: first + Math.ceil(width / 4), last: last - Math.ceil(width / 4) };
    case 'late':
      return { first: first + Math.ceil(width / 2) + 1, last };
    default:
      return { first, last };
  }
}

function partIn({ modifier }: FigureMention): Modifier | undefined {
  return modifier === 'early' || modifier === 'mid' || modifier === 'late' ? modifier : undefined;
}

const partOfYear = /^(?:\d{4}|XXXX)-(?:(?<season>SP|SU|FA|WI)|(?<quarter>Q[1-4])|(?<half>H[12]))$/;

/** Dates of which one lacks a year or a base: what both say is compared, the rest is left open. */
function comparePartial(one: string, other: string, x: Days | null, y: Days | null): Relation {
  if (one === other && one !== '') return same('date.equal', 'the dates are equal');
  const day = /^XXXX-WXX-(\d)/;
  const left = day.exec(one)?.[1] ?? (x && x.first === x.last ? String(weekdayOf(x.first)) : undefined);
  const right = day.exec(other)?.[1] ?? (y && y.first === y.last ? String(weekdayOf(y.first)) : undefined);
  if ((day.test(one) || day.test(other)) && left && right) {
    return left === right
      ? same('date.weekday', 'both give the same weekday')
      : apart('value', 'date.weekday.apart', 'the weekdays are not the same');
  }
  const month = /^(?:\d{4}|XXXX)-(\d{2})(?:-(\d{2}))?/;
  const m = month.exec(one);
  const n = month.exec(other);
  if (m && n) {
    if (m[1] !== n[1]) return apart('value', 'date.value', 'the dates are not the same');
    if (m[2] === n[2]) return same('date.equal', 'the dates are equal as far as both give them');
    if (!m[2] || !n[2]) return GRAIN;
    return apart('value', 'date.value', 'the dates are not the same');
  }
  const [s, t] = [partOfYear.exec(one)?.groups, partOfYear.exec(other)?.groups];
  const kind = ['season', 'quarter', 'half'].find((name) => s?.[name] && t?.[name]);
  if (kind) {
    return s![kind] === t![kind]
      ? same('date.equal', 'the dates are equal as far as both give them')
      : apart('value', 'date.value', 'the dates are not the same');
  }
  const grain = grainOf(one);
  const otherGrain = grainOf(other);
  return grain !== undefined && otherGrain !== undefined && grain !== otherGrain
    ? open(
        'date.grain.open',
        'one date is more exact than the other, and one cannot be placed without the date of its account',
        'precision',
      )
    : open('date.unresolved', 'one date cannot be told without the date of its account');
}

/** How exact a date is, whether or not it can be placed: an hour, a part of a day and a day count as one. */
function grainOf(value: string): string | undefined {
  const date = value.split('T')[0]!;
  if (/^[\dX]{4}-(?:[\dX]{2}-[\dX]{2}|W[\dX]{2}-\d)$/.test(date)) return 'day';
  if (/^[\dX]{4}-W[\dX]{2}(?:-WE)?$/.test(date)) return date.endsWith('WE') ? 'weekend' : 'week';
  if (/^[\dX]{4}-[\dX]{2}$/.test(date)) return 'month';
  if (/^[\dX]{4}-(?:SP|SU|FA|AU|WI|Q\d|H\d)$/.test(date)) return 'season';
  return /^(?:\d{4}|XXXX)$/.test(date) ? 'year' : undefined;
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  MO: [4 * 60, 12 * 60],
  MI: [11 * 60, 14 * 60],
  AF: [12 * 60, 18 * 60],
  EV: [17 * 60, 24 * 60],
  NI: [18 * 60, 30 * 60],
  DT: [6 * 60, 20 * 60],
  EB: [5 * 60, 11 * 60],
  EL: [11 * 60, 15 * 60],
  ED: [16 * 60, 22 * 60],
};

/** Minutes from "about four" up to which a time is not apart from it. */
const NEAR = 20;
const HALF = same('time.half', 'one leaves the half of the day unsaid, and the times are equal otherwise');

/** Compares times of day written as "T09:27", "T09:27Z" or "TMO". */
export function compareTimes(a: FigureMention, b: FigureMention): Relation {
  const relation = compareClocks(a, b);
  if (relation.kind !== 'apart' || Boolean(a.halfUnsaid) === Boolean(b.halfUnsaid)) return relation;
  const later = a.halfUnsaid ? compareClocks(inOtherHalf(a), b) : compareClocks(a, inOtherHalf(b));
  return later.kind === 'apart' ? relation : later.rule === 'time.equal' ? HALF : later;
}

/** The same time twelve hours on. */
function inOtherHalf(figure: FigureMention): FigureMention {
  const value = textOf(figure).replace(
    /T(\d\d)/,
    (_all, hour: string) => `T${String((Number(hour) + 12) % 24).padStart(2, '0')}`,
  );
  return { ...figure, value };
}

function compareClocks(a: FigureMention, b: FigureMention): Relation {
  const one = textOf(a).replace(/^.*T/, 'T');
  const other = textOf(b).replace(/^.*T/, 'T');
  if (one === other && a.zone === b.zone) return same('time.equal', 'the times are equal');
  const x = minutesOf(one);
  const y = minutesOf(other);
  if (!x || !y) return compatible('precision', 'time.words', 'one time is given in words that name no hour');
  const zones = zoneOf(a, one) !== zoneOf(b, other) && (zoneOf(a, one) !== '' || zoneOf(b, other) !== '');
  if (x[0] === x[1] && y[0] === y[1]) {
    const gap = Math.min(Math.abs(x[0] - y[0]), 24 * 60 - Math.abs(x[0] - y[0]));
    if (gap === 0) {
      return isToldApart(a, b, one, other)
        ? apart('value', 'time.zone.apart', 'the same hour is given in two zones')
        : same('time.equal', 'the times are equal');
    }
    const hedged = a.modifier === 'approximately' || b.modifier === 'approximately';
    if (gap <= 10 && (hedged || a.grain === 'hour' || b.grain === 'hour')) {
      return same('time.about', 'one time is given as approximate and the other is near it');
    }
    if (gap <= NEAR && hedged)
      return compatible('precision', 'time.near', 'one time is given as approximate and the other is not far from it');
    if (zones && gap % 30 === 0)
      return same('time.zone', 'the times are given in different zones and can be one moment');
    if (gap <= 5 && (x[0] % 5 === 0 || y[0] % 5 === 0)) return same('time.rounded', 'one time is the other rounded');
    return apart('value', 'time.value', 'the times are not the same');
  }
  if (zones) return compatible('unit', 'time.zone', 'the times are given in different zones');
  const inside =
    (x[0] <= y[1] && y[0] <= x[1]) ||
    (x[0] + 1440 <= y[1] && y[0] <= x[1] + 1440) ||
    (y[0] + 1440 <= x[1] && x[0] <= y[1] + 1440);
  return inside
    ? compatible('precision', 'time.grain', 'one time is more exact than the other and lies inside it')
    : apart('value', 'time.value', 'the times are not the same');
}

/** Whether both times name a zone, one of them its place's own, the other another. */
function isToldApart(a: FigureMention, b: FigureMention, one: string, other: string): boolean {
  const named = (figure: FigureMention, value: string): boolean => value.endsWith('Z') || Boolean(figure.zone);
  return named(a, one) && named(b, other) && zoneOf(a, one) !== zoneOf(b, other);
}

function zoneOf(figure: FigureMention, value: string): string {
  return value.endsWith('Z')
    ? 'utc'
    : (figure.zone ?? '')
        .toLowerCase()
        .replace(/^gmt$/, 'utc')
        .replace(/ time$/, '')
        .replace(/^local$/, '');
}

function minutesOf(value: string): readonly [number, number] | undefined {
  const part = PARTS[value.slice(1)];
  if (part) return part;
  const clock = /^T(\d{2})(?::(\d{2}))?/.exec(value);
  if (!clock) return undefined;
  const minutes = Number(clock[1]) * 60 + Number(clock[2] ?? 0);
  return [minutes, minutes];
}
