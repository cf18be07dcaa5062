/** Bundles the suites of test/host into one script that runs in either kind of extension host. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { projectFolder } from './folder.mjs';

/**
 * @param {string} outfile
 * @param {string} [only] what the names of the files must have in them
 * @returns {Promise<number>} how many files of suites there are
 */
export async function bundleSuites(outfile, only = '') {
  const folder = path.join(projectFolder, 'test', 'host');
  const all = await readdir(folder, { recursive: true });
  const files = all.filter((file) => file.endsWith('.test.ts') && file.includes(only)).toSorted();
  const imports = ['setUp', ...files].map((file) => `import './${file.replaceAll('\\', '/').replace(/\.ts$/, '')}';`);
  await esbuild.build({
    absWorkingDir: projectFolder,
    stdin: { contents: [...imports, "export { run } from './run';"].join('\n'), resolveDir: folder, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'browser',
    conditions: ['worker'],
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return files.length;
}
