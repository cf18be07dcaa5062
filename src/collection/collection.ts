import * as vscode from 'vscode';
import type { Decision } from '../decisions/model';
import type { Format } from '../report/exported';
import type { Inquiry } from '../report/inquiry';
import type { WorkerClient } from '../worker/client';
import type { Matrix, MatrixOptions } from '../worker/matrix';
import type {
  Claims,
  CollectionKey,
  DraftRequest,
  InquiryAnswer,
  LeftOut,
  ListedEntity,
  PartOfCollection,
  PlacedMention,
  Reading,
  SourceText,
  Tally,
} from '../worker/protocol';
import { DecisionStore } from './decisionStore';
import type { Unreadable } from './decodeText';
import { fingerprint } from './fingerprint';
import { FolderRules, type Rule } from './folderRules';
import { inParallel } from './inParallel';
import { listAccounts } from './listing';
import type { MemoryStore } from './memoryStore';
import { readAccount } from './readAccount';
import { isDeep, pathIn } from './scope';
import { formatOf } from './textFiles';

/** A file of the folder that takes no part, and why. */
export interface Skipped {
  readonly id: string;
  readonly why: Unreadable | Rule;
}

export type CollectionState =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'analysing';
      /** Milliseconds, once it takes long enough to be told. */
      readonly elapsed: number;
      /** How many accounts are read of `total`; 0 of 0 before that is told. */
      readonly done: number;
      /** When all are read: how many are compared with the others of their event. */
      readonly compared: number;
      readonly total: number;
    }
  | { readonly kind: 'ready' }
  /** The reader cancelled it; {@link Collection.reload} begins again. */
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: string };

/** Milliseconds without an edit or a file event before they are taken over together. */
const quietTime = 150;
const filesAtOnce = 20;
/** Once so many accounts were read that nothing was known of, it is worth while to remember them. */
const worthRemembering = 32;
/** Milliseconds without another analysis before that is done. */
const restTime = 2000;
/** Characters of text that are handed to the worker at a time: to copy more would hold up the extension host. */
const mostAtOnce = 300_000;
/** How many accounts are compared first of all. */
const neighbourhood = 24;
const begun = { kind: 'analysing', elapsed: 0, done: 0, compared: 0, total: 0 } as const;

/**
 * The accounts of one folder: kept in step with its files and with what is typed into open editors, and analysed by
 * the worker. Ids are paths relative to the folder.
 */
export class Collection implements vscode.Disposable {
  readonly folder: vscode.Uri;
  readonly key: CollectionKey;
  /** What a reader decided on the accounts. */
  readonly decisions: DecisionStore;
  readonly #worker: WorkerClient;
  /** Whether its subfolders belong to it. */
  readonly #deep: boolean;
  #rules: FolderRules;
  readonly #memories: MemoryStore;
  readonly #log: vscode.LogOutputChannel;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #analysed = new vscode.EventEmitter<void>();
  /** Something about {@link state}, {@link skipped} or {@link tally} changed. */
  readonly onDidChange = this.#changed.event;
  /** What can be read fits the accounts: after an analysis, and when a change turns out to be none. */
  readonly onDidAnalyse = this.#analysed.event;
  readonly #skipped = new Map<string, Skipped>();
  readonly #encodings = new Map<string, string>();
  /** The accounts that the worker has, with the revision of their last change. */
  readonly #lastChange = new Map<string, number>();
  /** Of the text that the worker has: events of files and editors often change nothing. */
  readonly #fingerprints = new Map<string, string>();
  /** Accounts to be read again soon. */
  readonly #pending = new Set<string>();
  /** Accounts whose text in an editor is no longer the one that was read, with how often it changed. */
  readonly #edits = new Map<string, number>();
  readonly #readings = new Map<string, Promise<Reading | undefined>>();
  #claims: Promise<Claims | undefined> | undefined;
  /** Whether the worker has yet to be told what is decided. */
  #decisionsChanged = true;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #flushing = Promise.resolve();
  #revision = 0;
  #analysedRevision = 0;
  #beyondLimit = 0;
  /** The account that the reader looks at: it comes first. */
  #looked: string | undefined;
  /** A first answer, until the whole is analysed. */
  #first:
    { readonly revision: number; readonly sources: ReadonlySet<string>; readonly part: PartOfCollection } | undefined;
  /** The worker was told that more accounts are to come. */
  #owing = false;
  /** Accounts that were read since the collection was last remembered. */
  #unremembered = 0;
  #keeping: Promise<void> | undefined;
  #lastRead = 0;
  #restTimer: ReturnType<typeof setTimeout> | undefined;
  #tally: Tally | undefined;
  #state: CollectionState = { kind: 'reading', done: 0, total: 0 };
  #cancellation = new vscode.CancellationTokenSource();
  #disposed = false;

