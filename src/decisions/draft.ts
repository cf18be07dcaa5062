import { answerWords } from '../engine/wording';
import type { EntityKind, Fact, Span, Statement } from '../engine/model';
import { anchorOf } from './anchor';
import { identified } from './file';
import type { Anchor, Decision, FactChoice, NameChoice } from './model';

/** The text of an account as it was analysed; '' for an unknown one. */
type TextOf = (source: string) => string;

/** What is decided of a fact, and when. */
export interface FactDraft {
  readonly choice: FactChoice;
  /** Where the statement that the choice is about begins. */
  readonly subject: { readonly source: string; readonly start: number };
  /** ISO day. */
  readonly date: string;
  readonly reason?: string;
}

/**
 * The decisions that a choice on a fact comes to: one; but an account that gives the same answer twice is told apart
 * with each of its statements.
 * @returns none when the fact has no such statement
 */
export function decideFact(fact: Fact, { choice, subject, date, reason }: FactDraft, textOf: TextOf): Decision[] {
  const { statements } = fact;
  const chosen = statements.find(({ source, start }) => source === subject.source && start === subject.start);
  if (!chosen) return [];
  const isLike = (one: Statement): boolean => one.source === chosen.source && one.group === chosen.group;
  const others = firstOfEach(statements.filter((one) => !isLike(one)));
  const anchor = (one: Statement): Anchor => {
    const text = textOf(one.source);
    return anchorOf(one.source, text, one, one.passage, answerWords({ ...one, kind: fact.kind }));
  };
  const subjects = choice === 'not the same fact' ? statements.filter(isLike) : [chosen];
  return subjects.map((one) =>
    identified({
      choice,
      date,
      ...(reason ? { reason } : {}),
      question: fact.label,
      kind: fact.kind,
      subject: anchor(one),
      others: others.map(anchor),
    }),
  );
}

/** A mention of a name in an account. */
export interface NamedAt extends Span {
  readonly source: string;
  readonly name: string;
}

/** What is decided of a name, and when. */
export interface NameDraft {
  readonly choice: NameChoice;
  readonly kind: EntityKind;
  readonly mention: NamedAt;
  /** What it is the same as, or not. */
  readonly other?: NamedAt;
  /** ISO day. */
  readonly date: string;
}

export function decideName({ choice, kind, mention, other, date }: NameDraft, textOf: TextOf): Decision {
  const anchor = (one: NamedAt): Anchor => anchorOf(one.source, textOf(one.source), one, one, one.name);
  return identified({
    choice,
    date,
    question: mention.name,
    kind,
    subject: anchor(mention),
    others: other ? [anchor(other)] : [],
  });
}

/** One statement an account and answer. */
function firstOfEach(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ source, group }) => {
    const key = `${group} ${source}`;
    return !seen.has(key) && seen.add(key);
  });
}
