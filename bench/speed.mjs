/**
 * How long the engine takes, how its time grows with the collection, what an edit costs and what memory an account holds,
 * its peers beside it in the same run:
 *
 *   npm run bench:speed               # about ten minutes; prints the tables and writes them to bench/speed.md
 *   npm run bench:speed -- --brief    # up to 1,000 accounts, and nothing is written
 *
 * Times are of the processor, so that what else runs on the machine counts little; those of an edit are also given by the
 * clock, which says nothing on a busy machine. Look at the ratios first: they mean the same on another machine.
 */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { activationTimes } from './activation.mjs';
import { bundled, root } from './bundle.mjs';
import { commandLineReport } from './commandLine.mjs';
import { peer, versionOf } from './peers/peers.mjs';
import { markdown, printed } from './table.mjs';
import { timeByPart } from './timeByPart.mjs';
import { variedAccounts, variedFrom } from './variedAccounts.mjs';

const ROUNDS = 5;
/** Rounds before those: so many until the code of all is compiled and none gets faster. */
const WARMING = 8;
const SIZES = [100, 300, 1000, 3000, 5000];
const EDITS = 40;
/** Edits before those. */
const FIRST = 2;
/** Sizes of long accounts in KB, and how often each is edited. */
const LONG = [100, 500, 1000];
const LONG_EDITS = 9;
/** Accounts that the steps and the peers are measured on. */
const SAMPLE = 100;
/** Accounts of the collection that is looked up in and opened again. */
const KEPT = 1000;
/** Accounts of a folder that the command line reports on. */
const FOLDERS = [1000, 10_000];
const BUNDLES = ['extension.js', 'extension.web.js', 'worker.js', 'cli.js'];

const brief = process.argv.includes('--brief');
const sizes = brief ? SIZES.filter((size) => size <= 1000) : SIZES;

const { read, annotate, profileOf, Linker, joining, Vocabulary, Corpus, DecidedAccounts, Digest, ...others } =
  await bundled(`
  export { read } from './src/engine/read/read';
  export { annotate } from './src/engine/annotate/annotate';
  export { profileOf } from './src/engine/align/profile';
  export { Linker } from './src/engine/align/link';
  export { joining } from './src/engine/align/joining';
  export { Vocabulary } from './src/engine/align/vocabulary';
  export { Corpus } from './src/engine/corpus';
  export { DecidedAccounts } from './src/decisions/decidedAccounts';
  export { noOutcomes } from './src/decisions/apply';
  export { Digest } from './src/worker/digest';
  export { packMemory, unpackMemory } from './src/worker/memoryFile';
  export { cardsAt } from './src/editor/cardsAt';
`);
const { packMemory, unpackMemory, cardsAt, noOutcomes } = others;
setFlagsFromString('--expose-gc');
const collectOnce = runInNewContext('gc');
/** Twice: what buffers of arrays hold is swept beside the work, and counts until the next collection waits for it. */
const collect = () => {
  collectOnce();
  collectOnce();
};

const largest = variedAccounts(sizes.at(-1));
const sample = largest.slice(0, SAMPLE);
const meanSize = sample.reduce((sum, { text }) => sum + text.length, 0) / sample.length / 1024;

const tables = [];
const show = (table) => {
  tables.push(table);
  console.log(printed(table));
};
show(await besidePeers());
show(steps());
show(await shares());
show(growth());
show(longAccounts());
show(await beside(Math.min(KEPT, sizes.at(-1))));
const reports = commandLine();
if (reports) show(reports);
const bundles = bundleSizes();
if (bundles) show(bundles);
if (!brief) {
  const busy = `${cpus().length} cores with a load of ${loadavg()[1].toFixed(0)}`;
  const head = `# Speed\n\nMade by \`npm run bench:speed\` on Node ${process.versions.node}, ${busy}: do not edit.\n\n`;
  writeFileSync(join(import.meta.dirname, 'speed.md'), head + tables.map(markdown).join('\n'));
}

