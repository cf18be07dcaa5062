import type { DateGrain } from '../../../model';
import { smallNumber } from '../numerals';
import { addDays, addMonths, dayIso, monthIso, weekIso, weekday, type Day } from './civil';
import { tenseAt } from './tense';
import { dateParser } from './timex';
import { partCode } from './weekdays';

/** "today", "yesterday", "tomorrow", "tonight", "last night", "this morning", "yesterday afternoon". */
export const deictic = dateParser(
  () => deicticPattern,
  ({ whole, index, end, groups, base }) => {
    // "USA Today", "South Tonight": names of papers and programmes.
    if (
      /\p{Lu}[\p{L}]*\s+$/u.test(whole.slice(Math.max(0, index - 24), index)) &&
      whole.slice(index, end).startsWith('T')
    )
      return null;
    const { day, part, phrase } = groups;
    const text = (phrase ?? day ?? '').toLowerCase();
    let shift = 0;
    let code = part === undefined ? '' : `T${partCode(part)}`;
    if (text === 'yesterday') shift = -1;
    else if (text === 'tomorrow') shift = 1;
    else if (text.startsWith('the day before')) shift = -2;
    else if (text.startsWith('the day after')) shift = 2;
    else if (text.startsWith('last ')) [shift, code] = [-1, `T${partCode(text.slice(5))}`];
    else if (text === 'tonight') code = 'TNI';
    else if (/^(?:earlier |later |early |late )?this /.test(text)) code = `T${partCode(text.split(' ').at(-1) ?? '')}`;
    return {
      kind: 'date',
      value: `${base ? dayIso(addDays(base, shift)) : 'XXXX-XX-XX'}${code}`,
      grain: code === '' ? 'day' : 'part',
      relative: true,
    };
  },
);
const deicticPattern =
  /(?<![\p{L}-])(?:(?<phrase>the day before yesterday|the day after tomorrow|last (?:night|evening)|tonight|(?:(?:earlier|later|early|late)\s+)?this\s+(?:morning|afternoon|evening))|(?:(?:early|late|earlier|later)\s+)?(?<day>today|yesterday|tomorrow)(?:\s+(?<part>morning|afternoon|evening|night|lunchtime))?)(?!\p{L}|-(?!-))/giu;

const unitGrain: Readonly<Record<string, DateGrain>> = {
  day: 'day',
  week: 'week',
  weekend: 'week',
  month: 'month',
  year: 'year',
  quarter: 'quarter',
  decade: 'decade',
  century: 'decade',
};

/** "last week", "this year", "next month", "the past year", "later this year", "the end of the year", "the weekend". */
export const period = dateParser(
  () => periodPattern,
  ({ whole, index, end, groups, base }) => {
    const { mode = '', unit: noun, weekend, current, far, after, bare = 'year' } = groups;
    const unit = weekend === undefined ? (noun ?? current ?? far ?? bare).toLowerCase().replace('work', '') : 'weekend';
    const word = mode.toLowerCase();
    const length = unit === 'fortnight' || unit === 'hour';
    if ((/past/.test(word) && unit !== 'weekend') || (length && /last|next|coming/.test(word)))
      return {
        kind: 'duration',
        value: unit === 'quarter' ? 'P1Q' : unit === 'fortnight' ? 'P2W' : durationOf(1, unit),
      };
    if (length || (current !== undefined && isOther(whole, index, end))) return null;
    // "over the next year and a half" is a length.
    if (mode !== '' && /^\sand\sa\shalf(?!\p{L})/iu.test(whole.slice(end, end + 12))) return null;
    let shift =
      after !== undefined
        ? /last/i.test(after)
          ? -2
          : 2
        : /last|previous|past|prior/.test(word)
          ? -1
          : /next|coming|following|upcoming/.test(word)
            ? 1
            : 0;
    if (weekend !== undefined && mode === '')
      shift = base && weekday(base) >= 6 ? 0 : tenseAt(whole, index) === 'future' ? 0 : -1;
    if (unit === 'day' && word !== 'next') return null;
    return { kind: 'date', value: periodValue(base, unit, shift), grain: unitGrain[unit] ?? 'day', relative: true };
  },
);
/** "in the year after the flood", "for the week ended March 3": not the period in which the account was written. */
function isOther(whole: string, index: number, end: number): boolean {
  return (
    /(?<!(?:later|earlier)\s)(?:for|in)\s$/i.test(whole.slice(Math.max(0, index - 11), index)) &&
    !/^\s?the\s(?:year|month|week|quarter)(?:\s*$|[.,;:)!?”"]|\s(?:and|as|but|on|from|with|while|by|because|at|ahead|so|compared|versus)(?!\p{L}))/iu.test(
      whole.slice(index, end + 12),
    )
  );
}

