import type { Analysis, Fact } from '../engine';

/**
 * The facts of its event that an account does not state and others do: most independent origins first, then in the
 * analysis' order. What a single account among several others states is no more than a detail of that account and is
 * left aside; beside one other account, all that it alone states counts.
 */
export function leftOutBy(source: string, { sources, facts }: Pick<Analysis, 'sources' | 'facts'>): Fact[] {
  const own = sources.find((one) => one.source === source);
  if (!own) return [];
  const others = sources.filter((one) => one.event === own.event).length - 1;
  const fewest = Math.min(2, others);
  return (
    facts
      .filter((fact) => statedByAtLeast(fact, fewest) && fact.notStated.includes(source))
      // Sorting keeps the order of what is equal.
      .sort((a, b) => b.origins - a.origins)
  );
}

/** Looks at no more statements than it needs: a fact may have thousands. */
function statedByAtLeast({ statements }: Fact, fewest: number): boolean {
  const seen = new Set<string>();
  for (const { source } of statements) if (seen.add(source).size >= fewest) return true;
  return false;
}
