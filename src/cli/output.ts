import { lstat, writeFile } from 'node:fs/promises';
import { systemCode, systemWords } from './systemWords';
import { UsageError } from './usageError';

/** Characters that are written at once: a report may be longer than a string can be, and its pieces are short. */
const parcel = 1 << 16;

/** The same text in fewer pieces. */
export function* inParcels(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let size = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    size += piece.length;
    if (size < parcel) continue;
    yield waiting.join('');
    waiting = [];
    size = 0;
  }
  yield waiting.join('');
}

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
 * Writes a new file from pieces of text, or replaces one when told to.
 * @throws {UsageError} when it exists and `replace` was not asked for, or cannot be written
 */
export async function writeOutput(path: string, pieces: Iterable<string>, replace: boolean): Promise<void> {
  try {
    await writeFile(path, inParcels(pieces), { flag: replace ? 'w' : 'wx' });
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw new UsageError(exists(path));
    throw new UsageError(`cannot write ${path}: ${systemWords(error)}`);
  }
}

function exists(path: string): string {
  return `${path} exists; --force replaces it`;
}
