/**
 * Measures figure extraction against the material in ../shared: the seeds' figures and the hand-written cases, MEANTIME's
 * values and dates, the anchors of figure facts in the labelled collections, Microsoft's Recognizers-Text cases, and the
 * time it takes. Says what a pass means beside each number.
 *
 *   node bench/figures.mjs [seeds] [stress] [meantime] [anchors] [recognizers] [speed] [--misses]
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const shared = join(root, '..', 'shared');
if (!existsSync(shared)) {
  console.log('../shared is absent: nothing to measure');
  process.exit(0);
}
const parts = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
const showMisses = process.argv.includes('--misses');
const wanted = (part) => parts.length === 0 || parts.includes(part);

const folder = mkdtempSync(join(root, 'node_modules', '.figures-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
/** The engine's parts that are named, bundled from the sources as they stand. */
async function load(exports) {
  const outfile = join(folder, `${exports.length}.mjs`);
  await build({
    stdin: { contents: exports, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    conditions: ['worker'],
    outfile,
    logLevel: 'error',
  });
  return import(pathToFileURL(outfile).href);
}
const { figures, tokenize } = await load(`export { figures } from './src/engine/annotate/figures/figures';
export { tokenize } from './src/engine/read/tokens';`);
const needsReader = ['seeds', 'anchors', 'speed'].some(wanted);
const readSource = needsReader ? (await load(`export { read } from './src/engine/read/read';`)).read : undefined;

/** Figures of a text of which each line or sentence is told. */
function figuresOf(text, spans, iso) {
  const sentences = spans.map(([start, end], paragraph) => ({ start, end, role: 'body', paragraph, quoteDepth: 0 }));
  return figures(
    text,
    sentences,
    sentences.map((s) => tokenize(text, s)),
    iso ? { iso } : undefined,
  );
}

function figuresOfSource(text, iso) {
  const read = readSource(text, 'plain');
  const day = read.header.date?.iso ?? iso;
  return figures(
    read.view,
    read.sentences,
    read.sentences.map((s) => tokenize(read.view, s)),
    day ? { iso: day } : undefined,
  );
}

const percent = (n, of) => (of === 0 ? '-' : ((100 * n) / of).toFixed(1));
const overlaps = (a, b) => a.start < b.end && b.start < a.end;
const misses = [];
const miss = (part, line) => misses.push(`${part}: ${line}`);
const json = (path) => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));

/** The mention that overlaps a span most; of equals the one that begins nearest. */
function bestFor(span, mentions) {
  let best;
  let most = 0;
  for (const mention of mentions) {
    const common = Math.min(span.end, mention.end) - Math.max(span.start, mention.start);
    if (common > most) [best, most] = [mention, common];
  }
  return best;
}

const near = (a, b) => Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(a), Math.abs(b)) * 0.1 + 1e-4;
const folded = (value) => String(value).toLowerCase();

// --- the seeds and the hand-written cases ---------------------------------------------------------------------------

const stems = (text) =>
  text
    .toLowerCase()
    .split(/\s+/)
    .map((w) => w.replace(/ies$/, 'y').replace(/s$/, ''));

const unitNames = { km: 'kilometre', mph: 'mile per hour' };

/** Decimal and compound durations as one: P2.5Y is P2Y6M. */
function durationFolded(value) {
  const match = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/.exec(
    String(value),
  );
  if (!match) return String(value);
  const [, years = 0, months = 0, hours = 0, minutes = 0] = match;
  return `${Number(years) * 12 + Number(months)}M${Number(hours) * 60 + Number(minutes)}`;
}

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

const furnitureOf = new Map();

