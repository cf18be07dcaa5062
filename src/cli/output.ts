import { lstat, writeFile } from 'node:fs/promises';
import { systemCode, systemWords } from './systemWords';
import { UsageError } from './usageError';

/**
 * Says before any work that a file would be refused.
 * @throws {UsageError} when it exists
 */
export async function refuseExisting(path: string): Promise<void> {
  try {
    await lstat(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return;
    throw new UsageError(`cannot write ${path}: ${systemWords(error)}`);
  }
  throw new UsageError(exists(path));
}

/**
 * Writes a new file, or replaces one when told to.
 * @throws {UsageError} when it exists and `replace` was not asked for, or cannot be written
 */
export async function writeOutput(path: string, text: string, replace: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new UsageError(exists(path));
    throw new UsageError(`cannot write ${path}: ${systemWords(error)}`);
  }
}

function exists(path: string): string {
  return `${path} exists; --force replaces it`;
}