const periodPattern =
  /(?<![\p{L}-])(?:(?:(?:early|earlier|late|later|(?:the\s+)?(?:end|start|beginning|middle|rest|remainder)\s+of)\s+)?(?:the\s+)?(?<mode>last|next|this\s+past|this\s+coming|this|past|coming|current|previous|upcoming)\s+(?:(?:calendar|fiscal|financial|school|academic)\s+(?=year|quarter)|(?:working|trading)\s+(?=week))?(?<unit>week|workweek|weekend|fortnight|month|year|quarter|decade|century|hour)|the\s(?<far>week|weekend|month|year)\s(?<after>after\snext|before\slast)|(?:(?:end|start|beginning|middle|rest|remainder|remaining|close)\s+of|(?<=within\s)|(?<=later\sin\s)|(?<=earlier\sin\s)|(?<=(?:for|in)\s))\s*the\s+(?<current>year|month|week|quarter|decade|century)|(?:end|start|beginning)\sof\s(?<bare>year|month)|(?<=(?:by|at|before|until|through|towards?)\s+)(?:the\s+)?year(?:['’]s[\s-]|[\s-])end|(?<toDate>year[\s-]to[\s-]date)|(?:(?:early|late|earlier|later)\s+)?(?<=(?:over|during|at|on|in|of|through|throughout|until|till|by|before|after|since)\s+)(?:the\s+)(?<weekend>weekend))(?!\p{L}|-(?!-|the\s))/giu;

function periodValue(base: Day | undefined, unit: string, shift: number): string {
  if (!base)
    return (
      { week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX', day: 'XXXX-XX-XX' }[unit] ??
      'XXXX'
    );
  switch (unit) {
    case 'week':
      return weekIso(addDays(base, 7 * shift));
    case 'weekend':
      return `${weekIso(addDays(base, 7 * shift))}-WE`;
    case 'month': {
      const to = addMonths({ ...base, day: 1 }, shift);
      return monthIso(to.year, to.month);
    }
    case 'quarter': {
      const index = base.year * 4 + Math.ceil(base.month / 3) - 1 + shift;
      return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
    }
    case 'decade':
      return `${Math.floor(base.year / 10) + shift}X`;
    case 'century':
      return `${Math.floor(base.year / 100) + shift}XX`;
    case 'day':
      return dayIso(addDays(base, shift));
    default:
      return String(base.year + shift);
  }
}

function durationOf(amount: number | 'X', unit: string): string {
  const times = unit === 'decade' && amount !== 'X' ? 10 : unit === 'century' && amount !== 'X' ? 100 : 1;
  const letter =
    { day: 'D', week: 'W', weekend: 'WE', month: 'M', quarter: 'Q', hour: 'H', minute: 'M', night: 'D' }[unit] ?? 'Y';
  const time = unit === 'hour' || unit === 'minute';
  return `${time ? 'PT' : 'P'}${amount === 'X' ? 'X' : amount * times}${letter}`;
}

/** A small number of something, or the words for it, to be put into patterns as `amount`. */
export const amountPattern =
  '(?<amount>\\d{1,3}(?:,\\d{3})*(?!\\d)|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|several|a few|a couple of|many|some)';

/** @returns the number of what {@link amountPattern} matched, undefined for "several" */
export function amountOf(text: string): number | undefined {
  const word = text.toLowerCase();
  if (word === 'a' || word === 'an') return 1;
  if (/^\d/.test(word)) return Number(word.replaceAll(',', ''));
  return smallNumber(word);
}

/** "two years ago", "three days ago", "a month ago", "ten years from now", and "in two weeks" where words look ahead. */
export const ago = dateParser(
  () => agoPattern,
  ({ whole, index, groups, base }) => {
    const { amount: text = '', unit = '', half, after, ahead } = groups;
    if (ahead !== undefined && after === undefined && tenseAt(whole, index) !== 'future') return null;
    if (ahead === undefined && after === undefined) return null;
    // "half an hour ago": the half counts.
    if (/half\s$/i.test(whole.slice(Math.max(0, index - 5), index))) return null;
    if (ahead !== undefined && after !== undefined && /ago/i.test(after)) return null;
    const amount = amountOf(text);
    const noun = unit.toLowerCase();
    const backwards = after !== undefined && /ago/i.test(after);
    if (amount === undefined)
      return {
        kind: 'date',
        value: backwards ? 'PAST_REF' : 'FUTURE_REF',
        grain: unitGrain[noun] ?? 'day',
        relative: true,
      };
    // So long ago no year is meant.
    if (amount >= AGES) return null;
    const shift = backwards ? -amount : amount;
    if (/^(?:hour|minute|second)/.test(noun)) return { kind: 'duration', value: durationOf(amount, noun) };
    // "four and a half years ago": the month is about that.
    if (half !== undefined) {
      if (noun !== 'year') return null;
      const months = 12 * shift + (backwards ? -6 : 6);
      return { kind: 'date', value: periodValue(base, 'month', months), grain: 'month', relative: true };
    }
    if (noun === 'fortnight') return { kind: 'date', value: weeks(base, 2 * shift), grain: 'week', relative: true };
    const value =
      noun === 'week'
        ? weeks(base, shift)
        : noun === 'decade'
          ? years(base, 10 * shift)
          : noun === 'century'
            ? years(base, 100 * shift)
            : periodValue(base, noun, shift);
    return { kind: 'date', value, grain: noun === 'week' ? 'week' : (unitGrain[noun] ?? 'day'), relative: true };
  },
);
/** From here on a count of years tells no year, and of days no day. */
const AGES = 1000;
const agoPattern = new RegExp(
  `(?<![\\p{L}\\d.-]|\\d,)(?<ahead>in\\s+)?${amountPattern}(?<half>\\s+and\\s+a\\s+half)?\\s+(?<unit>day|week|fortnight|month|year|decade|century|hour|minute)s?(?!\\p{L})(?<after>\\s+ago|\\s+from\\s+now|\\s+hence)?`,
  'giu',
);

/** The day so many weeks off; the grain tells that it is about that. */
function weeks(base: Day | undefined, shift: number): string {
  return base ? dayIso(addDays(base, 7 * shift)) : 'XXXX-WXX';
}

function years(base: Day | undefined, shift: number): string {
  return base ? String(base.year + shift) : 'XXXX';
}

/** "the coming days", "recent weeks", "the past few months", "the last two years", "the next 18 months", "five past years". */
export const stretch = dateParser(
  () => stretchPattern,
  ({ groups }) => {
    const { mode, amount, ahead, later, unit = '' } = groups;
    const text = amount ?? ahead;
    const noun = unit.toLowerCase() === 'centurie' ? 'century' : unit.toLowerCase();
    const number = text === undefined ? undefined : /couple/i.test(text) ? 2 : amountOf(text);
    if (number !== undefined) return { kind: 'duration', value: durationOf(number, noun) };
    if (text !== undefined) return { kind: 'duration', value: durationOf('X', noun) };
    const future = /coming|next|following|upcoming/i.test(mode ?? later ?? '');
    return { kind: 'date', value: future ? 'FUTURE_REF' : 'PAST_REF', grain: unitGrain[noun] ?? 'day', relative: true };
  },
);
const several = amountPattern.replace('an?|one|', 'one|').replace('a few', 'a few|few|couple(?:\\sof)?');
const stretchPattern = new RegExp(
  `(?<![\\p{L}\\d.,-])(?:(?<mode>recent|coming|past|last|next|upcoming|(?<=the\\s)(?:previous|following))\\s+(?:${several}\\s+)?` +
    `|${several.replace('?<amount>', '?<ahead>')}\\s(?<later>upcoming|coming|next|last|past|previous)\\s)(?<unit>day|week|month|quarter|year|decade|centurie|hour|minute)s(?!\\p{L})`,
  'giu',
);
