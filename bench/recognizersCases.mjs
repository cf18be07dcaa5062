/** Microsoft's Recognizers-Text cases in English, beside the vendor's own JavaScript. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './bundle.mjs';
import { recognizersModels } from './figureReaders.mjs';
import { bestFor, near, overlaps, readingsOf, timexEqual } from './figureValues.mjs';

/**
 * File of cases, the engine's kinds that answer it, the vendor's model: its JavaScript has none for ranges of numbers.
 *
 * @type {[string, string[], string | undefined][]}
 */
const files = [
  ['Number/English/NumberModel', ['number', 'count', 'quantity', 'money', 'percent'], 'recognizeNumber'],
  ['Number/English/OrdinalModel', ['ordinal'], 'recognizeOrdinal'],
  ['Number/English/PercentModel', ['percent', 'quantity'], 'recognizePercentage'],
  ['Number/English/NumberRangeModel', ['number', 'count', 'quantity', 'percent'], undefined],
  ['NumberWithUnit/English/CurrencyModel', ['money'], 'recognizeCurrency'],
  ['NumberWithUnit/English/DimensionModel', ['quantity'], 'recognizeDimension'],
  ['NumberWithUnit/English/AgeModel', ['duration'], 'recognizeAge'],
  ['NumberWithUnit/English/TemperatureModel', ['quantity'], 'recognizeTemperature'],
  ['DateTime/English/DateTimeModel', ['date', 'time', 'duration'], 'recognizeDateTime'],
];

/**
 * @param {{ name: string, read: Function }} reader
 * @param {boolean} alone without the vendor's own
 * @param {(line: string) => void} [miss]
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function recognizersCases(reader, alone, miss = () => undefined) {
  const vendor = alone ? undefined : await recognizersModels();
  const rows = files.map(([file, kinds, model]) => {
    const path = join(shared, 'bench/recognizers-text/Specs', `${file}.json`);
    const cases = JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
    const name = file.split('/').at(-1);
    const own = passed(
      file,
      cases,
      (text, iso) => reader.read(text, [[0, text.length]], iso).filter((m) => kinds.includes(m.kind)),
      (line) => miss(`recognizers ${name}: ${line}`),
    );
    const theirs = vendor && (model ? passed(file, cases, (text, iso) => vendor(model, text, iso)) : 0);
    return [name, String(cases.length), String(own), theirs === undefined ? '-' : String(theirs)];
  });
  return {
    title: 'Figures: the cases of Recognizers-Text',
    says:
      'Cases passed: every expected result is overlapped by a mention with its value (or by a day and a time that have it ' +
      'together), and there is no other mention of these kinds. A stretch of time is told by its ends, or by its length. ' +
      "The vendor's JavaScript is asked with the model that the file is for.",
    columns: ['file', 'cases', reader.name, "the vendor's JavaScript"],
    rows,
  };
}

function passed(file, cases, read, miss = () => undefined) {
  let count = 0;
  for (const { Input: text, Context, Results: results = [] } of cases) {
    const mentions = read(text, Context?.ReferenceDateTime?.slice(0, 10));
    const spans = results.map((r) => ({ start: r.Start, end: (r.End ?? r.Start + (r.Length ?? 1) - 1) + 1 }));
    const right = results.every((result, at) => {
      const mention = bestFor(spans[at], mentions);
      const readings = mention && [...readingsOf(mention), ...together(mentions.filter((m) => overlaps(m, spans[at])))];
      return readings?.some((reading) => resultRight(file, result, reading));
    });
    if (right && mentions.every((m) => spans.some((span) => overlaps(m, span)))) count++;
    else {
      const wanted = results.map((r) => [r.Text, r.Resolution?.value ?? r.Resolution?.values?.[0]?.timex]);
      const got = mentions.map((m) => [text.slice(m.start, m.end), m.value, m.unit]);
      miss(`"${text}" wanted ${JSON.stringify(wanted)} got ${JSON.stringify(got)}`);
    }
  }
  return count;
}

/** A day (or a part of it) and a time in one result are two mentions for a reader who keeps them apart: what they are together. */
function together(mentions) {
  const dates = mentions.filter(({ kind, value }) => kind === 'date' && /^[\dX]{4}-[\dWX]{2,3}-[\dX]{1,2}/.test(value));
  const times = mentions.filter(({ kind, value }) => kind === 'time' && /^T\d/.test([value].flat()[0]));
  if (dates.length !== 1 || times.length !== 1 || mentions.length !== 2) return [];
  const day = dates[0].value.replace(/T.*/, '');
  const joined = [times[0].value].flat().map((value) => `${day}${value}`);
  return [{ ...dates[0], value: joined.length === 1 ? joined[0] : joined }];
}

/** A time without the minutes or seconds that are none: "T17", as TIMEX3 and the vendor write a full hour. */
const short = (value) =>
  String(value)
    .replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, '$1T')
    .replace(/Z$/, '')
    .replace(/(T\d\d:\d\d):00$/, '$1')
    .replace(/(T\d\d):00$/, '$1');

