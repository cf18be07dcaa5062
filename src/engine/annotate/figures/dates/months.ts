import { addMonths, dayIso, exists, monthIso, pad, serial, weekday, type Day } from './civil';
import { tenseAt } from './tense';
import { dateParser } from './timex';

const names = 'january february march april may june july august september october november december'.split(' ');

/** A month by name or abbreviation, to be put into patterns; longest first. */
export const monthPattern =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|' +
  '(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)';

/** Number of a month from its name or abbreviation, 0 for none. */
export function monthNumber(name: string): number {
  const start = name.toLowerCase().replace('.', '').slice(0, 3);
  return names.findIndex((month) => month.startsWith(start)) + 1;
}

/** The year that puts a month and day nearest to the base. */
export function nearestYear(base: Day, month: number, day: number): number {
  const at = serial(base);
  let best = base.year;
  for (const year of [base.year - 1, base.year + 1]) {
    if (!exists({ year, month, day })) continue;
    if (Math.abs(serial({ year, month, day }) - at) < Math.abs(serial({ year: best, month, day }) - at)) best = year;
  }
  return best;
}

/** The year of a month named alone: the last one past or the next to come; the nearest where no verb tells. */
export function yearOfMonth(base: Day, month: number, tense: 'past' | 'future' | undefined): number {
  const distance = month - base.month;
  if (tense === 'future' || (tense === undefined && distance < -6)) return distance >= 0 ? base.year : base.year + 1;
  return distance <= 0 || (tense === undefined && distance < 6) ? base.year : base.year - 1;
}

/** "5 / 5 / 2010", "2 / 29 / 2012": slashes with spaces, the month first where both orders are possible. */
export const spacedSlashes = dateParser(
  () => spacedPattern,
  ({ groups }) => {
    const { first, second, year } = groups;
    const swapped = Number(first) > 12;
    const day = { year: Number(year), month: Number(swapped ? second : first), day: Number(swapped ? first : second) };
    return exists(day) ? { kind: 'date', value: dayIso(day), grain: 'day' } : null;
  },
);

const spacedPattern = /(?<![\d/.,] ?)(?<first>\d{1,2}) \/ (?<second>\d{1,2}) \/ (?<year>(?:19|20)\d\d)(?!\d| \/)/u;

