import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Target } from '../../src/editor/links';
import { harl } from '../harl';
import { Accounts, cardOn, cardsOn, read } from './reader';

describe('cards', () => {
  let accounts: Accounts;

  before(async () => {
    accounts = await Accounts.write(harl);
  });
  after(() => accounts.remove());

  it('tell how the other accounts state a figure', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const card = await cardOn(document, 'six fishing boats');
    assert.match(card.text, /^\$\(error\) Conflict · .* · 3 sources/);
    assert.match(card.text, /Conflicts herald 9/);
    assert.match(card.text, /Agrees notes 6/);
    assert.match(card.text, /Why .+/);
  });

  it('are about the words of the figure', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const { range } = await cardOn(document, 'six fishing boats');
    assert.isDefined(range);
    assert.match(document.getText(range), /^six/);
  });

  it('agree where accounts write the same in their own way', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const day = await cardOn(document, 'June 12');
    assert.match(day.text, /^\$\(check\) Agrees/);
    assert.include(day.text, 'Here 12 Jun 2024');
    assert.match(day.text, /Not stated: notes/);
    const cost = await cardOn(document, '40,000 pounds');
    assert.match(cost.text, /Agrees notes about £40,000/);
  });

  it('open in Markdown too', async () => {
    const { document } = await read(accounts.uri('notes.md'));
    const card = await cardOn(document, '6');
    assert.match(card.text, /Conflicts herald 9/);
  });

  it('tell names and roles of a person', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const card = await cardOn(document, 'Ann Lowe');
    assert.match(card.text, /Ann Lowe · person/);
    assert.match(card.text, /herald: Ann Lowe/);
  });

  it('link to the exact place in the other account', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const card = await cardOn(document, 'six fishing boats');
    const link = card.links.find((one) => one.label === 'herald');
    assert.isDefined(link);
    assert.equal(link.command, 'variorum.openStatement');
    await vscode.commands.executeCommand(link.command, ...link.arguments);
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), accounts.uri('herald.txt').toString());
    assert.match(editor?.document.getText(editor.selection) ?? '', /^nine/);
  });

  it('open both sides beside each other', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const card = await cardOn(document, 'six fishing boats');
    const link = card.links.find((one) => one.label === 'Compare');
    assert.isDefined(link);
    await vscode.commands.executeCommand(link.command, ...link.arguments);
    const shown = vscode.window.visibleTextEditors.map((editor) => [
      editor.viewColumn,
      editor.document.uri.path.split('/').at(-1),
      editor.document.getText(editor.selection).slice(0, 4),
    ]);
    assert.sameDeepMembers(shown, [
      [vscode.ViewColumn.One, 'wire.txt', 'six '],
      [vscode.ViewColumn.Two, 'herald.txt', 'nine'],
    ]);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('may run their own commands only, and show no HTML', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    const { markdown } = await cardOn(document, 'six fishing boats');
    const trust = markdown.isTrusted;
    assert.isObject(trust);
    const enabled = typeof trust === 'object' ? trust.enabledCommands : [];
    assert.isAbove(enabled.length, 0);
    for (const command of enabled) assert.match(command, /^variorum\./);
    assert.isNotOk(markdown.supportHtml);
  });

  it('open nowhere else', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    assert.deepEqual(await cardsOn(document, ' will cost '), []);
  });

  it('do not open in a document that is no account', async () => {
    const text = harl['wire.txt'];
    const untitled = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    await vscode.window.showTextDocument(untitled);
    assert.deepEqual(await cardsOn(untitled, 'six fishing boats'), []);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('do not open in a diff', async () => {
    const document = await vscode.workspace.openTextDocument(accounts.uri('wire.txt'));
    await vscode.commands.executeCommand('vscode.diff', accounts.uri('herald.txt'), accounts.uri('wire.txt'));
    assert.deepEqual(await cardsOn(document, 'six fishing boats'), []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('refuse a forged place', async () => {
    const place = { line: 0, column: 0, endLine: 0, endColumn: 1 };
    const forged: Target = { collection: accounts.folder.toString(), source: '../secret.json', place };
    const before = vscode.window.activeTextEditor?.document.uri.toString();
    await vscode.commands.executeCommand('variorum.openStatement', forged);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), before);
  });
});
