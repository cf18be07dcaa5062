import { assert } from 'chai';
import * as vscode from 'vscode';
import type { MarkKind } from '../../src/editor/marks';
import { harl } from '../harl';
import { Accounts, cardsOn, eventually, inspect, read } from './reader';

describe('highlights', () => {
  let accounts: Accounts;

  before(async () => {
    accounts = await Accounts.write(harl);
  });
  after(() => accounts.remove());

  /** The words that are marked as one kind in an account's editor. */
  async function marked(name: string, kind: MarkKind): Promise<string[]> {
    const { document } = await read(accounts.uri(name));
    const extension = await inspect();
    const marks = await eventually(
      () => extension.marks(document.uri),
      (seen) => seen !== undefined,
    );
    return (marks?.[kind] ?? []).map(({ start, end }) => document.getText().slice(start, end));
  }

  it('mark figures and names', async () => {
    const figures = await marked('wire.txt', 'figure');
    for (const words of [/^six/, /^June 12$/, /^40,000 pounds$/]) {
      assert.isTrue(
        figures.some((figure) => words.test(figure)),
        `${String(words)} in ${figures.join(' | ')}`,
      );
    }
    assert.include(await marked('wire.txt', 'person'), 'Ann Lowe');
  });

  it('mark what conflicts apart from what agrees', async () => {
    const conflicts = await marked('wire.txt', 'conflict');
    assert.isTrue(
      conflicts.some((words) => words.startsWith('six')),
      conflicts.join(' | '),
    );
    assert.isFalse(conflicts.includes('June 12'));
    assert.include(await marked('wire.txt', 'agree'), 'June 12');
  });

  it('are right in Markdown, where markup stands between', async () => {
    const conflicts = await marked('notes.md', 'conflict');
    assert.isTrue(
      conflicts.some((words) => words.startsWith('6')),
      conflicts.join(' | '),
    );
  });

  it('are in all editors that show accounts', async () => {
    await read(accounts.uri('wire.txt'));
    await vscode.window.showTextDocument(accounts.uri('herald.txt'), { viewColumn: vscode.ViewColumn.Beside });
    const extension = await inspect();
    for (const name of ['wire.txt', 'herald.txt']) {
      await eventually(
        () => extension.marks(accounts.uri(name))?.conflict.length ?? 0,
        (count) => count > 0,
      );
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('are turned off and on with the cards', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const extension = await inspect();
    const isMarked = () => extension.marks(document.uri) !== undefined;
    await eventually(isMarked, Boolean);
    await vscode.commands.executeCommand('variorum.toggleAnnotations');
    await eventually(isMarked, (marks) => !marks);
    assert.deepEqual(await cardsOn(document, 'six fishing boats'), []);
    await vscode.commands.executeCommand('variorum.toggleAnnotations');
    await eventually(isMarked, Boolean);
    assert.isNotEmpty(await cardsOn(document, 'six fishing boats'));
  });

  it('are as many as the reader wants', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const extension = await inspect();
    const settings = vscode.workspace.getConfiguration('variorum');
    try {
      await settings.update('annotations', 'quiet', vscode.ConfigurationTarget.Workspace);
      await eventually(
        () => extension.marks(document.uri)?.figure.length,
        (count) => count === 0,
      );
      assert.isAbove(extension.marks(document.uri)?.conflict.length ?? 0, 0);
    } finally {
      await settings.update('annotations', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(
      () => extension.marks(document.uri)?.figure.length ?? 0,
      (count) => count > 0,
    );
  });

  it('are not in a diff', async () => {
    const extension = await inspect();
    await read(accounts.uri('wire.txt'));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.commands.executeCommand('vscode.diff', accounts.uri('herald.txt'), accounts.uri('wire.txt'));
    await extension.ready(accounts.uri('wire.txt'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.isUndefined(extension.marks(accounts.uri('wire.txt')));
    assert.isUndefined(extension.marks(accounts.uri('herald.txt')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
});
