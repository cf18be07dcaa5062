import { DecidedAccounts } from '../decisions/decidedAccounts';
import { Cancelled } from '../engine';
import { Digest } from './digest';
import type { CollectionKey, FromWorker, ToWorker } from './protocol';

interface Desk {
  readonly engine: DecidedAccounts;
  revision: number;
  /** Set while the engine has changes that no analysis has seen. */
  stale: boolean;
  /** Milliseconds the engine may work before messages are looked at again. */
  slice: number;
  started: number;
  digest?: Digest;
}

/** What the analyst needs of the thread it runs in. */
export interface Surroundings {
  readonly post: (message: FromWorker) => void;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Runs `task` after the messages that wait by now. */
  readonly later: (task: () => void) => void;
}

/** First slice in milliseconds: short enough that a question asked meanwhile is answered at once. */
const firstSlice = 60;

/**
 * Keeps the collections and analyses them as they change.
 *
 * The engine works in slices and messages are taken between them, so a newer change supersedes an analysis under way
 * without shared memory, which a browser may not offer. The engine keeps what it has done for each source when a slice
 * ends; what it must begin again gets twice the time, so that every analysis ends.
 */
export class Analyst {
  readonly #desks = new Map<CollectionKey, Desk>();
  readonly #surroundings: Surroundings;
  #scheduled = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  receive(message: ToWorker): void {
    switch (message.kind) {
      case 'change':
        return this.#change(message);
      case 'close':
        this.#desks.delete(message.collection);
        return;
      case 'cancel':
        return this.#cancel(message.collection);
      case 'read': {
        const reading = this.#desks.get(message.collection)?.digest?.reading(message.source);
        return this.#surroundings.post({ kind: 'reading', request: message.request, reading });
      }
      case 'claims': {
        const claims = this.#desks.get(message.collection)?.digest?.claims();
        return this.#surroundings.post({ kind: 'claims', request: message.request, claims });
      }
      case 'matrix': {
        const matrix = this.#desks.get(message.collection)?.digest?.matrix(message.options);
        return this.#surroundings.post({ kind: 'matrix', request: message.request, matrix });
      }
      case 'leftOut': {
        const leftOut = this.#desks.get(message.collection)?.digest?.leftOut(message.source);
        return this.#surroundings.post({ kind: 'leftOut', request: message.request, leftOut });
      }
      case 'mentions': {
        const mentions = this.#desks.get(message.collection)?.digest?.mentions(message.entity, message.revision);
        return this.#surroundings.post({ kind: 'mentions', request: message.request, mentions });
      }
      case 'inquire': {
        const answer = this.#desks.get(message.collection)?.digest?.inquire(message.inquiry);
        return this.#surroundings.post({ kind: 'inquired', request: message.request, answer });
      }
      case 'entities': {
        const entities = this.#desks.get(message.collection)?.digest?.entities(message.revision);
        return this.#surroundings.post({ kind: 'entities', request: message.request, entities });
      }
      case 'draft': {
        const decisions = this.#desks.get(message.collection)?.digest?.draft(message.draft, message.revision);
        return this.#surroundings.post({ kind: 'drafted', request: message.request, decisions });
      }
      case 'export': {
        const text = this.#desks.get(message.collection)?.digest?.export(message.format, message.skipped);
        return this.#surroundings.post({ kind: 'exported', request: message.request, text });
      }
    }
  }

  #change(message: Extract<ToWorker, { kind: 'change' }>): void {
    let desk = this.#desks.get(message.collection);
    if (!desk) {
      desk = { engine: new DecidedAccounts(), revision: 0, stale: false, slice: firstSlice, started: 0 };
      this.#desks.set(message.collection, desk);
    }
    for (const id of message.delete) desk.engine.delete(id);
    for (const source of message.set) desk.engine.set(source.id, source.text, source.format);
    if (message.decisions) desk.engine.decide(message.decisions);
    if (!desk.stale) desk.started = this.#surroundings.now();
    desk.revision = message.revision;
    desk.stale = true;
    this.#schedule();
  }

  #cancel(collection: CollectionKey): void {
    const desk = this.#desks.get(collection);
    if (!desk) return;
    desk.stale = false;
    desk.slice = firstSlice;
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#surroundings.later(() => {
      this.#scheduled = false;
      for (const [collection, desk] of this.#desks) if (desk.stale) this.#work(collection, desk);
      if ([...this.#desks.values()].some((desk) => desk.stale)) this.#schedule();
    });
  }

  #work(collection: CollectionKey, desk: Desk): void {
    const { now, post } = this.#surroundings;
    const { revision } = desk;
    const deadline = now() + desk.slice;
    try {
      const decided = desk.engine.analyse(() => now() > deadline);
      desk.digest = new Digest(desk.engine, decided, revision);
      post({ kind: 'analysed', collection, revision, tally: desk.digest.tally() });
    } catch (error) {
      if (error instanceof Cancelled) {
        desk.slice *= 2;
        post({ kind: 'progress', collection, revision, elapsed: Math.round(now() - desk.started) });
        return;
      }
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      post({ kind: 'failed', collection, revision, error: text });
    }
    desk.stale = false;
    desk.slice = firstSlice;
  }
}
