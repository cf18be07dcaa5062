/**
 * What reads figures: the engine, and its peers in the engine's terms, so that one scorer judges them all.
 *
 * A reader takes a text, the spans [start, end] of its sentences and the day it was written, and gives mentions
 * { start, end, kind, value, unit }. A peer may leave open which of several values is meant (last or next February): its
 * mention then has `readings`, and any of them counts.
 */
import { bundled } from './bundle.mjs';
import { keeper } from './peers/kept.mjs';
import { peer, versionOf } from './peers/peers.mjs';

/**
 * @param {boolean} alone without the peers
 * @returns {Promise<{ name: string, read: Function, onlyDates?: boolean }[]>} the engine first
 */
export async function figureReaders(alone) {
  const readers = await Promise.all(alone ? [engine()] : [engine(), recognizers(), compromise(), chrono()]);
  return readers.filter((reader) => reader !== undefined);
}

async function engine() {
  const { figures, tokenize } = await bundled(`
    export { figures } from './src/engine/annotate/figures/figures';
    export { tokenize } from './src/engine/read/tokens';
  `);
  const read = (text, spans, iso) => {
    const sentences = spans.map(([start, end], paragraph) => ({ start, end, role: 'body', paragraph, quoteDepth: 0 }));
    return figures(
      text,
      sentences,
      sentences.map((s) => tokenize(text, s)),
      iso ? { iso } : undefined,
    );
  };
  return { name: 'Variorum', read };
}

const noon = (iso) => new Date(`${iso ?? '2000-01-01'}T12:00:00`);

/** Reads each sentence by itself and moves what is found to its place in the text. */
function bySentence(readOne) {
  return (text, spans, iso) =>
    spans.flatMap(([start, end]) =>
      readOne(text.slice(start, end), iso).map((found) => ({
        ...found,
        start: found.start + start,
        end: found.end + start,
      })),
    );
}

const metric = (unit) => unit.toLowerCase().replace(/(met|lit)er\b/g, '$1re');
const currencies = {
  dollar: 'USD',
  'united states dollar': 'USD',
  euro: 'EUR',
  pound: 'GBP',
  'british pound': 'GBP',
  'japanese yen': 'JPY',
  yen: 'JPY',
  'chinese yuan': 'CNY',
  yuan: 'CNY',
  'indian rupee': 'INR',
  rupee: 'INR',
  'swiss franc': 'CHF',
};

/** The vendor's own JavaScript, one model of it or all: what a wider model takes, the plain numbers leave. */
export async function recognizersModels() {
  const suite = await peer('@microsoft/recognizers-text-suite');
  if (!suite) return undefined;
  const keep = keeper(`recognizers-${await versionOf('@microsoft/recognizers-text-suite')}`);
  const asked = (model, text, iso) =>
    keep(`${model}\n${iso ?? ''}\n${text}`, () => {
      const found = suite[model](text, 'en-us', ...(model === 'recognizeDateTime' ? [0, noon(iso)] : []));
      return found.map(({ start, end, typeName, resolution }) => ({ start, end: end + 1, typeName, resolution }));
    });
  const number = (resolution) => Number(String(resolution?.value ?? NaN).replace('%', ''));
  const measured = (kind, unitOf) => (found) => ({
    kind,
    value: number(found.resolution),
    unit: unitOf(found.resolution?.unit ?? ''),
  });
  const turned = {
    recognizeCurrency: measured('money', (unit) => currencies[unit.toLowerCase()] ?? unit),
    recognizePercentage: measured('percent', () => 'percent'),
    recognizeDimension: measured('quantity', metric),
    recognizeTemperature: measured(
      'quantity',
      (unit) => ({ C: 'degree Celsius', F: 'degree Fahrenheit' })[unit] ?? 'degree',
    ),
    recognizeAge: ({ resolution }) => ({
      kind: 'duration',
      age: true,
      value: `P${resolution?.value}${(resolution?.unit ?? 'Y')[0]}`,
    }),
    recognizeDateTime: ({ typeName, resolution }) => {
      const values = resolution?.values ?? [];
      const readings = values.flatMap(({ timex, value, start }) => [timex, value, start]).filter(Boolean);
      return {
        kind: /duration/.test(typeName) ? 'duration' : /\.time/.test(typeName) ? 'time' : 'date',
        value: readings[0] ?? '',
        readings,
      };
    },
    recognizeOrdinal: measured('ordinal', () => undefined),
    recognizeNumber: measured('number', () => undefined),
  };
  return (model, text, iso) =>
    asked(model, text, iso).map((found) => ({ start: found.start, end: found.end, ...turned[model](found) }));
}

