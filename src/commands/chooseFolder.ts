import * as vscode from 'vscode';
import { isAccount } from '../collection/accounts';
import { scopeOf } from '../collection/scope';
import type { Collection } from '../collection/collection';
import { foldersOfAccounts } from '../collection/foldersOfAccounts';

/**
 * The folder whose accounts a command is about: that of the active editor's account, the one that the view shows, the
 * workspace's only folder of accounts; the reader is asked where there are several, and may leave it at that.
 */
export async function chooseFolder(shown: Collection | undefined): Promise<vscode.Uri | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && isAccount(editor.document.uri)) return scopeOf(editor.document.uri).folder;
  if (shown) return shown.folder;
  const folders = await foldersOfAccounts();
  if (folders.length < 2) return folders[0] ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showQuickPick(
    folders.map((folder) => ({ label: vscode.workspace.asRelativePath(folder, true), folder })),
    { placeHolder: vscode.l10n.t('Which accounts are to be compared?') },
  );
  return picked?.folder;
}
