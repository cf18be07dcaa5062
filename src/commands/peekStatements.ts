import * as vscode from 'vscode';
import { isTarget } from '../editor/links';
import { placeRange } from '../editor/ranges';
import type { Command } from './command';
import { targetUri } from './openTarget';

/** Shows all statements of a fact in a peek at the caret. */
export const peekStatements: Command = {
  id: 'peekStatements',
  async execute(targets) {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !Array.isArray(targets)) return;
    const locations = targets
      .filter(isTarget)
      .map((target) => new vscode.Location(targetUri(target), placeRange(target.place)));
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      editor.document.uri,
      editor.selection.active,
      locations,
      'peek',
    );
  },
};