async function recognizers() {
  const read = await recognizersModels();
  if (!read) return undefined;
  const order = ['Currency', 'Percentage', 'Dimension', 'Temperature', 'Age', 'DateTime', 'Number'];
  return {
    name: 'recognizers-text',
    read: bySentence((text, iso) => {
      const found = [];
      for (const model of order)
        for (const one of read(`recognize${model}`, text, iso))
          if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
      return found;
    }),
  };
}

async function compromise() {
  const nlp = (await peer('compromise'))?.default;
  if (!nlp) return undefined;
  nlp.plugin((await peer('compromise-dates')).default);
  const day = (at) => at?.slice(0, 10);
  const place = ({ offset }) => ({ start: offset.start, end: offset.start + offset.length });
  return {
    name: 'compromise',
    read: bySentence((text, iso) => {
      const doc = nlp(text);
      const found = [];
      const add = (one) => {
        if (!found.some((other) => one.start < other.end && other.start < one.end)) found.push(one);
      };
      for (const one of doc.dates({ today: iso, timezone: 'UTC' }).json({ offset: true })) {
        const { start, end, unit } = one.dates ?? {};
        if (!start) continue;
        const whole = { year: start.slice(0, 4), month: start.slice(0, 7), day: day(start) };
        add({
          ...place(one),
          kind: 'date',
          value: whole[unit] ?? day(start),
          readings: [whole[unit] ?? day(start), day(start), `${day(start)}T${start.slice(11, 16)}`, day(end)],
        });
      }
      for (const one of doc.durations?.().json({ offset: true }) ?? []) {
        const { year = 0, month = 0, week = 0, day: days = 0, hour = 0, minute = 0 } = one.duration ?? {};
        const part = (count, letter) => (count ? `${count}${letter}` : '');
        const time = part(hour, 'H') + part(minute, 'M');
        const date = part(year, 'Y') + part(month, 'M') + part(week, 'W') + part(days, 'D');
        add({ ...place(one), kind: 'duration', value: `P${date}${time && `T${time}`}` });
      }
      for (const one of doc.numbers().json({ offset: true })) {
        const { num, unit, prefix = '', suffix = '' } = one.number;
        const tags = one.terms.flatMap((term) => term.tags);
        const sign = { $: 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY' }[prefix];
        const money = sign ?? (tags.includes('Money') ? currencies[unit.replace(/s$/, '')] : undefined);
        const percent = suffix === '%' || unit === 'percent';
        add({
          ...place(one),
          kind: tags.includes('Ordinal')
            ? 'ordinal'
            : money
              ? 'money'
              : percent
                ? 'percent'
                : unit
                  ? 'quantity'
                  : 'number',
          value: num,
          unit: money ?? (percent ? 'percent' : unit ? metric(unit.replace(/s$/, '')) : undefined),
        });
      }
      return found;
    }),
  };
}

async function chrono() {
  const library = await peer('chrono-node');
  if (!library) return undefined;
  const two = (part) => String(part).padStart(2, '0');
  return {
    name: 'chrono-node',
    onlyDates: true,
    read: bySentence((text, iso) =>
      library.parse(text, noon(iso)).map(({ index, text: words, start }) => {
        const date = `${start.get('year')}-${two(start.get('month'))}-${two(start.get('day'))}`;
        const clock = start.isCertain('hour') ? `T${two(start.get('hour'))}:${two(start.get('minute') ?? 0)}` : '';
        const dayKnown = start.isCertain('day') || start.isCertain('weekday');
        const readings = [date, date.slice(0, 7), date.slice(0, 4)];
        const least = dayKnown ? 0 : start.isCertain('month') ? 1 : start.isCertain('year') ? 2 : 0;
        return {
          start: index,
          end: index + words.length,
          kind: clock && !dayKnown ? 'time' : 'date',
          value: clock ? `${date}${clock}` : readings[least],
          readings: clock ? [`${date}${clock}`, clock.slice(0), date] : [readings[least]],
        };
      }),
    ),
  };
}
