import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ClaimsModel } from '../../src/views/conflictingClaims/model';
import { harl } from '../harl';
import { Accounts, eventually, inspect, positionOf, read } from './reader';

describe('Show Conflicting Claims', () => {
  let accounts: Accounts;

  afterEach(() => accounts.remove());

  async function show(): Promise<ClaimsModel> {
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    const model = (await inspect()).claims();
    assert.isDefined(model);
    return model;
  }

  it('fills the view with the claims of the account that is read', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    const model = await show();
    assert.equal(model.collection, accounts.folder.toString());
    const boats = model.claims.find((claim) => claim.fact.statements.some((one) => one.quote.anchor.startsWith('six')));
    assert.isDefined(boats);
    assert.equal(boats.verdict, 'conflict');
    assert.sameMembers(
      boats.statements.map(({ statement }) => `${statement.source}:${statement.place.line + 1}`),
      ['wire.txt:3', 'notes.md:5', 'herald.txt:6'],
    );
    assert.deepEqual(
      boats.answers.map((answer) => answer.sources),
      [2, 1],
    );
    assert.isFalse(model.claims.some((claim) => claim.verdict !== 'conflict' && claim.verdict !== 'differ'));
  });

  it('goes to the next and the previous claim, in the account that is read', async () => {
    accounts = await Accounts.write(harl);
    const editor = await read(accounts.uri('herald.txt'));
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), new vscode.Position(0, 0));
    const model = await show();
    await vscode.commands.executeCommand('variorum.nextClaim');
    const active = vscode.window.activeTextEditor;
    assert.isDefined(active);
    assert.isFalse(active.selection.isEmpty);
    const anchors = model.claims.flatMap((claim) => claim.statements.map(({ statement }) => statement.quote.anchor));
    assert.include(anchors, active.document.getText(active.selection).replace(/\s+/g, ' '));
    await vscode.commands.executeCommand('variorum.previousClaim');
    assert.isDefined(vscode.window.activeTextEditor);
  });

  it('opens both sides of the claim at the caret', async () => {
    accounts = await Accounts.write(harl);
    const editor = await read(accounts.uri('herald.txt'));
    const at = positionOf(editor.document, 'nine');
    editor.selection = new vscode.Selection(at, at);
    await show();
    await vscode.commands.executeCommand('variorum.compare');
    const columns = vscode.window.visibleTextEditors.map((one) => one.viewColumn);
    assert.sameMembers(columns, [vscode.ViewColumn.One, vscode.ViewColumn.Two]);
    const names = vscode.window.visibleTextEditors.map((one) => one.document.uri.path.split('/').at(-1));
    assert.lengthOf(new Set(names), 2);
    assert.include(names, 'herald.txt');
  });

  it('says what was compared where nothing is disputed', async () => {
    const agreeing = harl['herald.txt'].replace('nine', 'six');
    accounts = await Accounts.write({ 'wire.txt': harl['wire.txt'], 'herald.txt': agreeing });
    await read(accounts.uri('wire.txt'));
    const model = await show();
    assert.isEmpty(model.claims.filter((claim) => claim.verdict === 'conflict'));
    const message = (await inspect()).message();
    assert.match(message ?? '', /2 accounts/);
    if (model.claims.length === 0) assert.match(message ?? '', /^Nothing conflicts or differs\. Compared: 2 accounts/);
  });

  it('names files that were left out', async () => {
    accounts = await Accounts.write({ ...harl, 'scan.txt': Uint8Array.from([1, 0, 2]) });
    await read(accounts.uri('wire.txt'));
    const model = await show();
    const rest = model.roots.find((root) => root.kind === 'rest');
    assert.deepEqual(rest?.kind === 'rest' && rest.skipped.map(({ file }) => file), [
      { id: 'scan.txt', why: 'binary' },
    ]);
    assert.include((await inspect()).message(), 'scan.txt left out: not text');
  });

  it('follows an edit', async () => {
    accounts = await Accounts.write(harl);
    const editor = await read(accounts.uri('herald.txt'));
    await show();
    const word = editor.document.getWordRangeAtPosition(positionOf(editor.document, 'nine'));
    assert.isDefined(word);
    await editor.edit((edit) => edit.replace(word, 'six'));
    const extension = await inspect();
    await eventually(
      () => extension.claims()?.claims.filter((claim) => claim.verdict === 'conflict').length,
      (count) => count === 0,
    );
  });

  it('stops an analysis that is cancelled, until it is refreshed', async () => {
    const many = Array.from({ length: 25 }, (_, i) => [
      `paper-${i}.txt`,
      harl['wire.txt'].replaceAll('Harl', `Harl ${i % 7}`).replace('six', String(i)),
    ]);
    accounts = await Accounts.write({ ...harl, ...(Object.fromEntries(many) as Record<string, string>) });
    await vscode.window.showTextDocument(accounts.uri('wire.txt'));
    const shown = vscode.commands.executeCommand('variorum.showConflictingClaims');
    await vscode.commands.executeCommand('variorum.cancelAnalysis');
    await shown;
    const extension = await inspect();
    assert.isUndefined(extension.claims());
    assert.isUndefined(extension.tally(accounts.uri('wire.txt')));
    await vscode.commands.executeCommand('variorum.refresh');
    await eventually(
      () => extension.claims()?.claims.length ?? 0,
      (count) => count > 0,
    );
  });

  it('groups by what the reader chooses', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    const { total } = await show();
    const extension = await inspect();
    const groups = (): string[] =>
      (extension.claims()?.roots ?? []).flatMap((root) => (root.kind === 'group' ? [root.id] : []));
    try {
      await vscode.commands.executeCommand('variorum.groupBySource');
      assert.deepEqual(groups(), ['source:herald.txt', 'source:notes.md', 'source:wire.txt']);
      await vscode.commands.executeCommand('variorum.groupByKind');
      assert.deepEqual(groups(), ['kind:date', 'kind:figure']);
      await vscode.commands.executeCommand('variorum.groupByEntity');
      assert.isTrue(groups().every((id) => id.startsWith('entity:')));
    } finally {
      await vscode.commands.executeCommand('variorum.groupByVerdict');
    }
    assert.deepEqual(groups(), ['verdict:conflict', 'verdict:differ']);
    assert.equal(extension.claims()?.total, total);
  });

  it('keeps its tree while nothing changes, so that no key is lost', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    const model = await show();
    const extension = await inspect();
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await accounts.put('wire.txt', harl['wire.txt']);
    await read(accounts.uri('herald.txt'));
    await extension.ready(accounts.uri('herald.txt'));
    assert.strictEqual(extension.claims(), model);
  });

  it('goes on from the caret, and from one claim to the next on the same words', async () => {
    accounts = await Accounts.write(harl);
    const editor = await read(accounts.uri('herald.txt'));
    const model = await show();
    editor.selection = new vscode.Selection(new vscode.Position(0, 0), new vscode.Position(0, 0));
    await vscode.window.showTextDocument(editor.document);
    const seen = new Set<string>();
    for (let steps = 0; steps <= model.claims.length; steps += 1) {
      await vscode.commands.executeCommand('variorum.nextClaim', { from: 'caret' });
      const active = vscode.window.activeTextEditor;
      assert.isDefined(active);
      seen.add(`${active.document.uri.path} ${JSON.stringify(active.selection)}`);
    }
    const places = new Set(
      model.claims.map((claim) => {
        const said = model.leading(claim, 'herald.txt')?.statement;
        return `${said?.source} ${said?.start}`;
      }),
    );
    assert.equal(seen.size, places.size);
  });

  it('copies a claim as plain text', async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
    const model = await show();
    const [claim] = model.claims;
    assert.isDefined(claim);
    await vscode.commands.executeCommand('variorum.copyClaim', claim);
    assert.equal(await vscode.env.clipboard.readText(), model.copyText(claim));
  });
});
