/** Values and dates of MEANTIME, 120 articles whose annotators marked money, percentages, quantities and dates. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './bundle.mjs';
import { bestFor, overlaps, readingsOf, timexEqual } from './figureValues.mjs';

const percent = (n, of) => (of === 0 ? 0 : (100 * n) / of);
const harmonic = (p, r) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

/** Tokens, values and dates of one article, with a text in which every token has a known place. */
function readMeantime(path) {
  const xml = readFileSync(path, 'utf8');
  const unescape = (s) =>
    s
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&apos;/g, "'")
      .replace(/&amp;/g, '&');
  const tokens = [...xml.matchAll(/<token number="\d+" sentence="(\d+)" t_id="(\d+)">([^<]*)<\/token>/g)].map((m) => ({
    sentence: Number(m[1]),
    id: m[2],
    text: unescape(m[3]).replace(/^#$/, '£'),
  }));
  let text = '';
  const place = new Map();
  const spans = [];
  tokens.forEach((token, i) => {
    const previous = tokens[i - 1];
    if (!previous || previous.sentence !== token.sentence) {
      if (text) text += '\n';
      spans.push([text.length, text.length]);
    } else if (!/^(?:[.,;:!?%)\]’”]|'s|'|n't|-)$/.test(token.text) && !/^[($£€#[“-]$/.test(previous.text)) text += ' ';
    const start = text.length;
    text += token.text;
    place.set(token.id, { start, end: text.length });
    spans[spans.length - 1][1] = text.length;
  });
  const marks = (tag) =>
    [...xml.matchAll(new RegExp(`<${tag} ([^>]*?)(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g'))].map((m) => {
      const at = [...(m[2] ?? '').matchAll(/t_id="(\d+)"/g)].map((t) => place.get(t[1])).filter(Boolean);
      const attribute = (name) => new RegExp(`${name}="([^"]*)"`).exec(m[1])?.[1] ?? '';
      return {
        start: at[0]?.start ?? -1,
        end: at.at(-1)?.end ?? -1,
        type: attribute('type'),
        value: attribute('value'),
        created: attribute('functionInDocument') === 'CREATION_TIME',
      };
    });
  return { text, spans, values: marks('VALUE').filter((m) => m.start >= 0), times: marks('TIMEX3') };
}

const valueKinds = ['money', 'percent', 'quantity', 'count', 'number'];
const dateKinds = ['date', 'time', 'duration'];
/** Kinds of mention that a mark of the corpus asks for. */
const kindsOf = { MONEY: ['money'], PERCENT: ['percent'], QUANTITY: ['count', 'number', 'quantity', 'duration'] };

/**
 * @param {readonly { name: string, read: Function, onlyDates?: boolean }[]} readers
 * @param {(line: string) => void} [miss] is told every miss of the first reader
 * @returns {import('./table.mjs').Table}
 */
export function meantimeFigures(readers, miss = () => undefined) {
  const base = join(shared, 'bench/meantime/intra-doc_annotation');
  const articles = readdirSync(base).flatMap((corpus) =>
    readdirSync(join(base, corpus)).map((file) => readMeantime(join(base, corpus, file))),
  );
  return {
    title: 'Figures: MEANTIME',
    says:
      'F1 of overlapping spans of money, percentages and quantities; how many of them bear the right kind; F1 of the ' +
      'spans of dates, times and durations, and of their values. Dates like "now" or "weekly" are not asked for.',
    columns: ['reader', 'values', 'P', 'R', 'F1', 'kind', 'dates', 'P', 'R', 'F1', 'value F1'],
    rows: readers.map((reader) => row(reader, articles, reader === readers[0] ? miss : () => undefined)),
  };
}

