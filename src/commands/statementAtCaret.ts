import * as vscode from 'vscode';
import { scopeOf } from '../collection/scope';
import { placeRange } from '../editor/ranges';
import type { ClaimNode, StatementNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';

/** The disputed statement at or next to the caret, when the active editor shows an account of the view's collection. */
export function statementAtCaret(view: ConflictingClaimsView): StatementNode | undefined {
  const editor = accountEditor(view);
  if (!editor) return undefined;
  const { line, character } = editor.selection.active;
  return view.model?.nearest(scopeOf(editor.document.uri).id, line, character);
}

/** Whether the caret stands in words on which a claim rests. */
export function isAtCaret(view: ConflictingClaimsView, claim: ClaimNode): boolean {
  const editor = accountEditor(view);
  if (!editor) return false;
  const source = scopeOf(editor.document.uri).id;
  return claim.statements.some(
    ({ statement }) => statement.source === source && placeRange(statement.place).contains(editor.selection.active),
  );
}

function accountEditor(view: ConflictingClaimsView): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && scopeOf(editor.document.uri).folder.toString() === view.model?.collection ? editor : undefined;
}
