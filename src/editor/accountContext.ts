import * as vscode from 'vscode';
import type { Collections } from '../collection/collections';

/** Keeps the context key variorum.isAccount: whether the active editor shows an account of a collection that is read. */
export function registerAccountContext(collections: Collections): vscode.Disposable {
  const update = (editor: vscode.TextEditor | undefined): void => {
    const isAccount = editor !== undefined && collections.locate(editor.document.uri) !== undefined;
    void vscode.commands.executeCommand('setContext', 'variorum.isAccount', isAccount);
  };
  update(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(update);
}
