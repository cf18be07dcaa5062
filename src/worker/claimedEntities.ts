import type { Fact, SharedEntity, Span } from '../engine';
import type { ClaimedEntity } from './protocol';

/**
 * Who and what the disputed facts are about: the shared entities that at least two accounts name where they answer the
 * question, in the order of the entities. An entity that no fact names is left out.
 */
export function claimedEntities(entities: readonly SharedEntity[], facts: readonly Fact[]): ClaimedEntity[] {
  const passages = new Map<string, { readonly fact: number; readonly passage: Span }[]>();
  facts.forEach(({ statements }, fact) => {
    for (const { source, passage } of statements) {
      const known = passages.get(source);
      if (known) known.push({ fact, passage });
      else passages.set(source, [{ fact, passage }]);
    }
  });
  // No walk over the facts for each entity: of a thousand accounts there are thousands of both.
  return entities.flatMap(({ id, kind, name, in: sources }) => {
    if (sources.length < 2) return [];
    const namedBy = new Map<number, number>();
    for (const { source, mentions } of sources) {
      const here = passages.get(source)?.filter(({ passage }) => mentions.some((one) => isIn(one, passage))) ?? [];
      for (const fact of new Set(here.map((one) => one.fact))) namedBy.set(fact, (namedBy.get(fact) ?? 0) + 1);
    }
    const named = [...namedBy].flatMap(([fact, accounts]) => (accounts > 1 ? [fact] : [])).sort((x, y) => x - y);
    return named.length > 0 ? [{ id, kind, name, facts: named.map((fact) => facts[fact]!.id) }] : [];
  });
}

function isIn(span: Span, whole: Span): boolean {
  return span.start >= whole.start && span.end <= whole.end;
}
