import * as vscode from 'vscode';
import { nameOf, folderOf } from '../collection/accounts';
import type { StatementNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';

/** The disputed statement at or next to the caret, when the active editor shows an account of the view's collection. */
export function statementAtCaret(view: ConflictingClaimsView): StatementNode | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !view.model || folderOf(editor.document.uri).toString() !== view.model.collection) return undefined;
  const { line, character } = editor.selection.active;
  return view.model.nearest(nameOf(editor.document.uri), line, character);
}
