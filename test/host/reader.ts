import { assert } from 'chai';
import * as vscode from 'vscode';
import type { Inspection } from '../../src/inspection';

/*
 * What a reader does and sees, for suites that run inside VS Code. It writes accounts of its own into the workspace, so
 * that a suite says what it is about.
 */

/** The extension's own account of itself. */
export async function inspect(): Promise<Inspection> {
  const extension = vscode.extensions.getExtension<Inspection>('variorum.variorum');
  assert.isDefined(extension, 'VS Code knows the extension');
  return extension.activate();
}

export function workspaceFolder(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('no folder is open');
  return folder;
}

let folders = 0;

/** A folder of accounts that one suite has to itself. */
export class Accounts {
  readonly folder: vscode.Uri;

  private constructor(folder: vscode.Uri) {
    this.folder = folder;
  }

  /** @param texts by file name; bytes are written as they are */
  static async write(texts: Readonly<Record<string, string | Uint8Array>>): Promise<Accounts> {
    folders += 1;
    const accounts = new Accounts(vscode.Uri.joinPath(workspaceFolder(), `suite-${folders}`));
    await vscode.workspace.fs.createDirectory(accounts.folder);
    for (const [name, text] of Object.entries(texts)) await accounts.put(name, text);
    return accounts;
  }

  uri(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, name);
  }

  async put(name: string, text: string | Uint8Array): Promise<void> {
    const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
    await vscode.workspace.fs.writeFile(this.uri(name), bytes);
  }

  async delete(name: string): Promise<void> {
    await vscode.workspace.fs.delete(this.uri(name));
  }

  async rename(from: string, to: string): Promise<void> {
    await vscode.workspace.fs.rename(this.uri(from), this.uri(to));
  }

  /** Closes what is open, without saving, and removes the folder. */
  async remove(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      if (!document.isDirty || !document.uri.path.startsWith(this.folder.path)) continue;
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(this.folder, { recursive: true });
  }
}

/** Shows an account and waits until its collection is analysed and the editor marked. */
export async function read(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  const extension = await inspect();
  await extension.ready(uri);
  return editor;
}

export function positionOf(document: vscode.TextDocument, words: string, nth = 0): vscode.Position {
  let at = document.getText().indexOf(words);
  for (let skipped = 0; skipped < nth && at >= 0; skipped += 1) at = document.getText().indexOf(words, at + 1);
  assert.isAtLeast(at, 0, `"${words}" is in ${document.uri.path}`);
  return document.positionAt(at + Math.floor(words.length / 2));
}

export interface Card {
  /** As a reader sees it: character references resolved, markup and joiners gone, spaces folded. */
  readonly text: string;
  readonly markdown: vscode.MarkdownString;
  readonly links: readonly { readonly label: string; readonly command: string; readonly arguments: unknown[] }[];
  readonly range: vscode.Range | undefined;
}

/** The cards of this extension on words of a document; other extensions' hovers are left out. */
export async function cardsOn(document: vscode.TextDocument, words: string, nth = 0): Promise<Card[]> {
  const position = positionOf(document, words, nth);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents, range }) =>
    contents
      .filter((content) => content instanceof vscode.MarkdownString)
      .map((markdown) => ({ markdown, range, text: plainText(markdown.value), links: linksOf(markdown.value) })),
  );
}

/** The first card on words; as a reader does, it waits for it a little. */
export async function cardOn(document: vscode.TextDocument, words: string, nth = 0): Promise<Card> {
  const cards = await eventually(
    () => cardsOn(document, words, nth),
    (seen) => seen.length > 0,
  );
  const [card] = cards;
  assert.isDefined(card, `there is a card on "${words}"`);
  return card;
}

/** Waits for something to be so; says what it was last when it never is. */
export async function eventually<T>(look: () => T | Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`waited in vain; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function plainText(markdown: string): string {
  return resolved(markdown)
    .replace(/\]\(command:[^)]*\)/g, ']')
    .replace(/\| ?(?:---)?/g, ' ')
    .replace(/[*[\]]/g, '')
    .replace(/\u2060/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function linksOf(markdown: string): Card['links'] {
  return [...markdown.matchAll(/\[([^\]]*)\]\(command:([\w.]+)(?:\?([^\s)"]*))?(?: "[^"]*")?\)/g)].map(
    ([, label = '', command = '', encoded]) => ({
      label: resolved(label).replace(/\u2060/g, ''),
      command,
      arguments: encoded === undefined ? [] : (JSON.parse(decodeURIComponent(encoded)) as unknown[]),
    }),
  );
}

function resolved(text: string): string {
  return text.replace(/&nbsp;/g, ' ').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