/** "on the 18th", "by the 3rd of next month": a day of the month named alone. */
export const dayAlone = dateParser(
  () => dayAlonePattern,
  ({ whole, index, groups, base }) => {
    const { day: text = '', rel } = groups;
    const before = whole.slice(Math.max(0, index - 14), index);
    const told = weekdayBefore.exec(before)?.[1]?.toLowerCase();
    if (told === undefined && !prepositionBefore.test(before)) return null;
    const day = Number(text);
    if (day < 1 || day > 31) return null;
    if (!base) return { kind: 'date', value: `XXXX-XX-${pad(day)}`, grain: 'day', relative: true };
    const shift = rel === undefined ? undefined : /last/i.test(rel) ? -1 : /next/i.test(rel) ? 1 : 0;
    const near = (shift === undefined ? [0, -1, 1] : [shift])
      .map((months) => ({ ...addMonths({ ...base, day: 1 }, months), day }))
      .filter((one) => exists(one) && (told === undefined || weekday(one) === weekdayStarts.indexOf(told) + 1))
      .sort((a, b) => Math.abs(serial(a) - serial(base)) - Math.abs(serial(b) - serial(base)))[0];
    return near ? { kind: 'date', value: dayIso(near), grain: 'day', relative: true } : null;
  },
);
const prepositionBefore = /\b(?:on|by|until|till|before|after|since|from|of)\s$/i;
/** "Friday the 14th", "Tuesday, the 11th". */
const weekdayBefore = /(mon|tues|wednes|thurs|fri|satur|sun)day,?\s$/i;
const weekdayStarts = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun'];
const dayAlonePattern =
  /(?<![\p{L}\d])the (?<day>[0-3]?\d(?=st|nd|rd|th))(?:st|nd|rd|th)(?:\s(?:of\s)?(?<rel>(?:this|last|next)\s+month)|(?=\s*(?:$|[.,;:)!?”"]|(?:and|when|at|in|to|after|but|because|as|while|with)\s)))/iu;

const ordinal = '(?:st|nd|rd|th)?';

/** "Feb. 6", "6 February 2023", "September 04, 2008", "March 3-7", "26th of January". */
export const calendarDate = dateParser(
  () => calendarPattern,
  ({ groups, base }) => {
    const { m1, m2, d1, d2, e1, e2, y1, y2 } = groups;
    const name = m1 ?? m2 ?? '';
    if (isWord(name)) return null;
    const month = monthNumber(name);
    const first = Number(d1 ?? d2);
    const last = e1 ?? e2;
    const yearText = y1 ?? y2;
    const year = yearText !== undefined ? Number(yearText) : base ? nearestYear(base, month, first) : undefined;
    if (!exists({ year: year ?? 2000, month, day: first })) return null;
    const iso = (day: number): string =>
      year === undefined ? `XXXX-${pad(month)}-${pad(day)}` : dayIso({ year, month, day });
    const relative = yearText === undefined;
    if (last !== undefined && Number(last) > first && exists({ year: year ?? 2000, month, day: Number(last) })) {
      return { kind: 'date', value: [iso(first), iso(Number(last))], grain: 'day', relative };
    }
    return { kind: 'date', value: iso(first), grain: 'day', relative };
  },
);
const dayRange = (n: number): string =>
  `(?<d${n}>[0-3]?\\d)${ordinal}(?:(?:\\s?(?:-|–|to|through|until|till)\\s?|(?<=between\\s(?:the\\s)?[0-3]?\\d${ordinal})\\sand\\s)(?:the\\s)?(?<e${n}>[0-3]?\\d)${ordinal}(?!\\d))?`;
const yearTail = (n: number): string =>
  `(?:(?:\\s*,\\s*|\\s+|\\s+of\\s+|\\s+in\\s+|[-/])(?<y${n}>(?:1[5-9]|20)\\d\\d)(?![\\d,.]\\d))?`;
const calendarPattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?<m1>${monthPattern})\\s+(?:the\\s+)?${dayRange(1)}(?![\\d:]|[.,]\\d|\\s*(?:am|pm|a\\.|p\\.|%|percent|per cent|million|billion)\\b)${yearTail(1)}` +
    `|(?<!\\d,|[.$£€]\\s?)${dayRange(2)}(?:\\s+(?:day\\s+)?of)?(?:\\s+|[-/])(?<m2>${monthPattern})(?![\\p{L}])${yearTail(2)})`,
  'iu',
);

/** "may", "march", "mar", "dec" in lower case are words, not months. */
function isWord(name: string): boolean {
  return /^[a-z]/.test(name) && /^(?:may|march|mar|dec|jan|sept|sep|oct|apr|jun|jul|aug|nov|feb)\.?$/.test(name);
}

/** "July", "in May", "December 2008", "late July", "the end of March", "last September". */
export const monthAlone = dateParser(
  () => monthAlonePattern,
  ({ whole, index, groups, base }) => {
    const { lead = '', month: name = '', year: yearText, rel } = groups;
    if (/^[a-z]/.test(name) && (yearText === undefined || isWord(name))) return null;
    // "post-May", but "May-June".
    if (whole[index - 1] === '-' && !monthBefore.test(whole.slice(Math.max(0, index - 11), index - 1))) return null;
    const start = whole.indexOf(name, index + lead.length);
    if (yearText === undefined && lead === '' && isPersonOrVerb(whole, name, start)) return null;
    const month = monthNumber(name);
    const mode = lead.toLowerCase();
    let year = yearText === undefined ? undefined : Number(yearText);
    if (rel !== undefined && base) year = base.year + (/last|previous/i.test(rel) ? -1 : /next/i.test(rel) ? 1 : 0);
    if (year === undefined && base) {
      const tense = /^(?:next|this coming)/.test(mode)
        ? 'future'
        : mode.startsWith('last')
          ? 'past'
          : tenseAt(whole, index);
      year = mode.startsWith('last') && month === base.month ? base.year - 1 : yearOfMonth(base, month, tense);
    }
    return {
      kind: 'date',
      value: year === undefined ? `XXXX-${pad(month)}` : monthIso(year, month),
      grain: 'month',
      relative: yearText === undefined,
    };
  },
);
const monthBefore = new RegExp(`${monthPattern}$`, 'u');
const monthAlonePattern = new RegExp(
  `(?<![\\p{L}\\d])(?<lead>(?:early|late|mid|middle|last|next|this|this past|this coming|the end of|end of|the beginning of|beginning of|the start of|start of|the middle of|middle of|end)[\\s-]+|)` +
    `(?<month>${monthPattern})(?!\\p{L}|-(?!${monthPattern}))(?:(?:\\s*,\\s*|\\s+of\\s+|\\s+in\\s+|\\s+)(?<year>(?:1[5-9]|20)\\d\\d)(?![\\d]|[,.]\\d)|\\s+(?:of\\s+)?(?<rel>(?:last|this|next|the\\s+previous)\\s+year)(?!\\p{L}))?`,
  'iu',
);

/** "May said", "April Jones", "June Carter": a name or a verb at the place of a month. */
function isPersonOrVerb(text: string, name: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + name.length, start + name.length + 16);
  const anchored =
    /\b(?:in|since|by|until|till|of|from|to|through|during|before|after|for|between|and|early|late|mid|last|next|this)\s+$/i.test(
      before,
    );
  if (/^(?:May|March|MAY|MARCH|Mar|Sep|Dec|Jan|Nov|Oct)$/.test(name))
    return !anchored || /^\s+\p{Lu}\p{Ll}/u.test(after);
  const dated = /\b(?:in|since|until|during|early|late|mid|last|next|this)\s+$/i.test(before);
  if (/^(?:April|June|August|Jun|Jul|Apr|Aug)$/i.test(name)) return !dated && /^\s+\p{Lu}\p{Ll}/u.test(after);
  return false;
}
