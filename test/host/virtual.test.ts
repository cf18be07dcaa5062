import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { cardOn, eventually, cardsOn, read } from './reader';

/** A file system that is on no disk: as much of one as a folder of accounts needs. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  stat(uri: vscode.Uri): vscode.FileStat {
    const bytes = this.#files.get(uri.path);
    if (bytes) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    if ([...this.#files.keys()].some((path) => path.startsWith(`${uri.path}/`))) {
      return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }
    throw vscode.FileSystemError.FileNotFound(uri);
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const inside = [...this.#files.keys()].filter((path) => path.startsWith(`${uri.path}/`));
    return inside.map((path) => [path.slice(uri.path.length + 1), vscode.FileType.File]);
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const bytes = this.#files.get(uri.path);
    if (!bytes) throw vscode.FileSystemError.FileNotFound(uri);
    return bytes;
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    const type = this.#files.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#files.delete(uri.path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  createDirectory(): void {}

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('accounts that are on no disk', () => {
  const folder = vscode.Uri.parse('variorum-memory:/accounts');
  const uri = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  let registration: vscode.Disposable;

  before(async () => {
    const files = new MemoryFiles();
    registration = vscode.workspace.registerFileSystemProvider('variorum-memory', files);
    for (const [name, text] of Object.entries(harl)) files.writeFile(uri(name), new TextEncoder().encode(text));
    await eventually(
      () => vscode.workspace.fs.isWritableFileSystem('variorum-memory'),
      (known) => known === true,
    );
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    registration.dispose();
  });

  it('are read and compared all the same', async () => {
    const { document } = await read(uri('wire.txt'));
    const card = await cardOn(document, 'six fishing boats');
    assert.match(card.text, /Conflicts herald 9/);
    const link = card.links.find((one) => one.label === 'herald');
    assert.isDefined(link);
    await vscode.commands.executeCommand(link.command, ...link.arguments);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri('herald.txt').toString());
  });

  it('are followed as they change', async () => {
    const { document } = await read(uri('wire.txt'));
    const text = harl['herald.txt'].replace('nine', 'seven');
    await vscode.workspace.fs.writeFile(uri('herald.txt'), new TextEncoder().encode(text));
    await eventually(
      async () => (await cardsOn(document, 'six fishing boats')).map((card) => card.text).join(),
      (seen) => /Conflicts herald 7/.test(seen),
    );
  });
});
