import type { Verdict } from '../engine';
import type { QuotedFact, QuotedStatement } from '../worker/protocol';

/** How another statement stands to the one that is read. */
export type Relation = Exclude<Verdict, 'single'>;

export interface OtherStatement {
  readonly statement: QuotedStatement;
  readonly relation: Relation;
}

/** The other side first where there is one to be seen; else those that say the same. */
const order: Readonly<Record<Verdict, readonly Relation[]>> = {
  conflict: ['conflict', 'differ', 'agree'],
  differ: ['agree', 'differ', 'conflict'],
  agree: ['agree', 'differ', 'conflict'],
  single: ['agree', 'differ', 'conflict'],
};

/**
 * The statements of a fact beside the one that is read. Other accounts come first, ordered by how they stand to it,
 * then as the fact orders them.
 * @param here one of the fact's statements
 */
export function otherStatements(fact: QuotedFact, here: QuotedStatement): OtherStatement[] {
  const relations = order[fact.verdict];
  const own = ({ statement }: OtherStatement): number => Number(statement.source === here.source);
  return fact.statements
    .filter((statement) => statement !== here)
    .map((statement) => ({ statement, relation: relationOf(fact, here, statement) }))
    .sort((a, b) => own(a) - own(b) || relations.indexOf(a.relation) - relations.indexOf(b.relation));
}

/** As {@link otherStatements}, one a source and answer; what says the same in the same source as `here` is left out. */
export function otherAnswers(fact: QuotedFact, here: QuotedStatement): OtherStatement[] {
  const seen = new Set([`${here.source}#${here.group}`]);
  return otherStatements(fact, here).filter(({ statement: { source, group } }) => {
    const key = `${source}#${group}`;
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
}

function relationOf(fact: QuotedFact, here: QuotedStatement, other: QuotedStatement): Relation {
  if (other.group === here.group) return 'agree';
  if (fact.verdict !== 'conflict') return 'differ';
  const apart = fact.apart?.some((pair) => pair.includes(here.group) && pair.includes(other.group)) ?? true;
  return apart ? 'conflict' : 'differ';
}
