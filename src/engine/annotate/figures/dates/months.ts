import { dayIso, exists, monthIso, pad, serial, type Day } from './civil';
import { tenseAt } from './tense';
import { dateParser } from './timex';
import { withWordedYears, yearNumber } from './wordedYears';

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

/** The year that puts a month and day nearest to the base; for 29 February a leap year. */
export function nearestYear(base: Day, month: number, day: number): number {
  const leap = month === 2 && day === 29;
  const years = (leap ? [0, -1, 1, -2, 2, -3, 3, -4, 4] : [0, -1, 1])
    .map((shift) => base.year + shift)
    .filter((year) => exists({ year, month, day }));
  const distance = (year: number): number => Math.abs(serial({ year, month, day }) - serial(base));
  return years.reduce((best, year) => (distance(year) < distance(best) ? year : best), years[0] ?? base.year);
}

/** Days that a date has to lie ahead before a verb in the past puts it back by a year. */
const farAhead = 120;

/** The year nearest to the base; that before it where the nearest day lies far ahead and is spoken of as past. */
function yearOfDay(base: Day, month: number, day: number, text: string, index: number): number {
  const year = nearestYear(base, month, day);
  const isFar = serial({ year, month, day }) - serial(base) > farAhead;
  return isFar && exists({ year: year - 1, month, day }) && tenseAt(text, index) === 'past' ? year - 1 : year;
}

/** The year of a month named alone: the last one past or the next to come; the nearest where no verb tells. */
export function yearOfMonth(base: Day, month: number, tense: 'past' | 'future' | undefined): number {
  const distance = month - base.month;
  if (tense === 'future' || (tense === undefined && distance < -6)) return distance >= 0 ? base.year : base.year + 1;
  return distance <= 0 || (tense === undefined && distance < 6) ? base.year : base.year - 1;
}

/** "5 / 5 / 2010", "2 / 29 / 2012": slashes with spaces, the month first where both are possible; "08. 07. 2012": the day first. */
export const spacedSlashes = dateParser(
  () => spacedPattern,
  ({ groups }) => {
    const { first, second, day: dotted, month, year } = groups;
    const swapped = Number(first) > 12;
    const day = {
      year: Number(year),
      month: Number(month ?? (swapped ? second : first)),
      day: Number(dotted ?? (swapped ? first : second)),
    };
    return exists(day) ? { kind: 'date', value: dayIso(day), grain: 'day' } : null;
  },
);

const spacedPattern =
  /(?<![\d/.,] ?)(?:(?<first>\d{1,2}) \/ (?<second>\d{1,2}) \/|(?<day>\d{1,2})\. (?<month>\d{1,2})\.) (?<year>(?:19|20)\d\d)(?!\d| \/)/gu;

