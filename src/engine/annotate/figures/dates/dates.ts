import { Chrono, configuration } from 'chrono-node/en';
import type { ParsedResult, Parser } from 'chrono-node';
import type { DateGrain, Modifier } from '../../../model';
import type { DateOrder } from '../../../read/dateOrder';
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
import type { DateParser, TimexFields, TimexFound } from './timex';
import { fullWeekday, weekdays } from './weekdays';
import { nthPeriod, nthWeekday, weekdaysAgo } from './weeks';
import { wordClock } from './wordClock';
import { wordedDay } from './wordedDays';
import { decade, quarter, season, year } from './years';

/** A date, time or period found in a sentence; offsets are those of the text given. */
export interface DateFound extends TimexFields {
  readonly start: number;
  readonly end: number;
}

/** A place that a parser has read; without fields where it turned out to be no date. */
interface Read extends Pick<TimexFound, 'index' | 'text'> {
  readonly fields: TimexFields | undefined;
  /** Whether it is a date in figures, of day, month and year. */
  readonly isNumeric: boolean;
}

let chrono: Chrono | undefined;

/**
 * chrono's own parsers for dates in figures. Its configuration does not name them, so they are chosen by what they read.
 * The others (weekdays to the future, "Sun" as Sunday, bare "in 5") give way to this project's.
 */
function numericReader(): Chrono {
  if (chrono) return chrono;
  const parsers = ['2023-01-26', '2023-01-26T09:30:00', '01/26/2023']
    .map((sample) =>
      configuration.createConfiguration(true).parsers.find((parser) => {
        const [result] = new Chrono({ parsers: [parser], refiners: [] }).parse(sample, reference);
        return result?.text === sample && result.start.isCertain('day');
      }),
    )
    .filter((parser): parser is Parser => parser !== undefined);
  return (chrono = new Chrono({ parsers, refiners: [] }));
}

/** Of results that overlap the longest stays; of equal ones the earlier in the list of parsers. */
function longest(results: readonly Read[]): Read[] {
  const kept: Read[] = [];
  for (const result of results) {
    const last = kept.at(-1);
    if (!last || result.index >= last.index + last.text.length) kept.push(result);
    else if (result.text.trimEnd().length > last.text.trimEnd().length) kept[kept.length - 1] = result;
  }
  return kept;
}

