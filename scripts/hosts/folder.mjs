/**
 * Where the installed hosts live: .hosts in the project, ignored by git. Nothing is installed into the user's home or
 * into the global npm.
 */
import { randomBytes } from 'node:crypto';
import { realpathSync, rmSync } from 'node:fs';
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
export const hostsFolder = path.join(projectFolder, '.hosts');

/** @param {string} file */
export async function exists(file) {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * A folder that is made once and then reused. It is filled under another name and renamed when complete, so that an
 * installation broken off half-way is never taken for a whole one.
 *
 * @param {string} name bears the version: another version is another folder
 * @param {(folder: string) => Promise<void>} fill
 * @returns {Promise<string>} the folder's path
 */
export async function installedFolder(name, fill) {
  const folder = path.join(hostsFolder, name);
  if (await exists(folder)) return folder;
  console.log(`Installing ${name} into ${path.relative(projectFolder, hostsFolder)}/ ...`);
  const unfinished = `${folder}.${randomBytes(4).toString('hex')}.part`;
  await mkdir(unfinished, { recursive: true });
  try {
    await fill(unfinished);
    await rename(unfinished, folder);
  } catch (error) {
    // Another start may have finished the same folder meanwhile: then its folder is as good as ours.
    if (!(await exists(folder))) throw error;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/**
 * A fresh folder for one run: server data, a copy of the accounts. It is gone when this process ends.
 *
 * @param {string} name
 */
export async function runFolder(name) {
  const parent = path.join(hostsFolder, 'runs');
  await mkdir(parent, { recursive: true });
  const folder = await mkdtemp(path.join(parent, `${name}-`));
  if (runFolders.length === 0) process.once('exit', removeRunFolders);
  runFolders.push(folder);
  return folder;
}

/** @type {string[]} */
const runFolders = [];

function removeRunFolders() {
  for (const folder of runFolders) {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    } catch {
      // Something still writes there. The folder is ignored by git, and no later run looks at it.
    }
  }
}

/**
 * Whether a script was started by its name, not imported.
 *
 * @param {string} url its import.meta.url
 */
export function isMain(url) {
  const started = process.argv[1];
  return started !== undefined && realpathSync(started) === realpathSync(fileURLToPath(url));
}
