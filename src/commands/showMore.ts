import { isClaimsNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { Command } from './command';

/** Lists more of what is long in the view: run by the node that says so. */
export function showMore(view: ConflictingClaimsView): Command {
  return {
    id: 'showMore',
    async execute(node) {
      if (isClaimsNode(node) && node.kind === 'more') await view.showMore(node);
    },
  };
}