/** A whole analysis beside what others take for a part of it, on the same texts. */
async function besidePeers() {
  const own = { 'Variorum, all: read, annotate, align, compare': () => analysed(sample) };
  const works = Object.entries({ ...(await peers()), ...own });
  const times = works.map(() => []);
  // One after the other: what one leaves behind is not swept in another's time, nor drives another's code out of memory.
  for (const [w, [, work]] of works.entries()) {
    for (let round = 0; round < WARMING + ROUNDS; round++) times[w].push(timed(work) / sample.length);
    collect();
  }
  const warm = times.map((all) => median(all.slice(WARMING)));
  return {
    title: 'An account',
    says:
      `Time an account of ${meanSize.toFixed(1)} KB, in a collection of ${SAMPLE}, five to an event: of the first round, in ` +
      `which code is compiled, and the median of ${ROUNDS} after ${WARMING}; the ratio of that to the first line. The texts of ` +
      `all tables are varied from ${variedFrom()}.`,
    columns: ['what', 'ratio', 'an account', 'the first time'],
    rows: works.map(([name], w) => [name, `${(warm[w] / warm[0]).toFixed(1)}x`, ms(warm[w]), ms(times[w][0])]),
  };
}

/** What the peers do on the same texts. */
async function peers() {
  const wink = await peer('wink-nlp');
  const model = await peer('wink-eng-lite-web-model');
  const compromise = await peer('compromise');
  if (!wink || !model || !compromise) return {};
  const nlp = wink.default(model.default, ['sbd', 'pos']);
  return {
    [`wink-nlp ${await versionOf('wink-nlp')}: tokens, sentences and tags`]: () => {
      for (const { text } of sample) nlp.readDoc(text).sentences().out();
    },
    [`compromise ${await versionOf('compromise')}: names and numbers`]: () => {
      for (const { text } of sample) {
        const doc = compromise.default(text);
        doc.topics().out('array');
        doc.numbers().out('array');
      }
    },
  };
}

/** Time of each step alone, over the same accounts, warm. */
function steps() {
  const vocabulary = new Vocabulary();
  const linker = new Linker(vocabulary, joining);
  const times = { read: [], annotate: [], profile: [], link: [], 'all, with what follows': [] };
  let pairs = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    let texts;
    let annotated;
    let profiles;
    const took = {
      read: timed(() => (texts = sample.map(({ text, format }) => read(text, format)))),
      annotate: timed(() => (annotated = texts.map((text) => annotate(text, baseOf(text))))),
      profile: timed(() => (profiles = annotated.map((source) => profileOf(source, vocabulary)))),
      link: timed(() => {
        pairs = 0;
        for (let a = 0; a < profiles.length; a++) {
          for (let b = a + 1; b < profiles.length && sample[b].event === sample[a].event; b++, pairs++) {
            linker.link(profiles[a], profiles[b]);
          }
        }
      }),
      'all, with what follows': timed(() => analysed(sample)),
    };
    if (round > 0) for (const step of Object.keys(times)) times[step].push(took[step]);
  }
  const all = median(times['all, with what follows']);
  return {
    title: 'Steps',
    says: `Time an account of each step alone; link aligns ${pairs} pairs.`,
    columns: ['step', 'share', 'an account'],
    rows: Object.entries(times).map(([step, took]) => [
      step,
      `${Math.round((100 * median(took)) / all)} %`,
      ms(median(took) / sample.length),
    ]),
  };
}

async function shares() {
  const parts = await timeByPart(() => {
    for (let round = 0; round < ROUNDS; round++) analysed(sample);
  });
  return {
    title: 'Where the time goes',
    says:
      'Shares of a whole analysis of the same accounts, warm, by samples. No step and no line stands out any more, and all ' +
      'make garbage; what is left of looking words up takes little. In a new process most of the time of the first ' +
      'accounts goes into making patterns ready and into compiling: the next factor takes fewer patterns, and less code.',
    columns: ['part', 'share'],
    rows: parts.map(({ part, share }) => [part, `${(100 * share).toFixed(0)} %`]),
  };
}

