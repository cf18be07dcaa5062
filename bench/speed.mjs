/**
 * Measures where the engine's time goes, how it grows with the collection, how long an edit takes and what memory an
 * account holds. One table. Times are of the processor, so that what else runs on the machine counts little; those of an
 * edit are also given by the clock.
 *
 *   npm run bench:speed
 *
 * The accounts are those of examples/, varied by a seeded generator: five accounts to an event, and in each event other
 * names, figures and rare words, the same in all five, so that they tell of one event and of no other.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { build } from 'esbuild';

const ROUNDS = 5;
const SIZES = [100, 300, 1000];
const EDITS = 9;

/** Words that say when: they stay. */
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|\w+ber|Oct|Nov|title|date|publisher|author)$/;
/** Weight from which on a word tells events apart. */
const COMMON = 0.65;
/** What invented names are made of. */
const BEGINNINGS = 'Bar Cal Dor Fen Gal Har Jor Kel Lor Mar Nor Pel Quin Ros Sel Tor Ul Vas Wil Yar Zel'.split(' ');
const MIDDLES = 'a e i o u ai ea ou an en in or ul'.split(' ');
const ENDINGS =
  'bridge den dale field ford gate ham kirk lund mere moor ness stead ton vik wick worth zov ski rin'.split(' ');

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(root, 'node_modules', '.speed-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const outfile = join(folder, 'engine.mjs');
await build({
  stdin: {
    contents: `
      export { read } from './src/engine/read/read';
      export { annotate } from './src/engine/annotate/annotate';
      export { profileOf } from './src/engine/align/profile';
      export { Linker } from './src/engine/align/link';
      export { joining } from './src/engine/align/joining';
      export { Vocabulary } from './src/engine/align/vocabulary';
      export { WORDS } from './src/engine/align/data/vocabulary';
      export { Corpus } from './src/engine/corpus';
    `,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  conditions: ['worker'],
  outfile,
  logLevel: 'error',
});
const { read, annotate, profileOf, Linker, joining, Vocabulary, WORDS, Corpus } = await import(
  pathToFileURL(outfile).href
);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

const vocabulary = new Vocabulary();
const templates = readdirSync(join(root, 'examples')).map((name) => templateOf(join(root, 'examples', name)));
const rows = [];
const largest = accounts(SIZES.at(-1));
const meanSize = largest.reduce((sum, { text }) => sum + text.length, 0) / largest.length / 1024;

steps(largest.slice(0, 100));
// The steps after alignment warm up too.
warm(largest.slice(0, 60));
const growth = SIZES.map((size) => grow(size));
const exponent = slope(growth.map(({ size, time }) => [Math.log(size), Math.log(time)]));
rows.push(['growth, fitted', `n^${exponent.toFixed(2)}`, `over ${SIZES.join(', ')} accounts`]);
print();

/** Time of each step alone, over the same accounts, warm. */
function steps(sources) {
  const linker = new Linker(vocabulary, joining);
  const times = { read: [], annotate: [], profile: [], link: [] };
  let pairs = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    let texts;
    let annotated;
    let profiles;
    const took = {
      read: timed(() => (texts = sources.map(({ text, format }) => read(text, format)))),
      annotate: timed(() => (annotated = texts.map((text) => annotate(text, baseOf(text))))),
      profile: timed(() => (profiles = annotated.map((source) => profileOf(source, vocabulary)))),
      link: timed(() => {
        pairs = 0;
        for (let a = 0; a < profiles.length; a++) {
          for (let b = a + 1; b < profiles.length && sources[b].event === sources[a].event; b++, pairs++) {
            linker.link(profiles[a], profiles[b]);
          }
        }
      }),
    };
    // The first round warms up.
    if (round > 0) for (const step of Object.keys(times)) times[step].push(took[step]);
  }
  const each = (step, count) => median(times[step]) / count;
  const all = ['read', 'annotate', 'profile', 'link'].reduce((sum, step) => sum + each(step, sources.length), 0);
  for (const step of ['read', 'annotate', 'profile']) {
    const time = each(step, sources.length);
    rows.push([step, `${ms(time)} an account`, `${Math.round((100 * time) / all)} % of these steps`]);
  }
  const share = each('link', sources.length) / all;
  rows.push(['link', `${ms(each('link', pairs))} a pair`, `${Math.round(100 * share)} % of these steps`]);
}

/** An analysis that is not measured. */
function warm(sources) {
  for (let round = 0; round < 3; round++) {
    const corpus = new Corpus();
    for (const { id, text, format } of sources) corpus.set(id, text, format);
    corpus.analyse();
  }
}

/** A whole analysis, then edits of single accounts, then what the engine holds. */
function grow(size) {
  const sources = largest.slice(0, size);
  collect();
  const before = held();
  const corpus = new Corpus();
  for (const { id, text, format } of sources) corpus.set(id, text, format);
  let told;
  const time = timed(() => (told = corpus.analyse()));
  const events = Math.max(...told.sources.map(({ event }) => event));
  rows.push([
    `${size} accounts`,
    `${ms(time / size)} an account`,
    `${ms(time)}, ${events} events, ${told.facts.length} facts, ${corpus.pairsLinked} pairs`,
  ]);
  told = undefined;
  collect();
  const memory = (held() - before) / size / 1024;
  const clock = [];
  const work = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const { id, text, format } = sources[Math.floor((edit * size) / EDITS)];
    corpus.set(id, text.replace(/\d(?=\D)/, '7').concat(' It was said again.'), format);
    const start = performance.now();
    work.push(timed(() => corpus.analyse()));
    clock.push(performance.now() - start);
  }
  rows.push([
    `  an edit among ${size}`,
    ms(work.reduce((sum, each) => sum + each, 0) / EDITS),
    `${ms(median(clock))} by the clock`,
  ]);
  rows.push([`  memory at ${size}`, `${memory.toFixed(0)} KB an account`, `accounts of ${meanSize.toFixed(1)} KB`]);
  return { size, time };
}

