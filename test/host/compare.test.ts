import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, eventually, positionOf, read } from './reader';

interface Shown {
  readonly name: string;
  readonly column: number | undefined;
  readonly selected: string;
}

/** What stands in the editors, from left to right. */
function shown(): Shown[] {
  return [...vscode.window.visibleTextEditors]
    .sort((a, b) => (a.viewColumn ?? 0) - (b.viewColumn ?? 0))
    .map(({ document, viewColumn, selection }) => ({
      name: document.uri.path.split('/').at(-1) ?? '',
      column: viewColumn,
      selected: document.getText(selection),
    }));
}

describe('Compare with Other Account', () => {
  let accounts: Accounts;

  beforeEach(async () => {
    accounts = await Accounts.write(harl);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('variorum.stopComparing');
    await accounts.remove();
  });

  async function caretOn(name: string, words: string): Promise<vscode.TextEditor> {
    const editor = await read(accounts.uri(name));
    const at = positionOf(editor.document, words);
    editor.selection = new vscode.Selection(at, at);
    return editor;
  }

  it('shows both statements of the fact at the caret, and goes on to the next account', async () => {
    await caretOn('wire.txt', 'six fishing');
    await vscode.commands.executeCommand('variorum.compare');
    assert.deepEqual(shown(), [
      { name: 'wire.txt', column: 1, selected: 'six fishing boats' },
      { name: 'herald.txt', column: 2, selected: 'nine fishing boats' },
    ]);
    await vscode.commands.executeCommand('variorum.compare');
    assert.deepEqual(
      shown().map(({ name }) => name),
      ['wire.txt', 'notes.md'],
    );
    await vscode.commands.executeCommand('variorum.compareNext');
    assert.deepEqual(
      shown().map(({ name }) => name),
      ['wire.txt', 'herald.txt'],
    );
  });

  it('compares what agrees as well', async () => {
    await caretOn('wire.txt', 'June 12');
    await vscode.commands.executeCommand('variorum.compare');
    assert.deepEqual(
      shown().map(({ name, selected }) => `${name}: ${selected}`),
      ['wire.txt: June 12', 'herald.txt: 12 June'],
    );
  });

  it('brings back what was there before', async () => {
    await read(accounts.uri('notes.md'));
    await vscode.window.showTextDocument(accounts.uri('notes.md'), {
      viewColumn: vscode.ViewColumn.Two,
      preserveFocus: true,
    });
    const before = await caretOn('wire.txt', 'May 24');
    const caret = before.selection;
    await vscode.commands.executeCommand('variorum.compare');
    assert.deepEqual(
      shown().map(({ name }) => name),
      ['wire.txt', 'herald.txt'],
    );
    await vscode.commands.executeCommand('variorum.stopComparing');
    await eventually(
      () => shown().map(({ name, column }) => `${name} ${column}`),
      (seen) => seen.join() === 'wire.txt 1,notes.md 2',
    );
    const active = vscode.window.activeTextEditor;
    assert.equal(active?.document.uri.toString(), accounts.uri('wire.txt').toString());
    assert.isTrue(active?.selection.isEqual(caret));
    assert.isFalse(
      vscode.window.tabGroups.all.some((group) => group.tabs.some(({ label }) => label === 'herald.txt')),
      'what was opened for it is closed',
    );
  });

  it('shows the sentences as a diff, of documents that cannot be written', async () => {
    await caretOn('wire.txt', 'six fishing');
    await vscode.commands.executeCommand('variorum.compare');
    await vscode.commands.executeCommand('variorum.showSentencesAsDiff');
    const diff = await eventually(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.input,
      (input) => input instanceof vscode.TabInputTextDiff,
    );
    assert.instanceOf(diff, vscode.TabInputTextDiff);
    const texts = await Promise.all(
      [diff.original, diff.modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()),
    );
    assert.match(texts[0] ?? '', /^HARL, May 4, 2024 .*six fishing boats|^The storm sank six fishing boats/);
    assert.match(texts[1] ?? '', /^The storm sank nine fishing boats/);
    assert.isUndefined(vscode.workspace.fs.isWritableFileSystem(diff.original.scheme));
    await vscode.commands.executeCommand('variorum.stopComparing');
    await eventually(
      () => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map(({ label }) => label)),
      (labels) => labels.join() === 'wire.txt',
    );
  });

  it('keeps comparing while the reader goes through the claims', async () => {
    await caretOn('wire.txt', 'six fishing');
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    await vscode.commands.executeCommand('variorum.compare');
    await vscode.commands.executeCommand('variorum.nextClaim');
    const selected = shown().map((one) => one.selected);
    assert.lengthOf(selected, 2);
    assert.sameMembers(selected, ['May 24', '20 May']);
  });
});
