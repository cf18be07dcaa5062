import * as vscode from 'vscode';
import type { Collections, Located } from '../../collection/collections';
import { partWords, skippedWords } from '../../editor/collectionWords';
import { sourceName } from '../../editor/sourceName';
import { readerStaysDuring } from '../readerStays';
import { ViewProgress } from '../viewProgress';
import { AccountModel, type AccountNode } from './model';
import { AccountTreeDataProvider } from './treeDataProvider';

/** What the view's welcome texts go by: the context key variorum.account. */
type Filling = 'none' | 'analysing' | 'alone' | 'filled';

const viewId = 'variorum.thisAccount';

/**
 * The view "This Account": what the account that is read leaves out, and what only it states. It goes along with the
 * active editor, and asks for nothing while it is not seen.
 */
export class ThisAccountView implements vscode.Disposable {
  readonly #collections: Collections;
  readonly #provider = new AccountTreeDataProvider();
  readonly #tree: vscode.TreeView<AccountNode>;
  readonly #disposables: vscode.Disposable[];
  #uri: vscode.Uri | undefined;
  /** Of the analysis that the tree shows. */
  #revision: number | undefined;
  #filled: Promise<void> = Promise.resolve();
  readonly #progress = new ViewProgress(viewId);

  constructor(collections: Collections) {
    this.#collections = collections;
    this.#tree = vscode.window.createTreeView(viewId, { treeDataProvider: this.#provider, showCollapseAll: true });
    this.#disposables = [
      this.#tree,
      this.#provider,
      this.#tree.onDidChangeVisibility(() => this.#fillSoon()),
      collections.onDidAnalyse((collection) => {
        if (collection === this.#located?.collection) this.#fillSoon();
      }),
      collections.onDidChange((collection) => {
        if (collection === this.#located?.collection) this.#tell();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
      vscode.window.tabGroups.onDidChangeTabs(() => this.#follow()),
    ];
    this.#setFilling('none');
    this.#follow();
  }

  /** What the tree shows. */
  get model(): AccountModel | undefined {
    return this.#provider.model;
  }

  /** What the view says above the tree. */
  get message(): string | undefined {
    return this.#tree.message;
  }

  get selection(): AccountNode | undefined {
    return this.#tree.selection[0];
  }

  /** Shows the view, with the first fact that is left out selected. */
  async show(): Promise<void> {
    await vscode.commands.executeCommand(`${viewId}.focus`);
    const stays = await readerStaysDuring(this.#fillNow());
    const group = this.model?.roots[0];
    const first = group?.facts[0] ?? group;
    if (first) await this.#tree.reveal(first, { select: true, focus: stays });
  }

  async #fillNow(): Promise<void> {
    await this.#located?.collection.settled();
    // That the view is seen by now may not have been told yet.
    this.#filled = this.#filled.then(() => this.#fill());
    await this.#filled;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  get #located(): Located | undefined {
    return this.#uri && this.#collections.locate(this.#uri);
  }

  /** Other editors leave the view as it is, until the account is closed. */
  #follow(): void {
    const active = vscode.window.activeTextEditor?.document.uri;
    const uri =
      active && this.#collections.locate(active) ? active : this.#uri && isOpen(this.#uri) ? this.#uri : undefined;
    if (uri?.toString() === this.#uri?.toString()) return;
    this.#uri = uri;
    this.#provider.show(undefined);
    this.#tell();
    this.#fillSoon();
  }

  #fillSoon(): void {
    if (this.#tree.visible) this.#filled = this.#filled.then(() => this.#fill());
  }

  async #fill(): Promise<void> {
    const uri = this.#uri;
    const located = this.#located;
    if (located) {
      const { collection, id } = located;
      const [reading, leftOut] = await Promise.all([collection.reading(id), collection.leftOut(id)]);
      if (this.#uri !== uri) return;
      // Two analyses of one text may end between the questions: the later one asks again.
      if (reading && leftOut && reading.revision !== leftOut.revision) return;
      // A tree that is shown anew loses what a key is about to open.
      if (reading && reading.revision === this.#revision && this.model?.source === id) return this.#tell();
      this.#revision = reading?.revision;
      const model = reading && leftOut && new AccountModel(collection.key, reading, leftOut, vscode.l10n.t);
      // An account that stands alone has nothing to be compared with: an empty tree lets the welcome say so.
      this.#provider.show(model && model.company > 1 ? model : undefined);
    }
    this.#tell();
  }

  /** Says in the view how the account stands. */
  #tell(): void {
    const located = this.#located;
    this.#tree.description = located && sourceName(located.id);
    if (!located) {
      this.#tree.message = undefined;
      this.#setFilling('none');
      return;
    }
    const { collection, id } = located;
    const busy = collection.state.kind === 'reading' || collection.state.kind === 'analysing';
    if (busy && this.#tree.visible) void this.#progress.show(collection);
    this.#setFilling(this.model ? 'filled' : busy ? 'analysing' : 'alone');
    const skipped = collection.skipped.find((one) => one.id === id);
    this.#tree.message = skipped ? skippedWords(skipped, vscode.l10n.t) : this.model && messageOf(this.model);
  }

  #setFilling(filling: Filling): void {
    void vscode.commands.executeCommand('setContext', 'variorum.account', filling);
  }
}

/** What the tree cannot say: that there is nothing of a kind, or that there may be more. */
function messageOf(model: AccountModel): string | undefined {
  if (model.part) return partWords(model.part, vscode.l10n.t);
  if (model.roots.length === 0) return vscode.l10n.t('This account states what the others state, and no more.');
  if (!model.group('leftOut')) {
    return model.company > 2
      ? vscode.l10n.t('This account leaves out nothing that two or more others state.')
      : vscode.l10n.t('This account leaves out nothing that the other states.');
  }
  return undefined;
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()),
  );
}
