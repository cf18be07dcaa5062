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

/** A day and a time of day in one result are two mentions for a reader who keeps them apart: what they are together. */
function together(mentions) {
  if (mentions.length !== 2) return [];
  const date = mentions.find(({ kind, value }) => kind === 'date' && /^[\dX]{4}-[\dWX]{2,3}-[\dX]{1,2}$/.test(value));
  const time = mentions.find(({ kind }) => kind === 'time');
  if (!date || !time) return [];
  const joined = [time.value].flat().map((value) => `${date.value}${value}`);
  return [{ ...date, value: joined.length === 1 ? joined[0] : joined }];
}

/** Whether a value is the TIMEX of a stretch of time, "(T17,T18,PT1H)": its two ends, or its length where nothing else is told. */
function isStretch(timex, values) {
  const [, from, to, length] = /^\((.+),(.+),(.+)\)$/.exec(timex) ?? [];
  if (from === undefined) return false;
  const short = (value) => value.replace(/(T\d\d):00$/, '$1').replace(/(T\d\d:\d\d):00$/, '$1');
  if (values.length === 2) return short(values[0]) === short(from) && short(values[1]) === short(to);
  return timexEqual(length, values[0]);
}

/** Whether a part of a day or a weekday left open by the vendor ("XXXX-WXX-2TAF") is the given one, which lies on a day it offers. */
function isOpenDay(timex, value, offered) {
  const day = /^(\d{4}-\d\d-\d\d)(T.+)$/.exec(value);
  if (!day || !timex.startsWith('XXXX') || !timex.endsWith(day[2])) return false;
  return offered.some((v) => [v.start, v.value].some((at) => String(at).startsWith(day[1])));
}

/** First day of a period, as Recognizers-Text tells it; undefined for other values. */
function periodStart(value) {
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
    if (/^T\d\d:00$/.test(text[0]) && timexes.includes(text[0].slice(0, 3))) return true;
    if (timexes.some((t) => isStretch(t, text) || isOpenDay(t, String(text[0]), values))) return true;
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
  const number = Number(String(raw ?? '').replace('%', ''));
  if (Number.isNaN(number) || typeof raw !== 'string') return false;
  if (/Age/.test(file)) return mention.age === true && String(mention.value).includes(String(number));
  const value = Array.isArray(mention.value) ? mention.value[0] : mention.value;
  // A cent is told there by itself, here as a part of its currency.
  if (/Currency/.test(file) && /^(?:Cent|Penny|Pence)$/.test(result.Resolution.unit)) return near(value, number / 100);
  return typeof value === 'number' && Math.abs(value - number) <= 1e-3 * Math.max(Math.abs(number), 1e-9);
}
