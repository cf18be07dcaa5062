/**
 * The figures of the seeds and of the hand-written cases (../shared/gold), and the anchors of figure facts in the labelled
 * accounts.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, shared } from './bundle.mjs';
import { bestFor, durationFolded, near, overlaps, readingsOf } from './figureValues.mjs';

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));
const percent = (n, of) => (of === 0 ? '-' : (100 * n) / of);
const { read } = await bundled(`export { read } from './src/engine/read/read';`);
const folded = (value) => String(value).toLowerCase();

const stems = (text) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((w) => w.replace(/ies$/, 'y').replace(/s$/, ''));

const unitNames = { km: 'kilometre', mph: 'mile per hour' };

/** What the seeds' labels say, in this engine's terms. */
function figureRight(gold, mention) {
  const value = mention.value;
  if (gold.type === 'date' || gold.type === 'duration') {
    if (gold.value === '') return true;
    if (gold.value === 'Pvague M') return value === 'PXM';
    if (gold.value.startsWith('Pvague')) return /^PT?X/.test(String(value));
    if (gold.value === 'future-days') return value === 'FUTURE_REF';
    const told = gold.value.replace(/-late$/, '');
    if (Array.isArray(value)) return value.join('..') === told || value.join('/') === told;
    // A time of day is labelled without its zone.
    if (/^T\d/.test(told)) return String(value).replace(/Z$/, '') === told;
    return value === told || (told.startsWith('P') && durationFolded(value) === durationFolded(told));
  }
  if (gold.type === 'ticker') return value === gold.value;
  if (gold.type === 'time')
    return (
      String(value) === gold.value ||
      String(value).replace(/Z$/, '') === gold.value ||
      `T${gold.value}` === String(value).replace(/Z$/, '')
    );
  if (gold.value.includes('..')) {
    const [low, high] = gold.value.split('..');
    if (!Array.isArray(value)) return false;
    if (gold.unit === 'years') return value[0] === `P${low}Y` && value[1] === `P${high}Y`;
    return typeof value[0] === 'number'
      ? near(value[0], Number(low)) && near(value[1], Number(high))
      : value[0] === low && value[1] === high;
  }
  if (Number.isNaN(Number(gold.value))) return folded(value) === folded(gold.value);
  if (gold.unit === 'age') return value === `P${gold.value}Y`;
  return (
    typeof value === 'number' &&
    (near(value, Number(gold.value)) || Math.abs(value - Number(gold.value)) < 1e-4 * Math.abs(value))
  );
}

function thingRight(gold, mention) {
  if (gold.unit === '' || gold.type === 'ticker' || gold.type === 'date') return true;
  if (gold.type === 'money') return mention.unit === gold.unit;
  if (/^[A-Z]{3}$/.test(gold.unit)) return mention.unit === gold.unit;
  if (gold.unit === '%' || gold.unit === 'age') return true;
  if (unitNames[gold.unit] !== undefined) return mention.unit === unitNames[gold.unit];
  if (gold.unit === 'date' || gold.unit === 'years') return true;
  if (gold.type === 'duration' || gold.type === 'percent') return true;
  const named = mention.thing ? mention.thing.words : (mention.unit ?? '');
  return (
    stems(named).join(' ') === stems(gold.unit).join(' ') ||
    stems(mention.unit ?? '').join(' ') === stems(gold.unit).join(' ')
  );
}

/**
 * @param {readonly { name: string, read: Function, onlyDates?: boolean }[]} readers
 * @param {(line: string) => void} [miss] is told every miss of the first reader
 * @returns {import('./table.mjs').Table}
 */
