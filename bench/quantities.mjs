/**
 * Quantities as news writes them, on the project's own table of sentences (test/engine/annotate/figures/quantities.ts): a
 * sentence is right when all its figures are, with value, unit, modifier and thing counted, and there is no other.
 *
 *   node bench/quantities.mjs [--misses]
 */
import { isMain } from '../scripts/hosts/folder.mjs';
import { bundled } from './bundle.mjs';
import { figureReaders } from './figureReaders.mjs';
import { printed } from './table.mjs';

/**
 * @param {{ alone?: boolean, miss?: (line: string) => void }} [options]
 * @returns {Promise<import('./table.mjs').Table>}
 */
export async function quantityTable({ alone = false, miss = () => undefined } = {}) {
  const { quantities, quantityMisses, day } = await bundled(`
    export { quantities } from './test/engine/annotate/figures/quantities';
    export { quantityMisses } from './test/engine/annotate/figures/quantityScore';
    export { day } from './test/engine/annotate/figures/figuresIn';
  `);
  const readers = (await figureReaders(alone)).filter(({ onlyDates }) => !onlyDates);
  const rows = readers.map((reader) => {
    let right = 0;
    let values = 0;
    for (const [text, figures] of quantities) {
      const found = reader.read(text, [[0, text.length]], day);
      const amiss = quantityMisses(text, figures, found);
      if (amiss.length === 0) right++;
      else if (reader === readers[0]) miss([text, ...amiss].join('\n    '));
      if (quantityMisses(text, figures, found, ['value']).length === 0) values++;
    }
    return [
      reader.name,
      String(quantities.length),
      (100 * right) / quantities.length,
      (100 * values) / quantities.length,
    ];
  });
  return {
    title: 'Quantities as news writes them',
    says:
      "On the project's own table of sentences (test/engine/annotate/figures/quantities.ts). Right: all figures of the " +
      'sentence bear value, unit, modifier and thing counted, and there is no other. Values: the same, the value alone.',
    columns: ['reader', 'sentences', 'right', 'values'],
    rows,
  };
}

if (isMain(import.meta.url)) {
  const misses = [];
  const alone = process.argv.includes('--alone');
  console.log(printed(await quantityTable({ alone, miss: (line) => misses.push(line) })));
  if (process.argv.includes('--misses')) for (const line of misses) console.log(`  ${line}`);
}
