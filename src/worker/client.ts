import * as vscode from 'vscode';
import type { Decision } from '../decisions/model';
import type { Format } from '../report/exported';
import type { Inquiry } from '../report/inquiry';
import type { SkippedFile } from '../report/report';
import type { Matrix, MatrixOptions } from './matrix';
import type {
  Claims,
  ClaimsPage,
  CollectionKey,
  DraftRequest,
  FromWorker,
  InquiryAnswer,
  LeftOut,
  ListedEntity,
  PlacedMention,
  Reading,
  ToWorker,
} from './protocol';
import type { Thread, ThreadListener } from './thread';

type Message<Kind extends FromWorker['kind']> = Extract<FromWorker, { kind: Kind }>;

/** A worker that dies more often than this within a minute is not started again until the reader asks for it. */
const mostRestarts = 3;

/**
 * The extension's side of the worker: started when first needed, started again when it dies. After a restart every
 * collection has to be told anew; {@link onDidRestart} says so.
 */
export class WorkerClient implements vscode.Disposable {
  readonly #startThread: (listener: ThreadListener) => Promise<Thread>;
  readonly #log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  readonly #requests = new Map<number, (message: FromWorker | undefined) => void>();
  readonly #analysed = new vscode.EventEmitter<Message<'analysed'>>();
  readonly #first = new vscode.EventEmitter<Message<'first'>>();
  readonly #recalled = new vscode.EventEmitter<Message<'recalled'>>();
  readonly #progress = new vscode.EventEmitter<Message<'progress'>>();
  readonly #failed = new vscode.EventEmitter<Message<'failed'>>();
  readonly #restarted = new vscode.EventEmitter<void>();
  readonly #gaveUp = new vscode.EventEmitter<string>();
  readonly onDidAnalyse = this.#analysed.event;
  /** A first answer is there, from part of a collection. */
  readonly onFirst = this.#first.event;
  readonly onDidRecall = this.#recalled.event;
  readonly onProgress = this.#progress.event;
  readonly onDidFail = this.#failed.event;
  readonly onDidRestart = this.#restarted.event;
  /** The worker died too often; the event says why the last time. */
  readonly onDidGiveUp = this.#gaveUp.event;
  /** What is asked for to be remembered: the worker does not end before it is there. */
  readonly #remembering = new Set<Promise<unknown>>();
  #thread: Promise<Thread> | undefined;
  #lastRequest = 0;
  #deaths: number[] = [];
  #givenUp = false;
  #disposed = false;

  constructor(
    startThread: (listener: ThreadListener) => Promise<Thread>,
    log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>,
  ) {
    this.#startThread = startThread;
    this.#log = log;
  }

  /** Starts the worker before there is anything to tell it: that takes as long as reading an account. */
  start(): void {
    if (!this.#disposed && !this.#givenUp) this.#thread ??= this.#start();
  }

  change(message: Omit<Extract<ToWorker, { kind: 'change' }>, 'kind'>): void {
    this.#post({ kind: 'change', ...message });
  }

  /** Says which account of a collection the reader looks at. */
  look(collection: CollectionKey, source: string): void {
    this.#post({ kind: 'look', collection, source });
  }

  /** Hands over what was remembered of a collection, before its accounts. */
  recall(collection: CollectionKey, bytes: Uint8Array<ArrayBuffer>): void {
    this.#post({ kind: 'recall', collection, bytes });
  }

  /** What there is to remember of a collection; undefined while its analysis is not up to date. */
  async remember(collection: CollectionKey): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const asked = this.#ask((request) => ({ kind: 'remember', request, collection }));
    this.#remembering.add(asked);
    const answer = await asked;
    this.#remembering.delete(asked);
    return answer?.kind === 'remembered' ? answer.bytes : undefined;
  }