export function labelledFigures(readers, miss = () => undefined) {
  const rows = [];
  for (const reader of readers.filter(({ onlyDates }) => !onlyDates)) {
    const told = reader === readers[0] ? miss : () => undefined;
    rows.push(['seeds', reader.name, ...measured(json(join(shared, 'gold/figures.json')), seedFigures(reader), told)]);
    const text = readFileSync(join(shared, 'gold/stress/figures.txt'), 'utf8');
    const spans = [...text.matchAll(/[^\n]+/g)].map((m) => [m.index, m.index + m[0].length]);
    const mentions = reader.read(text, spans, '2023-01-26');
    const stress = json(join(shared, 'gold/stress/figures.json'));
    rows.push(['hand-written cases', reader.name, ...measured(stress, () => ({ mentions, furniture: [] }), told)]);
  }
  return {
    title: 'Figures: the seeds and the hand-written cases',
    says:
      'Found: labelled figures that a mention overlaps. Value: rightly normalised, of all. Thing or unit: of those that ' +
      'have one. All: value and thing right. Besides: mentions on no figure, ordinals aside. A peer reads sentence by ' +
      'sentence, as the engine tells them.',
    columns: ['set', 'reader', 'figures', 'found', 'value', 'thing or unit', 'all', 'besides'],
    rows: rows.toSorted((a, b) => (a[0] < b[0] ? 1 : a[0] > b[0] ? -1 : 0)),
  };
}

/** What a reader finds in the seeds, by the seed's number. */
function seedFigures(reader) {
  const names = readdirSync(join(shared, 'seeds'));
  const found = new Map();
  return (file) => {
    if (!found.has(file)) {
      const text = readFileSync(
        join(
          shared,
          'seeds',
          names.find((one) => one.startsWith(file)),
        ),
        'utf8',
      );
      const source = read(text, 'plain');
      const spans = source.sentences.map(({ start, end }) => [start, end]);
      found.set(file, {
        mentions: reader.read(source.view, spans, source.header.date?.iso ?? '2023-01-26'),
        furniture: source.furniture,
      });
    }
    return found.get(file);
  };
}

function measured(gold, foundIn, miss) {
  const count = { found: 0, value: 0, thing: 0, things: 0, all: 0, besides: 0 };
  // What the reader of sources sets apart ("READ ALSO: ...") has no figures by intent.
  const scored = gold.filter(
    (one) => !one.optional && !foundIn(one.file).furniture.some((furniture) => overlaps(furniture, one)),
  );
  for (const one of scored) {
    const mention = bestFor(one, foundIn(one.file).mentions);
    const asked = !['ticker', 'date', 'percent', 'duration'].includes(one.type) && one.unit !== '';
    if (asked) count.things++;
    if (!mention) {
      miss(`figures: not found ${one.file} "${one.text}"`);
      continue;
    }
    count.found++;
    const value = readingsOf(mention).some((reading) => figureRight(one, reading));
    const thing = thingRight(one, mention);
    if (value) count.value++;
    if (asked && thing) count.thing++;
    if (value && thing) count.all++;
    else
      miss(
        `figures: ${one.file} "${one.text}" ${one.value} ${one.unit} <> ${JSON.stringify(mention.value)} ${mention.unit ?? ''} [${mention.thing?.words ?? ''}]`,
      );
  }
  for (const file of new Set(gold.map((one) => one.file)))
    for (const mention of foundIn(file).mentions) {
      if (mention.kind === 'ordinal' || gold.some((one) => one.file === file && overlaps(one, mention))) continue;
      count.besides++;
      miss(`figures: besides ${file} ${mention.kind} ${JSON.stringify(mention.value)} at ${mention.start}`);
    }
  const of = scored.length;
  return [
    String(of),
    percent(count.found, of),
    percent(count.value, of),
    percent(count.thing, count.things),
    percent(count.all, of),
    String(count.besides),
  ];
}

// Days on which most accounts of a collection were written; an account's own date line goes first.
const bases = {
  '10_ecb': '2008-11-28',
  '20_ecb': '2008-12-07',
  '24_ecbplus': '2013-09-09',
  '37_ecb': '2009-01-07',
  '37_ecbplus': '2013-07-03',
  '38_ecb': '2009-01-09',
  '43_ecbplus': '2012-02-29',
};