function measureLabels(part, gold, mentionsOf) {
  let found = 0,
    right = 0,
    thing = 0,
    things = 0,
    spurious = 0,
    exact = 0;
  // What the reader sets apart ("READ ALSO: ...") has no figures by intent.
  const scored = gold.filter(
    (g) => !g.optional && (mentionsOf(g.file), !furnitureOf.get(g.file)?.some((f) => overlaps(f, g))),
  );
  for (const one of scored) {
    const mention = bestFor(one, mentionsOf(one.file));
    if (!mention) {
      miss(part, `not found  ${one.file} "${one.text}"`);
      continue;
    }
    found += 1;
    if (mention.start === one.start && mention.end === one.end) exact += 1;
    const ok = figureRight(one, mention);
    if (ok) right += 1;
    if (!['ticker', 'date', 'percent', 'duration'].includes(one.type) && one.unit !== '') {
      things += 1;
      if (thingRight(one, mention)) thing += 1;
    }
    if (!ok || !thingRight(one, mention))
      miss(
        part,
        `wrong  ${one.file} "${one.text}" ${one.value} ${one.unit} <> ${JSON.stringify(mention.value)} ${mention.unit ?? ''} [${mention.thing?.words ?? ''}]`,
      );
  }
  const byFile = new Map();
  for (const one of gold) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  for (const [file, list] of byFile) {
    for (const mention of mentionsOf(file)) {
      if (!list.some((one) => overlaps(one, mention)) && mention.kind !== 'ordinal') {
        spurious += 1;
        miss(part, `spurious  ${file} ${mention.kind} ${JSON.stringify(mention.value)} at ${mention.start}`);
      }
    }
  }
  console.log(
    `${part}: ${scored.length} figures, found ${percent(found, scored.length)} %, span equal ${percent(exact, scored.length)} %, value right ${percent(right, scored.length)} %, thing or unit right ${percent(thing, things)} % of ${things}, spurious ${spurious}`,
  );
}

if (wanted('seeds')) {
  const cache = new Map();
  const names = readdirSync(join(shared, 'seeds'));
  measureLabels('seeds', json(join(shared, 'gold/figures.json')), (file) => {
    if (!cache.has(file)) {
      const name = names.find((one) => one.startsWith(file));
      furnitureOf.set(file, readSource(readFileSync(join(shared, 'seeds', name), 'utf8'), 'plain').furniture);
      cache.set(file, figuresOfSource(readFileSync(join(shared, 'seeds', name), 'utf8'), '2023-01-26'));
    }
    return cache.get(file);
  });
}

if (wanted('stress')) {
  const text = readFileSync(join(shared, 'gold/stress/figures.txt'), 'utf8');
  const spans = [...text.matchAll(/[^\n]+/g)].map((m) => [m.index, m.index + m[0].length]);
  const mentions = figuresOf(text, spans, '2023-01-26');
  measureLabels('stress', json(join(shared, 'gold/stress/figures.json')), () => mentions);
}

// --- MEANTIME -------------------------------------------------------------------------------------------------------

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

/** TIMEX3 values written in several ways are one: "P2Y", "PY2"; times of the same moment. */
function timexEqual(gold, value) {
  const fold = (v) =>
    durationFolded(String(v).replace(/^P(T?)([A-Z])(\d+)$/, 'P$1$3$2'))
      .replace(/^(\d{3})X$/, '$1')
      .replace(/T(\d\d):(\d\d)Z?$/, 'T$1:$2')
      .replace(/^FY/, '')
      .replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');
  if (Array.isArray(value)) return value.some((v) => fold(v) === fold(gold));
  if (fold(gold) === fold(value)) return true;
  const clock = /T(\d\d:\d\d)/;
  return (
    clock.test(gold) &&
    clock.test(String(value)) &&
    !/^\d/.test(String(value)) &&
    clock.exec(gold)[1] === clock.exec(String(value))[1]
  );
}

