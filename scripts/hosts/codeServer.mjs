/**
 * VS Code's workbench, server and extension host from the npm package code-server: what serves where VS Code itself
 * cannot be downloaded, or has no display to open on.
 */
import { mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { exists, installedFolder } from './folder.mjs';
import { nodeOfMajor } from './nodeRuntime.mjs';
import { installPackages, npm } from './npm.mjs';

/** @typedef {'oldest' | 'newest'} Age the oldest VS Code that the manifest admits, or the newest there is */

/** @type {Record<Age, { release: string, code: string, node: 20 | 24 }>} */
const releases = {
  oldest: { release: '4.100.3', code: '1.100.3', node: 20 },
  newest: { release: '4.139.1', code: '1.139.1', node: 24 },
};
const ripgrep = { linux: '@vscode/ripgrep-linux-x64', version: '1.18.0' };

/**
 * @typedef {object} CodeServer
 * @property {string} code version of VS Code
 * @property {string} node path of the Node that runs it
 * @property {string} main path of the server's main file
 * @property {boolean} smokeDriver whether the server must be told to heed the payload that runs tests
 */

/**
 * Installs code-server unless it is there.
 *
 * @param {Age} age
 * @returns {Promise<CodeServer>}
 */
export async function installCodeServer(age) {
  const { release, code, node: major } = releases[age];
  const node = await nodeOfMajor(major);
  const folder = await installedFolder(`code-server-${release}`, async (unfinished) => {
    await installPackages(unfinished, [`code-server@${release}`]);
    const server = serverFolder(unfinished);
    // The server's own packages are left to an install script that also compiles; without it nothing is compiled, and
    // only the terminal and the log file are missing.
    await npm(['install', '--omit=dev', '--ignore-scripts', '--force'], server);
    await npm(['install', '--omit=dev', '--ignore-scripts', '--force'], path.join(server, 'extensions'));
    await linkRipgrep(unfinished);
  });
  return { code, node, main: path.join(serverFolder(folder), 'out', 'server-main.js'), smokeDriver: age === 'newest' };
}

/** @param {string} folder */
function serverFolder(folder) {
  return path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
}

/**
 * Searching files needs ripgrep, which the older server downloads from a place of its own when its install script runs.
 *
 * @param {string} folder
 */
async function linkRipgrep(folder) {
  const wanted = path.join(serverFolder(folder), 'node_modules', '@vscode', 'ripgrep');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !(await exists(wanted))) return;
  const carrier = path.join(folder, 'ripgrep');
  await mkdir(carrier);
  await installPackages(carrier, [`${ripgrep.linux}@${ripgrep.version}`]);
  const binary = path.join(carrier, 'node_modules', ripgrep.linux, 'bin', 'rg');
  await mkdir(path.join(wanted, 'bin'), { recursive: true });
  // Relative: the folder is renamed when it is complete.
  await symlink(path.relative(path.join(wanted, 'bin'), binary), path.join(wanted, 'bin', 'rg'));
}
