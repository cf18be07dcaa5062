import { rmSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pause } from './children.mjs';
import { hostsFolder } from './folder.mjs';

/**
 * Does what two runs must not do at once (installing, building), one after the other.
 *
 * @template Result
 * @param {() => Promise<Result>} task
 * @returns {Promise<Result>}
 */
export async function inTurn(task) {
  const lock = path.join(hostsFolder, 'preparing');
  await mkdir(hostsFolder, { recursive: true });
  let told = false;
  for (;;) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (holder > 0 && !lives(holder)) {
      await rm(lock, { force: true });
      continue;
    }
    if (!told) console.log('Another run is installing or building; waiting for it ...');
    told = true;
    await pause(500);
  }
  const release = () => rmSync(lock, { force: true });
  process.once('exit', release);
  try {
    return await task();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** @param {number} pid */
function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