if (wanted('meantime')) {
  const base = join(shared, 'bench/meantime/intra-doc_annotation');
  const count = { gold: 0, found: 0, exact: 0, made: 0, extra: 0, type: 0 };
  const dates = { gold: 0, found: 0, right: 0, made: 0, extra: 0, references: 0, sets: 0 };
  const kindOf = { MONEY: ['money'], PERCENT: ['percent'], QUANTITY: ['count', 'number', 'quantity', 'duration'] };
  for (const corpus of readdirSync(base)) {
    for (const file of readdirSync(join(base, corpus))) {
      const article = readMeantime(join(base, corpus, file));
      const created = article.times.find((t) => t.created)?.value ?? '';
      const iso = /^\d{4}-\d\d-\d\d/.exec(created)?.[0] ?? headDate(article);
      // The annotators marked values in the first sentences only: what lies behind the last mark is not judged.
      const last = Math.max(...article.values.map((v) => v.end), ...article.times.map((t) => t.end), 0);
      const limit = article.spans.find(([s, e]) => last >= s && last <= e)?.[1] ?? last;
      const mentions = figuresOf(article.text, article.spans, iso).filter((m) => m.end <= limit);
      const inText = (m) => m.start >= 0;
      for (const gold of article.values) {
        count.gold += 1;
        const mention = bestFor(
          gold,
          mentions.filter((m) => !['date', 'time', 'ticker'].includes(m.kind)),
        );
        if (!mention)
          miss(
            'meantime value',
            `not found "${article.text.slice(gold.start, gold.end)}" in "${context(article.text, gold)}"`,
          );
        else {
          count.found += 1;
          if (kindOf[gold.type].includes(mention.kind)) count.type += 1;
          else
            miss(
              'meantime value',
              `type ${gold.type} "${article.text.slice(gold.start, gold.end)}" <> ${mention.kind}`,
            );
          if (mention.start === gold.start && mention.end === gold.end) count.exact += 1;
        }
      }
      for (const mention of mentions) {
        if (!['money', 'percent', 'quantity', 'count', 'number'].includes(mention.kind)) continue;
        count.made += 1;
        if (!article.values.some((g) => overlaps(g, mention)) && !article.times.some((g) => overlaps(g, mention))) {
          count.extra += 1;
          miss(
            'meantime value',
            `spurious ${mention.kind} "${article.text.slice(mention.start, mention.end)}" in "${context(article.text, mention)}"`,
          );
        } else if (!article.values.some((g) => overlaps(g, mention))) count.made -= 1;
      }
      for (const gold of article.times.filter(inText)) {
        if (gold.value.endsWith('_REF')) dates.references += 1;
        if (gold.value.endsWith('_REF') || gold.created) continue;
        if (gold.type === 'SET') {
          dates.sets += 1;
          continue;
        }
        dates.gold += 1;
        const mention = bestFor(
          gold,
          mentions.filter((m) => ['date', 'time', 'duration'].includes(m.kind)),
        );
        const words = article.text.slice(gold.start, gold.end);
        if (!mention) {
          miss('meantime date', `not found "${words}" ${gold.value} in "${context(article.text, gold)}"`);
          continue;
        }
        dates.found += 1;
        if (timexEqual(gold.value, mention.value)) dates.right += 1;
        else
          miss(
            'meantime date',
            `wrong "${words}" ${gold.value} <> ${mention.value} (${iso}) in "${context(article.text, gold)}"`,
          );
      }
      for (const mention of mentions) {
        if (
          !['date', 'time', 'duration'].includes(mention.kind) ||
          String(mention.value).endsWith('_REF') ||
          mention.age
        )
          continue;
        if (
          article.times.some((g) => overlaps(g, mention) && (g.created || g.type === 'SET' || g.value.endsWith('_REF')))
        )
          continue;
        dates.made += 1;
        if (!article.times.some((g) => overlaps(g, mention))) {
          if (article.values.some((g) => overlaps(g, mention))) dates.made -= 1;
          else {
            dates.extra += 1;
            miss(
              'meantime date',
              `spurious ${mention.kind} "${article.text.slice(mention.start, mention.end)}" ${mention.value} in "${context(article.text, mention)}"`,
            );
          }
        }
      }
    }
  }
  const p = (count.made - count.extra) / count.made,
    r = count.found / count.gold;
  console.log(
    `meantime values: ${count.gold}, precision ${percent(count.made - count.extra, count.made)} recall ${percent(count.found, count.gold)} F1 ${((200 * p * r) / (p + r)).toFixed(1)} (overlap), span equal ${percent(count.exact, count.gold)} %, type right ${percent(count.type, count.gold)} %`,
  );
  const dp = (dates.made - dates.extra) / dates.made,
    dr = dates.found / dates.gold;
  const vp = dates.right / dates.made,
    vr = dates.right / dates.gold;
  console.log(
    `meantime dates: ${dates.gold} (without ${dates.references} like "now" and ${dates.sets} like "weekly"), precision ${percent(dates.made - dates.extra, dates.made)} recall ${percent(dates.found, dates.gold)} F1 ${((200 * dp * dr) / (dp + dr)).toFixed(1)} (overlap), value F1 ${((200 * vp * vr) / (vp + vr)).toFixed(1)}`,
  );
}

