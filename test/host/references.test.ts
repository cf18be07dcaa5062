import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, eventually, positionOf, read } from './reader';

describe('references and symbols', () => {
  let accounts: Accounts;

  afterEach(() => accounts.remove());

  /** What Go to References lists for words, as "file: words". */
  async function referencesOf(document: vscode.TextDocument, words: string): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, words),
    );
    return Promise.all(
      found.map(async ({ uri, range }) => {
        const there = await vscode.workspace.openTextDocument(uri);
        return `${uri.path.split('/').at(-1)}: ${there.getText(range)}`;
      }),
    );
  }

  async function symbolsOf(uri: vscode.Uri, holds: (names: string[]) => boolean): Promise<vscode.DocumentSymbol[]> {
    return eventually(
      async () => {
        const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
          'vscode.executeDocumentSymbolProvider',
          uri,
        );
        return symbols ?? [];
      },
      (symbols) => holds(symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)])),
    );
  }

  it('of a figure are the same fact in all accounts', async () => {
    accounts = await Accounts.write(harl);
    const { document } = await read(accounts.uri('wire.txt'));
    assert.sameMembers(await referencesOf(document, 'six fishing boats'), [
      'wire.txt: six fishing boats',
      'herald.txt: nine fishing boats',
      'notes.md: 6** fishing boats',
    ]);
  });

  it('of a name gather where all accounts name the same', async () => {
    const more = harl['herald.txt'].replace('The lighthouse', 'Lowe said the lighthouse');
    accounts = await Accounts.write({ ...harl, 'herald.txt': more });
    const { document } = await read(accounts.uri('wire.txt'));
    const found = await referencesOf(document, 'Ann Lowe');
    assert.include(found, 'wire.txt: Ann Lowe');
    assert.include(found, 'herald.txt: Ann Lowe');
    assert.include(found, 'herald.txt: Lowe');
  });

  it('are none where nothing is stated', async () => {
    accounts = await Accounts.write(harl);
    const { document } = await read(accounts.uri('wire.txt'));
    assert.isEmpty(await referencesOf(document, ' closed for'));
  });

  it('are not peeked at for a link that was forged', async () => {
    accounts = await Accounts.write(harl);
    const { document } = await read(accounts.uri('wire.txt'));
    const place = { line: 2, column: 43, endLine: 2, endColumn: 60 };
    const forged = { collection: accounts.folder.toString(), source: 'wire.txt', place };
    // What names no fact of that place shows nothing, and fails at nothing.
    await vscode.commands.executeCommand('variorum.peekStatements', forged, 'f999');
    await vscode.commands.executeCommand('variorum.peekStatements', forged, { evil: true });
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it('list the facts of an account, beside the headings of Markdown', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('notes.md'));
    const symbols = await symbolsOf(
      accounts.uri('notes.md'),
      (names) => names.some((name) => name.includes('After the storm')) && names.length > 2,
    );
    const document = await vscode.workspace.openTextDocument(accounts.uri('notes.md'));
    const cost = symbols.find(({ selectionRange }) => document.getText(selectionRange) === '£40,000');
    assert.equal(cost?.detail, 'about £40,000 · Agrees');
    assert.equal(cost?.kind, vscode.SymbolKind.Number);
  });

  it('are listed anew when another account changes, and not at all when annotations are off', async () => {
    accounts = await Accounts.write({ ...harl, 'herald.txt': harl['herald.txt'].replace('nine', 'six') });
    await read(accounts.uri('wire.txt'));
    const details = (symbols: vscode.DocumentSymbol[]): string => symbols.map(({ detail }) => detail).join('\n');
    const before = await symbolsOf(accounts.uri('wire.txt'), (names) => names.length > 2);
    assert.notInclude(details(before), 'Conflict');
    await accounts.put('herald.txt', harl['herald.txt']);
    await eventually(
      async () => details(await symbolsOf(accounts.uri('wire.txt'), () => true)),
      (said) => said.includes('Conflict'),
    );
    await vscode.commands.executeCommand('variorum.toggleAnnotations');
    assert.isEmpty(await symbolsOf(accounts.uri('wire.txt'), () => true));
    await vscode.commands.executeCommand('variorum.toggleAnnotations');
  });
});
