import * as vscode from 'vscode';
import { viewId, type ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { Command } from './command';

/** Asks for words and shows, while they are typed, the claims that have them. Escape leaves the filter as it was. */
export function filterClaims(view: ConflictingClaimsView): Command {
  return {
    id: 'filterClaims',
    async execute() {
      await vscode.commands.executeCommand(`${viewId}.focus`);
      const before = view.filter;
      const accepted = await new Promise<boolean>((resolve) => {
        const input = vscode.window.createInputBox();
        input.title = vscode.l10n.t('Filter Claims');
        input.placeholder = vscode.l10n.t('Words of a question, an answer, a quote or an account');
        input.value = before;
        input.valueSelection = [0, before.length];
        input.onDidChangeValue((value) => view.filterBy(value));
        input.onDidAccept(() => {
          resolve(true);
          input.hide();
        });
        input.onDidHide(() => {
          // After an accept it is resolved already.
          resolve(false);
          input.dispose();
        });
        input.show();
      });
      if (!accepted) view.filterBy(before);
    },
  };
}

export function clearFilter(view: ConflictingClaimsView): Command {
  return { id: 'clearFilter', execute: () => view.filterBy('') };
}
