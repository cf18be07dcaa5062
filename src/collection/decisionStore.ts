import * as vscode from 'vscode';
import {
  attributes,
  attributesPath,
  decisionsPath,
  readDecisions,
  writeDecisions,
  type FileProblem,
} from '../decisions/file';
import type { Decision } from '../decisions/model';

/** A change of what is decided: decisions are told by their whole content. */
export interface DecisionEdit {
  readonly remove: readonly Decision[];
  readonly add: readonly Decision[];
}

/**
 * The decisions on one folder's accounts: kept in step with their file, and written by merging into what is there.
 * What cannot be written is kept in memory, and written with the next change that can.
 */
export class DecisionStore implements vscode.Disposable {
  readonly uri: vscode.Uri;
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[];
  /** What is decided, or what is wrong with the file, is other than before. */
  readonly onDidChange = this.#changed.event;
  #text = '';
  #file: readonly Decision[] = [];
  #problems: readonly FileProblem[] = [];
  /** Changes that are not in the file. */
  #unsaved: readonly DecisionEdit[] = [];
  #all: readonly Decision[] = [];
  /** Reading and writing wait for one another. */
  #queue: Promise<unknown> = Promise.resolve();

  /** @param folder the accounts' folder */
  constructor(folder: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#log = log;
    this.uri = vscode.Uri.joinPath(folder, ...decisionsPath);
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, decisionsPath.join('/')),
    );
    const reload = (): void => void this.load();
    this.#disposables = [
      this.#changed,
      watcher,
      watcher.onDidCreate(reload),
      watcher.onDidChange(reload),
      watcher.onDidDelete(reload),
    ];
  }

  /** What is decided, saved or not. */
  get all(): readonly Decision[] {
    return this.#all;
  }

  /** What of the file could not be read. While there is anything, the file is not written. */
  get problems(): readonly FileProblem[] {
    return this.#problems;
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.length > 0;
  }

  /** Reads the file as it is now. */
  load(): Promise<void> {
    return this.#next(() => this.#read());
  }

  /**
   * Changes what is decided, in memory at once and then in the file.
   * @throws when the file cannot be written; the change then lasts as long as the collection is open
   */
  change(edit: DecisionEdit): Promise<void> {
    return this.#next(async () => {
      this.#unsaved = [...this.#unsaved, edit];
      this.#take();
      await this.#save();
    });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #next<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #read(): Promise<void> {
    let text = '';
    let failure: string | undefined;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
        await vscode.workspace.fs.readFile(this.uri),
      );
    } catch (error) {
      if (!isNotFound(error)) failure = error instanceof TypeError ? 'not UTF-8 text' : String(error);
    }
    if (failure === undefined && text === this.#text && this.#problems.every(({ line }) => line > 0)) return;
    const { decisions, problems } = readDecisions(text);
    this.#text = text;
    // What a file that cannot be read had before is not forgotten.
    if (failure === undefined) this.#file = decisions;
    this.#problems = failure === undefined ? problems : [{ line: 0, why: failure }];
    for (const problem of this.#problems) this.#log.warn(`${this.uri.toString(true)}: ${problemWords(problem)}`);
    this.#take();
  }

  /** Reads what another window or program may have written, and writes all changes over that. */
  async #save(): Promise<void> {
    await this.#read();
    const [problem] = this.#problems;
    if (problem) throw unsaved(problemWords(problem));
    const next = this.#unsaved.reduce(applied, this.#file);
    const text = writeDecisions(next);
    if (text !== this.#text && (next.length > 0 || this.#text !== '')) {
      try {
        await this.#write(text);
      } catch (error) {
        this.#log.warn(`${this.uri.toString(true)} could not be written: ${String(error)}`);
        throw unsaved(error instanceof Error ? error.message : String(error));
      }
    }
    this.#text = text;
    this.#file = next;
    this.#unsaved = [];
    this.#take();
  }

  async #write(text: string): Promise<void> {
    const { fs } = vscode.workspace;
    if (fs.isWritableFileSystem(this.#folder.scheme) === false) throw vscode.FileSystemError.NoPermissions(this.uri);
    const encoder = new TextEncoder();
    if (this.#text === '') {
      await fs.createDirectory(vscode.Uri.joinPath(this.uri, '..'));
      const beside = vscode.Uri.joinPath(this.#folder, ...attributesPath);
      if (!(await exists(beside))) await fs.writeFile(beside, encoder.encode(attributes));
    }
    await fs.writeFile(this.uri, encoder.encode(text));
  }

  #take(): void {
    this.#all = this.#unsaved.reduce(applied, this.#file);
    this.#changed.fire();
  }
}

/** "line 4: not a line of JSON". */
export function problemWords({ line, why }: FileProblem): string {
  return line > 0 ? vscode.l10n.t('line {0}: {1}', line, why) : why;
}

function applied(decisions: readonly Decision[], { remove, add }: DecisionEdit): readonly Decision[] {
  const gone = new Set(remove.map(({ id }) => id));
  return [...decisions.filter(({ id }) => !gone.has(id)), ...add];
}

function unsaved(why: string): Error {
  return new Error(
    vscode.l10n.t('The decision is kept until this window closes, but not in {0}: {1}', decisionsPath.join('/'), why),
  );
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isNotFound(error)) return false;
    throw error;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
