/**
 * Quantities as news writes them, on the project's own table of sentences (test/engine/annotate/figures/quantities.ts): a
 * sentence is right when all its figures are, with value, unit, modifier and thing counted, and there is no other.
 *
 *   node bench/quantities.mjs [--misses]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * @returns {Promise<{ sentences: number, right: number, misses: { text: string, what: string[] }[] }>} how many
 *   sentences of the table are read right, and what is amiss in the others
 */
export async function measureQuantities() {
  const { quantities, quantityMisses, figuresIn } = await table();
  const misses = quantities
    .map(([text, figures]) => ({ text, what: quantityMisses(text, figures, figuresIn(text)) }))
    .filter(({ what }) => what.length > 0);
  return { sentences: quantities.length, right: quantities.length - misses.length, misses };
}

/** The table, its judge and the engine, bundled from the sources as they stand. */
async function table() {
  const folder = mkdtempSync(join(root, 'node_modules', '.quantities-'));
  const outfile = join(folder, 'table.mjs');
  try {
    await build({
      stdin: {
        contents: `export { quantities } from './test/engine/annotate/figures/quantities';
          export { quantityMisses } from './test/engine/annotate/figures/quantityScore';
          export { figuresIn } from './test/engine/annotate/figures/figuresIn';`,
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
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { sentences, right, misses } = await measureQuantities();
  console.log(`quantities: ${right} of ${sentences} sentences right, ${((100 * right) / sentences).toFixed(1)} %`);
  if (process.argv.includes('--misses'))
    for (const { text, what } of misses) console.log(`  ${text}\n    ${what.join('\n    ')}`);
}
