import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, cardOn, cardsOn, eventually, inspect, positionOf, read } from './reader';

describe('changes', () => {
  let accounts: Accounts;

  beforeEach(async () => {
    accounts = await Accounts.write(harl);
  });
  afterEach(() => accounts.remove());

  async function eventuallyOn(document: vscode.TextDocument, words: string, expected: RegExp): Promise<void> {
    await eventually(
      async () => (await cardsOn(document, words)).map((card) => card.text).join('\n'),
      (text) => expected.test(text),
    );
  }

  it('typed into another account show before they are saved', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const herald = await vscode.workspace.openTextDocument(accounts.uri('herald.txt'));
    const edit = new vscode.WorkspaceEdit();
    const at = positionOf(herald, 'nine');
    edit.replace(herald.uri, herald.getWordRangeAtPosition(at) ?? new vscode.Range(at, at), 'six');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.isTrue(herald.isDirty);
    await eventuallyOn(document, 'six fishing boats', /^\$\(check\) Agrees/);
  });

  it('typed before a figure move its card with it', async () => {
    const editor = await read(accounts.uri('wire.txt'));
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Corrected. 🚢\n\n'));
    const card = await eventually(
      async () => (await cardsOn(editor.document, 'six fishing boats'))[0],
      (seen) => seen !== undefined,
    );
    assert.match(editor.document.getText(card?.range), /^six/);
  });

  it('are thrown away with the editor that they were typed into', async () => {
    const editor = await read(accounts.uri('herald.txt'));
    const at = positionOf(editor.document, 'nine');
    const word = editor.document.getWordRangeAtPosition(at);
    assert.isDefined(word);
    await editor.edit((edit) => edit.replace(word, 'six'));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    const { document } = await read(accounts.uri('wire.txt'));
    await eventuallyOn(document, 'six fishing boats', /^\$\(error\) Conflict/);
  });

  it('of files show: an account is added, renamed and deleted', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    await accounts.put('extra.txt', harl['herald.txt'].replace('nine', 'eleven'));
    await eventuallyOn(document, 'six fishing boats', /Conflicts extra 11/);
    await accounts.rename('extra.txt', 'renamed.txt');
    await eventuallyOn(document, 'six fishing boats', /Conflicts renamed 11/);
    assert.notMatch((await cardOn(document, 'six fishing boats')).text, /Conflicts extra/);
    await accounts.delete('renamed.txt');
    await accounts.delete('herald.txt');
    await eventuallyOn(document, 'six fishing boats', /^\$\(check\) Agrees/);
  });

  it('made outside the editor show too', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    await accounts.put('herald.txt', harl['herald.txt'].replace('nine', 'seven'));
    await eventuallyOn(document, 'six fishing boats', /Conflicts herald 7/);
  });

  it('that come fast are taken together', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    for (let boats = 10; boats <= 30; boats += 1) {
      await accounts.put('herald.txt', harl['herald.txt'].replace('nine', String(boats)));
    }
    await eventuallyOn(document, 'six fishing boats', /Conflicts herald 30/);
  });

  it('to a folder that is emptied leave the open account alone', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    await accounts.delete('herald.txt');
    await accounts.delete('notes.md');
    const extension = await inspect();
    await eventually(
      () => extension.tally(document.uri)?.sources,
      (count) => count === 1,
    );
    assert.deepEqual(await cardsOn(document, 'six fishing boats'), []);
  });
});
