import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, eventually, inspect, read } from './reader';

/** The panels of the fact matrix by their titles. */
function panels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('variorum.matrix'))
      .map(({ label }) => label),
  );
}

describe('Show Fact Matrix', () => {
  let accounts: Accounts;

  afterEach(() => accounts.remove());

  it('opens one panel for a folder, which Show Timeline takes to its other tab', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    const name = accounts.folder.path.split('/').at(-1);
    await vscode.commands.executeCommand('variorum.showFactMatrix');
    await eventually(panels, (titles) => titles.join() === `Fact Matrix: ${name}`);
    await vscode.window.showTextDocument(accounts.uri('herald.txt'));
    await vscode.commands.executeCommand('variorum.showTimeline');
    await eventually(panels, (titles) => titles.join() === `Timeline: ${name}`);
  });

  it('is shown from a claim of the view', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    const claim = (await inspect()).claims()?.claims[0];
    assert.isDefined(claim);
    await vscode.commands.executeCommand('variorum.showFactMatrix', claim);
    await eventually(panels, (titles) => titles.length === 1);
  });

  it('keeps its accounts read when none of them is open', async () => {
    accounts = await Accounts.write(harl);
    const uri = accounts.uri('wire.txt');
    await read(uri);
    await vscode.commands.executeCommand('variorum.showFactMatrix');
    await eventually(panels, (titles) => titles.length === 1);
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(({ input }) => input instanceof vscode.TabInputText));
    const extension = await inspect();
    assert.equal(extension.tally(uri)?.sources, 3);
  });
});
