import * as vscode from 'vscode';
import { pathIn } from '../collection/scope';
import { isTarget, type Target } from '../editor/links';
import type { ClaimsNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { keepsFocus, type Command } from './command';
import { openTarget } from './openTarget';
import { statementAtCaret } from './statementAtCaret';

/** Opens two statements that part beside each other: of a link's targets, of a node of the view, or at the caret. */
export function openBothSides(view: ConflictingClaimsView): Command {
  return {
    id: 'openBothSides',
    async execute(first, second) {
      if (isTarget(first) && isTarget(second)) return openSides(first, second, false);
      const node = isNode(first) ? first : (view.selection ?? statementAtCaret(view));
      const open = vscode.window.activeTextEditor?.document.uri;
      const reading = open && view.collection && pathIn(view.collection.folder, open);
      const sides =
        node?.kind === 'claim'
          ? // Beside the account that is read, where it takes part.
            view.model?.sides(
              node,
              node.fact.statements.find((one) => one.source === reading),
            )
          : node?.kind === 'statement'
            ? view.model?.sides(node.claim, node.statement)
            : undefined;
      if (!sides || !view.model) {
        throw new Error(vscode.l10n.t('Select a claim in the view Conflicting Claims first.'));
      }
      return openSides(view.model.target(sides[0]), view.model.target(sides[1]), keepsFocus(second));
    },
  };
}

async function openSides(left: Target, right: Target, preserveFocus: boolean): Promise<void> {
  await openTarget(left, { viewColumn: vscode.ViewColumn.One, preserveFocus: true });
  await openTarget(right, { viewColumn: vscode.ViewColumn.Two, preserveFocus });
}

function isNode(value: unknown): value is ClaimsNode {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
