/**
 * How well the engine finds what careful readers found: node bench/collections.mjs [--misses] [NAME ...]
 *
 * Analyses examples/ and, where ../shared (or VARIORUM_SHARED) is present, the seeds, the labelled accounts and the
 * events of ECB+ that test/collections/ecbplus has labels for; prints
 * a line a collection and the mean of each kind, in per cent. test/collections/score.ts says what is counted.
 * With names, only the collections whose name contains one of them. --misses lists every miss with its places.
 */
import { isMain } from '../scripts/hosts/folder.mjs';
import { bundled, root, shared } from './bundle.mjs';
import { printed } from './table.mjs';

/** Characters shown before and after a place. */
const context = 40;
const columns = ['pairs P', 'R', 'F1', 'verdict', 'flagged P', 'R', 'F1', 'single'];

const { examples, seeds, accounts, events, reportOn, score, share, f1 } = await bundled(`
  export * from './test/collections/labelled';
  export * from './test/collections/score';
`);

/**
 * @param {{ names?: readonly string[], seen?: (row: (string | number)[], misses: string[]) => void }} [options] parts of
 *   the names of the collections that are wanted; `seen` is told each as it is measured
 * @returns {import('./table.mjs').Table}
 */
export function factTable({ names = [], seen = () => undefined } = {}) {
  const rows = [];
  for (const [kind, collections] of Object.entries({
    examples: examples(root),
    seeds: seeds(shared),
    accounts: accounts(shared),
    events: events(root, shared),
  })) {
    const ofKind = [];
    for (const { name, texts, expected } of collections) {
      if (names.length > 0 && !names.some((part) => name.includes(part))) continue;
      const result = score(expected, reportOn(texts), texts);
      const row = [name, ...shares(result)];
      ofKind.push(row);
      seen(
        row,
        result.misses.map((miss) => described(miss, texts)),
      );
    }
    rows.push(...ofKind);
    if (ofKind.length > 1)
      rows.push([`mean, ${kind}`, ...columns.map((_, at) => mean(ofKind.map((row) => row[at + 1])))]);
  }
  return {
    title: 'Facts',
    says: 'What careful readers found, in per cent; test/collections/score.ts says what is counted.',
    columns: ['collection', ...columns],
    rows,
  };
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

if (isMain(import.meta.url)) {
  const words = process.argv.slice(2);
  const seen = ([name], misses) => {
    if (words.includes('--misses')) console.log([name, ...misses].join('\n'));
  };
  console.log(printed(factTable({ names: words.filter((word) => !word.startsWith('--')), seen })));
}