function row(reader, articles, miss) {
  const values = { gold: 0, found: 0, made: 0, right: 0, kind: 0 };
  const dates = { gold: 0, found: 0, made: 0, right: 0, value: 0 };
  for (const article of articles) {
    const { text } = article;
    const words = (span) => `"${text.slice(span.start, span.end)}" in "${context(text, span)}"`;
    const created = article.times.find((t) => t.created)?.value ?? '';
    const iso = /^\d{4}-\d\d-\d\d/.exec(created)?.[0] ?? headDate(article, reader);
    // The annotators marked values in the first sentences only: what lies behind the last mark is not judged.
    const last = Math.max(...article.values.map((v) => v.end), ...article.times.map((t) => t.end), 0);
    const judged = article.spans.filter(([start]) => start <= last);
    const mentions = reader.read(text, judged, iso);
    const ofDates = mentions.filter((m) => dateKinds.includes(m.kind));
    const notDates = mentions.filter((m) => !['date', 'time', 'ticker'].includes(m.kind));
    const asked = article.times.filter((t) => t.start >= 0 && !unasked(t));

    for (const gold of article.values) {
      values.gold++;
      const mention = bestFor(gold, notDates);
      if (!mention) {
        miss(`meantime value: not found ${words(gold)}`);
        continue;
      }
      values.found++;
      if (kindsOf[gold.type].includes(mention.kind)) values.kind++;
      else miss(`meantime value: ${gold.type} taken for ${mention.kind} ${words(gold)}`);
    }
    for (const mention of mentions.filter((m) => valueKinds.includes(m.kind))) {
      const isValue = article.values.some((g) => overlaps(g, mention));
      // A number inside a date is judged with the dates.
      if (!isValue && article.times.some((g) => overlaps(g, mention))) continue;
      values.made++;
      if (isValue) values.right++;
      else miss(`meantime value: besides ${mention.kind} ${words(mention)}`);
    }
    for (const gold of asked) {
      dates.gold++;
      const mention = bestFor(gold, ofDates);
      if (!mention) {
        miss(`meantime date: not found ${gold.value} ${words(gold)}`);
        continue;
      }
      dates.found++;
      if (readingsOf(mention).some(({ value }) => timexEqual(gold.value, value))) dates.value++;
      else miss(`meantime date: ${gold.value} <> ${mention.value} (${iso}) ${words(gold)}`);
    }
    for (const mention of ofDates) {
      if (String(mention.value).endsWith('_REF') || mention.age) continue;
      if (article.times.some((g) => overlaps(g, mention) && unasked(g))) continue;
      const isDate = article.times.some((g) => overlaps(g, mention));
      // An age or a length that the annotators took for a quantity is judged there.
      if (!isDate && article.values.some((g) => overlaps(g, mention))) continue;
      dates.made++;
      if (isDate) dates.right++;
      else miss(`meantime date: besides ${mention.kind} ${mention.value} ${words(mention)}`);
    }
  }
  const shares = ({ right, made, found, gold }) => [percent(right, made), percent(found, gold)];
  const [vp, vr] = shares(values);
  const [dp, dr] = shares(dates);
  const ofValues = reader.onlyDates
    ? ['-', '-', '-', '-', '-']
    : [String(values.gold), vp, vr, harmonic(vp, vr), percent(values.kind, values.gold)];
  const valueF1 = harmonic(percent(dates.value, dates.made), percent(dates.value, dates.gold));
  return [reader.name, ...ofValues, String(dates.gold), dp, dr, harmonic(dp, dr), valueF1];
}

/** Dates that are not asked for: those of the document itself, "now", "weekly". */
const unasked = ({ created, type, value }) => created || type === 'SET' || value.endsWith('_REF');

/** The date in the line behind the title, for the few articles whose creation time is not written as a date. */
function headDate(article, reader) {
  const [start, end] = article.spans[1] ?? [0, 0];
  const found = reader.read(article.text, [[start, end]], undefined).find((m) => m.kind === 'date');
  return /^\d{4}-\d\d-\d\d$/.test(String(found?.value)) ? found.value : undefined;
}

function context(text, span) {
  return text.slice(Math.max(0, span.start - 40), span.end + 40).replace(/\n/g, ' ');
}