/** What a reader waits for beside an analysis, in a collection of a size. */
async function beside(size) {
  const sources = largest.slice(0, size);
  const open = (memory) => {
    const accounts = new DecidedAccounts();
    for (const { id, text, format } of sources) accounts.set(id, text, format);
    if (memory) accounts.recall(memory);
    return { accounts, decided: accounts.analyse() };
  };
  let first;
  const cold = timed(() => (first = open()));
  const bytes = await packMemory(first.accounts.remember());
  const start = process.cpuUsage();
  const again = open(await unpackMemory(bytes));
  const warm = spent(start);
  const same = JSON.stringify(again.decided.analysis) === JSON.stringify(first.decided.analysis);
  if (!same) throw new Error('What was remembered is not what was found');
  const digest = new Digest(first.accounts, first.decided, 1);
  const hovers = [];
  const readings = [];
  for (const { id, text } of sources.filter((_, at) => at % Math.ceil(size / EDITS) === 0)) {
    let reading;
    readings.push(timed(() => (reading = digest.reading(id))));
    const setting = { collection: 'c', reading, t: (words) => words, shows: { certainty: true, attribution: true } };
    for (let offset = 0; offset < text.length; offset += 7) {
      const from = performance.now();
      if (cardsAt(offset, 'everything', setting)) hovers.push(performance.now() - from);
    }
  }
  const activation = activationTimes(ROUNDS);
  return {
    title: 'Beside an analysis',
    says:
      `In a collection of ${size} accounts, by the processor, a card by the clock. A card is made of what is there already, at ` +
      'every seventh offset that has one. The extension is loaded and activated in a process of its own, with a stand-in for ' +
      "VS Code's interface.",
    columns: ['what', 'median', '95th percentile'],
    rows: [
      ['the card of a hover', ms(median(hovers)), ms(quantile(hovers, 0.95))],
      ['the marks and facts of an account, for the editor', ms(median(readings)), ms(quantile(readings, 0.95))],
      ...(activation
        ? [
            ['loading the extension', ms(median(activation.load)), ms(quantile(activation.load, 0.95))],
            ['activating it', ms(median(activation.activate)), ms(quantile(activation.activate, 0.95))],
          ]
        : []),
      ['all accounts from nothing', ms(cold), ''],
      [`all accounts from what was remembered (${(bytes.length / 1024 / size).toFixed(1)} KB each)`, ms(warm), ''],
      ['the second as a share of the first', `${((100 * warm) / cold).toFixed(0)} %`, ''],
    ],
  };
}

/** Whole analyses from nothing, then edits, then what is held, for collections of each size. */
function growth() {
  const measured = sizes.map(grown);
  const exponent = (from) => {
    const points = measured.filter(({ size }) => size >= from);
    return slope(points.map(({ size, time }) => [Math.log(size), Math.log(time)])).toFixed(2);
  };
  return {
    title: 'Growth',
    says:
      `Collections from nothing, five accounts to an event. Fitted: n^${exponent(0)} over all sizes, n^${exponent(300)} from 300 on. ` +
      `An edit: ${EDITS} accounts in turn, each of another event, with all that follows from it up to what the editor shows of ` +
      'the account; by the processor, and by the clock. The first two, which are slower until their way is compiled, are told by themselves. ' +
      'The next edit, by the clock, is of the account edited last, as one types on. Memory after the edits.',
    columns: [
      'accounts',
      'an account',
      'pairs',
      'facts',
      'first edits',
      'edit, median',
      'edit, p95',
      'by the clock',
      'p95',
      'the next edit',
      'p95',
      'memory an account',
    ],
    rows: measured.map(({ size, time, pairs, facts, first, edits, next, work, memory }) => [
      String(size),
      ms(time / size),
      String(pairs),
      String(facts),
      first.map(ms).join(', '),
      ms(median(work)),
      ms(quantile(work, 0.95)),
      ms(median(edits)),
      ms(quantile(edits, 0.95)),
      ms(median(next)),
      ms(quantile(next, 0.95)),
      // In a small collection what is held however large it is weighs more than its accounts do.
      size < KEPT ? '' : `${memory.toFixed(0)} KB`,
    ]),
  };
}

function grown(size) {
  const sources = largest.slice(0, size);
  collect();
  const before = held();
  const corpus = new Corpus();
  for (const { id, text, format } of sources) corpus.set(id, text, format);
  let told;
  const time = timed(() => (told = corpus.analyse()));
  const facts = told.facts.length;
  const pairs = corpus.pairsLinked;
  told = undefined;
  const edits = [];
  const next = [];
  const work = [];
  const edited = (id, text, format, edit) => {
    corpus.set(id, text, format);
    const digest = new Digest(corpus, { analysis: corpus.analyse(), outcomes: noOutcomes }, edit);
    digest.tally();
    digest.reading(id);
  };
  for (let edit = 0; edit < FIRST + EDITS; edit++) {
    const { id, text, format } = sources[Math.floor((edit * size) / (FIRST + EDITS))];
    const changed = text.replace(/\d(?=\D)/, '7').concat(' It was said again.');
    const start = performance.now();
    work.push(timed(() => edited(id, changed, format, edit)));
    edits.push(performance.now() - start);
    const again = performance.now();
    edited(id, `${changed} Nobody asked.`, format, edit);
    next.push(performance.now() - again);
  }
  const first = work.splice(0, FIRST);
  edits.splice(0, FIRST);
  next.splice(0, FIRST);
  collect();
  return { size, time, pairs, facts, first, edits, next, work, memory: (held() - before) / size / 1024 };
}

