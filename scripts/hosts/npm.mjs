/** npm as a child process: always into a folder of the project, never running a package's install scripts. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './children.mjs';

/**
 * Runs npm. A failure is tried a second time, for a registry may hiccup.
 *
 * @param {readonly string[]} args
 * @param {string} folder
 * @throws {Error} with npm's own words when it fails twice
 */
export async function npm(args, folder) {
  // npm run tells where its own npm is: with it, PATH and Windows' npm.cmd do not matter.
  const cli = process.env['npm_execpath'];
  const own = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const command = own ? process.execPath : 'npm';
  const all = [...(own ? [cli] : []), ...args, '--no-audit', '--no-fund', '--loglevel=error'];
  let failure = '';
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const { code, output } = await runChild(command, all, {
      cwd: folder,
      env: cleanEnvironment(),
      shell: !own && process.platform === 'win32',
    });
    if (code === 0) return;
    failure = output;
  }
  throw new Error(`npm ${args.join(' ')} failed:\n${failure.trim()}`);
}

/**
 * Installs exactly these packages into an empty folder.
 *
 * @param {string} folder
 * @param {readonly string[]} packages name@version
 */
export async function installPackages(folder, packages) {
  await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  // --force: what runs the package is not always the Node that runs npm.
  await npm(['install', '--ignore-scripts', '--force', ...packages], folder);
}

/** The environment without what `npm run` adds for this project and without what would leave out packages. */
function cleanEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^npm_(package|lifecycle|config_local_prefix|config_omit|config_global)/.test(name)) delete env[name];
  }
  delete env['NODE_ENV'];
  return env;
}
