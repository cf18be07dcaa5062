import { assert } from 'chai';
import * as vscode from 'vscode';
import { readDecisions, writeDecisions } from '../../src/decisions/file';
import type { Decision } from '../../src/decisions/model';
import { harl } from '../harl';
import { Accounts, cardOn, cardsOn, eventually, inspect, positionOf, read } from './reader';

const file = '.variorum/decisions.json';

describe('decisions', () => {
  let accounts: Accounts;
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    accounts = await Accounts.write(harl);
    editor = await read(accounts.uri('wire.txt'));
  });
  afterEach(() => accounts.remove());

  async function text(): Promise<string> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(accounts.uri(file)));
    } catch {
      return '';
    }
  }

  async function saved(): Promise<readonly Decision[]> {
    return readDecisions(await text()).decisions;
  }

  async function open(): Promise<number | undefined> {
    const extension = await inspect();
    await extension.ready(accounts.uri('wire.txt'));
    return extension.tally(accounts.uri('wire.txt'))?.open;
  }

  async function decide(words: string, options: { readonly choice: string; readonly reason?: string }): Promise<void> {
    const at = positionOf(editor.document, words);
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('variorum.decide', undefined, options);
  }

  it('settle a fact, in the file, the card, the marks and the count', async () => {
    const before = await open();
    await decide('six', { choice: 'both hold', reason: 'Two harbours' });
    const [decision, ...more] = await saved();
    assert.isEmpty(more);
    assert.include(decision, { choice: 'both hold', reason: 'Two harbours', question: decision?.question });
    assert.equal(decision?.subject.selector.exact, 'six fishing boats');
    assert.equal(await open(), (before ?? 0) - 1);
    assert.match((await cardOn(editor.document, 'six')).text, /Decided Both hold · Two harbours/);
    const extension = await inspect();
    await eventually(
      () => extension.marks(editor.document.uri)?.conflict.length,
      (count) => count === 0,
    );
    const attributes = await vscode.workspace.fs.readFile(accounts.uri('.variorum/.gitattributes'));
    assert.equal(new TextDecoder().decode(attributes), 'decisions.json merge=union\n');
  });

  it('are taken back, last first', async () => {
    const before = await open();
    await decide('six', { choice: 'both hold', reason: '' });
    await decide('six', { choice: 'ignored' });
    assert.deepEqual(
      (await saved()).map(({ choice }) => choice),
      ['ignored'],
    );
    await vscode.commands.executeCommand('variorum.undoDecision');
    assert.deepEqual(
      (await saved()).map(({ choice }) => choice),
      ['both hold'],
    );
    await vscode.commands.executeCommand('variorum.undoDecision');
    assert.isEmpty(await saved());
    assert.equal(await open(), before);
  });

  it('are removed where they were made', async () => {
    await decide('six', { choice: 'ignored' });
    await vscode.commands.executeCommand('variorum.removeDecision');
    assert.isEmpty(await saved());
    await open();
    assert.match((await cardOn(editor.document, 'six')).text, /^\$\(error\) Conflict/);
  });

  it('tell a statement from its fact, and a word from a name', async () => {
    await decide('six', { choice: 'not the same fact' });
    await open();
    assert.match((await cardOn(editor.document, 'six')).text, /^\$\(pin\) Only here/);
    await decide('Ann Lowe', { choice: 'not a name' });
    await open();
    const herald = await read(accounts.uri('herald.txt'));
    assert.notMatch((await cardsOn(herald.document, 'Ann Lowe')).map((card) => card.text).join(), /person/);
  });

  it('are open again when a passage changes, and say so', async () => {
    await decide('six', { choice: 'both hold', reason: '' });
    const settled = await open();
    await accounts.put('herald.txt', harl['herald.txt'].replace('storm sank', 'gale sank'));
    const extension = await inspect();
    await eventually(
      () => extension.tally(editor.document.uri)?.open,
      (count) => count !== undefined && settled !== undefined && count === settled + 1,
    );
    const card = await cardOn(editor.document, 'six');
    assert.match(card.text, /Open again: the passage in herald\.txt has changed since · Both hold/);
  });

  it('that another program writes are taken over, and what it wrote meanwhile is kept', async () => {
    await decide('six', { choice: 'both hold', reason: '' });
    const [mine] = await saved();
    assert.isDefined(mine);
    const theirs = { ...mine, id: '0'.repeat(16), question: 'something else' };
    await accounts.put(file, writeDecisions([mine, theirs]));
    await decide('May 24', { choice: 'ignored' });
    assert.sameMembers(
      (await saved()).map(({ question }) => question),
      [mine.question, 'something else', (await saved()).find(({ choice }) => choice === 'ignored')?.question ?? ''],
    );
    assert.lengthOf(await saved(), 3);
  });

  it('are not written over a file that cannot be read: they are kept, and the reader is told where it is damaged', async () => {
    await decide('six', { choice: 'both hold', reason: '' });
    const before = await open();
    const damaged = (await text()).replace('\n]', '\n,{"id": "cut\n]');
    await accounts.put(file, damaged);
    await decide('May 24', { choice: 'ignored' });
    assert.equal(await text(), damaged);
    assert.equal(await open(), (before ?? 0) - 1);
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    const extension = await inspect();
    await eventually(
      () => extension.message() ?? '',
      (message) => message.includes('line 3: not a line of JSON') && message.includes('Some decisions are not saved'),
    );
    // Repaired, the file takes what was kept with the next change.
    await accounts.put(file, damaged.replace('\n,{"id": "cut', ''));
    await decide('40,000', { choice: 'not the same fact' });
    assert.sameMembers(
      (await saved()).map(({ choice }) => choice),
      ['both hold', 'ignored', 'not the same fact'],
    );
  });

  it('by the thousand leave a hover what it is: a look-up', async () => {
    const hovers = async (): Promise<number> => {
      const position = positionOf(editor.document, 'six');
      const began = performance.now();
      await vscode.commands.executeCommand('vscode.executeHoverProvider', editor.document.uri, position);
      return performance.now() - began;
    };
    const median = async (): Promise<number> => {
      const times: number[] = [];
      for (let n = 0; n < 15; n += 1) times.push(await hovers());
      return times.toSorted((a, b) => a - b)[7] ?? Infinity;
    };
    await decide('six', { choice: 'both hold', reason: 'Two harbours' });
    const few = await median();
    const [mine] = await saved();
    assert.isDefined(mine);
    const { subject } = mine;
    const lost = Array.from({ length: 1000 }, (_, n): Decision => {
      const exact = `${n} kites`;
      const anchor = { ...subject, passage: `They flew ${exact}.`, selector: { ...subject.selector, exact } };
      return {
        ...mine,
        id: n.toString(16).padStart(16, '0'),
        question: `How many kites: ${n}`,
        subject: anchor,
        others: [],
      };
    });
    await accounts.put(file, writeDecisions([mine, ...lost]));
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    const extension = await inspect();
    await eventually(
      () => extension.claims()?.roots.flatMap((root) => (root.kind === 'decisions' ? root.decisions : [])).length,
      (count) => count === 1001,
    );
    assert.match((await cardOn(editor.document, 'six')).text, /Decided Both hold · Two harbours/);
    const many = await median();
    // Looking through a thousand decisions would take many times as long; a busy machine does not.
    assert.isBelow(many, 20 + 10 * few);
  });

  it('are listed under the claims, also those that lost their place', async () => {
    await decide('six', { choice: 'both hold', reason: '' });
    const [mine] = await saved();
    assert.isDefined(mine);
    const lost = {
      ...mine,
      id: 'f'.repeat(16),
      question: 'a question of old',
      subject: { ...mine.subject, source: 'gone.txt', passage: 'nowhere to be found at all' },
      others: [],
    };
    await accounts.put(file, writeDecisions([mine, lost]));
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    const extension = await inspect();
    const decided = await eventually(
      () =>
        extension
          .claims()
          ?.roots.flatMap((root) => (root.kind === 'decisions' ? root.decisions.map(({ decision }) => decision) : [])),
      (decisions) => decisions?.length === 2,
    );
    assert.deepEqual(
      decided?.map(({ state }) => state),
      ['lost', 'holds'],
    );
    assert.isFalse(
      extension
        .claims()
        ?.claims.some((claim) => claim.fact.statements.some((one) => one.quote.anchor.startsWith('six'))),
    );
  });
});

