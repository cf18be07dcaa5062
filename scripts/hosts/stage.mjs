/** What one run of suites works on: copies, so that nothing it does reaches the project. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './children.mjs';
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

/**
 * Copies the example collections.
 *
 * @param {string} folder
 */
export async function stageWorkspace(folder) {
  await cp(path.join(projectFolder, 'examples'), folder, { recursive: true });
}

/**
 * Writes the command line's report of every example, as COLLECTION.NODE-VERSION.json: what the same engine must say in
 * the host that runs the suites.
 *
 * @param {string} folder
 * @param {readonly string[]} nodes paths of the Nodes that make them
 */
export async function stageReports(folder, nodes) {
  await mkdir(folder, { recursive: true });
  const cli = path.join(projectFolder, 'dist', 'cli.js');
  for (const node of new Set(nodes)) {
    const { stdout: version } = await runChild(node, ['--version']);
    for (const name of await readdir(path.join(projectFolder, 'examples'))) {
      const accounts = path.join(projectFolder, 'examples', name);
      const { code, output, stdout } = await runChild(node, [cli, 'report', accounts, '--format', 'json']);
      if (code !== 0) throw new Error(`no report of ${name} from Node ${version.trim()}: ${output}`);
      await writeFile(path.join(folder, `${name}.${version.trim()}.json`), stdout);
    }
  }
}
