import type { Verdict } from '../../engine';
import type { Claims, QuotedFact } from '../../worker/protocol';

export const groupings = ['verdict', 'kind', 'source', 'entity'] as const;

/** What claims are grouped by. */
export type Grouping = (typeof groupings)[number];

export type Disputed = Extract<Verdict, 'conflict' | 'differ'>;

/** What accounts part on, in the order in which it is listed. */
const subjects = ['status', 'date', 'figure', 'attribution', 'name'] as const;
export type Subject = (typeof subjects)[number];

/** What the claims of one group have in common. */
export type Heading =
  | { readonly by: 'verdict'; readonly verdict: Disputed }
  | { readonly by: 'kind'; readonly subject: Subject }
  | { readonly by: 'source'; readonly source: string }
  | { readonly by: 'entity'; /** Absent: those that name nobody in common. */ readonly name?: string };

export interface ClaimGroup {
  /** The same for the same heading. */
  readonly id: string;
  readonly heading: Heading;
  /** In the order of the claims; a fact may be in several groups. */
  readonly facts: readonly QuotedFact[];
}

/**
 * Disputed facts in groups, none of them empty. Accounts come in their own order, entities with the most claims first.
 * @param facts those of `claims` that are to be shown
 */
export function groupsOf(claims: Claims, facts: readonly QuotedFact[], by: Grouping): ClaimGroup[] {
  return allGroups(claims, facts, by).filter((group) => group.facts.length > 0);
}

function allGroups(claims: Claims, facts: readonly QuotedFact[], by: Grouping): ClaimGroup[] {
  switch (by) {
    case 'verdict':
      return (['conflict', 'differ'] as const).map((verdict) => ({
        id: `verdict:${verdict}`,
        heading: { by, verdict },
        facts: facts.filter((fact) => disputedVerdict(fact) === verdict),
      }));
    case 'kind':
      return subjects.map((subject) => ({
        id: `kind:${subject}`,
        heading: { by, subject },
        facts: facts.filter((fact) => subjectOf(fact) === subject),
      }));
    case 'source':
      return bySource(claims, facts);
    case 'entity':
      return byEntity(claims, facts);
  }
}

function bySource({ sources }: Claims, facts: readonly QuotedFact[]): ClaimGroup[] {
  const own = new Map(sources.map(({ source }): [string, QuotedFact[]] => [source, []]));
  for (const fact of facts) {
    for (const source of new Set(fact.statements.map((one) => one.source))) own.get(source)?.push(fact);
  }
  return [...own].map(([source, stated]) => ({
    id: `source:${source}`,
    heading: { by: 'source', source },
    facts: stated,
  }));
}

function byEntity({ entities }: Claims, facts: readonly QuotedFact[]): ClaimGroup[] {
  const namesakes = new Map<string, number>();
  const groups = entities
    .map(({ name, kind, facts: ids }): ClaimGroup => {
      const key = `entity:${kind}:${name}`;
      const count = (namesakes.get(key) ?? 0) + 1;
      namesakes.set(key, count);
      const named = new Set(ids);
      return {
        id: `${key}:${count}`,
        heading: { by: 'entity', name },
        facts: facts.filter((fact) => named.has(fact.id)),
      };
    })
    .sort((a, b) => b.facts.length - a.facts.length);
  const named = new Set(entities.flatMap((entity) => entity.facts));
  const others = facts.filter((fact) => !named.has(fact.id));
  return [...groups, { id: 'entity:', heading: { by: 'entity' }, facts: others }];
}

export function disputedVerdict({ verdict }: QuotedFact): Disputed {
  return verdict === 'conflict' ? 'conflict' : 'differ';
}

function subjectOf({ kind, aspects }: QuotedFact): Subject {
  if (aspects.length > 0 && aspects.every((aspect) => aspect === 'attribution')) return 'attribution';
  switch (kind) {
    case 'statement':
      return 'status';
    case 'date':
    case 'time':
    case 'duration':
      return 'date';
    case 'name':
    case 'place':
      return 'name';
    case 'number':
    case 'percent':
    case 'money':
    case 'quantity':
    case 'count':
    case 'ordinal':
      return 'figure';
  }
}