function anchorRight(kind, gold, mention) {
  const value = mention.value;
  const isBound = gold.value !== null && typeof gold.value === 'object' && !Array.isArray(gold.value);
  const wantedValue = isBound ? (gold.value.min ?? gold.value.max) : gold.value;
  const one = (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return near(a, b);
    if (typeof a === 'number' && /^P\d+Y$/.test(String(b))) return Number(String(b).slice(1, -1)) === a;
    const [x, y] = [String(a).replace(/^(\d\d:\d\d)/, 'T$1'), String(b)];
    // "Monday" labelled alone where the text says "early Monday": the day is right.
    if (/^\d{4}-\d\d-\d\d$/.test(x) && y.startsWith(`${x}T`)) return true;
    if (x === y || x.replace(/(?:Z|[+-]\d\d:\d\d)$/, '') === y.replace(/Z$/, '')) return true;
    if (/^T?\d\d:\d\d/.test(x) && y.includes(x.slice(0, 6))) return true;
    return false;
  };
  if (Array.isArray(wantedValue))
    return Array.isArray(value)
      ? one(wantedValue[0], value[0]) && one(wantedValue[1], value[1])
      : wantedValue.some((v) => one(v, value));
  if (Array.isArray(value)) return value.some((v) => one(wantedValue, v));
  return one(wantedValue, value);
}

/**
 * @param {{ name: string, read: Function }} reader
 * @param {(line: string) => void} [miss]
 * @returns {import('./table.mjs').Table} how many anchors of the labelled accounts' figure facts it reads
 */
export function factAnchors(reader, miss = () => undefined) {
  const total = { anchors: 0, found: 0, valued: 0, right: 0, bounds: 0, bound: 0 };
  for (const name of readdirSync(join(shared, 'gold/accounts'))) {
    const { cluster, facts } = json(join(shared, 'gold/accounts', name));
    const sources = new Map();
    for (const fact of facts) {
      if (['statement', 'name', 'place'].includes(fact.kind)) continue;
      for (const statement of fact.statements) {
        if (!sources.has(statement.source)) {
          const text = readFileSync(join(shared, 'accounts', cluster, statement.source), 'utf8').replace(/^\uFEFF/, '');
          const source = read(text, 'plain');
          const spans = source.sentences.map(({ start, end }) => [start, end]);
          const day = source.header.date?.iso ?? bases[cluster];
          sources.set(statement.source, { text, mentions: reader.read(source.view, spans, day) });
        }
        const { text, mentions } = sources.get(statement.source);
        const place = `${statement.source} ${fact.id} "${text.slice(statement.start, statement.end)}"`;
        const told = `${JSON.stringify(statement.value)} in "${context(text, statement)}"`;
        total.anchors++;
        const mention = bestFor(statement, mentions);
        if (!mention) {
          miss(`anchors: not found ${place} ${told}`);
          continue;
        }
        total.found++;
        // Some facts are told without a figure ("a man", "the same deal").
        if (statement.value === undefined || statement.value === null) continue;
        if (typeof statement.value === 'string' && !/\d/.test(statement.value) && fact.kind !== 'count') continue;
        if (typeof statement.value === 'string' && !/\d/.test(statement.value) && typeof mention.value !== 'string')
          continue;
        total.valued++;
        if (anchorRight(fact.kind, statement, mention)) total.right++;
        else
          miss(`anchors: ${place} <> ${mention.kind} ${JSON.stringify(mention.value)} ${mention.unit ?? ''}, ${told}`);
        if (typeof statement.value !== 'object' || Array.isArray(statement.value)) continue;
        total.bounds++;
        if (/^(?:at|more|less)/.test(mention.modifier ?? '')) total.bound++;
        else miss(`anchors: bound lost ${place} ${told}`);
      }
    }
  }
  return {
    title: "Figures: the anchors of the labelled accounts' facts",
    says: 'Found: anchors that a mention overlaps. Value: right, of those with a value. Bound: kept, of those with one.',
    columns: ['reader', 'anchors', 'found', 'value', 'bound'],
    rows: [
      [
        reader.name,
        String(total.anchors),
        percent(total.found, total.anchors),
        percent(total.right, total.valued),
        percent(total.bound, total.bounds),
      ],
    ],
  };
}

function context(text, span) {
  return text.slice(Math.max(0, span.start - 40), span.end + 40).replace(/\n/g, ' ');
}
