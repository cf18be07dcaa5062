/**
 * The project's own packages. This file and what it imports use nothing but Node, for on a fresh clone there is nothing
 * else.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder } from './folder.mjs';
import { npm } from './npm.mjs';

/** Installs the project's packages when they are missing or not those of package-lock.json. */
export async function installDependencies() {
  if (await upToDate()) return;
  console.log('Installing packages ...');
  // Not "npm ci": it refuses a lock without the packages for other systems, and not every registry has those.
  // No install scripts: the only one of weight compiles a key ring that nothing here uses.
  await npm(['install', '--no-save', '--include=dev', '--ignore-scripts'], projectFolder);
}

async function upToDate() {
  try {
    const wanted = await packagesOf('package-lock.json');
    const installed = await packagesOf('node_modules/.package-lock.json');
    return Object.entries(wanted).every(
      // What is made for other systems only is left out.
      ([place, { version, optional }]) => place === '' || optional || installed[place]?.version === version,
    );
  } catch {
    return false;
  }
}

/**
 * @param {string} lock
 * @returns {Promise<Record<string, { version?: string, optional?: boolean }>>}
 */
async function packagesOf(lock) {
  return JSON.parse(await readFile(path.join(projectFolder, lock), 'utf8')).packages;
}
