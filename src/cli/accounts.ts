import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../collection/decodeText';
import { inParallel } from '../collection/inParallel';
import { formatOf } from '../collection/textFiles';
import type { SourceFormat } from '../engine';
import { markdownMark } from '../report/markdown';
import type { SkippedFile } from '../report/report';
import { systemCode, systemWords } from './systemWords';
import { UsageError } from './usageError';

/** Largest file that is read, in bytes. */
export const fileLimit = 2_000_000;
const filesAtOnce = 16;

/** One account of a folder. */
export interface Account {
  /** Path relative to the folder, with "/" between parts. */
  readonly source: string;
  readonly text: string;
  readonly format: SourceFormat;
}

/** The accounts of a folder in the order of their names by code unit. */
export interface FolderOfAccounts {
  readonly accounts: readonly Account[];
  readonly skipped: readonly SkippedFile[];
  /** Accounts that were read all the same, with what is odd about them. */
  readonly noted: readonly SkippedFile[];
}

/**
 * Reads the text files of a folder; names that begin with a dot are not looked at.
 * @param recursive also of its subfolders; folders behind links are not followed
 * @param onProgress called as files are read
 * @throws {UsageError} when there is no such folder, or nothing in it to compare
 */
export async function readAccounts(
  folder: string,
  recursive: boolean,
  onProgress: (done: number, total: number) => void,
): Promise<FolderOfAccounts> {
  const names = await textFilesOf(folder, recursive);
  if (names.length === 0) throw new UsageError(`${folder} has no .txt, .md or .markdown file`);
  const accounts: Account[] = [];
  const skipped: SkippedFile[] = [];
  const noted: SkippedFile[] = [];
  let done = 0;
  const read = async (source: string) => {
    const outcome = await readAccount(folder, source);
    onProgress(++done, names.length);
    return outcome;
  };
  const outcomes = await inParallel(names, filesAtOnce, read, () => false);
  for (const [index, source] of names.entries()) {
    const outcome = outcomes[index]!;
    if (typeof outcome === 'string') {
      skipped.push({ source, why: outcome });
      continue;
    }
    accounts.push(outcome.account);
    if (outcome.note) noted.push({ source, why: outcome.note });
  }
  return { accounts, skipped, noted };
}

async function textFilesOf(folder: string, recursive: boolean): Promise<string[]> {
  const names: string[] = [];
  const waiting = [''];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const entry of await entriesOf(folder, at)) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) {
        if (recursive && !entry.name.startsWith('.') && entry.name !== 'node_modules') waiting.push(path);
      } else if (formatOf(entry.name) !== undefined) {
        names.push(path);
      }
    }
  }
  return names.sort((a, b) => (a < b ? -1 : 1));
}

async function entriesOf(folder: string, at: string): Promise<{ name: string; isDirectory(): boolean }[]> {
  try {
    return await readdir(join(folder, at), { withFileTypes: true });
  } catch (error) {
    const why = systemWords(error);
    if (at !== '') {
      if (systemCode(error) === 'ENOENT') return [];
      throw new UsageError(`cannot read the folder ${join(folder, at)}: ${why}`);
    }
    if (systemCode(error) === 'ENOENT') throw new UsageError(`there is no folder ${folder}`);
    if (systemCode(error) === 'ENOTDIR') throw new UsageError(`${folder} is not a folder`);
    throw new UsageError(`cannot read the folder ${folder}: ${why}`);
  }
}

/** The account, or why the file is none. A file may vanish or change between any two steps. */
async function readAccount(folder: string, source: string): Promise<{ account: Account; note?: string } | string> {
  const path = join(folder, source);
  const format = formatOf(source.slice(source.lastIndexOf('/') + 1)) ?? 'plain';
  let bytes: Uint8Array;
  try {
    const found = await stat(path);
    if (!found.isFile()) return 'not a file';
    if (found.size > fileLimit) return tooLarge;
    bytes = await readFile(path);
  } catch (error) {
    return systemCode(error) === 'ENOENT' ? 'no longer there' : `cannot be read: ${systemWords(error)}`;
  }
  if (bytes.length > fileLimit) return tooLarge;
  const decoded = decodeText(bytes);
  if ('text' in decoded) return whatItIs({ source, text: decoded.text, format });
  if (decoded.unreadable !== 'not UTF-8') return decoded.unreadable;
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.includes('\0')) return 'binary';
  return whatItIs({ source, text, format }, 'not valid UTF-8: characters that could not be read stand as \ufffd');
}

const tooLarge = `larger than ${fileLimit / 1e6} MB`;

function whatItIs(account: Account, note?: string): { account: Account; note?: string } | string {
  if (account.text.trim() === '') return 'empty';
  if (account.text.startsWith(markdownMark)) return 'a report of Variorum, not an account';
  return note === undefined ? { account } : { account, note };
}
