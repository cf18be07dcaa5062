import type { EntityKind, FactKind } from '../engine/model';

/** What a reader may decide of a fact. Each but `not the same fact` settles it: it is no longer open. */
export type FactChoice = 'both hold' | 'superseded' | 'resolved' | 'ignored' | 'not the same fact';
/** What a reader may decide of a name. */
export type NameChoice = 'not a name' | 'same as' | 'not the same as';
export type Choice = FactChoice | NameChoice;

export const nameChoices: ReadonlySet<Choice> = new Set<NameChoice>(['not a name', 'same as', 'not the same as']);

/** W3C Web Annotation: words with what stands round them. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A place in an account that outlives edits elsewhere in it. All texts are verbatim. */
export interface Anchor {
  readonly source: string;
  readonly selector: TextQuoteSelector;
  /** The clause or sentence round the words; for a name the name itself: what is said of it is not what was decided. */
  readonly passage: string;
  /** The answer in plain words as it was decided on; a name as it is given. */
  readonly answer: string;
}

/**
 * One decision of a reader, as it stands in the file: a line. What a newer version may add to it is kept.
 * The subject is the statement that the choice is about: in whose favour it is, which one is superseded, which one is
 * not of the same fact. Where the choice is about all of them it is the first.
 */
export interface Decision {
  /** What the file is sorted by: made from the rest, so that lines of several people fall apart and merge. */
  readonly id: string;
  readonly choice: Choice;
  /** Day of the decision, ISO 8601. */
  readonly date: string;
  readonly reason?: string;
  /** The question, or the name, in plain words as it was then. */
  readonly question: string;
  readonly kind: FactKind | EntityKind;
  readonly subject: Anchor;
  /** One statement for every account and answer beside the subject; of a name the one that it is told from or joined to. */
  readonly others: readonly Anchor[];
}

/** What was decided, without what is made from it. */
export type Draft = Omit<Decision, 'id'>;
