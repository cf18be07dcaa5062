import { createEngine } from '../engine';
import type { Report, TextOf } from '../report/report';
import { report } from '../report/report';
import { readAccounts } from './accounts';
import { UsageError } from './usageError';

/** A folder's report with what its exports and the reader at the terminal need beside it. */
export interface FolderReport {
  readonly report: Report;
  readonly textOf: TextOf;
  /** One line each on files that were left out or read with losses. */
  readonly notes: readonly string[];
}

/**
 * Reads and compares the accounts of a folder.
 * @param recursive also those of its subfolders
 * @throws {UsageError} when there is no such folder, or fewer than two accounts in it
 */
export async function reportFolder(folder: string, recursive: boolean): Promise<FolderReport> {
  const { accounts, skipped, noted } = await readAccounts(folder, recursive);
  const notes = [
    ...skipped.map(({ source, why }) => `left out ${source}: ${why}`),
    ...noted.map(({ source, why }) => `${source} is ${why}`),
  ];
  if (accounts.length < 2) {
    const found = accounts[0] ? `only one (${accounts[0].source})` : 'none that can be read';
    const left =
      skipped.length === 0 ? '' : `; left out: ${skipped.map(({ source, why }) => `${source} (${why})`).join(', ')}`;
    throw new UsageError(`at least two accounts are needed; ${folder} has ${found}${left}`);
  }
  const engine = createEngine();
  for (const { source, text, format } of accounts) engine.set(source, text, format);
  const texts = new Map(accounts.map(({ source, text }) => [source, text]));
  return {
    report: report(engine.analyse(), (id) => engine.annotated(id), skipped),
    textOf: (source) => texts.get(source) ?? '',
    notes,
  };
}
