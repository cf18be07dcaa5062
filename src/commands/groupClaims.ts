import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { Command } from './command';

/** One command for each way to group the claims of the view. */
export function groupClaims(view: ConflictingClaimsView): Command[] {
  return [
    { id: 'groupByVerdict', execute: () => view.groupBy('verdict') },
    { id: 'groupByKind', execute: () => view.groupBy('kind') },
    { id: 'groupBySource', execute: () => view.groupBy('source') },
    { id: 'groupByEntity', execute: () => view.groupBy('entity') },
  ];
}
