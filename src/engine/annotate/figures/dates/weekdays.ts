import { addDays, dayIso, weekday } from './civil';
import { tenseAt } from './tense';
import { dateParser, type TimexFields } from './timex';

const names = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const weekdayPattern =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tues|Tue|Weds|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)';
/** The names in full, in whatever case the pattern has. */
export const fullWeekday = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const partPattern = '(?:morning|afternoon|evening|night|lunchtime|midday)';

/** ISO weekday, 1 for Monday to 7 for Sunday, by a name or how it begins, from three letters on. */
export function weekdayNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return names.findIndex((one) => one.startsWith(start)) + 1;
}

/** TIMEX3's parts of the day. */
export function partCode(part: string): string {
  const word = part.toLowerCase();
  if (/^(?:morning|early|dawn|daybreak|sunrise|first light)$/.test(word)) return 'MO';
  if (word === 'midday' || word === 'lunchtime' || word === 'noon') return 'MI';
  if (word === 'afternoon') return 'AF';
  if (word === 'evening') return 'EV';
  if (word === 'daytime') return 'DT';
  return 'NI';
}

/** "Thursday", "Sunday morning", "last Friday", "next Tuesday", "early Monday", "the night of Friday". */
export const weekdays = dateParser(
  () => pattern,
  ({ whole, index, end, groups, base }) => {
    const { lead = '', day = '', dot, part, week, hence } = groups;
    const name = day.toLowerCase();
    // The abbreviations are words and names too (sun, sat, wed, mon ami): they need their capital and their dot or a date.
    if (name.length < 6) {
      const after = whole[end] ?? '';
      // "The Daily Sun."
      if (/\p{Lu}\p{L}*\s$/u.test(whole.slice(Math.max(0, index - 16), index)) && name === 'sun') return null;
      if (!/^[A-Z]/.test(day) || /^[A-Z]{3,}$/.test(day)) return null;
      if (
        dot === undefined &&
        (name === 'sun' || name === 'sat' || name === 'mon' || name === 'wed') &&
        after !== ',' &&
        part === undefined &&
        !/\bweek\s$/.test(whole.slice(Math.max(0, index - 5), index))
      )
        return null;
    }
    // "every Friday" is no day of its own.
    if (
      /(?:^|[^\p{L}])(?:every|each|every other|most|black|bloody|good|holy|easter|ash|palm|super|cyber|fat|manic|giving|shrove|maundy)\s+$/iu.test(
        whole.slice(Math.max(0, index - 12), index),
      )
    )
      return null;
    const number = weekdayNumber(name);
    const mode = lead.trim().toLowerCase();
    const code = part ?? (/^(?:early|late)/.test(mode) ? mode.slice(0, mode.startsWith('early') ? 5 : 4) : undefined);
    const tail = code === undefined ? '' : `T${partCode(code)}`;
    const grain = tail === '' ? 'day' : 'part';
    if (!base) return { kind: 'date', value: `XXXX-WXX-${number}${tail}`, grain, relative: true };
    const ahead =
      mode === 'next' ||
      mode === 'following' ||
      mode === 'coming' ||
      mode === 'this coming' ||
      (declaring.test(whole.slice(Math.max(0, index - 14), index)) && /^\s(?:as\s)?an?\s/.test(whole.slice(end))) ||
      (!/last|past|previous/.test(mode) && tenseAt(whole, index) === 'future');
    const named = (days: number): TimexFields => ({
      kind: 'date',
      value: dayIso(addDays(base, days)) + tail,
      grain,
      relative: true,
      byWeekday: true,
    });
    let distance = number - weekday(base);
    // "on Wednesday week": a week after the next one.
    if (hence !== undefined) return named((distance <= 0 ? distance + 7 : distance) + 7);
    if (week !== undefined) {
      const shift = /next|following/i.test(week) ? 7 : /last|previous/i.test(week) ? -7 : 0;
      return named(distance + shift);
    }
    // Within some days of the same week it is plain "Friday": "next Friday" and "last Friday" are of another week.
    const other = { next: 4, following: 4, previous: 4, last: 2 }[mode] ?? 0;
    if (ahead) {
      if (distance < 0 || (/^(?:next|coming|this coming|following)$/.test(mode) && distance <= other)) distance += 7;
    } else if (distance > 0 || (/last|past|previous/.test(mode) && distance >= -other)) distance -= 7;
    return named(distance);
  },
);

/** "declared Sunday a day of mourning" */
const declaring = /(?:declared|declares|proclaimed|designated|named)\s+$/i;

const pattern = new RegExp(
  `(?<![\\p{L}\\d-])(?<lead>(?:early(?: on)?|late(?: on)?|last|next|following|this coming|this past|this|coming|previous|past)\\s+|)(?<day>${weekdayPattern})(?<dot>(?<!day)\\.(?=\\s|$))?(?![\\p{L}]|-\\p{L})` +
    `(?:\\s+(?:in\\s+the\\s+|at\\s+)?(?:late\\s+|early\\s+)?(?<part>${partPattern})(?!\\p{L}))?(?:\\s+(?:of\\s+)?(?<week>(?:last|next|this|the\\s+following|the\\s+previous)\\s+week)|(?<=\\b(?:on|until|by|from|till)\\s+${fullWeekday})\\s+(?<hence>week)(?=[.,;)!?”"]|$))?`,
  'giu',
);
