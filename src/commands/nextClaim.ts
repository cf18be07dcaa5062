import * as vscode from 'vscode';
import { nameOf } from '../collection/accounts';
import type { ClaimNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { keepsFocus, type Command } from './command';
import { openTarget } from './openTarget';
import { statementAtCaret } from './statementAtCaret';

/** Goes to the claim after the selected one, or after the one at the caret. */
export function nextClaim(view: ConflictingClaimsView): Command {
  return {
    id: 'nextClaim',
    execute: (options) => goTo(view, view.model?.next(current(view)), keepsFocus(options)),
  };
}

/** Goes to the claim before the selected one, or before the one at the caret. */
export function previousClaim(view: ConflictingClaimsView): Command {
  return {
    id: 'previousClaim',
    execute: (options) => goTo(view, view.model?.previous(current(view)), keepsFocus(options)),
  };
}

function current(view: ConflictingClaimsView): ClaimNode | undefined {
  const node = view.selection ?? statementAtCaret(view);
  const claim = node?.kind === 'statement' ? node.claim : node?.kind === 'claim' ? node : undefined;
  return claim && view.model?.again(claim);
}

async function goTo(view: ConflictingClaimsView, claim: ClaimNode | undefined, preserveFocus: boolean): Promise<void> {
  if (!claim || !view.model) return;
  await view.reveal(claim, { focus: preserveFocus });
  // Stay in the account that is read where it takes part.
  const open = vscode.window.activeTextEditor;
  const reading = open && nameOf(open.document.uri);
  const node = claim.statements.find((one) => one.statement.source === reading) ?? claim.statements[0];
  if (node) await openTarget(view.model.target(node.statement), { preserveFocus });
}
