import type { Token } from '../../model';
import { ByForm } from '../../read/forms';
import { timeUnitWords } from './duration';
import { foldWords } from './manifold';
import { numberWords } from './numerals';
import { numberedNouns, ordinalWords } from './ordinal';
import { severalWords } from './several';
import { factorWords } from './share';
import { exchanges } from './tickers';
import { victimWords } from './victims';

/**
 * What a word announces, as bits: a sentence is given only to the readers whose words it has. One look into one table a
 * word is far cheaper than one pattern a kind of date.
 */
export const cue = {
  number: 1,
  month: 2,
  weekday: 4,
  deictic: 8,
  quarter: 16,
  season: 32,
  decade: 64,
  period: 128,
  clock: 256,
  part: 512,
  year: 1024,
  feast: 2048,
  numeric: 4096,
  ordinal: 8192,
  ticker: 16384,
  length: 32768,
  factor: 65536,
  wordClock: 131072,
  victim: 262144,
  spelled: 524288,
  place: 1048576,
  several: 2097152,
  numbered: 4194304,
} as const;

const table = new Map<string, number>();
const announce = (bits: number, words: Iterable<string>): void => {
  for (const word of words) table.set(word, (table.get(word) ?? 0) | bits);
};
announce(cue.number, numberWords);
announce(cue.ordinal | cue.number, ordinalWords);
announce(cue.place, ['last', 'next']);
announce(cue.numbered, numberedNouns);
announce(cue.numbered, ['number']);
announce(cue.ordinal, ['no', 'no.', 'nos', 'nos.', 'top']);
announce(cue.factor, factorWords);
announce(cue.factor, foldWords);
announce(cue.victim, victimWords);
announce(cue.several, severalWords);
announce(cue.ticker, exchanges);
announce(cue.ticker, ['symbol', 'ticker']);
announce(cue.length, timeUnitWords);
announce(
  cue.month,
  (
    'january february march april may june july august september october november december jan feb mar apr jun jul aug ' +
    'sept sep oct nov dec'
  ).split(' '),
);
announce(
  cue.weekday,
  (
    'monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays ' +
    'sundays mon tues tue weds wed thurs thur thu fri sat sun'
  ).split(' '),
);
announce(cue.deictic, 'today yesterday tomorrow tonight'.split(' '));
announce(cue.deictic | cue.part | cue.wordClock, 'night morning afternoon evening'.split(' '));
announce(cue.quarter, 'q1 q2 q3 q4 h1 h2'.split(' '));
announce(cue.quarter | cue.wordClock, 'quarter half'.split(' '));
announce(cue.wordClock | cue.clock, ['past', 'clock', "o'clock", 'o’clock']);
announce(cue.season, 'spring summer autumn winter fall'.split(' '));
announce(
  cue.decade,
  'noughties twenties thirties forties fifties sixties seventies eighties nineties century centuries decade'.split(' '),
);
announce(
  cue.period | cue.length,
  (
    'day days week weeks workweek weekend month months quarter quarters year years decade decades century centuries hour hours ' +
    'minute minutes fortnight fortnights'
  ).split(' '),
);
announce(cue.clock, 'a.m a.m. p.m p.m. am pm noon midnight gmt utc hours hrs et est bst cet local'.split(' '));
announce(cue.part, 'hours dawn daybreak sunrise light'.split(' '));
announce(
  cue.feast,
  (
    "year christmas boxing valentine valentine's halloween july may bastille thanksgiving labor labour memorial good easter " +
    "patrick's fools fools' fool's women's workers workers' earth anzac cinco juneteenth canada saints saints' bonfire " +
    "fawkes veterans armistice king presidents presidents' columbus black cyber shrove ash palm maundy ascension whit pentecost"
  ).split(' '),
);
announce(
  cue.wordClock,
  'shortly just soon oclock minutes am pm a.m a.m. p.m p.m. five ten fifteen twenty thirty forty fifty'.split(' '),
);
announce(cue.wordClock | cue.clock, ['m']);
announce(cue.part, 'breakfast lunch lunchtime dinner dinnertime daytime'.split(' '));
announce(cue.spelled, 'eighteen nineteen twenty thirty thousand'.split(' '));

/** The bits of a sentence: 0 where no figure of any kind can stand in it. */
export function cuesOf(tokens: readonly Token[]): number {
  let bits = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind !== 'mark') bits |= announced.of(token);
    else bits |= ofMark(token.text, tokens[i - 1], tokens[i + 1]);
  }
  return bits;
}

/** The bits of words and numbers; what a mark announces, its neighbours tell. */
const announced = new ByForm((token) => (token.kind === 'word' ? ofWord(token) : ofNumber(token.text)));

/** What a word without an entry must have to announce anything: a hyphen, a dot, a digit, or "-long" ("yearlong"). */
const compound = /[-.\d]|long$/;

function ofWord(token: Token): number {
  const { lower } = token;
  const bits = table.get(lower);
  return bits ?? (compound.test(lower) ? ofCompound(token) : 0);
}

function ofCompound({ lower, text }: Token): number {
  if (lower.endsWith('.')) return table.get(lower.slice(0, -1)) ?? 0;
  if (lower.includes('-')) {
    let bits = 0;
    for (const part of lower.split('-')) bits |= (table.get(part) ?? 0) | (/^\d/.test(part) ? ofNumber(part) : 0);
    return bits;
  }
  if (lower.endsWith('long')) return cue.length;
  if (/^[A-Z]{2,6}\.[A-Z]/.test(text)) return cue.ticker;
  return /\d/.test(lower) ? ofNumber(lower) : 0;
}

function ofNumber(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  if (last > 57) return cue.number | ofSuffix(text);
  if (/[qQ]/.test(text)) return cue.number | cue.quarter;
  if (/[a-z]{3}/i.test(text)) return cue.number | cue.month | cue.year;
  if (/^0\d{3}/.test(text)) return cue.number | cue.clock;
  if (/^(?:ca?\.)?\d{4}/i.test(text)) return cue.number | cue.year;
  if (/^[0-2]?\d\.[0-5]\d$/.test(text)) return cue.number | cue.clock;
  return text.indexOf('.') < text.lastIndexOf('.') ? cue.number | cue.numeric : cue.number;
}

/** "1990s", "20th", "9am", "4Q", "2Q08". */
function ofSuffix(text: string): number {
  if (/s$/i.test(text)) return cue.decade;
  if (/(?:st|nd|rd|th)$/i.test(text)) return cue.ordinal | cue.decade | cue.month;
  if (/[ap]m$/i.test(text)) return cue.clock;
  return /q/i.test(text) ? cue.quarter : 0;
}

function ofMark(text: string, before: Token | undefined, after: Token | undefined): number {
  switch (text) {
    case ':':
      return before?.kind === 'number' ? cue.clock : 0;
    case '/':
    case '-':
      return before?.kind === 'number' && after?.kind === 'number' ? cue.numeric : 0;
    case '#':
      return after?.kind === 'number' ? cue.numbered : 0;
    case '.':
      if (before?.kind !== 'number' || !after) return 0;
      return cue.ticker | cue.clock | (after.kind === 'number' ? cue.numeric : 0);
    case "'s":
    case '’s':
      return before?.kind === 'number' ? cue.decade : 0;
    case "'":
    case '’':
    case '‘':
      return after?.kind === 'number' ? cue.decade : 0;
    default:
      return text >= '\u00bc' && /[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]/.test(text) ? cue.number : 0;
  }
}
