import * as vscode from 'vscode';
import { idIn } from '../collection/scope';
import type { Collections } from '../collection/collections';
import { isTarget } from '../editor/links';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { readerStaysDuring } from '../views/readerStays';
import { chooseFolder } from './chooseFolder';
import type { Command } from './command';

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
      const folder = at ? vscode.Uri.parse(at.collection, true) : await chooseFolder(view.collection);
      if (!folder) {
        await vscode.commands.executeCommand('variorum.conflictingClaims.focus');
        return;
      }
      const stays = await readerStaysDuring(view.show(collections.open(folder)));
      const read = editor && idIn(folder.toString(), editor.document.uri);
      const node = at
        ? view.model?.nearest(at.source, at.place.line, at.place.column)
        : editor && read !== undefined
          ? view.model?.nearest(read, editor.selection.active.line, editor.selection.active.character)
          : undefined;
      const claim = node?.claim ?? view.model?.claims[0];
      if (claim) await view.reveal(claim, { focus: stays });
    },
  };
}
