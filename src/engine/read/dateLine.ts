import type { DateLine } from '../model';
import type { DateOrder } from './dateOrder';

/*
 * Full calendar dates as accounts write them over their text: "26 January 2023 - 08:54", "Published: March 3, 2019 at 5:12 PM",
 * "2023-01-26", "3/27/2012 @ 10:05AM". Where day and month cannot be told apart (4/5/2010) and neither a zone nor the other
 * dates of the account tell the country's way, there is no date: the reader is better served by none than by a wrong one.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';

const forms: readonly RegExp[] = [
  /(?<!\d)(?<year>(?:19|20)\d\d)\s?[-/.]\s?(?<month>\d\d?)\s?[-/.]\s?(?<day>\d\d?)(?!\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d))?/i,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?[\\s-](?:of\\s)?(?<name>${monthWord}),?[\\s-](?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'i',
  ),
  new RegExp(
    `\\b(?<name>${monthWord})\\s(?<day>\\d{1,2})\\s?(?:st|nd|rd|th)?\\s?,?\\s(?<year>(?:19|20)\\d\\d)(?!\\d)`,
    'i',
  ),
  /(?<![\d/.])(?<first>\d{1,2})\s?[/.]\s?(?<second>\d{1,2})\s?[/.]\s?(?<year>(?:19|20)?\d\d)(?!\d)/,
];

/** A clock time, torn apart by spaces or not, with its half of the day. */
export const clock = /(?<!\d)(\d{1,2})\s?[:.]\s?(\d\d)(?:\s?:\s?\d\d)?(?!\d)(?:\s?([ap])\.?\s?m\b\.?)?/i;

/**
 * The first full calendar date in a line, with the clock time beside it.
 * @param text a line
 * @param offset where the line starts in its source
 * @param order how the account writes its dates
 */
export function findDate(
  text: string,
  offset: number,
  order: () => DateOrder | undefined = () => undefined,
): DateLine | undefined {
  for (const form of forms) {
    const match = form.exec(text);
    const day = match?.groups && dayOf(match.groups, () => orderOf(text) ?? order());
    if (!match || !day) continue;
    const end = match.index + match[0].length;
    const time = match.groups?.['hour']
      ? `${match.groups['hour']}:${match.groups['minute']}`
      : clockBeside(text, match.index, end);
    return { start: offset + match.index, end: offset + end, iso: time === undefined ? day : `${day}T${time}` };
  }
  return undefined;
}

/** Whether a line is a numeric date and what stands around one, and nothing else, though its day cannot be told. */
export function isNumericDate(line: string): boolean {
  return (
    line.length <= 60 &&
    // Most lines are told apart by this at little cost.
    /\d\s?[/.-]\s?\d/.test(line) &&
    /^\W*(?:(?:posted|published|updated|last|date|on)\b\W*)*(?:[\d:.]+\s?(?:[ap]\.?\s?m\b)?[^\p{L}\d]*)?\d{1,4}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{2,4}\b[^\p{L}]*(?:at\b[^\p{L}]*)?(?:[ap]\.?\s?m\b)?\W*(?:\p{L}{2,4})?\W*$/iu.test(
      line,
    )
  );
}

/**
 * The date of a month and a day whose year is told elsewhere ("Jan 26" in a dateline), or undefined where there is none.
 * @param text words with a month's name and a day
 */
export function dayOfYear(text: string, year: number): string | undefined {
  const match = new RegExp(
    `(?<name>${monthWord})\\s(?<day>\\d{1,2})\\b|\\b(?<day2>\\d{1,2})\\s(?<name2>${monthWord})`,
    'i',
  ).exec(text);
  const groups = match?.groups;
  if (!groups) return undefined;
  return dayOf({ name: groups['name'] ?? groups['name2'], day: groups['day'] ?? groups['day2'], year: String(year) });
}

/** Which comes first in a numeric date, told by the zone of the time beside it. */
function orderOf(text: string): DateOrder | undefined {
  if (/\b(?:ET|EST|EDT|CDT|MDT|PT|PST|PDT)\b/.test(text)) return 'month';
  return /\b(?:GMT|BST|CET|CEST|AEST|AEDT|IST|SAST|WAT|EAT)\b/.test(text) ? 'day' : undefined;
}

function dayOf(
  groups: Readonly<Record<string, string | undefined>>,
  order?: () => DateOrder | undefined,
): string | undefined {
  let year = Number(groups['year']);
  if (year < 100) year += year < 70 ? 2000 : 1900;
  let month = Number(groups['month']);
  let day = Number(groups['day']);
  if (groups['name']) month = months.indexOf(groups['name'].slice(0, 3).toLowerCase()) + 1;
  if (groups['first'] && groups['second']) {
    const [first, second] = [Number(groups['first']), Number(groups['second'])];
    const way = first > 12 || first === second ? 'day' : second > 12 ? 'month' : order?.();
    if (way === undefined) return undefined;
    [day, month] = way === 'day' ? [first, second] : [second, first];
  }
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month))) return undefined;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function clockBeside(text: string, start: number, end: number): string | undefined {
  for (const part of [text.slice(end), text.slice(0, start)]) {
    const match = clock.exec(part);
    if (!match) continue;
    let hour = Number(match[1]);
    const half = match[3]?.toLowerCase();
    if (half === 'p' && hour < 12) hour += 12;
    if (half === 'a' && hour === 12) hour = 0;
    if (hour <= 23 && Number(match[2]) <= 59) return `${twoDigits(hour)}:${match[2]}`;
  }
  return undefined;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