/** The date in the line behind the title, for the few articles whose creation time is not written as a date. */
function headDate(article) {
  const [start, end] = article.spans[1] ?? [0, 0];
  const found = figuresOf(article.text, [[start, end]], undefined).find((m) => m.kind === 'date');
  return /^\d{4}-\d\d-\d\d$/.test(String(found?.value)) ? found.value : undefined;
}

function context(text, span) {
  return text.slice(Math.max(0, span.start - 40), span.end + 40).replace(/\n/g, ' ');
}

// --- anchors of the labelled collections ----------------------------------------------------------------------------

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

if (wanted('anchors')) {
  const total = { anchors: 0, found: 0, valued: 0, right: 0, open: 0, bounds: 0, bound: 0 };
  const folderOfGold = join(shared, 'gold/accounts');
  for (const name of readdirSync(folderOfGold)) {
    const { cluster, facts } = json(join(folderOfGold, name));
    const cache = new Map();
    for (const fact of facts) {
      if (['statement', 'name', 'place'].includes(fact.kind)) continue;
      for (const statement of fact.statements) {
        // Facts told without a figure ("a man", "the same deal") have no mention to find.
        if (!cache.has(statement.source)) {
          const text = readFileSync(join(shared, 'accounts', cluster, statement.source), 'utf8').replace(/^\uFEFF/, '');
          cache.set(statement.source, [text, figuresOfSource(text, bases[cluster])]);
        }
        const [text, mentions] = cache.get(statement.source);
        const words = text.slice(statement.start, statement.end);
        total.anchors += 1;
        const mention = bestFor(statement, mentions);
        if (!mention) {
          miss(
            'anchors',
            `not found ${statement.source} ${fact.id} "${words}" ${JSON.stringify(statement.value)} in "${context(text, statement)}"`,
          );
          continue;
        }
        total.found += 1;
        if (
          statement.value === undefined ||
          statement.value === null ||
          (fact.kind === 'date' && !/\d/.test(String(statement.value))) ||
          (typeof statement.value === 'string' && !/\d/.test(statement.value) && typeof mention.value !== 'string')
        ) {
          total.open += 1;
          continue;
        }
        if (typeof statement.value === 'string' && !/\d/.test(statement.value) && fact.kind !== 'count') {
          total.open += 1;
          continue;
        }
        total.valued += 1;
        const ok = anchorRight(fact.kind, statement, mention);
        if (ok) total.right += 1;
        else
          miss(
            'anchors',
            `wrong ${statement.source} ${fact.id} "${words}" ${JSON.stringify(statement.value)} <> ${mention.kind} ${JSON.stringify(mention.value)} ${mention.unit ?? ''} in "${context(text, statement)}"`,
          );
        if (statement.value !== null && typeof statement.value === 'object' && !Array.isArray(statement.value)) {
          total.bounds += 1;
          if (/^(?:at|more|less)/.test(mention.modifier ?? '')) total.bound += 1;
          else
            miss(
              'anchors',
              `bound lost ${statement.source} "${words}" ${JSON.stringify(statement.value)} in "${context(text, statement)}"`,
            );
        }
      }
    }
  }
  console.log(
    `anchors: ${total.anchors} of figure facts, overlapped ${percent(total.found, total.anchors)} %, value right ${percent(total.right, total.valued)} % of ${total.valued} (${total.open} told in words only), bounds kept ${percent(total.bound, total.bounds)} % of ${total.bounds}`,
  );
}

