import * as vscode from 'vscode';
import { idIn } from '../collection/scope';
import { placeRange } from '../editor/ranges';
import type { ClaimNode, StatementNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';

/** The disputed statement at or next to the caret, when the active editor shows an account of the view's collection. */
export function statementAtCaret(view: ConflictingClaimsView): StatementNode | undefined {
  const caret = caretIn(view);
  return caret && view.model?.nearest(caret.source, caret.position.line, caret.position.character);
}

/** Whether the caret stands in words on which a claim rests. */
export function isAtCaret(view: ConflictingClaimsView, claim: ClaimNode): boolean {
  const caret = caretIn(view);
  return claim.statements.some(
    ({ statement: { source, place } }) => source === caret?.source && placeRange(place).contains(caret.position),
  );
}

function caretIn({ model }: ConflictingClaimsView): { source: string; position: vscode.Position } | undefined {
  const editor = vscode.window.activeTextEditor;
  const source = editor && model && idIn(model.collection, editor.document.uri);
  return editor && source !== undefined ? { source, position: editor.selection.active } : undefined;
}
