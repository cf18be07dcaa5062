import { smallNumber } from '../numerals';
import { pad } from './civil';
import { dateParser } from './timex';

const hour = (name: string): string =>
  `(?<${name}>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])`;

/** "a quarter to eleven", "half past seven", "two o'clock", "nine in the evening": times of day in words. */
export const wordClock = dateParser(
  () => pattern,
  ({ groups }) => {
    const { quarter, past, side, a, b = '', day, night } = groups;
    const part = quarter ?? past;
    const half = day ?? night;
    const hourText = a ?? b;
    const named = smallNumber(hourText.toLowerCase()) ?? Number(hourText);
    let minutes = named * 60;
    if (part !== undefined) {
      const distance = /quarter/i.test(part)
        ? 15
        : /half/i.test(part)
          ? 30
          : /five$/i.test(part) && part.length > 4
            ? 25
            : (smallNumber(part.toLowerCase()) ?? 0);
      minutes += side === 'to' ? -distance : distance;
    }
    if (half !== undefined) {
      const late = /after|even|night/i.test(half);
      if (late && named < 12) minutes += 12 * 60;
      if (!late && named === 12) minutes -= 12 * 60;
    }
    const time = (minutes + 24 * 60) % (24 * 60);
    return {
      kind: 'time',
      value: `T${pad(Math.floor(time / 60))}:${pad(time % 60)}`,
      grain: part === undefined ? 'hour' : 'minute',
    };
  },
);
const pattern = new RegExp(
  `(?<![\\p{L}\\d.,:$£€-])(?:(?:(?:a\\s+)?(?<quarter>quarter)\\s+(?<side>to|past)|(?<past>half|five|ten|twenty(?:[\\s-]five)?)(?:\\s+minutes)?\\s+past)\\s+${hour('a')}(?:\\s+o['’]\\s?clock)?` +
    `|${hour('b')}\\s+(?:(?<clock>o['’]\\s?clock)|in\\s+the\\s+(?<day>morning|afternoon|evening)|at\\s+(?<night>night)))(?!\\p{L})`,
  'iu',
);
