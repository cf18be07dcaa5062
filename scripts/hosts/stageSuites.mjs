/** What one run of the suites of test/host works on: copies, so that nothing it does reaches the project. */
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleSuites } from './bundleSuites.mjs';
import { runChild } from './children.mjs';
import { projectFolder } from './folder.mjs';
import { stageExtension } from './stage.mjs';

/** @typedef {import('./stage.mjs').HostKind} HostKind */

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
