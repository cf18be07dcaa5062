import { smallNumber } from '../numerals';
import { pad } from './civil';
import { ones, teens } from './numberPatterns';
import { dateParser, type DateParser } from './timex';
import { fullWeekday } from './weekdays';

const clockWord = "o['’]?\\s?clock";
const hour = (name: string): string => `(?<${name}>${ones}|ten|eleven|twelve|1[0-2]|[1-9])`;
const tens = `(?:twenty|thirty|forty|fifty)(?:[\\s-](?:${ones}))?|${teens}`;
const minutes = `(?:${tens}|${ones}|[1-5]?\\d)`;
const unit = '\\s?(?:minutes?|mins?)';
/** Minutes told without the word: "at twenty to four" is a time, "won by ten to seven" a score, "around ten to twelve boats" a range. */
const beforeHour = `(?<=(?:\\bat|\\bsince|until|before|after|(?:just|shortly)\\sbefore|(?:\\bat|\\bwas)\\s(?:about|around))\\s)(?:five|ten|twenty(?:[\\s-]five)?)(?=\\s+to\\s+(?:midnight|noon|${ones}|ten|eleven|twelve)(?:\\s*(?:$|[.;:)!?”"]|,(?!\\d))|\\s(?:and|but|when|as|local|${clockWord}|[ap]\\s?\\.?m\\b|on\\s|in\\sthe\\s|at\\snight)))`;
const meridiem = '[ap](?:\\s?\\.\\s?m\\b\\s?\\.?|\\s?m\\b)';
const half = (n: number): string =>
  `(?:in\\s+the\\s+(?<day${n}>morning|afternoon|evening)|at\\s+(?<night${n}>night)|(?<half${n}>${meridiem}))`;
const thatPart = `\\s+(?:on\\s+(?:${fullWeekday}|the)|that|this|yesterday|tomorrow)\\s+(?<ofDay>morning|afternoon|evening|night)`;
const read = dateParser(
  () => pattern,
  ({ groups }) => {
    const { quarter, past, bare, to = bare, spoken, spokenHalf, dotted, side, a, b, c, e, f, whole12, d = '' } = groups;
    const part = quarter ?? past ?? to;
    const named = whole12 === undefined ? valueOf(a ?? b ?? c ?? e ?? f ?? d) : /noon/i.test(whole12) ? 12 : 24;
    const after = spoken ?? spokenHalf ?? dotted;
    let time = named * 60 + (after === undefined ? 0 : valueOf(after));
    if (part !== undefined)
      time += (side ?? 'past').toLowerCase() === 'to' || to !== undefined ? -valueOf(part) : valueOf(part);
    const told =
      [1, 2, 3, 4].flatMap((n) => groups[`day${n}`] ?? groups[`night${n}`] ?? groups[`half${n}`] ?? [])[0] ??
      groups['ofDay'];
    if (told !== undefined) {
      const late = /^(?:after|even|night|p)/i.test(told);
      if (late && named < 12) time += 12 * 60;
      if (!late && named === 12) time -= 12 * 60;
    }
    const ofDay = (time + 24 * 60) % (24 * 60);
    return {
      kind: 'time',
      value: `T${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`,
      grain: part === undefined && after === undefined ? 'hour' : 'minute',
      ...(told === undefined && whole12 === undefined ? { halfUnsaid: true } : {}),
    };
  },
);

function valueOf(words: string): number {
  const word = words.toLowerCase();
  if (word === 'quarter') return 15;
  if (word === 'half') return 30;
  return word.split(/[\s-]+/).reduce((sum, one) => sum + (smallNumber(one) ?? Number(one)), 0);
}

const pattern = new RegExp(
  '(?<![\\p{L}\\d.,:$£€-])(?=[a-hn-t\\d])(?<!for\\s(?=one\\sam))(?:' +
    // a quarter past eleven, twenty minutes past eight in the evening, five minutes to two
    `(?:(?:a\\s+)?(?<quarter>quarter)\\s+(?<side>to|past)|(?<past>half|${minutes})(?:${unit})?\\s+past|(?<to>${minutes})${unit}\\s+to|(?<bare>${beforeHour})\\s+to)\\s+(?:(?<whole12>midnight|noon)|${hour('a')})(?:\\s+${clockWord})?(?:\\s+${half(1)})?` +
    // two o'clock in the morning, nine in the evening
    `|${hour('b')}\\s+(?:${clockWord}(?:\\s+${half(2)})?|${half(3).replace('|(?<half3>', '|(?<=[a-z]\\s)(?<half3>')})` +
    // one thirty p.m.
    `|${hour('c')}[\\s-](?<spoken>${tens})\\s${half(4)}` +
    // at five-thirty
    `|(?<=(?:\\bat|\\bby|around|until|from|to|before|after|about)\\s)(?!nine[\\s-]eleven)(?<d>${ones}|ten|eleven|twelve)[\\s-](?<spokenHalf>${tens})(?:${unit})?(?!\\s(?:\\p{L}+s|people|percent|per|million|billion|hundred|thousand)\\b|,\\d)` +
    // just after eleven on Tuesday morning, at 9.17 on the night of the 22nd
    `|(?<=(?:\\bat|\\bby|around|until|before|after|about|since)\\s)${hour('e')}(?:[.:](?<dotted>[0-5]\\d))?(?=${thatPart})` +
    // shortly before nine, just after 5
    `|(?<=(?:shortly|just|soon)\\s(?:before|after)\\s)${hour('f')}(?=\\s*(?:$|[.;)!?”"]|,(?!\\d)|\\s(?:and|but|when|while|as|local|on\\s(?:the\\s)?${fullWeekday})\\s|\\son\\s${fullWeekday}(?!\\p{L})))` +
    ')(?![\\p{L}-])',
  'giu',
);

const anyHour = `(?:midnight|noon|${ones}|ten|eleven|twelve|1[0-2]|[1-9])`;
/** What every place has that the pattern reads: an hour behind "to" or "past", or before minutes or a part of the day. */
const announcing = new RegExp(
  `(?:to|past)\\s+${anyHour}|${anyHour}(?:\\s+(?:${clockWord}|in\\s+the\\s|at\\s+night|[ap]\\s?[.m])|[\\s-](?:${tens}))|(?:before|after)\\s+${anyHour}(?!\\p{L})|(?:[.:][0-5]\\d)?${thatPart.replace('?<ofDay>', '?:')}`,
  'iu',
);

/** "a quarter to eleven", "twenty past eight", "two o'clock", "nine in the evening", "at five-thirty", "seven p.m.": times in words. */
export const wordClock: DateParser = (text, base) => (announcing.test(text) ? read(text, base) : []);
