import type { Fact, SharedEntity, Span } from '../engine';
import type { ClaimedEntity } from './protocol';

/**
 * Who and what the disputed facts are about: the shared entities that at least two accounts name where they answer the
 * question, in the order of the entities. An entity that no fact names is left out.
 */
export function claimedEntities(entities: readonly SharedEntity[], facts: readonly Fact[]): ClaimedEntity[] {
  const passages = new Map<string, { readonly fact: string; readonly passage: Span }[]>();
  for (const { id, statements } of facts) {
    for (const { source, passage } of statements) {
      const known = passages.get(source);
      if (known) known.push({ fact: id, passage });
      else passages.set(source, [{ fact: id, passage }]);
    }
  }
  return entities.flatMap(({ id, kind, name, in: sources }) => {
    const namedBy = new Map<string, number>();
    for (const { source, mentions } of sources) {
      const here = passages.get(source)?.filter(({ passage }) => mentions.some((one) => isIn(one, passage))) ?? [];
      for (const fact of new Set(here.map((one) => one.fact))) namedBy.set(fact, (namedBy.get(fact) ?? 0) + 1);
    }
    const named = facts.flatMap((fact) => ((namedBy.get(fact.id) ?? 0) > 1 ? [fact.id] : []));
    return named.length > 0 ? [{ id, kind, name, facts: named }] : [];
  });
}

function isIn(span: Span, whole: Span): boolean {
  return span.start >= whole.start && span.end <= whole.end;
}
