import { Chrono, configuration, ParsingResult } from 'chrono-node/en';
import type { Parser, ParsedResult, Refiner } from 'chrono-node';
import type { DateGrain } from '../../../model';
import { cue } from '../cues';
import { withAnchored } from './anchored';
import { withBackward } from './backward';
import { dayIso, exists, type Day } from './civil';
import { withJoined } from './joined';
import { dayAlone } from './dayAlone';
import { calendarDate, compactDate, monthAlone, spacedSlashes } from './months';
import { holidays } from './holidays';
import { withPartHours } from './partHours';
import { ago, deictic, period, stretch } from './relative';
import { slashDay } from './slashDays';
import { clock, partOfDay } from './times';
import { noReference, Timex, type DateOptions, type TimexFields } from './timex';
import { weekdays } from './weekdays';
import { nthPeriod, nthWeekday } from './weeks';
import { wordClock } from './wordClock';
import { wordedDay } from './wordedDays';
import { decade, quarter, season, year } from './years';

/** A date, time or period found in a sentence; offsets are those of the text given. */
export interface DateFound extends TimexFields {
  readonly start: number;
  readonly end: number;
}

/**
 * chrono's own parsers for dates in figures. Its configuration does not name them, so they are chosen by what they read.
 * The others (weekdays to the future, "Sun" as Sunday, bare "in 5") give way to this project's.
 */
const numericParsers: Parser[] = ['2023-01-26', '2023-01-26T09:30:00', '01/26/2023']
  .map((sample) =>
    configuration.createConfiguration(true).parsers.find((parser) => {
      const [result] = new Chrono({ parsers: [parser], refiners: [] }).parse(sample, {
        instant: new Date(0),
        timezone: 0,
      });
      return result?.text === sample && result.start.isCertain('day');
    }),
  )
  .filter((parser): parser is Parser => parser !== undefined);

/** Of results that overlap the longest stays; of equal ones the earlier in the list of parsers. */
const longestWins: Refiner = {
  refine(_context, results) {
    const kept: ParsedResult[] = [];
    for (const result of results) {
      const last = kept.at(-1);
      if (!last || result.index >= last.index + last.text.length) kept.push(result);
      else if (result.text.trimEnd().length > last.text.trimEnd().length) kept[kept.length - 1] = result;
    }
    return kept as typeof results;
  },
};

/** "Thursday 21 March", "Sunday, Feb. 6": a weekday and the day it is are one date. */
const weekdayOfDate: Refiner = {
  refine(context, results) {
    const kept: ParsedResult[] = [];
    for (const result of results) {
      const last = kept.at(-1);
      const fields = result.start instanceof Timex ? result.start.fields : undefined;
      if (
        last &&
        fields?.grain === 'day' &&
        isWeekday(last) &&
        !isWeekday(result) &&
        /^(?:,?\s+(?:the\s+)?|\s+\()$/.test(between(context.text, last, result))
      ) {
        const text = context.text.slice(last.index, result.index + result.text.length);
        kept[kept.length - 1] = new ParsingResult(noReference, last.index, text, new Timex(fields));
      } else kept.push(result);
    }
    return kept as typeof results;
  },
};

function isWeekday(result: ParsedResult): boolean {
  return /^(?:(?:on|this|next|last)\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(result.text.trim());
}

function between(text: string, first: ParsedResult, second: ParsedResult): string {
  return text.slice(first.index + first.text.length, second.index);
}

/** The parsers, each with the cues that must be there. */
const parsers: readonly (readonly [number, Parser])[] = [
  [cue.month, calendarDate],
  [cue.month, monthAlone],
  [cue.ordinal, dayAlone],
  [cue.ordinal | cue.month, wordedDay],
  [cue.spelled | cue.month, wordedDay],
  [cue.weekday, weekdays],
  [cue.deictic, deictic],
  [cue.quarter, quarter],
  [cue.season, season],
  [cue.decade, decade],
  [cue.period, period],
  [cue.period, stretch],
  [cue.period, ago],
  [cue.clock, clock],
  [cue.part, partOfDay],
  [cue.year, year],
  [cue.spelled, year],
  [cue.feast, holidays],
  [cue.wordClock, wordClock],
  [cue.numeric, spacedSlashes],
  [cue.year, compactDate],
  [cue.numeric, slashDay],
  [cue.period, nthPeriod],
  [cue.weekday, nthWeekday],
  ...numericParsers.map((parser): [number, Parser] => [cue.numeric, parser]),
];
const anyCue = parsers.reduce((bits, [own]) => bits | own, 0);

/** One chrono for each set of cues met: there are some dozens in news. */
const readers = new Map<number, Chrono>();

function readerOf(cues: number): Chrono {
  const known = readers.get(cues);
  if (known) return known;
  const reader = new Chrono({
    parsers: parsers.filter(([own]) => (own & cues) === own).map(([, parser]) => parser),
    refiners: [longestWins, weekdayOfDate],
  });
  readers.set(cues, reader);
  return reader;
}

/**
 * Dates, times and stretches of time in a text, in order, never overlapping.
 *
 * @param cues what the text's words announce ({@link cuesOf})
 * @param base the account's own day
 * @param told the day that the account spoke of last, for "later in the day"
 */
export function datesIn(text: string, cues: number, base: Day | undefined, told?: Day): DateFound[] {
  if ((cues & anyCue) === 0) return [];
  const options: DateOptions = { base };
  const found: DateFound[] = [];
  for (const result of readerOf(cues & anyCue).parse(text, reference, options)) {
    const fields = result.start instanceof Timex ? result.start.fields : numeric(result, text);
    if (!fields) continue;
    const start = result.index + (result.text.length - result.text.trimStart().length);
    found.push({ ...fields, start, end: result.index + result.text.trimEnd().length });
  }
  const joined = found.length === 0 ? found : withJoined(text, withPartHours(text, withAnchored(text, found)), base);
  return (cues & cue.period) === 0 ? joined : withBackward(text, joined, told, base);
}

// Nothing is read from chrono's clock: its parsers for figures take all of a date from the text.
const reference = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/** A result of one of chrono's own parsers; not a part of a code ("133-03-03-2020", "30/4.85"). */
function numeric(result: ParsedResult, text: string): TimexFields | undefined {
  const { start } = result;
  if ((result.text.includes('-') && /\d-$/.test(text.slice(0, result.index))) || /\/\d+\.|\.\d+\//.test(result.text))
    return undefined;
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return undefined;
  const day = { year: start.get('year') ?? 0, month: start.get('month') ?? 0, day: start.get('day') ?? 0 };
  if (!exists(day)) return undefined;
  const grain: DateGrain = start.isCertain('hour') ? 'minute' : 'day';
  const time = start.isCertain('hour') ? (/T(\d\d:\d\d)/.exec(result.text)?.[0] ?? '') : '';
  return { kind: 'date', value: dayIso(day) + time, grain };
}
