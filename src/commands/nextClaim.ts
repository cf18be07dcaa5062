import * as vscode from 'vscode';
import { scopeOf } from '../collection/scope';
import type { Comparison } from '../editor/comparison';
import { claimOf, type ClaimNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { keepsFocus, type Command } from './command';
import { sidesOfNode } from './compare';
import { openTarget } from './openTarget';
import { isAtCaret, statementAtCaret } from './statementAtCaret';

/**
 * Next and previous claim, through all accounts: from the claim that is selected in the view, or, as the keys in an
 * editor ask, from the one at the caret. While two accounts are compared, so are those of the claim that is gone to.
 */
export function stepThroughClaims(view: ConflictingClaimsView, comparison: Comparison): Command[] {
  /** Where the last step led: several claims may rest on the same words. */
  let last: ClaimNode | undefined;

  const step = async (by: 'next' | 'previous', options: unknown): Promise<void> => {
    const preserveFocus = keepsFocus(options);
    const atCaret = startsAtCaret(options);
    const model = await view.current();
    const claim = atCaret ? fromCaret(view, by, last) : model?.[by](selected(view));
    if (!claim || !model) return;
    last = claim;
    // Who steps through the text has not asked for the view.
    if (!atCaret || view.visible) await view.reveal(claim, { focus: preserveFocus });
    if (comparison.left) {
      const sides = sidesOfNode(view, comparison, claim);
      if (sides) return comparison.show(sides.collection, sides, sides.right, { preserveFocus });
    }
    const open = vscode.window.activeTextEditor;
    const node = model.leading(claim, open && scopeOf(open.document.uri).id);
    if (node) await openTarget(model.target(node.statement), { preserveFocus });
  };

  return [
    { id: 'nextClaim', execute: (options) => step('next', options) },
    { id: 'previousClaim', execute: (options) => step('previous', options) },
  ];
}

function selected(view: ConflictingClaimsView): ClaimNode | undefined {
  const claim = claimOf(view.selection ?? statementAtCaret(view));
  return claim && view.model?.again(claim);
}

/** From words that are disputed to the claim after or before; from elsewhere to the nearest words that are. */
function fromCaret(view: ConflictingClaimsView, by: 'next' | 'previous', last: ClaimNode | undefined) {
  const reached = last && view.model?.again(last);
  const claim = reached && isAtCaret(view, reached) ? reached : statementAtCaret(view)?.claim;
  return claim && isAtCaret(view, claim) ? view.model?.[by](claim) : (claim ?? view.model?.[by](undefined));
}

function startsAtCaret(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'from' in options && options.from === 'caret';
}
