/**
 * The libraries that the benches measure beside the engine. They are installed into bench/peers/node_modules when a bench
 * first asks for one, in the versions of bench/peers/package-lock.json, so that neither the project nor its tests need
 * them.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from '../../scripts/hosts/npm.mjs';

const folder = import.meta.dirname;
/** @type {Promise<boolean> | undefined} */
let ready;

/**
 * A library as `import` gives it (what is CommonJS has its exports in `default`); undefined, said once, where the libraries cannot be installed.
 *
 * @param {string} name as in bench/peers/package.json
 * @returns {Promise<any>}
 */
export async function peer(name) {
  ready ??= install();
  if (!(await ready)) return undefined;
  // Found in this folder's node_modules, for this file stands beside it.
  return import(name);
}

/**
 * @param {string} name
 * @returns {Promise<string>} the version that is measured
 */
export async function versionOf(name) {
  return JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')).dependencies[name];
}

async function install() {
  try {
    if (!(await upToDate())) {
      console.error('Installing the peers into bench/peers/node_modules ...');
      // Neither "npm ci" nor install scripts: see scripts/hosts/dependencies.mjs.
      await npm(['install', '--no-save', '--ignore-scripts'], folder);
    }
    return true;
  } catch (error) {
    console.error(`The peers are left out: ${error instanceof Error ? error.message : String(error)}`);
    return false;
  }
}

async function upToDate() {
  try {
    const [wanted, installed] = await Promise.all(
      ['package-lock.json', 'node_modules/.package-lock.json'].map(
        async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')).packages,
      ),
    );
    return Object.entries(wanted).every(
      // What is made for other systems only is left out.
      ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
    );
  } catch {
    return false;
  }
}
