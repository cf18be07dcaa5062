import { addMonths, dayIso, exists, pad, serial, weekday } from './civil';
import { dateParser } from './timex';
import { fullWeekday, weekdayNumber } from './weekdays';
import { dayNumber, dayWords } from './wordedDays';

/** "on the 18th", "by the 3rd of next month", "Tuesday the eleventh", "the last day of the month": a day of the month named alone. */
export const dayAlone = dateParser(
  () => pattern,
  ({ whole, index, end, groups, base }) => {
    const { figures, words, rel, month } = groups;
    const before = whole.slice(Math.max(0, index - 14), index);
    const told = weekdayBefore.exec(before)?.[1]?.toLowerCase();
    const ofMonth = rel ?? month;
    // "the 18th century", "Tuesday the first talks": not before a noun.
    const ends = ofMonth !== undefined || endBehind.test(whole.slice(end));
    if (told === undefined && ofMonth === undefined && (words !== undefined || !prepositionBefore.test(before)))
      return null;
    if (!ends && (told === undefined || words !== undefined)) return null;
    const day = dayNumber(figures ?? words ?? '');
    if (day < 1 || day > 31) return null;
    if (!base) return { kind: 'date', value: `XXXX-XX-${pad(day)}`, grain: 'day', relative: true };
    const shift = ofMonth === undefined ? undefined : /last/i.test(ofMonth) ? -1 : /next/i.test(ofMonth) ? 1 : 0;
    const near = (shift === undefined ? (told === undefined ? [0, -1, 1] : year) : [shift])
      .map((months) => ({ ...addMonths({ ...base, day: 1 }, months), day }))
      .filter((one) => exists(one) && (told === undefined || weekday(one) === weekdayNumber(told)))
      .sort((a, b) => Math.abs(serial(a) - serial(base)) - Math.abs(serial(b) - serial(base)))[0];
    return near ? { kind: 'date', value: dayIso(near), grain: 'day', relative: true } : null;
  },
);
/** Months around the base's in which a day of the month falls on each weekday. */
const year = Array.from({ length: 13 }, (_, index) => index - 6);
const prepositionBefore = /\b(?:on|by|until|till|before|after|since|from|of)\s$/i;
const endBehind = /^\s*(?:$|[.,;:)!?”"]|\d|(?:and|around|when|at|in|to|after|but|because|as|while|with)\s)/i;
/** "Friday the 14th", "Tuesday, the 11th", "Mon 13th". */
const weekdayBefore = new RegExp(`\\b(${fullWeekday}|mon|tues?|wed|thur?s?|fri|sat|sun),?\\s$`, 'i');
const pattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:the\\s|)(?:(?<figures>[0-3]?\\d(?:st|nd|rd|th))|(?<words>${dayWords}))(?![\\p{L}\\d-]|\\s(?:century|floor|time|place)(?!\\p{L}))` +
    `(?:\\s(?:day\\s)?(?:of\\s)?(?<rel>(?:this|last|next)\\s+month)|\\sday\\sof\\s(?<month>the\\smonth))?`,
  'giu',
);
