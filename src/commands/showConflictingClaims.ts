import * as vscode from 'vscode';
import { folderOf, isAccount, nameOf } from '../collection/accounts';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import { isTarget } from '../editor/links';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { Command } from './command';

/** Fewer accounts are no collection to offer. */
const fewest = 2;
const mostListed = 5000;

/**
 * Fills and focuses the view, with the claim at the caret (or at a link's target) selected. Without an account in the
 * active editor it takes the workspace's folder of accounts, and asks where there are several.
 */
export function showConflictingClaims(collections: Collections, view: ConflictingClaimsView): Command {
  return {
    id: 'showConflictingClaims',
    async execute(target) {
      const editor = vscode.window.activeTextEditor;
      const at = isTarget(target) ? target : undefined;
      const folder = at ? vscode.Uri.parse(at.collection, true) : await chooseFolder(editor, view.collection);
      if (!folder) {
        await vscode.commands.executeCommand('variorum.conflictingClaims.focus');
        return;
      }
      await view.show(collections.open(folder));
      const caret = editor && folderOf(editor.document.uri).toString() === folder.toString() ? editor : undefined;
      const node = at
        ? view.model?.nearest(at.source, at.place.line, at.place.column)
        : caret &&
          view.model?.nearest(
            nameOf(caret.document.uri),
            caret.selection.active.line,
            caret.selection.active.character,
          );
      const claim = node?.claim ?? view.model?.claims[0];
      if (claim) await view.reveal(claim, { focus: true });
    },
  };
}

async function chooseFolder(
  editor: vscode.TextEditor | undefined,
  shown: Collection | undefined,
): Promise<vscode.Uri | undefined> {
  if (editor && isAccount(editor.document.uri)) return folderOf(editor.document.uri);
  if (shown) return shown.folder;
  const folders = await foldersOfAccounts();
  if (folders.length < 2) return folders[0] ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const picked = await vscode.window.showQuickPick(
    folders.map((folder) => ({ label: vscode.workspace.asRelativePath(folder, true), folder })),
    { placeHolder: vscode.l10n.t('Which accounts are to be compared?') },
  );
  return picked?.folder;
}

async function foldersOfAccounts(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/*.{txt,md,markdown}', undefined, mostListed);
  const counts = new Map<string, { folder: vscode.Uri; count: number }>();
  for (const uri of found.filter(isAccount)) {
    const folder = folderOf(uri);
    const key = folder.toString();
    counts.set(key, { folder, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count >= fewest)
    .map(({ folder }) => folder)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