/** Reports on whole folders by the program as it is built. */
function commandLine() {
  const folders = brief ? FOLDERS.slice(0, 1) : FOLDERS;
  const most = variedAccounts(folders.at(-1));
  const measured = folders.map((size) => commandLineReport(most.slice(0, size)));
  if (measured.includes(undefined)) return undefined;
  return {
    title: 'Command line',
    says:
      'A report as Markdown on a folder, in a process of its own with as many threads as there are cores: by the clock, and ' +
      'the most memory that the process had of the system.',
    columns: ['accounts', 'time', 'memory'],
    rows: measured.map(({ seconds, peak }, at) => [
      String(FOLDERS[at]),
      `${seconds.toFixed(0)} s`,
      `${peak.toFixed(0)} MB`,
    ]),
  };
}

/** Edits of one sentence here and there in an account of a size, beside others of its event and of other events. */
function longAccounts() {
  const formats = ['plain', 'markdown'];
  const rows = (brief ? LONG.slice(0, 1) : LONG).flatMap((size) => formats.map((format) => [size, format]));
  return {
    title: 'Long accounts',
    says:
      'An edit of one sentence in an account of many events told one after the other, in a section each, beside five short ones; what ' +
      `follows from it as above. Of ${LONG_EDITS} edits the first, which has nothing to go on from, and the median of the others.`,
    columns: ['account', 'from nothing', 'first edit', 'edit, median'],
    rows: rows.map(([size, format]) => {
      const { whole, first, later } = editedLong(size * 1024, format);
      return [`${size} KB, ${format === 'plain' ? 'plain text' : 'Markdown'}`, ms(whole), ms(first), ms(median(later))];
    }),
  };
}

function editedLong(size, format) {
  const parts = largest.filter((one) => one.format === 'plain').map(({ text }) => text.replace(/\n+/g, '\n\n').trim());
  const told = [];
  for (let k = 0, length = 0; length < size; k += 7) {
    told.push(format === 'markdown' ? `## Part ${k}\n\n${parts[k % parts.length]}` : parts[k % parts.length]);
    length += told.at(-1).length;
  }
  let text = `The year in many parts\n\n12 May 2024\n\n${told.join('\n\n')}\n`;
  const corpus = new Corpus();
  for (const short of largest.slice(0, 5)) corpus.set(short.id, short.text, short.format);
  const analyse = () => {
    corpus.set('long', text, format);
    const digest = new Digest(corpus, { analysis: corpus.analyse(), outcomes: noOutcomes }, 1);
    digest.tally();
    digest.reading('long');
  };
  const whole = timed(analyse);
  const edits = Array.from({ length: LONG_EDITS }, (_, edit) => {
    const at = text.indexOf('. ', Math.floor(text.length * ((0.1 + 0.37 * edit) % 1)));
    text = `${text.slice(0, at)}, officials said on Friday${text.slice(at)}`;
    return timed(analyse);
  });
  return { whole, first: edits[0], later: edits.slice(1) };
}

/** Undefined before `npm run build`. */
function bundleSizes() {
  const found = BUNDLES.map((name) => [name, join(root, 'dist', name)]).filter(([, file]) => existsSync(file));
  return found.length === 0
    ? undefined
    : {
        title: 'Bundles',
        says: 'As they stand in dist/.',
        columns: ['bundle', 'size'],
        rows: found.map(([name, file]) => [name, `${(statSync(file).size / 1024).toFixed(0)} KB`]),
      };
}

function analysed(sources) {
  const corpus = new Corpus();
  for (const { id, text, format } of sources) corpus.set(id, text, format);
  return corpus.analyse();
}

/** What the engine's base dates are for an account alone. */
function baseOf({ header }) {
  return header.date && { iso: header.date.iso, from: 'own' };
}

/** Milliseconds of the processor that some work takes. */
function timed(work) {
  const start = process.cpuUsage();
  work();
  return spent(start);
}

function spent(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function held() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function median(values) {
  return quantile(values, 0.5);
}

function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(share * values.length))];
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
