/**
 * Measures how figures are read, beside peers in the same run, against the material in ../shared: the seeds' figures and the
 * hand-written cases, MEANTIME's values and dates, the anchors of figure facts in the labelled accounts, the cases of
 * Recognizers-Text.
 *
 *   node bench/figures.mjs [labels] [meantime] [anchors] [recognizers] [--alone] [--misses]
 *
 * --alone leaves the peers out, --misses lists what the engine misses.
 */
import { existsSync } from 'node:fs';
import { isMain } from '../scripts/hosts/folder.mjs';
import { shared } from './bundle.mjs';
import { figureReaders } from './figureReaders.mjs';
import { factAnchors, labelledFigures } from './labelledFigures.mjs';
import { meantimeFigures } from './meantimeFigures.mjs';
import { recognizersCases } from './recognizersCases.mjs';
import { printed } from './table.mjs';

const parts = {
  labels: (readers, miss) => labelledFigures(readers, miss),
  meantime: (readers, miss) => meantimeFigures(readers, miss),
  anchors: ([own], miss) => factAnchors(own, miss),
  recognizers: (readers, miss) => recognizersCases(readers[0], readers.length === 1, miss),
};

/**
 * @param {{ wanted?: readonly string[], alone?: boolean, miss?: (line: string) => void }} [options]
 * @returns {Promise<import('./table.mjs').Table[]>}
 */
export async function figureTables({ wanted = [], alone = false, miss } = {}) {
  const readers = await figureReaders(alone);
  const tables = [];
  for (const [name, part] of Object.entries(parts))
    if (wanted.length === 0 || wanted.includes(name)) tables.push(await part(readers, miss));
  return tables;
}

if (isMain(import.meta.url)) {
  const words = process.argv.slice(2);
  if (!existsSync(shared)) console.log(`${shared} is absent: nothing to measure`);
  else {
    const misses = [];
    const wanted = words.filter((word) => !word.startsWith('--'));
    const alone = words.includes('--alone');
    for (const table of await figureTables({ wanted, alone, miss: (line) => misses.push(line) }))
      console.log(printed(table));
    if (words.includes('--misses')) for (const line of misses) console.log(line);
  }
}
