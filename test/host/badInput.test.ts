import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, cardOn, cardsOn, eventually, inspect, read } from './reader';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('bad input', () => {
  let accounts: Accounts;

  afterEach(() => accounts.remove());

  it('is left out with a word, and costs the other accounts nothing', async () => {
    accounts = await Accounts.write({
      ...harl,
      'scan.txt': Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]),
      'latin.txt': Uint8Array.from([...utf8('Sechs Boote, M'), 0xe4, ...utf8('rz')]),
      'huge.txt': new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61),
      'empty.txt': '',
      'data.json': '{}',
    });
    const { document } = await read(accounts.uri('wire.txt'));
    const extension = await inspect();
    assert.deepEqual(extension.skipped(document.uri), [
      { id: 'huge.txt', why: 'too large' },
      { id: 'latin.txt', why: 'not UTF-8' },
      { id: 'scan.txt', why: 'binary' },
    ]);
    assert.match((await cardOn(document, 'six fishing boats')).text, /Conflicts herald 9/);
  });

  it('of another size is a setting', async () => {
    accounts = await Accounts.write({ ...harl, 'long.txt': 'a'.repeat(30_000) });
    const { document } = await read(accounts.uri('wire.txt'));
    const extension = await inspect();
    assert.isEmpty(extension.skipped(document.uri));
    const settings = vscode.workspace.getConfiguration('variorum');
    try {
      await settings.update('maxFileSize', 0.02, vscode.ConfigurationTarget.Workspace);
      await eventually(
        () => extension.skipped(document.uri).map((file) => file.id),
        (ids) => ids.join() === 'long.txt',
      );
    } finally {
      await settings.update('maxFileSize', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await eventually(
      () => extension.skipped(document.uri).length,
      (count) => count === 0,
    );
  });

  it('of another form shifts nothing: a mark at the start, CRLF, no-break spaces, emoji', async () => {
    accounts = await Accounts.write({
      ...harl,
      'bom.txt': `\ufeff${harl['wire.txt']}`,
      'crlf.txt': harl['wire.txt'].replaceAll('\n', '\r\n'),
      'spaces.txt': harl['wire.txt']
        .replace('six fishing', 'six\u00a0fishing')
        .replace('40,000 pounds', '40,000\u00a0pounds'),
      'emoji.txt': harl['wire.txt'].replace('The storm sank', '🌊🚢 The storm sank'),
      'utf16.txt': utf16(harl['wire.txt']),
    });
    const { document } = await read(accounts.uri('wire.txt'));
    const card = await cardOn(document, '40,000 pounds');
    const links = card.links.filter((link) => link.command === 'variorum.openStatement');
    const told = new Set(links.map((link) => link.label));
    for (const name of ['bom', 'crlf', 'spaces', 'emoji', 'utf16'])
      assert.isTrue(told.has(name), `${name}: ${[...told].join()}`);
    for (const link of links) {
      await vscode.commands.executeCommand(link.command, ...link.arguments);
      const editor = vscode.window.activeTextEditor;
      assert.match(editor?.document.getText(editor.selection).replace(/\u00a0/g, ' ') ?? '', /40,000/, link.label);
    }
    for (const name of ['bom.txt', 'crlf.txt', 'spaces.txt', 'emoji.txt', 'utf16.txt']) {
      const opened = await read(accounts.uri(name));
      const { range } = await cardOn(opened.document, '40,000');
      assert.match(opened.document.getText(range).replace(/\u00a0/g, ' '), /^40,000 pounds/, name);
    }
  });

  it('of hostile Markdown and HTML stays words', async () => {
    const evil = '[click](command:workbench.action.closeWindow) <a href="command:workbench.action.quit">x</a> $(error)';
    accounts = await Accounts.write({
      ...harl,
      'evil [x](command:y).txt': harl['herald.txt']
        .replace('The storm sank nine', `"${evil}" the storm sank nine`)
        .replace('the coast guard said', `${evil} said`),
    });
    const { document } = await read(accounts.uri('wire.txt'));
    await cardOn(document, 'six fishing boats');
    for (const { markdown, links } of await cardsOn(document, 'six fishing boats')) {
      for (const { command } of links) assert.match(command, /^variorum\./);
      assert.notMatch(markdown.value, /command:workbench/);
      assert.notMatch(markdown.value, /<a /);
    }
  });

  it('of one account alone is left as it is', async () => {
    accounts = await Accounts.write({ 'wire.txt': harl['wire.txt'] });
    const { document } = await read(accounts.uri('wire.txt'));
    const extension = await inspect();
    assert.deepEqual(await cardsOn(document, 'six fishing boats'), []);
    assert.isEmpty(Object.values(extension.marks(document.uri) ?? {}).flat());
  });

  it('may go while it is read', async () => {
    accounts = await Accounts.write({ ...harl, 'brief.txt': harl['wire.txt'] });
    const reading = read(accounts.uri('wire.txt'));
    await accounts.delete('brief.txt');
    const { document } = await reading;
    const extension = await inspect();
    await eventually(
      () => extension.tally(document.uri)?.sources,
      (count) => count === 3,
    );
    assert.match((await cardOn(document, 'six fishing boats')).text, /Conflicts herald 9/);
  });
});

function utf16(text: string): Uint8Array {
  return Uint8Array.from(
    [...`\ufeff${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
  );
}
