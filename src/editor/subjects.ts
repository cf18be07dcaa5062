import type { Span } from '../engine';
import type { QuotedFact, QuotedStatement, ReadEntity, Reading } from '../worker/protocol';
import { disputes } from '../engine/disputes';
import { isFigureFact, isMarked, isNameFact, type Level } from './marks';

/** What words of the account that is read are about, and where those words stand in it. */
export type Subject =
  | { readonly kind: 'fact'; readonly fact: QuotedFact; readonly here: QuotedStatement }
  | { readonly kind: 'entity'; readonly entity: ReadEntity; readonly span: Span };

/**
 * What the words at an offset are about. Where several facts meet, figures come first, then the narrower anchor, then
 * the stronger verdict; a name comes last.
 */
export function subjectsAt(offset: number, level: Level, reading: Reading): Subject[] {
  const quiet = level === 'quiet' || (level === 'normal' && reading.company.length < 2);
  const names = quiet ? [] : namesAt(offset, reading);
  const facts = factsAt(offset, level, reading)
    // Where accounts give the same name, what they say of who or what is named tells as much, and roles besides.
    .filter(({ fact }) => names.length === 0 || !isNameFact(fact.kind) || disputes(fact.verdict));
  return [...facts, ...names];
}

/** The end counts as inside, so that a caret that stands behind a word finds it. */
export function covers(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

export function narrower(a: Span, b: Span): number {
  return a.end - a.start - (b.end - b.start);
}

const order = ['conflict', 'differ', 'agree', 'single'];

function factsAt(offset: number, level: Level, reading: Reading): Extract<Subject, { kind: 'fact' }>[] {
  return reading.facts
    .filter((fact) => isMarked(fact, reading, level))
    .flatMap((fact) => {
      const here = fact.statements
        .filter((statement) => statement.source === reading.source && covers(statement, offset))
        .sort(narrower)[0];
      return here ? [{ kind: 'fact' as const, fact, here }] : [];
    })
    .sort(
      (a, b) =>
        Number(isFigureFact(b.fact.kind)) - Number(isFigureFact(a.fact.kind)) ||
        narrower(a.here, b.here) ||
        order.indexOf(a.fact.verdict) - order.indexOf(b.fact.verdict),
    );
}

function namesAt(offset: number, reading: Reading): Subject[] {
  return reading.entities.flatMap((entity) => {
    const mentions = entity.in.find((one) => one.source === reading.source)?.mentions ?? [];
    const span = mentions.find((mention) => covers(mention, offset));
    return span && entity.kind !== 'other' ? [{ kind: 'entity' as const, entity, span }] : [];
  });
}
