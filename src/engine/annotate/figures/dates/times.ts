import { pad } from './civil';
import { dateParser } from './timex';
import { partCode } from './weekdays';

/** Zones that stand behind a time, as written. */
const zonePattern =
  '(?<zone>GMT(?:\\s?[+-]\\s?\\d{1,2}(?::?\\s?\\d{2})?)?|UTC(?:\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?)?|BST|CET|CEST|EET|EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|IST|JST|KST|HKT|SGT|WIB|AEST|AEDT|NZST|NZDT|MSK|Z|local\\s+time|(?:eastern|pacific|central|mountain|moscow|london|paris|beijing|tokyo|israeli|israel|iran|iranian|indian|british|swiss|german)(?:\\s+(?:standard|daylight|summer))?\\s+time)';

/** "9:27 a.m.", "4.30am", "17:06 local time", "0737 GMT", "14: 08", "5 p.m. ET", "noon", "midnight". */
export const clock = dateParser(
  () => clockPattern,
  ({ groups }) => {
    const { word, half12, half24, h1, h2, h3, h4, m1, m3, s, zone: written = '' } = groups;
    if (word !== undefined) {
      const noon = /noon/i.test(word);
      return { kind: 'time', value: noon ? 'T12:00' : 'T00:00', grain: 'minute' };
    }
    const half = (half12 ?? half24 ?? '').replace(/[.\s]/g, '').toLowerCase();
    const hourText = h1 ?? h2 ?? h3 ?? h4 ?? '';
    const minuteText = m1 ?? m3;
    const zone = written.replace(/\s+/g, ' ');
    let hour = Number(hourText);
    const minute = Number(minuteText ?? 0);
    if (minute > 59 || hour > 24) return null;
    if (half.startsWith('a') && hour === 12) hour = 0;
    if (half.startsWith('p') && hour < 12) hour += 12;
    if (hour > 24 || (half !== '' && hour > 23 && Number(hourText) > 24)) return null;
    const utc = /^(?:GMT|UTC|Z)$/i.test(zone);
    const seconds = s === undefined ? '' : `:${s}`;
    const value = `T${pad(hour % 24)}:${pad(minute)}${seconds}${utc ? 'Z' : ''}`;
    return {
      kind: 'time',
      value,
      grain: minuteText === undefined ? 'hour' : 'minute',
      ...(zone === '' ? {} : { zone }),
    };
  },
);
const meridiem = '(?<half12>[ap]\\s?\\.?\\s?m\\b\\.?)';
const clockPattern = new RegExp(
  '(?<![\\p{L}\\d:$£€]|\\d[.,])(?:' +
    // 9:27 a.m., 4.30am, 14:08, 17:06 hours
    `(?<h1>[0-2]?\\d)(?:\\s?:\\s?|(?<=\\d)\\.\\s?(?=\\d\\d\\s?[ap]\\s?\\.?\\s?m\\b))(?<m1>[0-5]\\d)(?::\\s?(?<s>[0-5]\\d))?(?!\\d|[.:,]\\d)(?:\\s?${meridiem})?(?:\\s?(?:hours|hrs?)\\b)?` +
    // 5 p.m.
    `|(?<h2>1[0-2]|0?[1-9])\\s?(?<half24>[ap]\\s?\\.?\\s?m\\b\\.?)` +
    // 0737 GMT, 1330 hours
    `|(?<h3>[0-2]\\d)(?<m3>[0-5]\\d)(?=\\s?(?:GMT|UTC|BST|CET|EST|EDT|ET|IST|hours\\b|hrs\\b|local time|Z\\b))` +
    // 9 o'clock
    `|(?<h4>1[0-2]|[1-9])\\s+o['’]\\s?clock` +
    `|(?<word>midnight|noon)(?!\\p{L})` +
    `)(?:\\s?\\(?${zonePattern}(?![\\p{L}\\d]))?`,
  'iu',
);

/** "in the early hours", "dawn", "the morning": parts of a day named alone. */
export const partOfDay = dateParser(
  () => partPattern,
  ({ groups }) => {
    const { early, dawn, part } = groups;
    if (early !== undefined || dawn !== undefined) return { kind: 'time', value: 'TMO', grain: 'part' };
    return { kind: 'time', value: `T${partCode(part ?? '')}`, grain: 'part' };
  },
);
const partPattern =
  /(?<![\p{L}-])(?:(?<early>(?:the\s+)?(?:early|small|wee)\s+hours(?:\s+of\s+(?:the\s+)?morning)?)|(?<=(?:at|before|before|after|until|by|since)\s+)(?<dawn>dawn|daybreak|sunrise)|(?<=in\s+)the\s+(?:early\s+|late\s+)?(?<part>morning|afternoon|evening)|(?<=(?:mid|early|late)[\s-])(?<!\p{L})(?:morning|afternoon|evening))(?![\p{L}-])/iu;
