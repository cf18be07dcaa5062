import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, cardOn, read } from './reader';

describe('the analysis', () => {
  let accounts: Accounts;

  before(async () => {
    accounts = await Accounts.write(harl);
  });
  after(() => accounts.remove());

  it('begins anew when the reader asks for it', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    await vscode.commands.executeCommand('variorum.refresh');
    assert.match((await cardOn(document, 'six fishing boats')).text, /Conflicts herald 9/);
  });
});
