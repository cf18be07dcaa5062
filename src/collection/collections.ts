import * as vscode from 'vscode';
import type { WorkerClient } from '../worker/client';
import { isAccount } from './accounts';
import { Collection } from './collection';
import { ruleSettings } from './folderRules';
import type { MemoryStore } from './memoryStore';
import { scopeOf } from './scope';

/** An account that is open in the editor, in its collection. */
export interface Located {
  readonly collection: Collection;
  readonly id: string;
}

/** Where one of these changes, every folder is read anew. */
const settings = ['variorum.maxFileSize', 'variorum.maxFiles', ...ruleSettings];

/**
 * The collections that are read in this window: one a folder (see scope.ts), from the first of its accounts shown in an editor until
 * the last is closed, or for as long as a view holds it.
 */
export class Collections implements vscode.Disposable {
  readonly #worker: WorkerClient;
  readonly #memories: MemoryStore;
  readonly #log: vscode.LogOutputChannel;
  readonly #collections = new Map<string, { collection: Collection; listeners: vscode.Disposable }>();
  readonly #changed = new vscode.EventEmitter<Collection>();
  readonly #analysed = new vscode.EventEmitter<Collection>();
  readonly #disposables: vscode.Disposable[];
  /** See {@link Collection.onDidChange}. */
  readonly onDidChange = this.#changed.event;
  readonly onDidAnalyse = this.#analysed.event;
  readonly #leases = new Map<string, number>();
  #held: string | undefined;

  constructor(worker: WorkerClient, memories: MemoryStore, log: vscode.LogOutputChannel) {
    this.#worker = worker;
    this.#memories = memories;
    this.#log = log;
    const edited = (document: vscode.TextDocument): void => {
      const located = this.locate(document.uri);
      located?.collection.edit(located.id);
    };
    this.#disposables = [
      this.#changed,
      this.#analysed,
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        const located = editor && this.locate(editor.document.uri);
        located?.collection.look(located.id);
      }),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#show(editors)),
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length > 0) edited(event.document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        edited(document);
        this.#release();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('variorum.collection')) this.#regroup();
        else if (settings.some((name) => event.affectsConfiguration(name))) void this.reload();
      }),
    ];
    this.#show(vscode.window.visibleTextEditors);
  }

  /** The account that a document is, when its collection is read. */
  locate(uri: vscode.Uri): Located | undefined {
    if (!isAccount(uri)) return undefined;
    const { folder, id } = scopeOf(uri);
    const collection = this.#collections.get(folder.toString())?.collection;
    return collection && { collection, id };
  }

  /**
   * The collection of a folder, read from now on if it was not.
   * @param looked the account in it that the reader looks at
   */
  open(folder: vscode.Uri, looked?: string): Collection {
    const key = folder.toString();
    const known = this.#collections.get(key);
    if (known) return known.collection;
    this.#log.info(`Reading ${folder.toString(true)}`);
    const collection = new Collection(folder, this.#worker, this.#memories, this.#log, looked);
    const listeners = vscode.Disposable.from(
      collection.onDidChange(() => this.#changed.fire(collection)),
      collection.onDidAnalyse(() => this.#analysed.fire(collection)),
    );
    this.#collections.set(key, { collection, listeners });
    return collection;
  }

  /** Keeps one collection read though none of its accounts is open, until another is held. */
  hold(collection: Collection): void {
    this.#held = collection.key;
    this.#release();
  }

  /** Keeps a collection read until the lease is disposed, and then until the next account is closed. */
  lease({ key }: Collection): vscode.Disposable {
    this.#leases.set(key, (this.#leases.get(key) ?? 0) + 1);
    return new vscode.Disposable(() => {
      const others = (this.#leases.get(key) ?? 1) - 1;
      if (others > 0) this.#leases.set(key, others);
      else this.#leases.delete(key);
    });
  }

  /** Reads every collection anew. */
  async reload(): Promise<void> {
    const collections = [...this.#collections.values()].map(({ collection }) => collection);
    for (const collection of collections) collection.reload();
    await Promise.all(collections.map((collection) => collection.settled()));
  }

  /** Resolves when what was analysed of every collection is kept for the next time. */
  async keep(): Promise<void> {
    await Promise.all([...this.#collections.values()].map(({ collection }) => collection.keep()));
  }

  dispose(): void {
    this.#disposeAll();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Accounts belong together in another way now. */
  #regroup(): void {
    this.#held = undefined;
    this.#disposeAll();
    this.#show(vscode.window.visibleTextEditors);
  }

  #disposeAll(): void {
    for (const { collection, listeners } of this.#collections.values()) {
      listeners.dispose();
      collection.dispose();
    }
    this.#collections.clear();
  }

  #show(editors: readonly vscode.TextEditor[]): void {
    for (const { document } of editors) {
      if (!isAccount(document.uri)) continue;
      const { folder, id } = scopeOf(document.uri);
      this.open(folder, id);
    }
  }

  #release(): void {
    const open = new Set(
      vscode.workspace.textDocuments
        .filter((document) => !document.isClosed && isAccount(document.uri))
        .map((document) => scopeOf(document.uri).folder.toString()),
    );
    for (const [key, { collection, listeners }] of this.#collections) {
      if (open.has(key) || key === this.#held || this.#leases.has(key)) continue;
      this.#collections.delete(key);
      listeners.dispose();
      collection.dispose();
    }
  }
}
