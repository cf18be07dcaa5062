import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Folder of the material that the benches read; it lies beside the project, and is not a part of it. */
export const shared = process.env.VARIORUM_SHARED ?? join(root, '..', 'shared');

/** The files of each bundle, by its address: each line's. */
const files = new Map();

/**
 * Parts of the project as they stand in the working tree, bundled as the worker's are.
 *
 * @param {string} entry exports in TypeScript, with paths from the project's folder
 */
export async function bundled(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-'));
  const outfile = join(folder, 'parts.mjs');
  try {
    await build({
      stdin: { contents: entry, resolveDir: root, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      mainFields: ['module', 'main'],
      conditions: ['worker'],
      outfile,
      logLevel: 'error',
    });
    const address = pathToFileURL(outfile).href;
    files.set(address, filesByLine(readFileSync(outfile, 'utf8')));
    return await import(address);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file that a line of a bundle comes from, from the project's folder; undefined where it is of no bundle. */
export function fileOf(address, line) {
  return files.get(address)?.[line];
}

/** esbuild sets the name of each file above what it holds. */
function filesByLine(text) {
  let file;
  return text.split('\n').map((line) => (file = /^\/\/ (\S+\.(?:[cm]?js|ts|json))$/.exec(line)?.[1] ?? file));
}
