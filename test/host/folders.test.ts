import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, cardOn, eventually, inspect, read, workspaceFolder } from './reader';

describe('folders of other things', () => {
  let accounts: Accounts;
  const changed: [section: string, name: string][] = [];

  async function set(section: string, name: string, value: unknown): Promise<void> {
    changed.push([section, name]);
    await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Workspace);
  }

  async function sources(): Promise<number | undefined> {
    return (await inspect()).tally(accounts.uri('wire.txt'))?.sources;
  }

  /** What is left out, once it is as many things. */
  async function leftOut(count: number): Promise<string[]> {
    const extension = await inspect();
    return eventually(
      () => extension.skipped(accounts.uri('wire.txt')).map(({ id, why }) => `${id}: ${why}`),
      (seen) => seen.length === count,
    );
  }

  afterEach(async () => {
    for (const [section, name] of changed.splice(0)) {
      await vscode.workspace.getConfiguration(section).update(name, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await accounts.remove();
  });

  it('are left out by .gitignore and by the settings of VS Code, with a word, and come back by setting', async () => {
    accounts = await Accounts.write({ ...harl, '.gitignore': 'scrap*\n', 'scrap.txt': 'x', 'draft.md': 'y' });
    await set('files', 'exclude', { '**/draft.md': true });
    await read(accounts.uri('wire.txt'));
    assert.deepEqual(await leftOut(2), ['draft.md: excluded', 'scrap.txt: ignored']);
    assert.equal(await sources(), 3);
    await set('variorum', 'useIgnoreFiles', false);
    assert.deepEqual(await leftOut(0), []);
    await eventually(sources, (count) => count === 5);
  });

  it('are left out and taken in by globs, at once', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    await set('variorum', 'exclude', ['**/herald.*']);
    assert.deepEqual(await leftOut(1), ['herald.txt: excluded']);
    await eventually(sources, (count) => count === 2);
    await set('variorum', 'exclude', []);
    await set('variorum', 'include', ['**/wire.txt', '**/herald.txt']);
    assert.lengthOf(await leftOut(1), 1);
    await eventually(sources, (count) => count === 2);
  });

  it('follow a .gitignore that changes', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    await accounts.put('.gitignore', 'herald.txt\n');
    assert.deepEqual(await leftOut(1), ['herald.txt: ignored']);
    await accounts.delete('.gitignore');
    await eventually(sources, (count) => count === 3);
  });

  it('compare accounts with those in subfolders when the reader says so', async () => {
    const { 'wire.txt': wire, 'herald.txt': herald } = harl;
    accounts = await Accounts.write({ 'wire.txt': wire });
    for (const path of ['papers/herald.txt', 'node_modules/pack/readme.txt']) {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(accounts.uri(path), '..'));
      await accounts.put(path, herald);
    }
    const { document } = await read(accounts.uri('wire.txt'));
    assert.equal(await sources(), 1);
    await set('variorum', 'collection', 'subfolders');
    await eventually(sources, (count) => count === 2);
    assert.deepEqual(await leftOut(1), ['node_modules/: excluded']);
    const card = await cardOn(document, 'six fishing boats');
    assert.match(card.text, /Conflicts .*herald 9/);
    const link = card.links.find((one) => one.command === 'variorum.openStatement');
    assert.isDefined(link);
    await vscode.commands.executeCommand(link.command, ...link.arguments);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, accounts.uri('papers/herald.txt').path);
    // What a card of an account in a subfolder offers is about the same collection.
    const paper = await vscode.workspace.openTextDocument(accounts.uri('papers/herald.txt'));
    const decide = (await cardOn(paper, 'nine fishing boats')).links.find((one) => one.command === 'variorum.decide');
    assert.isDefined(decide);
    await vscode.commands.executeCommand(decide.command, decide.arguments[0], { choice: 'both hold', reason: '' });
    const decided = await vscode.workspace.fs.readFile(accounts.uri('.variorum/decisions.json'));
    assert.include(new TextDecoder().decode(decided), 'papers/herald.txt');
    await accounts.delete('papers/herald.txt');
    await eventually(sources, (count) => count === 1);
  });

  it('compare all accounts of the workspace when the reader says so', async () => {
    accounts = await Accounts.write(harl);
    await set('variorum', 'include', ['suite-*/**']);
    await set('variorum', 'collection', 'workspace');
    const { document } = await read(accounts.uri('wire.txt'));
    await eventually(sources, (count) => count === 3);
    const card = await cardOn(document, 'six fishing boats');
    const [link] = card.links.filter((one) => one.command === 'variorum.openStatement');
    const [target] = (link?.arguments ?? []) as { collection: string; source: string }[];
    assert.equal(target?.collection, workspaceFolder().toString());
    assert.match(target?.source ?? '', /^suite-\d+\/\w+\.txt$/);
  });
});