  close(collection: CollectionKey): void {
    if (this.#thread) this.#post({ kind: 'close', collection });
  }

  /** Gives up the analysis of a collection that is under way. */
  cancel(collection: CollectionKey): void {
    if (this.#thread) this.#post({ kind: 'cancel', collection });
  }

  /** What there is to read in one source as of the last analysis; undefined when there is none. */
  async read(collection: CollectionKey, source: string): Promise<Reading | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'read', request, collection, source }));
    return answer?.kind === 'reading' ? answer.reading : undefined;
  }

  /** What a collection disputes as of the last analysis; undefined when there is none. */
  async claims(collection: CollectionKey): Promise<Claims | undefined> {
    const pages: ClaimsPage[] = [];
    for (let page = 0; !pages.at(-1)?.isLast; page++) {
      const answer = await this.#ask((request) => ({ kind: 'claims', request, collection, page }));
      const claims = answer?.kind === 'claims' ? answer.claims : undefined;
      // Of two analyses, the later one will be asked for.
      if (!claims || (pages[0] && pages[0].revision !== claims.revision)) return undefined;
      pages.push(claims);
    }
    const [first] = pages;
    return (
      first && {
        ...first,
        facts: pages.flatMap(({ facts }) => facts),
        notCompared: pages.flatMap(({ notCompared }) => notCompared),
      }
    );
  }

  /** Facts by sources as of the last analysis; undefined when there is none. */
  async matrix(collection: CollectionKey, options: MatrixOptions): Promise<Matrix | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'matrix', request, collection, options }));
    return answer?.kind === 'matrix' ? answer.matrix : undefined;
  }

  /** What an account leaves out as of the last analysis; undefined when there is none. */
  async leftOut(collection: CollectionKey, source: string): Promise<LeftOut | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'leftOut', request, collection, source }));
    return answer?.kind === 'leftOut' ? answer.leftOut : undefined;
  }

  /** All mentions of an entity of a reading; undefined when there is a newer analysis by now. */
  async mentions(
    collection: CollectionKey,
    revision: number,
    entity: string,
  ): Promise<readonly PlacedMention[] | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'mentions', request, collection, revision, entity }));
    return answer?.kind === 'mentions' ? answer.mentions : undefined;
  }

  /** What an assistant asks of a collection as of the last analysis; undefined when there is none. */
  async inquire(collection: CollectionKey, inquiry: Inquiry): Promise<InquiryAnswer | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'inquire', request, collection, inquiry }));
    return answer?.kind === 'inquired' ? answer.answer : undefined;
  }

  /** All entities of a collection; undefined when there is a newer analysis by now. */
  async entities(collection: CollectionKey, revision: number): Promise<readonly ListedEntity[] | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'entities', request, collection, revision }));
    return answer?.kind === 'entities' ? answer.entities : undefined;
  }

  /** The decisions that a choice comes to; undefined when there is a newer analysis by now. */
  async draft(
    collection: CollectionKey,
    revision: number,
    draft: DraftRequest,
  ): Promise<readonly Decision[] | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'draft', request, collection, revision, draft }));
    return answer?.kind === 'drafted' ? answer.decisions : undefined;
  }

  /** The report of the last analysis in a format; undefined when there is none. */
  async export(
    collection: CollectionKey,
    format: Format,
    skipped: readonly SkippedFile[],
  ): Promise<string | undefined> {
    const answer = await this.#ask((request) => ({ kind: 'export', request, collection, format, skipped }));
    return answer?.kind === 'exported' ? answer.text : undefined;
  }

  /** For a reader who asks to begin again: ends the worker, and the next change starts another. */
  restart(): void {
    this.#deaths = [];
    this.#givenUp = false;
    void this.#thread?.then((thread) => thread.terminate());
    this.#forget();
  }

  /** Ends the worker, at once or when what is to be remembered is there. */
  dispose(): void {
    this.#disposed = true;
    const end = (): void => {
      void this.#thread?.then((thread) => thread.terminate());
      this.#forget();
    };
    if (this.#remembering.size === 0) end();
    else void Promise.all(this.#remembering).then(end);
    vscode.Disposable.from(
      this.#first,
      this.#recalled,
      this.#analysed,
      this.#progress,
      this.#failed,
      this.#restarted,
      this.#gaveUp,
    ).dispose();
  }

  #ask(message: (request: number) => ToWorker): Promise<FromWorker | undefined> {
    if (!this.#thread) return Promise.resolve(undefined);
    const request = ++this.#lastRequest;
    return new Promise((resolve) => {
      this.#requests.set(request, resolve);
      this.#post(message(request));
    });
  }

  #post(message: ToWorker): void {
    this.start();
    this.#thread?.then(
      (thread) => thread.post(message),
      () => undefined,
    );
  }

  #start(): Promise<Thread> {
    const started = this.#startThread({
      message: (message) => this.#receive(message),
      died: (why) => this.#died(why),
    });
    started.catch((error: unknown) => this.#died(String(error)));
    return started;
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'analysed':
        return this.#analysed.fire(message);
      case 'first':
        return this.#first.fire(message);
      case 'recalled':
        return this.#recalled.fire(message);
      case 'progress':
        return this.#progress.fire(message);
      case 'failed':
        this.#log.error(`The analysis failed: ${message.error}`);
        return this.#failed.fire(message);
      case 'reading':
      case 'claims':
      case 'matrix':
      case 'leftOut':
      case 'mentions':
      case 'inquired':
      case 'entities':
      case 'drafted':
      case 'exported':
      case 'remembered':
        this.#requests.get(message.request)?.(message);
        this.#requests.delete(message.request);
    }
  }

  #died(why: string): void {
    this.#forget();
    if (this.#disposed) return;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((time) => now - time < 60_000), now];
    if (this.#deaths.length > mostRestarts) {
      this.#givenUp = true;
      this.#log.error(`The analysis ended (${why}). It ended ${this.#deaths.length} times; Refresh starts it again.`);
      this.#gaveUp.fire(why.split('\n', 1)[0] ?? why);
      return;
    }
    this.#log.warn(`The analysis ended (${why}) and is started again.`);
    this.#restarted.fire();
  }

  #forget(): void {
    this.#thread = undefined;
    for (const answer of this.#requests.values()) answer(undefined);
    this.#requests.clear();
  }
}
