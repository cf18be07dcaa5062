import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, eventually, positionOf, read } from './reader';

describe('diagnostics', () => {
  let accounts: Accounts;

  const wanted = (value: boolean | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('variorum').update('diagnostics', value, vscode.ConfigurationTarget.Global);

  afterEach(async () => {
    await wanted(undefined);
    await accounts.remove();
  });

  function diagnosticsOf(name: string): vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(accounts.uri(name)).filter(({ source }) => source === 'Variorum');
  }

  it('are none until the reader wants them, and gone when no longer', async () => {
    accounts = await Accounts.write(harl);
    const { document } = await read(accounts.uri('wire.txt'));
    assert.isEmpty(diagnosticsOf('wire.txt'));
    await wanted(true);
    const found = await eventually(
      () => diagnosticsOf('wire.txt'),
      (seen) => seen.length > 0,
    );
    const boats = found.find(({ range }) => document.getText(range) === 'six fishing boats');
    assert.isDefined(boats);
    assert.equal(boats.severity, vscode.DiagnosticSeverity.Information);
    assert.match(boats.message, /^Conflict: .*\(6 boats\)/);
    assert.isString(boats.code);
    const related = boats.relatedInformation?.map(({ location, message }) => {
      return `${location.uri.path.split('/').at(-1)}:${location.range.start.line + 1} ${message}`;
    });
    assert.match(related?.[0] ?? '', /^herald\.txt:6 9 boats: “/);
    // Accounts that are not open have none.
    assert.isEmpty(diagnosticsOf('notes.md'));
    await wanted(false);
    await eventually(
      () => diagnosticsOf('wire.txt').length,
      (count) => count === 0,
    );
  });

  it('follow an edit', async () => {
    accounts = await Accounts.write(harl);
    await wanted(true);
    const editor = await read(accounts.uri('herald.txt'));
    const conflicts = (): number =>
      diagnosticsOf('herald.txt').filter(({ message }) => message.startsWith('Conflict')).length;
    await eventually(conflicts, (count) => count > 0);
    const word = editor.document.getWordRangeAtPosition(positionOf(editor.document, 'nine'));
    assert.isDefined(word);
    await editor.edit((edit) => edit.replace(word, 'six'));
    await eventually(conflicts, (count) => count === 0);
  });
});