/** "Thursday 21 March", "Sunday, Feb. 6": a weekday and the day it is are one date. */
function withWeekdays(text: string, results: readonly Read[]): Read[] {
  const kept: Read[] = [];
  for (const result of results) {
    const last = kept.at(-1);
    if (
      last &&
      !result.isNumeric &&
      result.fields?.grain === 'day' &&
      isWeekday(last) &&
      !isWeekday(result) &&
      /^(?:,?\s+(?:the\s+)?|\s+\()$/.test(text.slice(last.index + last.text.length, result.index))
    )
      kept[kept.length - 1] = {
        ...result,
        index: last.index,
        text: text.slice(last.index, result.index + result.text.length),
      };
    else kept.push(result);
  }
  return kept;
}

const weekday = new RegExp(`^(?:(?:on|this|next|last)\\s)?${fullWeekday}$`, 'i');

function isWeekday({ text }: Read): boolean {
  return weekday.test(text.trim());
}

/** The parsers, each with the cues that must be there, in one of several ways. */
const parsers: readonly (readonly [cues: readonly number[], parser: DateParser])[] = [
  [[cue.month], calendarDate],
  [[cue.month], monthAlone],
  [[cue.ordinal], dayAlone],
  [[cue.ordinal | cue.month, cue.spelled | cue.month], wordedDay],
  [[cue.weekday], weekdays],
  [[cue.deictic], deictic],
  [[cue.quarter, cue.ordinal | cue.period], quarter],
  [[cue.season], season],
  [[cue.decade], decade],
  [[cue.period], period],
  [[cue.period], stretch],
  [[cue.period], ago],
  [[cue.clock], clock],
  [[cue.part], partOfDay],
  [[cue.year, cue.spelled], year],
  [[cue.feast], holidays],
  [[cue.wordClock], wordClock],
  [[cue.numeric], spacedSlashes],
  [[cue.year], compactDate],
  [[cue.numeric], slashDay],
  [[cue.period], nthPeriod],
  [[cue.weekday], nthWeekday],
  [[cue.weekday], weekdaysAgo],
];
const anyCue = parsers.flatMap(([ways]) => ways).reduce((bits, way) => bits | way, cue.numeric as number);

/** The parsers for each set of cues met: there are some dozens in news. */
const parsersByCues = new Map<number, readonly DateParser[]>();

function parsersFor(cues: number): readonly DateParser[] {
  let own = parsersByCues.get(cues);
  if (!own) {
    own = parsers.filter(([ways]) => ways.some((way) => (way & cues) === way)).map(([, parser]) => parser);
    parsersByCues.set(cues, own);
  }
  return own;
}

/**
 * Dates, times and stretches of time in a text, in order, never overlapping.
 *
 * @param cues what the text's words announce ({@link cuesOf})
 * @param base the account's own day
 * @param told the day that the account spoke of last, for "later in the day"
 * @param order how the account writes dates in figures; the month first where it is not known
 */
export function datesIn(text: string, cues: number, base: Day | undefined, told?: Day, order?: DateOrder): DateFound[] {
  if ((cues & anyCue) === 0) return [];
  const results: Read[] = [];
  for (const parser of parsersFor(cues & anyCue))
    for (const result of parser(text, base)) results.push({ ...result, isNumeric: false });
  if ((cues & cue.numeric) !== 0) {
    for (const result of numericReader().parse(text, reference))
      results.push({ index: result.index, text: result.text, fields: numeric(result, text, order), isNumeric: true });
  }
  results.sort((a, b) => a.index - b.index);
  const found: DateFound[] = [];
  for (const { index, text: words, fields } of withWeekdays(text, longest(results))) {
    if (!fields) continue;
    const start = index + (words.length - words.trimStart().length);
    const end = index + words.trimEnd().length;
    found.push({ ...fields, ...partOf(words.trim(), fields), start, end });
  }
  const joined = found.length === 0 ? found : withJoined(text, withPartHours(text, withAnchored(text, found)), base);
  return (cues & (cue.period | cue.deictic)) === 0 ? joined : withBackward(text, joined, told, base);
}

const parts: readonly (readonly [RegExp, Modifier])[] = [
  [/^(?:the\s)?(?:early|beginning of|start of)(?![\p{L}])/iu, 'early'],
  [/^(?:the\s)?(?:mid|middle of)(?!\p{L})/iu, 'mid'],
  [/^(?:the\s)?(?:late|end of|close of)(?!\p{L})/iu, 'late'],
];
const parted: ReadonlySet<DateGrain | undefined> = new Set(['month', 'quarter', 'season', 'half', 'year', 'decade']);

/** Which part of a month, a year or the like is meant: "early September", "the end of 2015". */
function partOf(words: string, { kind, grain }: TimexFields): { readonly modifier?: Modifier } {
  if (kind !== 'date' || !parted.has(grain)) return {};
  const modifier = parts.find(([pattern]) => pattern.test(words))?.[1];
  return modifier ? { modifier } : {};
}

// Nothing is read from chrono's clock: its parsers for figures take all of a date from the text.
const reference = { instant: new Date(Date.UTC(2000, 0, 1, 12)), timezone: 0 };

/** A result of one of chrono's own parsers; not a part of a code ("133-03-03-2020", "30/4.85"). */
function numeric(result: ParsedResult, text: string, order: DateOrder | undefined): TimexFields | undefined {
  const { start } = result;
  if ((result.text.includes('-') && /\d-$/.test(text.slice(0, result.index))) || /\/\d+\.|\.\d+\//.test(result.text))
    return undefined;
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return undefined;
  const [first, second] = [start.get('month') ?? 0, start.get('day') ?? 0];
  const isDayFirst = order === 'day' && second <= 12 && /^\d{1,2}[/.-]/.test(result.text);
  const day = { year: start.get('year') ?? 0, month: isDayFirst ? second : first, day: isDayFirst ? first : second };
  if (!exists(day)) return undefined;
  const grain: DateGrain = start.isCertain('hour') ? 'minute' : 'day';
  const time = start.isCertain('hour') ? (/T(\d\d:\d\d)/.exec(result.text)?.[0] ?? '') : '';
  return { kind: 'date', value: dayIso(day) + time, grain };
}
