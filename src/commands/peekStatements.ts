import * as vscode from 'vscode';
import { isTarget } from '../editor/links';
import { placeRange } from '../editor/ranges';
import type { Command } from './command';
import { targetUri } from './openTarget';

/** Shows all statements of a fact in a peek under the one that is read. */
export const peekStatements: Command = {
  id: 'peekStatements',
  async execute(here, targets) {
    if (!isTarget(here) || !Array.isArray(targets)) return;
    const locations = targets
      .filter(isTarget)
      .map((target) => new vscode.Location(targetUri(target), placeRange(target.place)));
    await vscode.commands.executeCommand(
      'editor.action.peekLocations',
      targetUri(here),
      placeRange(here.place).start,
      locations,
      'peek',
    );
  },
};
