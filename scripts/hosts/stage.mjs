/** The extension as VS Code is given it: a copy, so that nothing it does reaches the project. Uses nothing but Node. */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './folder.mjs';

/** @typedef {'node' | 'web'} HostKind the extension host that runs the extension: a Node process, or a web worker */

const shipped = ['dist', 'media', 'syntaxes', 'l10n'];

/**
 * Copies the extension as it is built.
 *
 * @param {string} folder
 * @param {HostKind} [kind] with a manifest that only this kind of host can run. The suites are put into it too, for VS
 *   Code runs them in the host of the extension whose folder they lie in.
 */
export async function stageExtension(folder, kind) {
  for (const name of await readdir(projectFolder)) {
    if (!shipped.includes(name) && !/^package\.nls.*\.json$/.test(name)) continue;
    await cp(path.join(projectFolder, name), path.join(folder, name), { recursive: true });
  }
  const manifest = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'));
  if (kind !== undefined) delete manifest[kind === 'node' ? 'browser' : 'main'];
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
}
