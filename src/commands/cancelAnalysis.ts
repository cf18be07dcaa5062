import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { Command } from './command';

/** Stops reading and analysing the collection that the view shows, until it is refreshed. */
export function cancelAnalysis(view: ConflictingClaimsView): Command {
  return { id: 'cancelAnalysis', execute: () => view.collection?.cancel() };
}
