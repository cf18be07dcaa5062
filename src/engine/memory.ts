import type { AnnotatedSource, NotCompared, Origin, SharedEntity, SourceFormat } from './model';
import type { Ranked } from './order';
import type { Written } from './written';

/**
 * What an engine found, to begin from on another day: plain data that JSON carries. It names sources by id and by the
 * hash of their text, so that what no longer fits is not used; it fits only the engine that made it.
 */
export interface Memory {
  readonly sources: readonly RememberedSource[];
  /** The sources by event, by their ids: so they belong together as long as all are there and none other is. */
  readonly groups: readonly (readonly string[])[];
  readonly events: readonly RememberedEvent[];
}

/** What a collection has to know of a source to list it and to tell which event it is of. */
export interface RememberedSource {
  readonly id: string;
  /** See contentHash.ts. */
  readonly hash: string;
  readonly format: SourceFormat;
  readonly base?: NonNullable<AnnotatedSource['base']>;
  /** The words that were taken for no names in it; none where absent. */
  readonly notNames?: readonly string[];
  readonly title: string;
  /** See written.ts. */
  readonly date?: Written;
  readonly publisher?: string;
  /** The words that speak for its event, with the number of sentences that each stands in. */
  readonly rareWords: readonly (readonly [word: string, sentences: number])[];
  /** Where its view is not its text, and what stands there. */
  readonly blanks: readonly (readonly [start: number, instead: string])[];
  readonly notCompared: readonly Omit<NotCompared, 'source'>[];
}

/** All that the sources of one event say; ids count through the event. */
export interface EventAccount {
  /** The rulings about its sources that were heeded. */
  readonly rulings: string;
  readonly origins: readonly Origin[];
  /** Id of the origin of each source. */
  readonly originOf: readonly string[];
  readonly facts: readonly Ranked[];
  readonly entities: readonly Omit<SharedEntity, 'id'>[];
}

export interface RememberedEvent extends EventAccount {
  /** Ids, in order. */
  readonly sources: readonly string[];
}
