/** What one run of suites works on: copies, so that nothing it does reaches the project. */
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleSuites } from './bundleSuites.mjs';
import { runChild } from './children.mjs';
import { projectFolder } from './folder.mjs';

/** @typedef {'node' | 'web'} HostKind the extension host that runs the extension: a Node process, or a web worker */

const shipped = ['dist', 'media', 'syntaxes', 'l10n'];

/**
 * Everything that the suites of test/host run on and in.
 *
 * @param {string} folder
 * @param {object} wanted
 * @param {HostKind} wanted.kind
 * @param {readonly string[]} wanted.nodes paths of the Nodes whose reports the suites compare with
 * @param {string} [wanted.only] what the names of the files of suites must have in them
 * @returns {Promise<{ extension: string, workspace: string, suites: string }>} what VS Code is to be started with
 */
export async function stageSuites(folder, { kind, nodes, only }) {
  const extension = path.join(folder, 'extension');
  const workspace = path.join(folder, 'accounts');
  const suites = path.join(extension, 'suites', 'index.js');
  await stageExtension(extension, kind);
  await stageWorkspace(workspace);
  await stageReports(path.join(extension, 'suites', 'reports'), nodes);
  await bundleSuites(suites, only);
  return { extension, workspace, suites };
}

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
async function stageWorkspace(folder) {
  await cp(path.join(projectFolder, 'examples'), folder, { recursive: true });
}

/**
 * Writes the command line's report of every example, as COLLECTION.NODE-VERSION.json: what the same engine must say in
 * the host that runs the suites.
 *
 * @param {string} folder
 * @param {readonly string[]} nodes paths of the Nodes that make them
 */
async function stageReports(folder, nodes) {
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