/** What the engine's base dates are for an account alone. */
function baseOf({ header }) {
  return header.date && { iso: header.date.iso, from: 'own' };
}

/** The accounts of one example, with the words in them that are replaced from event to event: those that tell events apart. */
function templateOf(path) {
  const files = readdirSync(path).sort();
  const texts = files.map((file) => readFileSync(join(path, file), 'utf8'));
  const all = texts.join('\n');
  const kept = new Set((all.match(/(?<=\d )[a-z]+/g) ?? []).map((word) => vocabulary.id(word)));
  const isReplaced = (word) => {
    const id = vocabulary.id(word.toLowerCase());
    return word.length > 2 && !CALENDAR.test(word) && !kept.has(id) && vocabulary.weight(id) > COMMON;
  };
  return { files, texts, replaced: new Set((all.match(/[A-Za-z]+/g) ?? []).filter(isReplaced)) };
}

/** So many accounts, five to an event. */
function accounts(count) {
  const out = [];
  const rare = WORDS.split(' ')
    .slice(2000)
    .filter((word) => word.length > 4);
  for (let event = 0; out.length < count; event++) {
    const { files, texts, replaced } = templates[event % templates.length];
    const random = generator(event + 1);
    const known = new Map();
    const other = (word) => {
      if (!known.has(word)) known.set(word, /^[A-Z]/.test(word) ? inventedName(random) : pick(rare, random));
      return known.get(word);
    };
    const figure = (digits) => {
      if (!known.has(digits)) known.set(digits, otherFigure(digits, random));
      return known.get(digits);
    };
    texts.forEach((text, k) => {
      const varied = text
        .replace(/[A-Za-z]+/g, (word) => (replaced.has(word) ? other(word) : word))
        .replace(/\b\d+(?![\d:-])/g, (digits) => (/^(?:19|20)\d\d$/.test(digits) ? digits : figure(digits)));
      const format = files[k].endsWith('.md') ? 'markdown' : 'plain';
      out.push({ id: `${String(event).padStart(5, '0')}/${files[k]}`, text: varied, format, event });
    });
  }
  return out.slice(0, count);
}

function inventedName(random) {
  return pick(BEGINNINGS, random) + pick(MIDDLES, random) + pick(MIDDLES, random) + pick(ENDINGS, random);
}

/** As many digits; days of a month and hours stay what they can be. */
function otherFigure(digits, random) {
  if (digits.length < 2) return digits;
  const first = digits.length === 2 && Number(digits) < 29 ? 1 : 1 + Math.floor(9 * random());
  return first + Array.from({ length: digits.length - 1 }, () => Math.floor(10 * random())).join('');
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** Mulberry32: the same numbers, 0 to 1, for the same seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Milliseconds of the processor that some work takes. */
function timed(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function held() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** Slope of the line through points, by least squares. */
function slope(points) {
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const over = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return over / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

function ms(value) {
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
}

function print() {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)));
  for (const [what, value, note] of rows) {
    console.log(`${what.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${note}`);
  }
}