/** "20161016", as files and reports are named. */
export const compactDate = dateParser(
  () => compactPattern,
  ({ groups }) => {
    const day = { year: Number(groups['year']), month: Number(groups['month']), day: Number(groups['day']) };
    return exists(day) ? { kind: 'date', value: dayIso(day), grain: 'day' } : null;
  },
);
const compactPattern =
  /(?<![\p{L}\d.,$£€#:=])(?<year>(?:19|20)\d\d)(?<month>[01]\d)(?<day>[0-3]\d)(?![\p{L}\d%]|[.,]\d|\s(?!(?:was|is|has|as)\s)(?:\p{Ll}+s|people)(?!\p{L}))/gu;

/** "last year" behind a month or a day of one, to be put into patterns; not in "last year's". */
const besideYear = `(?:last|this|next|the\\s+(?:previous|coming))\\s+year(?!\\p{L}|['’]s)`;

function yearsOn(beside: string): number {
  return /last|previous/i.test(beside) ? -1 : /next|coming/i.test(beside) ? 1 : 0;
}

const ordinal = '(?:st|nd|rd|th)?';

/** "Feb. 6", "6 February 2023", "September 04, 2008", "March 3-7", "26th of January", "2019-Aug-01". */
export const calendarDate = dateParser(
  (text) => calendarPattern(text),
  ({ whole, index, groups, base }) => {
    const { m1, m2, m3, d1, d2, d3, e1, e2, y1, y2, y3, s1, s2, r1, r2 } = groups;
    const name = m1 ?? m2 ?? m3 ?? '';
    // "may 3", "2 march" are words as well.
    if (/^(?:may|march|mar)\.?$/.test(name)) return null;
    const month = monthNumber(name);
    const first = Number(d1 ?? d2 ?? d3);
    const last = e1 ?? e2;
    const yearText = y1 ?? y2 ?? y3 ?? longYear(s1 ?? s2);
    const beside = r1 ?? r2;
    const ofBase =
      base && (beside === undefined ? yearOfDay(base, month, first, whole, index) : base.year + yearsOn(beside));
    const year = yearText === undefined ? ofBase : yearNumber(yearText);
    if (!exists({ year: year ?? 2000, month, day: first })) return null;
    const iso = (day: number): string =>
      year === undefined ? `XXXX-${pad(month)}-${pad(day)}` : dayIso({ year, month, day });
    const relative = yearText === undefined;
    // "a 30-7 Oct. 19 loss": a score before a date.
    if (last !== undefined && Number(last) <= first) return null;
    if (last !== undefined && exists({ year: year ?? 2000, month, day: Number(last) })) {
      return { kind: 'date', value: [iso(first), iso(Number(last))], grain: 'day', relative };
    }
    return { kind: 'date', value: iso(first), grain: 'day', relative };
  },
);
const dayRange = (n: number): string =>
  `(?<d${n}>[0-3]?\\d)${ordinal}(?:(?:\\s?(?:-|–|to|through|until|till)\\s?|(?<=between\\s(?:the\\s)?[0-3]?\\d${ordinal})\\sand\\s)(?:the\\s)?(?<e${n}>[0-3]?\\d)${ordinal}(?!\\d))?`;
const yearTail = (n: number, wordedYear: string): string =>
  `(?:(?:\\s*,\\s*|\\s+|\\s+of\\s+|\\s+in\\s+|[-/])(?<y${n}>(?:1[5-9]|20)\\d\\d(?![\\d,.]\\d)|${wordedYear})|\\sof\\s['’]?(?<s${n}>\\d\\d)(?![\\d,:%]|\\.\\d|\\s\\p{L})|(?:\\s+of)?\\s+(?<r${n}>${besideYear}))?`;
const calendarPattern = withWordedYears(
  (wordedYear) =>
    new RegExp(
      `(?<![\\p{L}\\d$]|(?<!^|${monthPattern}\\s\\d\\d?)-)(?:(?<m1>${monthPattern})(?:\\s+(?:the\\s+)?|[-/]|(?<=\\.)(?=\\d)|,\\s(?=\\d\\d?(?:st|nd|rd|th)(?!\\s\\p{L})))${dayRange(1)}(?![\\d:]|[.,]\\d|\\s*(?:am|pm|a\\.|p\\.|%|percent|per cent|million|billion)\\b)${yearTail(1, wordedYear)}` +
        `|(?=\\d)(?<!\\d[,:]|[.$£€]\\s?|${monthPattern}\\s)${dayRange(2)}(?:\\s+(?:day\\s+)?of)?(?:\\s+|[-/])(?<m2>${monthPattern})(?![\\p{L}])${yearTail(2, wordedYear)}` +
        `|(?<y3>(?:19|20)\\d\\d)[-/](?<m3>${monthPattern})[-/](?<d3>[0-3]?\\d)(?!\\d))`,
      'giu',
    ),
);

/** "87" of "April of '87": within the hundred years up to 2029. */
function longYear(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${Number(text) < 30 ? 20 : 19}${text}`;
}

/** "may", "march", "mar", "dec" in lower case are words, not months. */
function isWord(name: string): boolean {
  return /^[a-z]/.test(name) && /^(?:may|march|mar|dec|jan|sept|sep|oct|apr|jun|jul|aug|nov|feb)\.?$/.test(name);
}

/** "July", "in May", "December 2008", "late July", "the end of March", "last September". */
export const monthAlone = dateParser(
  (text) => monthAlonePattern(text),
  ({ whole, index, end, groups, base }) => {
    const { lead = '', month: name = '', ahead, rel } = groups;
    const yearText = ahead ?? groups['year'] ?? longYear(groups['short']);
    // "In 2017 May said", "in 2017 April Jones": the year goes with what stands before it.
    if (ahead !== undefined && (/^ma/i.test(name) || /^\s+\p{Lu}/u.test(whole.slice(end)))) return null;
    if (
      /^[a-z]/.test(name) &&
      (isWord(name) || (yearText === undefined && lead === '' && !isLowerMonth(whole, name, index)))
    )
      return null;
    // "early Jan. 6", "this August 2nd": the day is read by itself.
    if (lead !== '' && dayBehind.test(whole.slice(end))) return null;
    // "post-May", but "May-June".
    if (whole[index - 1] === '-' && !monthBefore.test(whole.slice(Math.max(0, index - 11), index - 1))) return null;
    const start = whole.indexOf(name, index + (ahead ?? lead).length);
    if (yearText === undefined && lead === '' && isPersonOrVerb(whole, name, start)) return null;
    const month = monthNumber(name);
    const mode = lead.toLowerCase();
    let year = yearText === undefined ? undefined : yearNumber(yearText);
    if (rel !== undefined && base) year = base.year + yearsOn(rel);
    if (year === undefined && base) {
      const tense = /^(?:next|this coming)/.test(mode)
        ? 'future'
        : mode.startsWith('last')
          ? 'past'
          : tenseAt(whole, index);
      year =
        mode.startsWith('last') && month === base.month
          ? base.year - 1
          : /^this\s+$/.test(mode)
            ? base.year
            : yearOfMonth(base, month, tense);
    }
    return {
      kind: 'date',
      value: year === undefined ? `XXXX-${pad(month)}` : monthIso(year, month),
      grain: 'month',
      relative: yearText === undefined,
    };
  },
);

/** "in april", "between june and october" in a text that writes months small; some are words as well. */
function isLowerMonth(text: string, name: string, index: number): boolean {
  return (
    /^(?:january|february|april|june|july|september|october|november|december)$/.test(name) &&
    /\b(?:in|since|by|until|of|from|to|through|between|and|the)\s+$/.test(text.slice(Math.max(0, index - 10), index))
  );
}

const dayBehind =
  /^\s*[0-3]?\d(?:st|nd|rd|th)?(?![\p{L}\d:%]|[.,]\d|\s(?:people|percent|per|million|billion|\p{Ll}{3,}s)(?!\p{L}))/u;
const monthBefore = new RegExp(`${monthPattern}$`, 'u');
const monthAlonePattern = withWordedYears(
  (wordedYear) =>
    new RegExp(
      `(?<![\\p{L}\\d$])(?:(?<ahead>(?:19|20)\\d\\d)\\s+|)(?<lead>(?:early|late|mid|middle|last|next|this|this past|this coming|the end of|end of|the beginning of|beginning of|the start of|start of|the middle of|middle of|end)[\\s-]+|)` +
        `(?<month>${monthPattern})(?!\\p{L}|-(?!${monthPattern}|20\\d\\d))(?:(?:\\s*,\\s*|\\s+of\\s+|\\s+in\\s+|\\s+|-)(?<year>(?:1[5-9]|20)\\d\\d(?![\\d]|[,.]\\d)|${wordedYear})|\\sof\\s['’]?(?<short>\\d\\d)(?![\\d,:%]|\\.\\d|\\s\\p{L})|\\s+(?:of\\s+)?(?<rel>${besideYear})(?!\\p{L}))?`,
      'giu',
    ),
);

/** "May said", "April Jones", "June Carter": a name or a verb at the place of a month. */
function isPersonOrVerb(text: string, name: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + name.length, start + name.length + 16);
  const anchored =
    /\b(?:in|since|by|until|till|of|from|to|through|during|before|after|for|between|and|early|late|mid|last|next|this)\s+$/i.test(
      before,
    );
  if (toMonth.test(after)) return false;
  if (/^(?:May|March|MAY|MARCH|Mar|Sep|Dec|Jan|Nov|Oct)$/.test(name))
    return !anchored || /^\s+\p{Lu}\p{Ll}/u.test(after);
  const dated = /\b(?:in|since|until|during|early|late|mid|last|next|this)\s+$/i.test(before);
  if (/^(?:April|June|August|Jun|Jul|Apr|Aug)$/i.test(name)) return !dated && /^\s+\p{Lu}\p{Ll}/u.test(after);
  return false;
}

/** "May to March" */
const toMonth = new RegExp(`^(?:-|\\s(?:to|until|through)\\s)${monthPattern}`, 'u');
