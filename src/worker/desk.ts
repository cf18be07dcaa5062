import { DecidedAccounts } from '../decisions/decidedAccounts';
import { Cancelled, type Memory } from '../engine';
import { Digest } from './digest';
import type { CollectionKey, FromWorker, PartOfCollection, SourceText, ToWorker } from './protocol';

/** First slice in milliseconds: short enough that a question asked meanwhile is answered at once. */
const firstSlice = 60;
/** With no more accounts to read or to compare than this, the whole is there as soon as a part of it would be. */
const few = 24;
/** How many accounts next to the one that is looked at are compared first. */
const firstCompany = 12;

/** What a desk needs of the analyst. */
export interface Surroundings {
  readonly post: (message: FromWorker) => void;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
}

/** A first answer on the account that the reader looks at, from part of the collection. */
interface First {
  readonly source: string;
  readonly revision: number;
  readonly digest: Digest;
  /** Nothing was compared. */
  readonly isAlone: boolean;
}

/**
 * One collection and its analysis. The engine works in slices, so that questions and newer changes are heard between
 * them; what it has done when a slice ends is kept, so that every analysis ends. The account that the reader looks
 * at comes first: alone as long as only its text is there, then beside those that seem nearest to it, then in the whole.
 */
export class Desk {
  readonly #collection: CollectionKey;
  readonly #surroundings: Surroundings;
  readonly #engine = new DecidedAccounts();
  #revision = 0;
  /** The accounts of a change that is not all there yet. */
  #arriving: { readonly revision: number; readonly set: readonly SourceText[] } = { revision: 0, set: [] };
  /** Set while the engine has changes that no analysis of the whole has seen. */
  #stale = false;
  /** Set when the analysis of the whole under way has taken a slice and was not done. */
  #wasCut = false;
  /** Set while most accounts are still to come: there is no whole to analyse. */
  #more = false;
  /** Set while what is remembered of the collection is unpacked: the whole waits for it. */
  #recalling = false;
  #looked: string | undefined;
  #first: First | undefined;
  #whole: Digest | undefined;
  /** Sources that had to be read for the analysis under way. */
  #read = 0;
  #slice = firstSlice;
  #started = 0;

  constructor(collection: CollectionKey, surroundings: Surroundings) {
    this.#collection = collection;
    this.#surroundings = surroundings;
  }

  /** The last analysis of the whole; before there is one, the first answer that compares accounts. */
  get digest(): Digest | undefined {
    return this.#whole ?? (this.#first?.isAlone ? undefined : this.#first?.digest);
  }

  /** The newest that tells of a source. */
  digestOf(source: string): Digest | undefined {
    return this.#first?.digest.has(source) ? this.#first.digest : this.#whole;
  }

  change(message: Extract<ToWorker, { kind: 'change' }>): void {
    const { revision, set, delete: deleted, decisions, more = false, goesOn = false } = message;
    // What a change that was broken off has left is no part of the next.
    const arrived = this.#arriving.revision === revision ? this.#arriving.set : [];
    this.#arriving = { revision, set: [...arrived, ...set] };
    if (goesOn) return;
    for (const id of deleted) this.#engine.delete(id);
    for (const source of this.#arriving.set) this.#engine.set(source.id, source.text, source.format);
    this.#arriving = { revision, set: [] };
    if (decisions) this.#engine.decide(decisions);
    if (!this.#stale) {
      this.#started = this.#surroundings.now();
      this.#read = 0;
      this.#wasCut = false;
    }
    this.#revision = revision;
    this.#more = more;
    this.#stale = true;
  }

  /** Gives up the analysis under way. */
  cancel(): void {
    this.#stale = false;
    this.#first = undefined;
    this.#slice = firstSlice;
  }

  look(source: string): void {
    this.#looked = source;
  }

  /** @param memory what another day's desk remembered, or why there is nothing */
  async recall(memory: Promise<Memory>): Promise<void> {
    this.#recalling = true;
    try {
      this.#engine.recall(await memory);
    } finally {
      this.#recalling = false;
    }
  }

  /** What there is to remember; undefined while there is no whole that fits the accounts. */
  remember(): Memory | undefined {
    return this.#whole && !this.#stale ? this.#engine.remember() : undefined;
  }

  get hasWork(): boolean {
    return this.#wantsFirst() !== undefined || (this.#stale && !this.#more && !this.#recalling);
  }

  /** Works for one slice. */
  work(): void {
    const { now, post } = this.#surroundings;
    const collection = this.#collection;
    const revision = this.#revision;
    const deadline = now() + this.#slice;
    const isOver = (): boolean => now() > deadline;
    const { steps } = this.#engine;
    const unread = this.#engine.unread();
    const looked = this.#wantsFirst();
    try {
      if (looked === undefined) this.#whole = new Digest(this.#engine, this.#engine.analyse(isOver), revision);
      else this.#answerFirst(looked, revision, isOver);
    } catch (error) {
      const left = this.#engine.unread();
      this.#read += unread - left;
      if (error instanceof Cancelled) {
        this.#wasCut ||= looked === undefined;
        // What was gained is kept; where that is nothing, the next slice must be long enough for the step that is due.
        this.#slice = this.#engine.steps > steps ? firstSlice : 2 * this.#slice;
        const elapsed = Math.round(now() - this.#started);
        const { size: total, compared } = this.#engine;
        return post({ kind: 'progress', collection, revision, elapsed, done: total - left, compared, total });
      }
      this.#stale = false;
      this.#slice = firstSlice;
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return post({ kind: 'failed', collection, revision, error: text });
    }
    this.#slice = firstSlice;
    this.#read += unread - this.#engine.unread();
    if (looked !== undefined) return;
    this.#stale = false;
    this.#first = undefined;
    const tally = this.#whole!.tally();
    post({ kind: 'analysed', collection, revision, tally, read: this.#read });
  }

  #answerFirst(source: string, revision: number, isOver: () => boolean): void {
    const company = this.#engine.nearest(source, firstCompany);
    const among = new Set([source, ...company]);
    const decided = this.#engine.analyse(isOver, among);
    const part: PartOfCollection = { compared: among.size, of: this.#more ? undefined : this.#engine.size };
    // Not the number of the whole: facts and entities are counted anew in it, so that what is asked of one by its ids
    // must not be answered by the other.
    const digest = new Digest(this.#engine, decided, revision - 0.5, part);
    this.#first = { source, revision, digest, isAlone: among.size === 1 };
    const sources = [...among];
    this.#surroundings.post({ kind: 'first', collection: this.#collection, revision, sources, part });
  }

  /** The account to be answered on before the whole is analysed. */
  #wantsFirst(): string | undefined {
    const looked = this.#looked;
    if (looked === undefined || !this.#stale || !this.#engine.has(looked)) return undefined;
    if (this.#first?.source === looked && this.#first.revision === this.#revision) return undefined;
    if (this.#recalling && !this.#more) return undefined;
    const { size, compared } = this.#engine;
    const isLong = this.#engine.unread() > few || (this.#wasCut && size - compared > few);
    return this.#more || isLong ? looked : undefined;
  }
}
