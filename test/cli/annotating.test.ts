import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readAccounts } from '../../src/cli/accounts';
import { annotateAhead } from '../../src/cli/annotating';
import { FolderReport } from '../../src/cli/folderReport';
import { createEngine } from '../../src/engine';
import { jsonReport } from '../../src/report/json';
import { report } from '../../src/report/report';
import { crowd } from '../crowd';
import { fire, folderOf } from './folder';

vi.mock('node:worker_threads', () => ({ Worker: vi.fn() }));

type Listener = (given: unknown) => void;

/** A thread that ends at once, whatever it is asked. */
function endThreads(): void {
  vi.mocked(Worker).mockImplementation(function () {
    const listeners = new Map<string, Listener>();
    return {
      on: (event: string, listener: Listener) => void listeners.set(event, listener),
      postMessage: () => setTimeout(() => listeners.get('exit')?.(1), 0),
      terminate: () => Promise.resolve(1),
    } as unknown as Worker;
  });
}

afterEach(() => vi.mocked(Worker).mockReset());

/** The report of a folder by an engine that does all by itself. */
async function plainReport(folder: string): Promise<string> {
  const engine = createEngine();
  const { accounts } = await readAccounts(folder, false, () => undefined);
  for (const { source, text, format } of accounts) engine.set(source, text, format);
  return [...jsonReport(report(engine.analyse(), (id) => engine.source(id)))].join('');
}

describe('accounts that are annotated ahead', () => {
  const many = { ...crowd(208), 'date.md': '# Fair at Tolm\n\nThe fair closed *yesterday*, Ola Brask said.\n' };

  test('are told of as by the engine alone, with progress', async () => {
    const folder = folderOf(many);
    const said: string[] = [];
    const reports = new FolderReport(
      { folder, recursive: false, decisions: false },
      { script: undefined, jobs: 1, say: (words) => void said.push(words) },
    );
    expect([...jsonReport((await reports.current()).report)].join('')).toBe(await plainReport(folder));
    expect(said).toContain('reading: 209 of 209 files');
    expect(said).toContain('annotating: 209 of 209 accounts');
    expect(said.filter((words) => /^comparing: \d+ of 209 accounts$/.test(words)).length).toBeGreaterThan(2);
  }, 60_000);

  test('are left to the engine where the threads end', async () => {
    endThreads();
    const folder = folderOf(many);
    const means = { script: 'thread.js', jobs: 3, say: () => undefined };
    const reports = new FolderReport({ folder, recursive: false, decisions: false }, means);
    expect([...jsonReport((await reports.current()).report)].join('')).toBe(await plainReport(folder));
    expect(Worker).toHaveBeenCalledTimes(3);
  }, 60_000);

  test('are none where there are few', async () => {
    const { accounts } = await readAccounts(folderOf(fire), false, () => undefined);
    const how = { script: 'thread.js', jobs: 3, onProgress: () => undefined };
    expect((await annotateAhead(accounts, how)).size).toBe(0);
    expect(Worker).not.toHaveBeenCalled();
  });
});
