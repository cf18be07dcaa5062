import type { QuotedFact, QuotedStatement, Reading } from '../worker/protocol';
import { disputes } from '../engine/disputes';
import { otherStatements, type Relation } from './otherStatements';
import { narrower, subjectsAt } from './subjects';

/** A fact with one of its statements, which others are to be held beside. */
export interface Held {
  readonly fact: QuotedFact;
  readonly statement: QuotedStatement;
}

const partingFirst: readonly Relation[] = ['conflict', 'differ', 'agree'];

/** What to hold beside a statement, one place an account and answer: what parts from it first, the own account last. */
export function heldBeside({ fact, statement }: Held): QuotedStatement[] {
  const seen = new Set([`${statement.source}#${statement.group}`]);
  return otherStatements(fact, statement)
    .filter(({ statement: { source, group } }) => {
      const key = `${source}#${group}`;
      const known = seen.has(key);
      seen.add(key);
      return !known;
    })
    .sort(
      (a, b) =>
        Number(a.statement.source === statement.source) - Number(b.statement.source === statement.source) ||
        partingFirst.indexOf(a.relation) - partingFirst.indexOf(b.relation),
    )
    .map((other) => other.statement);
}

/**
 * Which two statements of a fact stand beside each other: the account that is read on the left where it takes part.
 * @param chosen the statement that was asked for, where it was one
 * @param reading the account that is read
 * @returns undefined where there are no two
 */
export function sidesOf(
  fact: QuotedFact,
  chosen: QuotedStatement | undefined,
  reading: string | undefined,
): readonly [left: QuotedStatement, right: QuotedStatement] | undefined {
  const read = fact.statements.filter(({ source }) => source === reading);
  if (chosen && chosen.source !== reading) {
    const left = read.find(({ group }) => group !== chosen.group) ?? read[0];
    if (left) return [left, chosen];
  }
  const left = chosen ?? read[0] ?? fact.statements.find(({ group }) => group === 1) ?? fact.statements[0];
  const right = left && heldBeside({ fact, statement: left })[0];
  return right && [left, right];
}

/** What the words at an offset state and another account too; else the nearest disputed words of the account. */
export function heldAt(reading: Reading, offset: number): Held | undefined {
  for (const subject of subjectsAt(offset, 'everything', reading)) {
    if (subject.kind !== 'fact') continue;
    const held = { fact: subject.fact, statement: subject.here };
    if (heldBeside(held).length > 0) return held;
  }
  return reading.facts
    .filter((fact) => disputes(fact.verdict))
    .flatMap((fact) =>
      fact.statements.filter(({ source }) => source === reading.source).map((statement) => ({ fact, statement })),
    )
    .sort((a, b) => distance(a, offset) - distance(b, offset) || narrower(a.statement, b.statement))[0];
}

function distance({ statement: { start, end } }: Held, offset: number): number {
  return Math.max(0, start - offset, offset - end);
}
