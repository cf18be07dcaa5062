import { Desk, type Surroundings as DeskSurroundings } from './desk';
import { packMemory, unpackMemory } from './memoryFile';
import type { CollectionKey, FromWorker, ToWorker } from './protocol';

/** What the analyst needs of the thread it runs in. */
export interface Surroundings extends DeskSurroundings {
  /** Runs `task` after the messages that wait by now. */
  readonly later: (task: () => void) => void;
}

/** What is answered at once, from the last analysis. */
type Question = 'read' | 'claims' | 'matrix' | 'leftOut' | 'mentions' | 'inquire' | 'entities' | 'draft' | 'export';
type Message<Kind extends ToWorker['kind']> = Extract<ToWorker, { kind: Kind }>;

/**
 * Keeps the collections, one desk each, and analyses them as they change. Messages are taken between slices of work, so
 * a newer change supersedes an analysis under way without shared memory, which a browser may not offer.
 */
export class Analyst {
  readonly #desks = new Map<CollectionKey, Desk>();
  readonly #surroundings: Surroundings;
  #scheduled = false;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
  }

  receive(message: ToWorker): void {
    const known = this.#desks.get(message.collection);
    switch (message.kind) {
      case 'change':
        this.#desk(message.collection).change(message);
        return this.#schedule();
      case 'look':
        this.#desk(message.collection).look(message.source);
        return this.#schedule();
      case 'recall':
        return void this.#recall(message);
      case 'remember':
        return void this.#remember(message);
      case 'close':
        this.#desks.delete(message.collection);
        return;
      case 'cancel':
        return known?.cancel();
      case 'read':
      case 'claims':
      case 'leftOut':
      case 'mentions':
      case 'inquire':
      case 'matrix':
      case 'entities':
      case 'draft':
      case 'export':
        return this.#surroundings.post(answer(message, known));
    }
  }

  #desk(collection: CollectionKey): Desk {
    let desk = this.#desks.get(collection);
    if (!desk) {
      desk = new Desk(collection, this.#surroundings);
      this.#desks.set(collection, desk);
    }
    return desk;
  }

  async #recall({ collection, bytes }: Message<'recall'>): Promise<void> {
    const { post } = this.#surroundings;
    try {
      await this.#desk(collection).recall(unpackMemory(bytes));
      post({ kind: 'recalled', collection });
    } catch (error) {
      post({ kind: 'recalled', collection, unusable: error instanceof Error ? error.message : String(error) });
    }
    this.#schedule();
  }

  async #remember({ collection, request }: Message<'remember'>): Promise<void> {
    const memory = this.#desks.get(collection)?.remember();
    const bytes = memory && (await packMemory(memory));
    this.#surroundings.post({ kind: 'remembered', request, bytes });
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#surroundings.later(() => {
      this.#scheduled = false;
      for (const desk of this.#desks.values()) if (desk.hasWork) desk.work();
      if ([...this.#desks.values()].some((desk) => desk.hasWork)) this.#schedule();
    });
  }
}

function answer(message: Message<Question>, desk: Desk | undefined): FromWorker {
  const { request } = message;
  switch (message.kind) {
    case 'read':
      return { kind: 'reading', request, reading: desk?.digestOf(message.source)?.reading(message.source) };
    case 'claims':
      return { kind: 'claims', request, claims: desk?.digest?.claims(message.page) };
    case 'leftOut':
      return { kind: 'leftOut', request, leftOut: desk?.digestOf(message.source)?.leftOut(message.source) };
    case 'mentions':
      return { kind: 'mentions', request, mentions: desk?.digest?.mentions(message.entity, message.revision) };
    case 'inquire':
      return { kind: 'inquired', request, answer: desk?.digest?.inquire(message.inquiry) };
    case 'matrix':
      return { kind: 'matrix', request, matrix: desk?.digest?.matrix(message.options) };
    case 'entities':
      return { kind: 'entities', request, entities: desk?.digest?.entities(message.revision) };
    case 'draft':
      return { kind: 'drafted', request, decisions: desk?.digest?.draft(message.draft, message.revision) };
    case 'export':
      return { kind: 'exported', request, text: desk?.digest?.export(message.format, message.skipped) };
  }
}
