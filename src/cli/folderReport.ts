import { DecidedAccounts, type DecidedAnalysis } from '../decisions/decidedAccounts';
import { walkedReport, type TextOf, type WalkedReport } from '../report/report';
import type { FolderOfAccounts } from './accounts';
import { readAccounts } from './accounts';
import { annotateAhead, type Annotating } from './annotating';
import { DecisionsOnDisk } from './decisions';
import { FactShelf } from './factShelf';
import { Spill } from './spill';
import { UsageError } from './usageError';

/** The report of a folder as it was when asked for, with what its exports and the reader at the terminal need. */
export interface CurrentReport {
  readonly report: WalkedReport;
  readonly textOf: TextOf;
  /** One line each on files that were left out or read with losses. */
  readonly notes: readonly string[];
}

/** Which report is wanted. */
export interface Wanted {
  readonly folder: string;
  /** Whether accounts in subfolders count. */
  readonly recursive: boolean;
  /** Whether the decisions kept in the folder count. */
  readonly decisions: boolean;
  /** Whether it is asked for one time only. */
  readonly once?: boolean;
}

/** What reports are made with. */
export interface Means extends Omit<Annotating, 'onProgress' | 'spill'> {
  /** Called often, with how far a report is in a line of words. */
  readonly say: (progress: string) => void;
}

/** A folder of accounts that can be asked for its report again: only accounts that changed are taken in again. */
export class FolderReport {
  private readonly engine: DecidedAccounts;
  private readonly decisions: DecisionsOnDisk | undefined;
  private texts: ReadonlyMap<string, string> = new Map();
  private analysis: DecidedAnalysis | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private readonly folder: string;
  private readonly recursive: boolean;
  private readonly means: Means;
  /** Of a report that is asked for one time only. */
  private readonly spill: Spill | undefined;

  /** @param means what a report is made with; on one thread and in silence where none is given */
  constructor(
    { folder, recursive, decisions, once = false }: Wanted,
    means: Means = { script: undefined, jobs: 1, say: () => undefined },
  ) {
    this.folder = folder;
    this.recursive = recursive;
    this.means = means;
    if (once) this.spill = new Spill();
    this.engine = new DecidedAccounts({ once, ...(this.spill ? { shelf: new FactShelf(this.spill) } : {}) });
    if (decisions) this.decisions = new DecisionsOnDisk(folder);
  }

  /**
   * Reads what is on the disk now. Calls wait for one another, so that each sees a whole state.
   * @throws {UsageError} when there is no such folder, or fewer than two accounts in it
   */
  current(): Promise<CurrentReport> {
    const next = this.running.then(() => this.update());
    this.running = next.catch(() => undefined);
    return next;
  }

  /** Lets go what reports are made from: none can be walked through any more. */
  close(): void {
    this.spill?.close();
  }

  private async update(): Promise<CurrentReport> {
    const { script, jobs, say } = this.means;
    const found = await readAccounts(this.folder, this.recursive, (done, total) =>
      say(`reading: ${done} of ${total} files`),
    );
    if (found.accounts.length < 2) throw new UsageError(tooFew(this.folder, found));
    const { accounts, skipped, noted } = found;
    const texts = new Map(accounts.map(({ source, text }) => [source, text]));
    for (const source of this.texts.keys()) {
      if (texts.has(source)) continue;
      this.engine.delete(source);
      this.analysis = undefined;
    }
    const changed = accounts.filter(({ source, text }) => this.texts.get(source) !== text);
    const onProgress = (done: number, total: number): void => say(`annotating: ${done} of ${total} accounts`);
    const ready = await annotateAhead(changed, { script, jobs, onProgress, spill: this.spill });
    for (const { source, text, format } of changed) {
      this.engine.set(source, text, format, ready.get(source));
      this.analysis = undefined;
    }
    this.texts = texts;
    if (await this.decisions?.read()) this.analysis = undefined;
    this.engine.decide(this.decisions?.decisions ?? []);
    this.analysis ??= this.engine.analyse(() => {
      say(`comparing: ${this.engine.compared} of ${this.engine.size} accounts`);
      return false;
    });
    const { analysis, outcomes } = this.analysis;
    return {
      report: walkedReport(analysis, (id) => this.engine.source(id), skipped, outcomes),
      textOf: (source) => texts.get(source) ?? '',
      notes: [
        ...skipped.map(({ source, why }) => `left out ${source}: ${why}`),
        ...(this.decisions?.notes ?? []),
        ...noted.map(({ source, why }) => `${source} is ${why}`),
      ],
    };
  }
}

function tooFew(folder: string, { accounts, skipped }: FolderOfAccounts): string {
  const found = accounts[0] ? `only one (${accounts[0].source})` : 'none that can be read';
  const left = skipped.map(({ source, why }) => `${source} (${why})`).join(', ');
  return `at least two accounts are needed; ${folder} has ${found}${left === '' ? '' : `; left out: ${left}`}`;
}
