import * as vscode from 'vscode';
import type { ClaimsNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { Command } from './command';

/** Copies a node of the view as plain text. */
export function copyClaim(view: ConflictingClaimsView): Command {
  return {
    id: 'copyClaim',
    async execute(argument) {
      const node = (argument as ClaimsNode | undefined) ?? view.selection;
      if (node && view.model) await vscode.env.clipboard.writeText(view.model.copyText(node));
    },
  };
}