/** Whether a value is the TIMEX of a stretch of time, "(T17,T18,PT1H)": its two ends, or its length where nothing else is told. */
function isStretch(timex, values) {
  const [, from, to, length] = /^\((.+),(.+),(.+)\)$/.exec(timex) ?? [];
  if (from === undefined) return false;
  if (values.length === 2) return short(values[0]) === short(from) && short(values[1]) === short(to);
  return timexEqual(length, values[0]);
}

/** Whether two ends are those of a stretch that the vendor offers, which resolves what its TIMEX leaves open. */
function isOffered(offered, values) {
  const open = offered.some(
    ({ start, end }) => start && end && short(start) === short(values[0]) && short(end) === short(values[1]),
  );
  return values.length === 2 && open;
}

/**
 * Whether a TIMEX that the vendor leaves open ("XXXX-WXX-2TAF", "XXXX-05") is the given value, which lies on a day or in a year
 * that it offers.
 */
function isOpen(timex, value, offered) {
  const starts = offered.map(({ start, end, value: at }) => String(start ?? end ?? at));
  const [year, month] = /^(\d{4})(-\d\d)$/.exec(value)?.slice(1) ?? [];
  if (timex === `XXXX${month}`) return starts.some((at) => at.startsWith(year));
  const day = /^(\d{4}-\d\d-\d\d)(T.+)$/.exec(value);
  if (!day || !timex.startsWith('XXXX') || !short(timex).endsWith(day[2])) return false;
  return starts.some((at) => at.startsWith(day[1]));
}

/** First day of a period, as Recognizers-Text tells it; undefined for other values. */
function periodStart(value) {
  if (/^\d\d[\dX]X$/.test(String(value))) return `${value.replaceAll('X', '0')}-01-01`;
  const [, year, rest] = /^(\d{4})(?:-(.+))?$/.exec(String(value)) ?? [];
  if (year === undefined) return undefined;
  if (rest === undefined) return `${year}-01-01`;
  if (/^\d\d$/.test(rest)) return `${year}-${rest}-01`;
  if (rest.startsWith('Q')) return `${year}-${String(Number(rest[1]) * 3 - 2).padStart(2, '0')}-01`;
  if (rest.startsWith('H')) return `${year}-${rest === 'H1' ? '01' : '07'}-01`;
  const week = /^W(\d\d)/.exec(rest);
  if (!week) return /^\d\d-\d\d$/.test(rest) ? value : undefined;
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const monday =
    fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * 86_400_000 + (Number(week[1]) - 1) * 7 * 86_400_000;
  return new Date(monday + (rest.endsWith('WE') ? 5 * 86_400_000 : 0)).toISOString().slice(0, 10);
}

function resultRight(file, result, mention) {
  const raw = result.Resolution?.value;
  if (/DateTime/.test(file)) {
    const values = result.Resolution?.values ?? [];
    const timexes = values.map((v) => v.timex).filter(Boolean);
    const text = Array.isArray(mention.value) ? mention.value : [mention.value];
    const begins = periodStart(text[0]);
    if (begins && values.some((v) => v.start && (v.start === begins || v.start.startsWith(begins)))) return true;
    if (text.length === 1 && [...timexes, ...values.map((v) => v.value)].some((v) => short(v) === short(text[0])))
      return true;
    if (isOffered(values, text)) return true;
    if (timexes.some((t) => isStretch(t, text) || isOpen(t, short(text[0]), values))) return true;
    return (
      timexes.some((t) => text.some((v) => timexEqual(t, v) || t === v)) ||
      values.some(
        (v) =>
          text.includes(v.value) || (v.start && Array.isArray(mention.value) && v.start.startsWith(mention.value[0])),
      )
    );
  }
  if (/Range/.test(file)) {
    const m = /^([[(])(-?[\d.E+]*|null),(-?[\d.E+]*|null)([\])])$/.exec(raw ?? '');
    if (!m) return false;
    const value = Array.isArray(mention.value) ? mention.value : undefined;
    if (value) return near(value[0], Number(m[2])) && near(value[1], Number(m[3]));
    return m[2] !== '' && m[3] !== ''
      ? false
      : near(Number(m[2] || m[3]), mention.value) && mention.modifier !== undefined;
  }
  // A place counted from the end, "end-1" there, is -2 here.
  const fromEnd = /Ordinal/.test(file) && /^end-(\d)$/.exec(raw ?? '');
  const number = fromEnd ? -1 - Number(fromEnd[1]) : Number(String(raw ?? '').replace('%', ''));
  if (Number.isNaN(number) || typeof raw !== 'string') return false;
  if (/Age/.test(file)) return mention.age === true && String(mention.value).includes(String(number));
  const value = Array.isArray(mention.value) ? mention.value[0] : mention.value;
  // A cent is told there by itself, here as a part of its currency.
  if (/Currency/.test(file) && /^(?:Cent|Penny|Pence)$/.test(result.Resolution.unit)) return near(value, number / 100);
  return typeof value === 'number' && Math.abs(value - number) <= 1e-3 * Math.max(Math.abs(number), 1e-9);
}
