import { pad } from './civil';
import type { DateFound } from './dates';
import { partCode } from './weekdays';

/**
 * Settles hours that a part of the day tells: "at 8 last night", "tonight around 7", "between 7 and 9:30 this evening", "10:30
 * last night". Without one a bare number is no time.
 */
export function withPartHours(text: string, found: readonly DateFound[]): DateFound[] {
  let settled = [...found];
  for (const part of found) {
    const range = withStart(text, part);
    if (range) settled = settled.map((date) => (date === part ? range : date));
    const code = /T(MO|AF|EV|NI)$/.exec(String(part.value))?.[1];
    if (code === undefined) continue;
    settled = settled.map((date) => withPart(text, date, part, code) ?? date);
    const behind = hoursBehind.exec(text.slice(part.end));
    const before = behind ? null : hoursBefore.exec(text.slice(Math.max(0, part.start - 40), part.start));
    const match = behind ?? before;
    if (!match) continue;
    const { h1, m1, h2, m2, h3 = '', m3 } = match.groups ?? {};
    const first = clockOf(h1 ?? h3, m1 ?? m3, code);
    const last = h2 === undefined ? undefined : clockOf(h2, m2, code);
    const offset = led.exec(match[0])?.[0].length ?? 0;
    const start = behind ? part.end + offset : part.start - match[0].length + offset;
    const end = behind ? part.end + match[0].length : part.start - (match[0].length - match[0].trimEnd().length);
    const hours: DateFound = {
      kind: 'time',
      value: last === undefined ? first : [first, last],
      grain: (m1 ?? m2 ?? m3) === undefined ? 'hour' : 'minute',
      start,
      end,
    };
    // "the afternoon at 5" is one time; "last night at 8" a day and a time.
    const whole = part.kind === 'time';
    const time = whole ? { ...hours, start: Math.min(start, part.start), end: Math.max(end, part.end) } : hours;
    settled = [...settled.filter((date) => (date === part ? !whole : date.end <= start || date.start >= end)), time];
  }
  return settled.sort((a, b) => a.start - b.start);
}

/** What stands before the hour and is no part of it. */
const led = /^,?\s?(?:(?:at|until|till|before|after|since|around|about|from)\s)*/;
const hour = (n: number): string => `(?<h${n}>1[0-2]|0?[1-9])(?::(?<m${n}>[0-5]\\d))?`;
const range = `${hour(1)}\\s?(?:-|–|to|and|until|till)\\s?`;
const end = '(?=\\s*(?:$|[.;)!?”"]|,(?!\\d)|(?:and|but|or|in|on|when|while|as|after|before|where)\\s))';
const hoursBehind = new RegExp(
  `^,?\\s(?:(?:(?:from|between)\\s)?${range}${hour(2)}|(?:at|at\\sabout|around|about)\\s${hour(3)})${end}`,
  'u',
);
const hoursBefore = new RegExp(
  `(?<!\\p{L})(?:(?:from|between)\\s${range}${hour(2)}|(?:at|until|till|before|after|since)\\s(?:about\\s|around\\s)?${hour(3)}),?\\s(?:in\\s|on\\s)?$`,
  'u',
);

/** "T20:00" of an hour without "p.m." in a part of the day. */
function clockOf(hourText: string, minutes: string | undefined, code: string): string {
  const named = Number(hourText);
  const earliest = { MO: 13, AF: 1, EV: 4, NI: 5 }[code] ?? 13;
  const late = named >= earliest && named < 12;
  const midnight = named === 12 && code !== 'AF';
  return `T${pad(midnight ? 0 : late ? named + 12 : named)}:${minutes ?? '00'}`;
}

/** "between 5 and 6 in the afternoon": the part of the day is that of both hours. */
function withStart(text: string, time: DateFound): DateFound | undefined {
  const part = /(?:in the (morning|afternoon|evening)|at (night))$/i.exec(text.slice(time.start, time.end));
  const match = part && firstHour.exec(text.slice(Math.max(0, time.start - 24), time.start));
  if (!match || time.kind !== 'time' || typeof time.value !== 'string') return undefined;
  const [lead = '', hours = '', minutes] = match;
  const first = clockOf(hours, minutes, partCode(part[1] ?? part[2] ?? ''));
  const start = time.start - lead.length + (/^from /i.test(lead) ? 5 : 0);
  return first < time.value ? { ...time, value: [first, time.value], start } : undefined;
}
const firstHour = /(?<!\p{L})(?:from|between) (1[0-2]|0?[1-9])(?::([0-5]\d))? (?:to|and|until|till) $/iu;

/** "10:30 last night", "five-thirty tomorrow evening": a time without "p.m." right beside a part of the day. */
function withPart(text: string, time: DateFound, part: DateFound, code: string): DateFound | undefined {
  const between = time.end <= part.start ? text.slice(time.end, part.start) : text.slice(part.end, time.start);
  if (time.kind !== 'time' || typeof time.value !== 'string' || !/^,?\s(?:at\s|in\s|on\s)?$/.test(between))
    return undefined;
  const [, hours, minutes] = /^T(\d\d):(\d\d)$/.exec(time.value) ?? [];
  if (hours === undefined || hours > '12' || /[ap]\.?\s?m|^0/i.test(text.slice(time.start, time.end))) return undefined;
  const { halfUnsaid: _settled, ...told } = time;
  return { ...told, value: clockOf(hours, minutes, code) };
}
