import type { Choice, Decision } from '../decisions/model';
import type { FactDraft, NameDraft } from '../decisions/draft';
import type {
  EntityKind,
  Fact,
  FigureMention,
  NotCompared,
  Origin,
  SourceFormat,
  SourceSummary,
  Span,
  Statement,
  Verdict,
} from '../engine';
import type { Format } from '../report/exported';
import type { Matrix, MatrixOptions } from './matrix';
import type { Inquiry } from '../report/inquiry';
import type { SkippedFile } from '../report/report';

/*
 * What the extension and its worker say to each other. All of it is plain data. The worker keeps the collections and
 * their analyses; the extension asks for what a reader looks at, so that an edit never sends a whole analysis over.
 */

/** A collection is named by the URI of its folder, as a string. */
export type CollectionKey = string;

/** The text of one source. Its id is its path relative to the collection's folder. */
export interface SourceText {
  readonly id: string;
  readonly text: string;
  readonly format: SourceFormat;
}

/** A span as an editor counts: lines and UTF-16 columns from 0. Any of \r\n, \n and \r ends a line. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A short stretch of an account round an anchor, markup and line ends folded to single spaces. Not escaped. */
export interface Quote {
  readonly before: string;
  readonly anchor: string;
  readonly after: string;
  /** The passage goes on to the left or to the right of what is quoted. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

export type QuotedStatement = Statement & { readonly place: Place; readonly quote: Quote };

export interface QuotedFact extends Omit<Fact, 'statements'> {
  readonly statements: readonly QuotedStatement[];
  /** What a reader decided on it. */
  readonly decision?: Decided;
}

/** A decision as it stands, in words. */
export interface Decided {
  readonly id: string;
  readonly choice: Choice;
  readonly words: string;
  readonly state: 'holds' | 'reopened' | 'lost';
  /** Why it is open again. */
  readonly why?: string;
  /** It holds, and its fact is no longer open. */
  readonly settles: boolean;
  /** ISO day. */
  readonly date: string;
  readonly reason?: string;
}

/** A decision as it is listed, with where it is found now. */
export interface ListedDecision extends Decided {
  /** The question or the name, as it was then. */
  readonly question: string;
  /** The passage of the statement that it is about, as it was then. */
  readonly passage: string;
  /** Id of its fact in this analysis. */
  readonly fact?: string;
  readonly at?: { readonly source: string; readonly place: Place; readonly start: number; readonly end: number };
}

/** Names and roles that one source gives an entity. */
export interface NamedIn {
  readonly source: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** In the source that is read: every mention. Elsewhere: none. */
  readonly mentions: readonly Span[];
  readonly first?: Place;
}

export interface ReadEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly in: readonly NamedIn[];
}

/** A figure that is marked, whether or not it takes part in a fact. */
export type ReadFigure = Pick<FigureMention, 'start' | 'end' | 'kind' | 'value' | 'unit' | 'modifier'>;

/** How much of a collection has been compared, when that is not all of it yet. */
export interface PartOfCollection {
  readonly compared: number;
  /** Absent while it is not known how many there are. */
  readonly of: number | undefined;
}

/** All that a reader of one source can be shown. Offsets are those of the text it was made from. */
export interface Reading {
  readonly source: string;
  /** The change after which it was made, see {@link ToWorker}; half of one less for a first answer. */
  readonly revision: number;
  readonly figures: readonly ReadFigure[];
  readonly entities: readonly ReadEntity[];
  /** In order; `Statement.sentence` counts in them. */
  readonly sentences: readonly Span[];
  /** Facts with a statement in this source, all their statements included, in the analysis' order. */
  readonly facts: readonly QuotedFact[];
  readonly notCompared: readonly NotCompared[];
  /** The sources of the same event, this one included. */
  readonly company: readonly SourceSummary[];
  readonly origins: readonly Origin[];
  /** Decisions whose place is in this source. */
  readonly decisions: readonly ListedDecision[];
  /** Set in a first answer, from part of the collection. */
  readonly part?: PartOfCollection;
}

/** A stretch that could not be compared, with where it is and what it says. */
export type PlacedNotCompared = NotCompared & { readonly place: Place; readonly text: string };

/** Who or what disputed facts are about. */
export interface ClaimedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Ids of the facts, in their order. */
  readonly facts: readonly string[];
}

/** What the accounts of a collection dispute and nobody settled: facts that conflict or differ, in the analysis' order. */
export interface Claims {
  readonly revision: number;
  readonly sources: readonly SourceSummary[];
  readonly origins: readonly Origin[];
  readonly facts: readonly QuotedFact[];
  /** See claimedEntities.ts. */
  readonly entities: readonly ClaimedEntity[];
  readonly notCompared: readonly PlacedNotCompared[];
  /** All that a reader decided, whether it holds, is open again or lost its place. */
  readonly decisions: readonly ListedDecision[];
  /** Set in a first answer, from part of the collection. */
  readonly part?: PartOfCollection;
}

/** Claims come in pages, so that none holds up the extension host while it is taken in: the first has all but the lists. */
export interface ClaimsPage extends Claims {
  readonly isLast: boolean;
}

/** What others state of its event and one account does not, best supported first; see leftOut.ts. */
export interface LeftOut {
  readonly revision: number;
  readonly source: string;
  /** The first of them, as many as a reader may want to see. */
  readonly facts: readonly QuotedFact[];
  /** How many there are in all. */
  readonly total: number;
}

