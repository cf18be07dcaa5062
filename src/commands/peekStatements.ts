import * as vscode from 'vscode';
import type { Collections } from '../collection/collections';
import { isTarget } from '../editor/links';
import { placeRange } from '../editor/ranges';
import { locationsOf } from '../editor/references';
import type { Command } from './command';
import { isAtTarget, targetUri } from './openTarget';

/** Shows all statements of a fact, told by its id, in a peek under the one that is read. */
export function peekStatements(collections: Collections): Command {
  return {
    id: 'peekStatements',
    async execute(target, id) {
      if (!isTarget(target)) return;
      const uri = targetUri(target);
      const located = collections.locate(uri);
      const reading = await located?.collection.reading(located.id);
      // After an edit another fact may bear the id: the place has to be one of its own.
      const fact = reading?.facts.find((one) => one.id === id);
      const here = fact?.statements.find((one) => isAtTarget(one, target));
      if (!located || !reading || !fact || !here) return;
      await vscode.commands.executeCommand(
        'editor.action.peekLocations',
        uri,
        placeRange(here.place).start,
        await locationsOf({ kind: 'fact', fact, here }, located.collection, reading),
        'peek',
      );
    },
  };
}