describe('the report that is handed over', () => {
  let accounts: Accounts;

  beforeEach(async () => {
    accounts = await Accounts.write(harl);
    await read(accounts.uri('wire.txt'));
  });
  afterEach(() => accounts.remove());

  const written = async (name: string): Promise<string> =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(accounts.uri(name)));

  for (const format of ['markdown', 'html', 'csv', 'json', 'sarif', 'annotations']) {
    it(`is written as ${format}, the same a second time`, async () => {
      await vscode.commands.executeCommand('variorum.exportReport', { format, target: accounts.uri('one.out') });
      await vscode.commands.executeCommand('variorum.exportReport', { format, target: accounts.uri('two.out') });
      const text = await written('one.out');
      assert.isAbove(text.length, 1000);
      assert.include(text, 'herald.txt');
      assert.equal(await written('two.out'), text);
    });
  }

  it('that cannot be written says so, and leaves nothing', async () => {
    await accounts.put('file.out', 'kept');
    const target = vscode.Uri.joinPath(accounts.uri('file.out'), 'below.json');
    await vscode.commands.executeCommand('variorum.exportReport', { format: 'json', target });
    assert.equal(await written('file.out'), 'kept');
  });
});

describe('decisions on a read-only file system', () => {
  const folder = vscode.Uri.parse('variorum-still:/accounts');
  const texts = new Map(
    Object.entries(harl).map(([name, text]) => [`/accounts/${name}`, new TextEncoder().encode(text)]),
  );
  let registration: vscode.Disposable;

  before(async () => {
    const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    const refuse = (): never => {
      throw vscode.FileSystemError.NoPermissions();
    };
    registration = vscode.workspace.registerFileSystemProvider(
      'variorum-still',
      {
        onDidChangeFile: changed.event,
        watch: () => changed,
        stat: (uri) => {
          const size = texts.get(uri.path)?.length;
          if (size !== undefined) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size };
          if (uri.path === folder.path) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
          throw vscode.FileSystemError.FileNotFound(uri);
        },
        readDirectory: () => Object.keys(harl).map((name) => [name, vscode.FileType.File]),
        readFile: (uri) => {
          const bytes = texts.get(uri.path);
          if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
          return bytes;
        },
        writeFile: refuse,
        createDirectory: refuse,
        delete: refuse,
        rename: refuse,
      },
      { isReadonly: true },
    );
    await eventually(
      () => vscode.workspace.fs.isWritableFileSystem('variorum-still'),
      (writable) => writable === false,
    );
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registration.dispose();
  });

  it('last as long as the window, and the reader is told', async () => {
    const uri = vscode.Uri.joinPath(folder, 'wire.txt');
    const editor = await read(uri);
    const at = positionOf(editor.document, 'six');
    editor.selection = new vscode.Selection(at, at);
    await vscode.commands.executeCommand('variorum.decide', undefined, { choice: 'ignored' });
    const extension = await inspect();
    await extension.ready(uri);
    assert.match((await cardOn(editor.document, 'six')).text, /Decided Ignored/);
    await vscode.commands.executeCommand('variorum.showConflictingClaims');
    await eventually(
      () => extension.message() ?? '',
      (message) => message.includes('Some decisions are not saved'),
    );
    await vscode.commands.executeCommand('variorum.undoDecision');
    await extension.ready(uri);
    assert.notMatch((await cardOn(editor.document, 'six')).text, /Decided/);
  });
});
