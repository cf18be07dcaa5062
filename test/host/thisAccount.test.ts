import { assert } from 'chai';
import * as vscode from 'vscode';
import type { AccountModel, FactNode } from '../../src/views/thisAccount/model';
import { harl } from '../harl';
import { Accounts, eventually, inspect, positionOf, read } from './reader';

describe('This Account', () => {
  let accounts: Accounts;

  afterEach(() => accounts.remove());

  /** What the view lists, once it lists that of an account. */
  async function shownFor(source: string): Promise<AccountModel> {
    const extension = await inspect();
    const model = await eventually(
      () => extension.account().model,
      (seen) => seen?.source === source,
    );
    assert.isDefined(model);
    return model;
  }

  function anchors(nodes: readonly FactNode[] | undefined): string[] {
    return (nodes ?? []).map(({ best }) => `${best.source}: ${best.quote.anchor}`);
  }

  it('lists what the account leaves out, and what only it states, and follows the reader', async () => {
    const alone = 'The storm broke 30 windows of the lighthouse.';
    accounts = await Accounts.write({ ...harl, 'herald.txt': `${harl['herald.txt']}\n${alone}\n` });
    await read(accounts.uri('notes.md'));
    await vscode.commands.executeCommand('variorum.showLeftOut');
    const notes = await shownFor('notes.md');
    assert.include(anchors(notes.group('leftOut')?.facts), 'herald.txt: 12 June');
    assert.isFalse(anchors(notes.group('leftOut')?.facts).some((anchor) => anchor.includes('fishing boats')));
    await read(accounts.uri('herald.txt'));
    const herald = await shownFor('herald.txt');
    assert.include(anchors(herald.group('leftOut')?.facts), 'notes.md: £40,000');
    assert.isTrue(herald.group('onlyHere')?.facts.every(({ best }) => best.source === 'herald.txt'));
    assert.isNotEmpty(herald.group('onlyHere')?.facts);
  });

  it('opens what another account states beside the one that is read, and stays with it', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('notes.md'));
    await vscode.commands.executeCommand('variorum.showLeftOut');
    const model = await shownFor('notes.md');
    const node = model.group('leftOut')?.facts.find(({ best }) => best.quote.anchor === '12 June');
    assert.isDefined(node);
    const options = { preserveFocus: true, beside: true };
    await vscode.commands.executeCommand('variorum.openStatement', model.target(node.best), options);
    const beside = vscode.window.visibleTextEditors.find((one) => one.document.uri.path.endsWith('/herald.txt'));
    assert.isDefined(beside);
    assert.equal(beside.viewColumn, vscode.ViewColumn.Two);
    assert.equal(beside.document.getText(beside.selection), '12 June');
    assert.isTrue(vscode.window.activeTextEditor?.document.uri.path.endsWith('/notes.md'));
    assert.equal((await inspect()).account().model?.source, 'notes.md');
  });

  it('follows an edit', async () => {
    accounts = await Accounts.write(harl);
    const editor = await read(accounts.uri('notes.md'));
    await vscode.commands.executeCommand('variorum.showLeftOut');
    const before = await shownFor('notes.md');
    const end = editor.document.positionAt(editor.document.getText().length);
    const stated = '\nThe pier is closed for repairs until 12 June, harbour master Ann Lowe said.\n';
    await editor.edit((edit) => edit.insert(end, stated));
    positionOf(editor.document, '12 June');
    const extension = await inspect();
    await eventually(
      () => anchors(extension.account().model?.group('leftOut')?.facts),
      (seen) => !seen.includes('herald.txt: 12 June'),
    );
    assert.include(anchors(before.group('leftOut')?.facts), 'herald.txt: 12 June');
  });

  it('says so where nothing is left out, and shows nothing for an account that stands alone', async () => {
    const { 'wire.txt': wire } = harl;
    accounts = await Accounts.write({ 'wire.txt': wire, 'copy.txt': wire });
    await read(accounts.uri('wire.txt'));
    await vscode.commands.executeCommand('variorum.showLeftOut');
    await shownFor('wire.txt');
    const extension = await inspect();
    await eventually(
      () => extension.account().message,
      (message) => message?.startsWith('This account states what the others state') === true,
    );
    await accounts.delete('copy.txt');
    await eventually(
      () => extension.account().model,
      (model) => model === undefined,
    );
  });

  it('copies a fact as plain text', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('notes.md'));
    await vscode.commands.executeCommand('variorum.showLeftOut');
    const model = await shownFor('notes.md');
    const [node] = model.group('leftOut')?.facts ?? [];
    assert.isDefined(node);
    await vscode.commands.executeCommand('variorum.copyFact', node);
    assert.equal(await vscode.env.clipboard.readText(), model.copyText(node));
  });
});
