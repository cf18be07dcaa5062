import { addTo } from '../addTo';
import type { Rulings, Span } from '../model';

/** Nodes that must not be in one group, each with those that it is apart from. */
export type Barred = ReadonlyMap<number, ReadonlySet<number>>;

/** Which of these statements a reader has told apart; undefined where there are none. */
export function barredAmong(
  statements: readonly (Span & { readonly source: string })[],
  of: 'figure' | 'statement',
  rulings: Rulings['apart'],
): Barred | undefined {
  const sorted = rulings.filter((ruling) => ruling.of === of);
  if (sorted.length === 0) return undefined;
  const at = ({ source, start, end }: Span & { readonly source: string }): number[] =>
    statements.flatMap((one, n) => (one.source === source && one.start < end && start < one.end ? [n] : []));
  const barred = new Map<number, Set<number>>();
  for (const { one, other } of sorted) {
    for (const a of at(one)) {
      for (const b of at(other)) {
        if (a === b) continue;
        addTo(barred, a, b);
        addTo(barred, b, a);
      }
    }
  }
  return barred;
}