// --- Recognizers-Text -----------------------------------------------------------------------------------------------

if (wanted('recognizers')) {
  const specs = join(shared, 'bench/recognizers-text/Specs');
  const files = [
    ['Number/English/NumberModel', ['number', 'count', 'quantity', 'money', 'percent'], false],
    ['Number/English/OrdinalModel', ['ordinal'], false],
    ['Number/English/PercentModel', ['percent', 'quantity'], false],
    ['Number/English/NumberRangeModel', ['number', 'count', 'quantity', 'percent'], true],
    ['NumberWithUnit/English/CurrencyModel', ['money'], false],
    ['NumberWithUnit/English/DimensionModel', ['quantity'], false],
    ['NumberWithUnit/English/AgeModel', ['duration'], false],
    ['NumberWithUnit/English/TemperatureModel', ['quantity'], false],
    ['DateTime/English/DateTimeModel', ['date', 'time', 'duration'], false],
  ];
  for (const [file, kinds] of files) {
    let passed = 0,
      loose = 0;
    const cases = json(join(specs, `${String(file)}.json`));
    for (const one of cases) {
      const base = one.Context?.ReferenceDateTime?.slice(0, 10);
      const mentions = figuresOf(one.Input, [[0, one.Input.length]], base).filter((m) => kinds.includes(m.kind));
      const results = one.Results ?? [];
      const matched = results.map((result) => {
        const span = { start: result.Start, end: (result.End ?? result.Start + (result.Length ?? 1) - 1) + 1 };
        const mention = bestFor(span, mentions);
        return mention && resultRight(file, result, mention) ? mention : undefined;
      });
      const all = matched.every(Boolean);
      const extra = mentions.filter(
        (m) => !results.some((r) => overlaps(m, { start: r.Start, end: (r.End ?? r.Start) + 1 })),
      );
      if (all) loose += 1;
      if (all && extra.length === 0) passed += 1;
      else
        miss(
          `recognizers ${file.split('/').at(-1)}`,
          `"${one.Input}" wanted ${JSON.stringify(results.map((r) => [r.Text, r.Resolution?.value ?? r.Resolution?.values?.[0]?.timex ?? r.Resolution]))} got ${JSON.stringify(mentions.map((m) => [one.Input.slice(m.start, m.end), m.value, m.unit]))}`,
        );
    }
    console.log(
      `recognizers ${file.split('/').at(-1)}: ${passed} of ${cases.length} passed (every result overlapped with its value, nothing else of these kinds), ${loose} with its results right`,
    );
  }
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

// --- time -----------------------------------------------------------------------------------------------------------

if (wanted('speed')) {
  const texts = [];
  for (const name of readdirSync(join(shared, 'seeds'))) texts.push(readFileSync(join(shared, 'seeds', name), 'utf8'));
  for (const cluster of readdirSync(join(shared, 'accounts'))) {
    if (cluster.includes('.')) continue;
    for (const name of readdirSync(join(shared, 'accounts', cluster)))
      texts.push(readFileSync(join(shared, 'accounts', cluster, name), 'utf8'));
  }
  const reads = texts.map((text) => readSource(text, 'plain'));
  const tokens = reads.map((read) => read.sentences.map((s) => tokenize(read.view, s)));
  const kb = texts.reduce((n, t) => n + t.length, 0) / 1024;
  const run = (base) => {
    const started = performance.now();
    reads.forEach((read, i) => figures(read.view, read.sentences, tokens[i], base));
    return performance.now() - started;
  };
  const median = (base) => {
    const all = Array.from({ length: 15 }, () => run(base)).sort((a, b) => a - b);
    return all[7] / kb;
  };
  const cold = run({ iso: '2023-01-26' }) / kb;
  median({ iso: '2023-01-26' });
  console.log(
    `speed: ${texts.length} texts, ${kb.toFixed(0)} KB: first run ${cold.toFixed(3)} ms per KB, warm ${median({ iso: '2023-01-26' }).toFixed(3)} ms per KB`,
  );
}

if (showMisses) for (const line of misses) console.log(line);