/** Where an account names somebody or something. */
export interface PlacedMention extends Span {
  readonly source: string;
  readonly place: Place;
  /** As it is written there, white space folded. */
  readonly name: string;
}

/** An entity of a collection, to be chosen from a list. */
export interface ListedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly sources: readonly string[];
}

/** What an assistant is told: the answer as JSON, or why there is none. */
export type InquiryAnswer = { readonly json: string } | { readonly error: string };

/** What is to be decided, by ids and places of one analysis. */
export type DraftRequest =
  ({ readonly of: 'fact'; readonly fact: string } & FactDraft) | ({ readonly of: 'name' } & NameDraft);

/** An analysis in numbers. */
export interface Tally {
  readonly sources: number;
  readonly origins: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** How many facts conflict or differ and are not settled by a decision. */
  readonly open: number;
  readonly notCompared: number;
}

export type ToWorker =
  /** Revisions of a collection count up; a later change supersedes the analysis of an earlier one. */
  | {
      readonly kind: 'change';
      readonly collection: CollectionKey;
      readonly revision: number;
      readonly set: readonly SourceText[];
      readonly delete: readonly string[];
      /** All decisions on the collection, when they are others than before. */
      readonly decisions?: readonly Decision[];
      /** The other accounts are still to come: only what is looked at is analysed until then. */
      readonly more?: boolean;
      /** The change goes on in the next message of this revision; nothing of it counts before it is all there. */
      readonly goesOn?: boolean;
    }
  /** The reader looks at this account: it comes first. */
  | { readonly kind: 'look'; readonly collection: CollectionKey; readonly source: string }
  /** What was remembered of a collection; the analysis waits for it and goes on from there as far as it fits. */
  | { readonly kind: 'recall'; readonly collection: CollectionKey; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'remember'; readonly request: number; readonly collection: CollectionKey }
  | { readonly kind: 'close'; readonly collection: CollectionKey }
  /** Gives up the analysis under way. What was analysed before can still be asked for. */
  | { readonly kind: 'cancel'; readonly collection: CollectionKey }
  | { readonly kind: 'read'; readonly request: number; readonly collection: CollectionKey; readonly source: string }
  /** `page` counts from 0. */
  | { readonly kind: 'claims'; readonly request: number; readonly collection: CollectionKey; readonly page: number }
  | {
      readonly kind: 'matrix';
      readonly request: number;
      readonly collection: CollectionKey;
      readonly options: MatrixOptions;
    }
  | { readonly kind: 'leftOut'; readonly request: number; readonly collection: CollectionKey; readonly source: string }
  /** `entity` is the id of one of the entities of a reading of this revision. */
  | {
      readonly kind: 'mentions';
      readonly request: number;
      readonly collection: CollectionKey;
      readonly revision: number;
      readonly entity: string;
    }
  | {
      readonly kind: 'inquire';
      readonly request: number;
      readonly collection: CollectionKey;
      readonly inquiry: Inquiry;
    }
  | {
      readonly kind: 'entities';
      readonly request: number;
      readonly collection: CollectionKey;
      readonly revision: number;
    }
  | {
      readonly kind: 'draft';
      readonly request: number;
      readonly collection: CollectionKey;
      readonly revision: number;
      readonly draft: DraftRequest;
    }
  | {
      readonly kind: 'export';
      readonly request: number;
      readonly collection: CollectionKey;
      readonly format: Format;
      readonly skipped: readonly SkippedFile[];
    };

export type FromWorker =
  /** An analysis takes longer than one slice: `elapsed` milliseconds so far, with `done` of `total` accounts read, and then compared. */
  | {
      readonly kind: 'progress';
      readonly collection: CollectionKey;
      readonly revision: number;
      readonly elapsed: number;
      readonly done: number;
      readonly compared: number;
      readonly total: number;
    }
  /** These sources can be read, as of this revision, though the whole is still to be analysed. */
  | {
      readonly kind: 'first';
      readonly collection: CollectionKey;
      readonly revision: number;
      readonly sources: readonly string[];
      readonly part: PartOfCollection;
    }
  | {
      readonly kind: 'analysed';
      readonly collection: CollectionKey;
      readonly revision: number;
      readonly tally: Tally;
      /** How many accounts had to be read: those of which nothing was known. */
      readonly read: number;
    }
  | { readonly kind: 'recalled'; readonly collection: CollectionKey; /** Why not. */ readonly unusable?: string }
  | { readonly kind: 'remembered'; readonly request: number; readonly bytes: Uint8Array<ArrayBuffer> | undefined }
  | { readonly kind: 'failed'; readonly collection: CollectionKey; readonly revision: number; readonly error: string }
  | { readonly kind: 'reading'; readonly request: number; readonly reading: Reading | undefined }
  | { readonly kind: 'claims'; readonly request: number; readonly claims: ClaimsPage | undefined }
  | { readonly kind: 'matrix'; readonly request: number; readonly matrix: Matrix | undefined }
  | { readonly kind: 'leftOut'; readonly request: number; readonly leftOut: LeftOut | undefined }
  | { readonly kind: 'mentions'; readonly request: number; readonly mentions: readonly PlacedMention[] | undefined }
  | { readonly kind: 'inquired'; readonly request: number; readonly answer: InquiryAnswer | undefined }
  | { readonly kind: 'entities'; readonly request: number; readonly entities: readonly ListedEntity[] | undefined }
  | { readonly kind: 'drafted'; readonly request: number; readonly decisions: readonly Decision[] | undefined }
  | { readonly kind: 'exported'; readonly request: number; readonly text: string | undefined };
