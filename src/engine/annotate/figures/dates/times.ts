import { pad } from './civil';
import { dateParser } from './timex';
import { fullWeekday, partCode } from './weekdays';

/** Zones that stand behind a time, as written. */
const zonePattern =
  '(?<zone>GMT(?:\\s?[+-]\\s?\\d{1,2}(?::?\\s?\\d{2})?)?|UTC(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?)?|BST|CET|CEST|EET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|HKT|SGT|WIB|AEST|AEDT|NZST|NZDT|MSK|Z|local\\s+time|(?:eastern|pacific|central|mountain|moscow|london|paris|beijing|tokyo|israeli|israel|iran|iranian|indian|british|swiss|german)(?:\\s+(?:standard|daylight|summer))?\\s+time)';

/** "9:27 a.m.", "4.30am", "17:06 local time", "0737 GMT", "14: 08", "5 p.m. ET", "6-8 p.m.", "noon", "midnight". */
export const clock = dateParser(
  () => clockPattern,
  ({ whole, index, end, groups }) => {
    const { race, word, opening, openingMinute, closing, closingMinute, half, zone: written = '' } = groups;
    if (word !== undefined) return { kind: 'time', value: /noon/i.test(word) ? 'T12:00' : 'T00:00', grain: 'minute' };
    if (race !== undefined) return { kind: 'duration', value: raceLength(race) };
    const { half12, half24, half5, h1, h2, h3, h4, h5, h6, h7, h8, h9, m1, m3, m5, m6, m7, m8, m9, s } = groups;
    const zone = written.replace(/\s+/g, ' ');
    const utc = /^(?:GMT|UTC|Z)$/i.test(zone) ? 'Z' : '';
    const rest = zone === '' ? {} : { zone };
    if (h7 !== undefined) return { kind: 'time', value: [`T${h7}:${m7}`, `T${h8}:${m8}`], grain: 'minute', ...rest };
    if (opening !== undefined) {
      const later = Number(closing) % 12 >= Number(opening) % 12;
      const first = clockValue(opening, openingMinute, later ? half : /^p/i.test(half ?? '') ? 'am' : 'pm');
      const last = clockValue(closing ?? '', closingMinute, half);
      if (first === undefined || last === undefined) return null;
      return { kind: 'time', value: [first + utc, last + utc], grain: 'hour', ...rest };
    }
    const minute = m1 ?? m3 ?? m5 ?? m6 ?? m9;
    if (h1 !== undefined && s === undefined && half12 === undefined && zone === '' && gameClock.test(whole.slice(end)))
      return { kind: 'duration', value: `PT${Number(h1)}M${Number(m1)}S` };
    const value = clockValue(h1 ?? h2 ?? h3 ?? h4 ?? h5 ?? h6 ?? h9 ?? '', minute, half12 ?? half24 ?? half5);
    if (value === undefined) return null;
    const seconds = s === undefined ? '' : `:${s}`;
    return {
      kind: 'time',
      value: `${value}${seconds}${utc}`,
      grain: minute === undefined ? 'hour' : 'minute',
      ...rest,
      ...(ofTwelve.test(whole.slice(index, end)) ? { halfUnsaid: true } : {}),
    };
  },
);

