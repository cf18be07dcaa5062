/**
 * How well the engine finds what careful readers found: node bench/collections.mjs [--misses] [NAME ...]
 *
 * Analyses examples/ and, where ../shared (or VARIORUM_SHARED) is present, the seeds and the labelled accounts; prints
 * a line a collection and the mean of each kind, in per cent. test/collections/score.ts says what is counted.
 * With names, only the collections whose name contains one of them. --misses lists every miss with its places.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = process.env.VARIORUM_SHARED ?? join(root, '..', 'shared');
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const showMisses = process.argv.includes('--misses');
/** Characters shown before and after a place. */
const context = 40;

const { examples, seeds, accounts, reportOn, score, share, f1 } = await bundle(`
  export * from './test/collections/labelled';
  export * from './test/collections/score';
`);

const columns = ['pairs P', 'R', 'F1', 'verdict', 'flagged P', 'R', 'F1', 'single', 'ms'];
console.log(line('', columns));
for (const [kind, collections] of Object.entries({
  examples: examples(root),
  seeds: seeds(shared),
  accounts: accounts(shared),
})) {
  if (collections.length === 0) console.log(`${kind}: absent, left out`);
  const rows = [];
  for (const { name, texts, expected } of collections) {
    if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
    const start = performance.now();
    const report = reportOn(texts);
    const time = performance.now() - start;
    const result = score(expected, report, texts);
    const row = [...shares(result), time];
    rows.push(row);
    console.log(line(name, row));
    if (showMisses) for (const miss of result.misses) console.log(described(miss, texts));
  }
  if (rows.length > 1)
    console.log(
      line(
        `mean, ${kind}`,
        columns.map((_, at) => mean(rows.map((row) => row[at]))),
      ),
    );
}

function shares({ precision, recall, verdict, flaggedPrecision, flaggedRecall, single }) {
  return [
    share(precision),
    share(recall),
    f1(precision, recall),
    share(verdict),
    share(flaggedPrecision),
    share(flaggedRecall),
    f1(flaggedPrecision, flaggedRecall),
    share(single),
  ].map((part) => 100 * part);
}

function mean(numbers) {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

function line(name, cells) {
  const written = cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell).padStart(9));
  return [name.padEnd(18), ...written].join(' ');
}

function described({ what, words, places }, texts) {
  return [
    `  ${what.padEnd(10)} ${words}`,
    ...places.map((place) => `    ${place.file.padEnd(24)} ${snippet(place, texts)}`),
  ].join('\n');
}

/** The anchor in brackets, with the words around it. */
function snippet({ file, start, end }, texts) {
  const text = texts.get(file);
  const parts = [
    text.slice(Math.max(0, start - context), start),
    '[',
    text.slice(start, end),
    ']',
    text.slice(end, end + context),
  ];
  return parts.join('').replace(/\s+/g, ' ');
}

/** The engine, the report and the scorer as they stand in the working tree. */
async function bundle(entry) {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    // The engine's own bundle is made for a worker: markdown is read by the same code here.
    conditions: ['worker'],
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