  /** @param looked the account that the reader looks at, if any */
  constructor(
    folder: vscode.Uri,
    worker: WorkerClient,
    memories: MemoryStore,
    log: vscode.LogOutputChannel,
    looked: string | undefined,
  ) {
    this.folder = folder;
    this.key = folder.toString();
    this.#worker = worker;
    this.#memories = memories;
    this.#looked = looked;
    this.#log = log;
    this.decisions = new DecisionStore(folder, log);
    this.#deep = isDeep(folder);
    this.#rules = new FolderRules(folder);
    // Not the accounts' endings: a glob tells upper from lower case.
    const pattern = new vscode.RelativePattern(folder, this.#deep ? '**/*' : '*');
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const touch = (uri: vscode.Uri): void => {
      if (uri.path.endsWith('/.gitignore')) this.reload();
      else this.touch(pathIn(folder, uri) ?? '');
    };
    this.#disposables.push(
      this.decisions,
      this.decisions.onDidChange(() => {
        this.#decisionsChanged = true;
        this.#flushSoon();
        this.#changed.fire();
      }),
      watcher,
      watcher.onDidCreate(touch),
      watcher.onDidChange(touch),
      watcher.onDidDelete((uri) => {
        touch(uri);
        // Of a folder that goes, its files are not told.
        const inside = `${pathIn(folder, uri)}/`;
        for (const id of this.#lastChange.keys()) if (id.startsWith(inside)) this.touch(id);
      }),
      worker.onDidAnalyse((message) => {
        if (message.collection === this.key && !this.#cancelled) this.#onAnalysed(message);
      }),
      worker.onFirst((message) => {
        if (message.collection === this.key && !this.#cancelled) this.#onFirst(message);
      }),
      worker.onDidRecall(({ collection, unusable }) => {
        if (collection === this.key && unusable) log.info(`What was remembered of ${this.key} is ${unusable}.`);
      }),
      worker.onProgress((message) => {
        if (message.collection === this.key && message.revision === this.#revision && !this.#cancelled) {
          const { elapsed, done, compared, total } = message;
          this.#become({ kind: 'analysing', elapsed, done, compared, total });
        }
      }),
      worker.onDidFail((message) => {
        if (message.collection === this.key) this.#become({ kind: 'failed', error: message.error });
      }),
      worker.onDidRestart(() => {
        if (!this.#cancelled) this.reload();
      }),
      worker.onDidGiveUp((why) => this.#become({ kind: 'failed', error: why })),
    );
    worker.start();
    this.#flushing = this.#begin().catch((error: unknown) => this.#failed(error));
  }

  get isDisposed(): boolean {
    return this.#disposed;
  }

  get state(): CollectionState {
    return this.#state;
  }

  /** Of the last analysis. */
  get tally(): Tally | undefined {
    return this.#tally;
  }

  /** How many accounts had to be read for the last analysis; of the others enough was known. */
  get lastRead(): number {
    return this.#lastRead;
  }

  /** Whether what was analysed is kept for the next time, or is little enough to be analysed again. */
  get isRemembered(): boolean {
    return this.#unremembered < worthRemembering;
  }

  get skipped(): readonly Skipped[] {
    return [...this.#skipped.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** How much of it is compared while the whole is still to be analysed. */
  get part(): PartOfCollection | undefined {
    return this.#first?.part;
  }

  /** Accounts that were not read as UTF-8, with the encoding they were read in. */
  get encodings(): ReadonlyMap<string, string> {
    return this.#encodings;
  }

  /** How many files of the folder were left out because there are more than `variorum.maxFiles`. */
  get beyondLimit(): number {
    return this.#beyondLimit;
  }

  /** How many accounts are compared. */
  get size(): number {
    return this.#lastChange.size;
  }

  has(id: string): boolean {
    return this.#lastChange.has(id);
  }

  uri(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, id);
  }

  /** Says that the reader looks at an account: while not all is analysed, it comes first. */
  look(id: string): void {
    if (this.#looked === id) return;
    this.#looked = id;
    if (this.#state.kind === 'analysing') this.#worker.look(this.key, id);
  }

  /** Says that the text of an account in an editor changed. */
  edit(id: string): void {
    if (this.#disposed || formatOf(id) === undefined) return;
    this.#edits.set(id, (this.#edits.get(id) ?? 0) + 1);
    this.touch(id);
  }

  /** Says that an account's file may have changed, appeared or gone. */
  touch(id: string): void {
    if (this.#disposed || this.#cancelled || formatOf(id) === undefined) return;
    this.#pending.add(id);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flushSoon(), quietTime);
  }

  /** Stops reading and analysing, and takes no notice of changes until {@link reload}. */
  cancel(): void {
    if (this.#state.kind !== 'reading' && this.#state.kind !== 'analysing') return;
    this.#cancellation.cancel();
    clearTimeout(this.#timer);
    this.#pending.clear();
    this.#first = undefined;
    this.#worker.cancel(this.key);
    this.#become({ kind: 'cancelled' });
  }

  /** Reads the folder anew and compares all of it again. */
  reload(): void {
    if (this.#cancelled) {
      this.#cancellation = new vscode.CancellationTokenSource();
      this.#become({ kind: 'reading', done: 0, total: 0 });
    }
    this.#first = undefined;
    this.#readings.clear();
    this.#claims = undefined;
    this.#fingerprints.clear();
    this.#decisionsChanged = true;
    this.#flushing = this.#flushing.then(() => this.#load()).catch((error: unknown) => this.#failed(error));
  }

  /**
   * Whether what the last analysis says of an open account fits its text as it is now. Its file does not count: when
   * that changes, the editor's text follows, or keeps what the reader typed.
   */
  isCurrent(id: string): boolean {
    const changed = this.#lastChange.get(id);
    if (changed === undefined || this.#edits.has(id)) return false;
    return (
      changed <= this.#analysedRevision || (this.#first?.sources.has(id) === true && changed <= this.#first.revision)
    );
  }

  /** What there is to read in an account as of the last analysis. */
  reading(id: string): Promise<Reading | undefined> {
    let reading = this.#readings.get(id);
    if (!reading) {
      reading = this.#worker.read(this.key, id);
      this.#readings.set(id, reading);
    }
    return reading;
  }

  claims(): Promise<Claims | undefined> {
    this.#claims ??= this.#worker.claims(this.key);
    return this.#claims;
  }

  /** Facts by sources as of the last analysis. */
  matrix(options: MatrixOptions): Promise<Matrix | undefined> {
    return this.#worker.matrix(this.key, options);
  }

  /** What an account leaves out as of the last analysis. */
  leftOut(id: string): Promise<LeftOut | undefined> {
    return this.#worker.leftOut(this.key, id);
  }

  /** All mentions of an entity of a reading, unless there is a newer analysis by now. */
  mentions({ revision }: Reading, entity: string): Promise<readonly PlacedMention[] | undefined> {
    return this.#worker.mentions(this.key, revision, entity);
  }

  /** What an assistant asks, as of the last analysis. */
  inquire(inquiry: Inquiry): Promise<InquiryAnswer | undefined> {
    return this.#worker.inquire(this.key, inquiry);
  }

  /** All entities of the collection, unless there is a newer analysis by now. */
  entities({ revision }: Reading): Promise<readonly ListedEntity[] | undefined> {
    return this.#worker.entities(this.key, revision);
  }

  /** The decisions that a choice comes to, unless there is a newer analysis by now. */
  draft({ revision }: Reading, request: DraftRequest): Promise<readonly Decision[] | undefined> {
    return this.#worker.draft(this.key, revision, request);
  }

  /** The report of the last analysis in a format; undefined when there is none. */
  export(format: Format): Promise<string | undefined> {
    const skipped = this.skipped.map(({ id, why }) => ({ source: id, why }));
    return this.#worker.export(this.key, format, skipped);
  }

  /** Keeps what was analysed for the next time, where that is worth while and not done. */
  async keep(): Promise<void> {
    if (this.isRemembered) return;
    this.#keeping ??= this.#remember().finally(() => (this.#keeping = undefined));
    await this.#keeping;
  }

  /** Resolves when nothing is left to read or to analyse, when it failed, or when it was cancelled. */
  async settled(): Promise<void> {
    while (!this.#disposed) {
      await this.#flushing;
      if (this.#state.kind === 'failed' || this.#state.kind === 'cancelled') return;
      if (this.#pending.size === 0 && this.#analysedRevision === this.#revision && this.#state.kind === 'ready') return;
      await new Promise<void>((resolve) => {
        const listener = this.#changed.event(() => {
          listener.dispose();
          resolve();
        });
      });
    }
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    void this.keep();
    clearTimeout(this.#restTimer);
    this.#cancellation.dispose();
    vscode.Disposable.from(...this.#disposables).dispose();
    this.#worker.close(this.key);
    // Those who wait for it to settle learn that it never will.
    this.#changed.fire();
    this.#changed.dispose();
    this.#analysed.dispose();
  }

  #flushSoon(): void {
    this.#flushing = this.#flushing.then(() => this.#flush()).catch((error: unknown) => this.#failed(error));
  }

  /** The first time: the account that is looked at before all others, then what is remembered, then the folder. */
  async #begin(): Promise<void> {
    const looked = this.#looked;
    const open = vscode.workspace.textDocuments.find(
      (document) => looked !== undefined && document.uri.toString() === this.uri(looked).toString(),
    );
    const format = looked === undefined ? undefined : formatOf(looked);
    if (looked !== undefined && open && format) {
      const text = await readAccount(this.uri(looked), this.#mostBytes, open);
      if (this.#disposed || this.#cancelled) return;
      if (text.kind === 'text') {
        this.#revision = 1;
        this.#lastChange.set(looked, 1);
        this.#fingerprints.set(looked, fingerprint(text.text));
        this.#owing = true;
        this.#worker.look(this.key, looked);
        const set = [{ id: looked, text: text.text, format }];
        this.#worker.change({ collection: this.key, revision: 1, set, delete: [], more: true });
      }
    }
    const remembered = await this.#memories.read(this.key);
    if (remembered && !this.#disposed) this.#worker.recall(this.key, remembered);
    await this.#load();
  }

  get #mostBytes(): number {
    return vscode.workspace.getConfiguration('variorum', this.folder).get('maxFileSize', 2) * 1024 * 1024;
  }

  async #load(): Promise<void> {
    if (this.#disposed || this.#cancelled) return;
    await this.decisions.load();
    const { token } = this.#cancellation;
    this.#rules = new FolderRules(this.folder);
    const isOver = (): boolean => this.#disposed || token.isCancellationRequested;
    const listing = await listAccounts(this.folder, this.#deep, this.#rules, isOver);
    if (isOver()) return;
    for (const [id, { why }] of this.#skipped) if (why === 'excluded' || why === 'ignored') this.#skipped.delete(id);
    const ids = withinLimit(listing.ids, this.#mostFiles, this.#looked);
    this.#beyondLimit = listing.ids.length - ids.length;
    const kept = new Set(ids);
    const gone = [...this.#lastChange.keys(), ...this.#skipped.keys()].filter((id) => !kept.has(id));
    this.#pending.clear();
    if (this.#owing && this.#looked !== undefined) {
      // Accounts of one event are often neighbours by name: those are read first.
      const near = neighbours(ids, this.#looked, neighbourhood);
      if (near.length < ids.length) await this.#take(near, { more: true });
    }
    await this.#take(ids, { gone });
    for (const { id, why } of listing.leftOut) this.#skip(id, why, undefined);
  }

  async #flush(): Promise<void> {
    if (this.#disposed || this.#cancelled) return;
    if (this.#pending.size === 0 && !this.#decisionsChanged) return;
    const ids = [...this.#pending];
    this.#pending.clear();
    const free = this.#mostFiles - this.#lastChange.size;
    let fresh = 0;
    const taken: string[] = [];
    const gone: string[] = [];
    for (const id of ids) {
      const known = this.#lastChange.has(id);
      const why = await this.#rules.rulingOnPath(id);
      if (why) {
        if (known) gone.push(id);
      } else if (known || this.#skipped.has(id) || ++fresh <= free) {
        taken.push(id);
      }
    }
    await this.#take(taken, { gone });
    this.#beyondLimit += Math.max(0, fresh - Math.max(0, free));
  }

  get #mostFiles(): number {
    return vscode.workspace.getConfiguration('variorum', this.folder).get('maxFiles', 5000);
  }

  /**
   * Reads the accounts of these ids and sends them to the worker as one change.
   * @param how what takes part no longer, whatever its file; and whether others of the collection are still to come
   */
  async #take(
    ids: readonly string[],
    { gone = [], more = false }: { readonly gone?: readonly string[]; readonly more?: boolean },
  ): Promise<void> {
    const mostBytes = this.#mostBytes;
    const open = new Map(vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]));
    const edits = new Map(this.#edits);
    const { token } = this.#cancellation;
    let done = 0;
    const readOne = async (id: string) => {
      const uri = this.uri(id);
      const text = await readAccount(uri, mostBytes, open.get(uri.toString()));
      if (++done % 100 === 0 && !token.isCancellationRequested) {
        this.#become({ kind: 'reading', done, total: ids.length });
      }
      // Here, and not for all of them at once, because it takes time.
      return { id, text, print: text.kind === 'text' ? fingerprint(text.text) : undefined };
    };
    const texts = await inParallel(ids, filesAtOnce, readOne, () => this.#disposed || token.isCancellationRequested);
    if (this.#disposed || token.isCancellationRequested) return;
    for (const id of ids) if (this.#edits.get(id) === edits.get(id)) this.#edits.delete(id);
    const revision = this.#revision + 1;
    const set: SourceText[] = [];
    const deleted: string[] = [];
    const dropped = gone.map((id) => ({ id, text: { kind: 'gone' } as const, print: undefined }));
    for (const { id, text, print } of [...dropped, ...texts]) {
      this.#skipped.delete(id);
      this.#encodings.delete(id);
      const format = formatOf(id);
      if (text.kind === 'text' && print !== undefined && format) {
        if (text.encoding) this.#encodings.set(id, text.encoding);
        if (this.#fingerprints.get(id) === print) continue;
        this.#fingerprints.set(id, print);
        set.push({ id, text: text.text, format });
        this.#lastChange.set(id, revision);
        continue;
      }
      if (this.#lastChange.delete(id)) deleted.push(id);
      this.#fingerprints.delete(id);
      if (text.kind === 'unreadable') this.#skip(id, text.why, text.detail);
    }
    const decisions = this.#decisionsChanged ? this.decisions.all : undefined;
    this.#decisionsChanged = false;
    if (set.length + deleted.length === 0 && !decisions && this.#revision > 0 && !this.#owing) {
      const current = this.#analysedRevision === this.#revision;
      this.#become(current ? { kind: 'ready' } : begun);
      if (current) this.#analysed.fire();
      return;
    }
    this.#revision = revision;
    this.#owing = more;
    if (!more) this.#become(begun);
    if (this.#looked !== undefined) this.#worker.look(this.key, this.#looked);
    const parcels = parcelsOf(set);
    const last = parcels.pop() ?? [];
    for (const parcel of parcels) {
      this.#worker.change({ collection: this.key, revision, set: parcel, delete: [], goesOn: true });
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (this.#disposed || token.isCancellationRequested) return;
    }
    const change = { collection: this.key, revision, set: last, delete: deleted, more };
    this.#worker.change({ ...change, ...(decisions ? { decisions } : {}) });
  }

  get #cancelled(): boolean {
    return this.#cancellation.token.isCancellationRequested;
  }

  #skip(id: string, why: Skipped['why'], detail: string | undefined): void {
    this.#skipped.set(id, { id, why });
    this.#log.info(`${this.uri(id).toString(true)} is left out: ${why}${detail ? ` (${detail})` : ''}`);
  }

  #onFirst({
    revision,
    sources,
    part,
  }: {
    revision: number;
    sources: readonly string[];
    part: PartOfCollection;
  }): void {
    this.#first = { revision, sources: new Set(sources), part };
    this.#readings.clear();
    this.#claims = undefined;
    this.#become(this.#state);
    this.#analysed.fire();
  }

  #onAnalysed({ revision, tally, read }: { revision: number; tally: Tally; read: number }): void {
    this.#analysedRevision = revision;
    this.#tally = tally;
    this.#lastRead = read;
    this.#first = undefined;
    this.#readings.clear();
    this.#claims = undefined;
    this.#become(revision === this.#revision ? { kind: 'ready' } : this.#state);
    this.#analysed.fire();
    this.#unremembered += read;
    if (this.isRemembered) return;
    clearTimeout(this.#restTimer);
    this.#restTimer = setTimeout(() => void this.keep(), restTime);
  }

  async #remember(): Promise<void> {
    const fresh = this.#unremembered;
    const bytes = await this.#worker.remember(this.key);
    if (!bytes) return;
    await this.#memories.write(this.key, bytes);
    this.#unremembered -= fresh;
  }

  #failed(error: unknown): void {
    if (this.#disposed) return;
    this.#log.error(`${this.folder.toString(true)} could not be read: ${String(error)}`);
    this.#become({ kind: 'failed', error: String(error) });
  }

  #become(state: CollectionState): void {
    this.#state = state;
    if (!this.#disposed) this.#changed.fire();
  }
}

/** Texts in parcels of {@link mostAtOnce}, in order. */
function parcelsOf(texts: readonly SourceText[]): SourceText[][] {
  const parcels: SourceText[][] = [];
  let size = mostAtOnce;
  for (const one of texts) {
    if (size >= mostAtOnce) {
      parcels.push([]);
      size = 0;
    }
    parcels.at(-1)!.push(one);
    size += one.text.length;
  }
  return parcels;
}

/** The ids that stand nearest to one of them in their order. */
function neighbours(ids: readonly string[], id: string, most: number): readonly string[] {
  const at = Math.max(0, ids.indexOf(id));
  const start = Math.max(0, Math.min(at - (most >> 1), ids.length - most));
  return ids.slice(start, start + most);
}

/** The first of the ids, with the one that is looked at in any case. */
function withinLimit(ids: readonly string[], most: number, looked: string | undefined): readonly string[] {
  const first = ids.slice(0, most);
  const outside = looked !== undefined && ids.includes(looked) && !first.includes(looked);
  return outside ? [...first.slice(0, most - 1), looked] : first;
}