/** "5 o'clock", "9:27": by a clock of twelve hours, and nothing tells which half of the day; "09:27" is by one of 24. */
const ofTwelve = /^(?:[1-9]|1[0-2])(?:\s?[:.]\s?\d\d|\s+o['’]?\s?clock)$/iu;

/** "PT3M52.14S" of "3:52.14", "PT2H14M4S" of "2:14:04". */
function raceLength(written: string): string {
  const parts = written.split(':').map(Number);
  return `PT${parts.map((part, i) => `${part}${'HMS'[3 - parts.length + i]}`).join('')}`;
}

/** "T17:30" of an hour, a minute and "p.m."; undefined for no time of day. */
function clockValue(hourText: string, minuteText: string | undefined, half: string | undefined): string | undefined {
  let hour = Number(hourText);
  if (hour > 24) return undefined;
  if (/^a/i.test(half ?? '') && hour === 12) hour = 0;
  if (/^p/i.test(half ?? '') && hour < 12) hour += 12;
  return `T${pad(hour % 24)}:${minuteText ?? '00'}`;
}

/** Behind the minutes and seconds that a clock of play shows: "with 4:48 remaining", "at the 2:15 mark", "7:41 into the half". */
const gameClock =
  /^\s(?:remaining|left(?=\s(?:in|on|to|until)\s|[.,;:)]|$)|to\s(?:play|go)|into\sthe|mark|of\sthe\s(?:\p{L}+\s)?(?:round|quarter|half|period))(?!\p{L})/iu;

const meridiem = '[ap](?:\\s?\\.\\s?m\\b\\s?\\.?|\\s?m\\b)';
const clockPattern = new RegExp(
  '(?<![\\p{L}\\d:$£€]|\\d[.,])(?:' +
    // 3:52.14, in 2:14:04
    `(?<race>\\d{1,2}:[0-5]\\d\\.\\d{1,2}(?!\\d|[.:,]\\d)|(?<=(?:\\bin|\\btime\\sof|clocked|\\bran)\\s)\\d:[0-5]\\d:[0-5]\\d(?!\\d|[.:,]\\d))` +
    // 6-8 p.m., 7:00 to 8:30pm
    `|(?<opening>1[0-2]|0?[1-9])(?:[:.]\\s?(?<openingMinute>[0-5]\\d))?\\s?(?:-|–|to|until|till|and)\\s?(?<closing>1[0-2]|0?[1-9])(?:[:.]\\s?(?<closingMinute>[0-5]\\d))?\\s?(?<half>${meridiem})` +
    // 9:27 a.m., 4.30am, 14:08, 17:06 hours
    `|(?<h1>[0-2]?\\d)(?:\\s?:\\s?|(?<=\\d)\\.\\s?(?=\\d\\d\\s?${meridiem}))(?<m1>[0-5]\\d)(?::\\s?(?<s>[0-5]\\d))?(?!\\d|[.:,]\\d)(?:\\s?(?<half12>${meridiem}))?(?:\\s?(?:hours|hrs?)\\b)?` +
    // 5 p.m.
    `|(?<h2>1[0-2]|0?[1-9])\\.?\\s?(?<half24>${meridiem})` +
    // 1140 a.m.
    `|(?<h5>1[0-2]|0?[1-9])(?<m5>[0-5]\\d)\\s?(?<half5>${meridiem})` +
    // 17.30 GMT, Monday at 2.30, at 6.40 the next morning
    `|(?:(?<=days?\\sat\\s)|(?=\\d\\d?\\.\\d\\d\\s(?:(?:this|that|the\\s(?:next|following|same))\\s(?:morning|afternoon|evening|night)|(?:in\\sthe|yesterday|on\\s${fullWeekday})\\s(?:morning|afternoon|evening)|on\\s${fullWeekday}(?!\\p{L})))(?<=(?:\\bat|around|about|before|after|until|by|since|from)\\s)|(?=\\d\\d?\\.\\d\\d\\s${zonePattern.replace('?<zone>', '?:')}(?!\\p{L})))(?<h6>[0-2]?\\d)\\.(?<m6>[0-5]\\d)(?!\\d|[.,]\\d)` +
    // 0737 GMT, 1330 hours
    `|(?<h3>[0-2]\\d)(?<m3>[0-5]\\d)(?=\\s?(?:GMT|UTC|BST|CET|EST|EDT|ET|IST|hours\\b|hrs\\b|local time|Z\\b))` +
    // 0730-0930 behind "from" or "between": years do not begin with a 0
    `|(?<=(?:from|between)\\s)(?<h7>0\\d)(?<m7>[0-5]\\d)\\s?(?:-|–|to|and)\\s?(?<h8>[0-2]\\d)(?<m8>[0-5]\\d)(?!\\d)` +
    // at 0915: years do not begin with a 0
    `|(?<=\\bat\\s)(?<h9>0\\d)(?<m9>[0-5]\\d)(?!\\d|[.,]\\d)` +
    // 9 o'clock
    `|(?<h4>1[0-2]|[1-9])\\s+o['’]?\\s?clock` +
    `|(?<word>midnight|noon)(?!\\p{L})` +
    `)(?:\\s?\\(?${zonePattern}(?![\\p{L}\\d]))?`,
  'giu',
);

/** "in the early hours", "at dawn", "in the morning": parts of a day named alone. */
export const partOfDay = dateParser(
  () => partPattern,
  ({ whole, index, groups }) => {
    const { early, part, lone, session, meal } = groups;
    if (meal !== undefined) return { kind: 'time', value: `TME${meal[0]!.toUpperCase()}`, grain: 'part' };
    if (session !== undefined && !sessionBefore.test(whole.slice(Math.max(0, index - 16), index))) return null;
    const value = early === undefined ? `T${partCode(part ?? lone ?? session ?? '')}` : 'TMO';
    return { kind: 'time', value, grain: 'part' };
  },
);
/** "in early morning trading" */
const sessionBefore = /(?:^|\s)(?:in|during|of)\s+(?:(?:early|late|mid)[\s-]+)?$/i;
const partPattern =
  /(?<![\p{L}-])(?:(?<early>(?:the\s+)?(?:early|small|wee)\s+hours(?:\s+of\s+(?:the\s+)?morning)?)|(?<=(?:at|before|after|until|by|since|early)\s+)(?<part>dawn|daybreak|sunrise|first\s+light)|(?<=in\s+)(?:(?:the\s+)?(?:early|late)|the)\s+(?<lone>morning|afternoon|evening|daytime)(?!\s+of)|(?<=(?:at|before|after|until|around)\s)(?<meal>breakfast|lunch|dinner)(?:time)?(?!\s(?:with|for|at|in|on|party|speech)(?!\p{L}))|(?<session>morning|afternoon|evening)(?=\s+(?:trade|trading|dealings|session)(?!\p{L})))(?![\p{L}-])/giu;
