import * as vscode from 'vscode';
import type { Collection, Skipped } from '../../collection/collection';
import type { Collections } from '../../collection/collections';
import { accounts, collectionWords, leftOut, partWords } from '../../editor/collectionWords';
import type { Claims, CollectionKey, ListedDecision } from '../../worker/protocol';
import { ViewProgress } from '../viewProgress';
import { groupings, type Grouping } from './grouping';
import {
  ClaimsModel,
  isClaimsNode,
  type Arrangement,
  type ClaimNode,
  type ClaimsNode,
  type MoreNode,
  type StatementNode,
} from './model';
import { ClaimsTreeDataProvider } from './treeDataProvider';

/** What the view's welcome texts and the commands' enablement go by: the context key variorum.claims. */
type Filling = 'none' | 'analysing' | 'cancelled' | 'single' | 'nothing' | 'filled';

/** Milliseconds of comparing anew from which on the reader is offered to cancel it: an edit takes less. */
const long = 1000;

/** Where it is kept what claims are grouped by. */
const memory = 'conflictingClaims.grouping';

export const viewId = 'variorum.conflictingClaims';

/**
 * The view "Conflicting Claims". It shows one collection: the one that was asked for last, or that of the account in
 * the active editor. While it is not seen it asks for no claims, unless a command needs them.
 */
export class ConflictingClaimsView implements vscode.Disposable {
  readonly #collections: Collections;
  readonly #provider = new ClaimsTreeDataProvider();
  readonly #tree: vscode.TreeView<ClaimsNode>;
  readonly #disposables: vscode.Disposable[];
  readonly #state: vscode.Memento;
  #input: Collection | undefined;
  /** What the tree was made from: it is left alone while that stays the same. */
  #source: { readonly claims: Claims; readonly skipped: readonly Skipped[]; readonly key: CollectionKey } | undefined;
  #arrangement: Arrangement;
  #filled: Promise<void> = Promise.resolve();
  readonly #progress = new ViewProgress(viewId);

  /** @param state of the workspace, where it is kept what claims are grouped by */
  constructor(collections: Collections, state: vscode.Memento) {
    this.#collections = collections;
    this.#state = state;
    const kept = state.get<string>(memory);
    this.#arrangement = { grouping: groupings.find((one) => one === kept) ?? 'verdict', filter: '' };
    this.#tree = vscode.window.createTreeView(viewId, { treeDataProvider: this.#provider, showCollapseAll: true });
    this.#disposables = [
      this.#tree,
      this.#provider,
      this.#tree.onDidChangeVisibility(() => this.#fillSoon()),
      collections.onDidAnalyse((collection) => {
        if (collection === this.#input) this.#fillSoon();
      }),
      collections.onDidChange((collection) => {
        if (this.#input?.isDisposed) this.#follow();
        if (collection === this.#input) this.#tell();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#follow()),
    ];
    this.#setFilling('none');
    this.#tellArrangement();
    this.#follow();
  }

  /** What the tree shows. */
  get model(): ClaimsModel | undefined {
    return this.#provider.model;
  }

  /** What the view says above the tree. */
  get message(): string | undefined {
    return this.#tree.message;
  }

  get collection(): Collection | undefined {
    return this.#input;
  }

  get visible(): boolean {
    return this.#tree.visible;
  }

  get selection(): ClaimsNode | undefined {
    return this.#tree.selection[0];
  }

  /** The decision that a node of the view is, or the selected node where none is given. */
  decisionOf(argument: unknown): ListedDecision | undefined {
    const node = isClaimsNode(argument)
      ? argument
      : argument === undefined && this.#tree.visible
        ? this.selection
        : undefined;
    return node?.kind === 'decision' ? node.decision : undefined;
  }

  /** Shows a collection and waits until its claims are there. */
  async show(collection: Collection): Promise<void> {
    this.#setInput(collection);
    this.#collections.hold(collection);
    await vscode.commands.executeCommand(`${viewId}.focus`);
    await collection.settled();
    await this.current();
  }

  /** The claims as of the last analysis, also while the view is not seen. */
  async current(): Promise<ClaimsModel | undefined> {
    this.#filled = this.#filled.then(() => this.#fill());
    await this.#filled;
    return this.model;
  }

  /** What claims must have to be shown; '' for all of them. */
  get filter(): string {
    return this.#arrangement.filter;
  }

  /** Shows only the claims that have these words; see claimFilter.ts. */
  filterBy(filter: string): void {
    this.#arrange({ filter });
  }

  /** Groups the claims, and keeps that for the workspace. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.#arrange({ grouping });
    await this.#state.update(memory, grouping);
  }

  /** Lists more under the node that this one stands for, and goes to the first of it. */
  async showMore(node: MoreNode): Promise<void> {
    const first = this.#provider.showMore(node);
    if (first) await this.#tree.reveal(first, { select: true, focus: true });
  }

  async reveal(node: ClaimNode | StatementNode, options: { readonly focus: boolean }): Promise<void> {
    this.#provider.reach(node);
    await this.#tree.reveal(node, { select: true, focus: options.focus, expand: node.kind === 'claim' });
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** The view goes along with the account that is read; other editors leave it as it is. */
  #follow(): void {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const located = uri && this.#collections.locate(uri);
    if (located) this.#setInput(located.collection);
  }

  #setInput(collection: Collection): void {
    if (this.#input === collection) return;
    this.#input = collection;
    this.#source = undefined;
    this.#provider.show(undefined);
    this.#tell();
    if (collection.tally) this.#fillSoon();
  }

  #fillSoon(): void {
    if (this.#tree.visible) this.#filled = this.#filled.then(() => this.#fill());
  }

  async #fill(): Promise<void> {
    const collection = this.#input;
    const claims = await collection?.claims();
    if (!collection || !claims || this.#input !== collection) return;
    const { key, skipped } = collection;
    // One account has nothing to be compared with: an empty tree lets the welcome say so.
    const source = collection.size < 2 ? undefined : { key, claims, skipped };
    const isSame = source?.claims === this.#source?.claims && isSameList(source?.skipped, this.#source?.skipped);
    this.#source = source;
    if (!isSame) this.#build();
    this.#tell();
  }

  /** A tree that is built anew loses the keys that are pressed meanwhile. */
  #build(): void {
    const source = this.#source;
    this.#provider.show(source && new ClaimsModel(source.key, source.claims, source.skipped, this.#arrangement));
  }

  #arrange(change: Partial<Arrangement>): void {
    const { grouping, filter } = { ...this.#arrangement, ...change };
    if (grouping === this.#arrangement.grouping && filter === this.#arrangement.filter) return;
    this.#arrangement = { grouping, filter };
    this.#build();
    this.#tellArrangement();
    this.#tell();
  }

  #tellArrangement(): void {
    const { grouping, filter } = this.#arrangement;
    void vscode.commands.executeCommand('setContext', 'variorum.grouping', grouping);
    void vscode.commands.executeCommand('setContext', 'variorum.filtered', filter.trim() !== '');
  }

  /** Says in the view how the collection stands. */
  #tell(): void {
    const collection = this.#input;
    if (!collection) return;
    const { state, tally, size } = collection;
    const busy = state.kind === 'reading' || state.kind === 'analysing';
    if (busy) void this.#progress.show(collection);
    const isShown = this.#tree.visible;
    const claims = (isShown ? this.model?.total : tally?.open) ?? 0;
    if (busy && !(isShown ? this.model : tally)) this.#setFilling('analysing');
    else if (state.kind === 'cancelled' && !(isShown ? this.model : tally)) this.#setFilling('cancelled');
    else if (size < 2) this.#setFilling('single');
    else this.#setFilling(claims > 0 ? 'filled' : 'nothing');
    this.#tree.badge =
      claims > 0
        ? { value: claims, tooltip: claims === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', claims) }
        : undefined;
    const isLong = busy && (!this.model || state.kind === 'reading' || state.elapsed >= long);
    void vscode.commands.executeCommand('setContext', 'variorum.analysing', isLong);
    const words = collectionWords(collection, vscode.l10n.t);
    const folder = collection.folder.path.slice(collection.folder.path.lastIndexOf('/') + 1);
    this.#tree.description = isLong ? [folder, words.short, words.detail].filter(Boolean).join(' · ') : folder;
    this.#tree.message = this.#messageOf(collection, busy, claims, tally);
  }

  #messageOf(collection: Collection, busy: boolean, claims: number, tally: Collection['tally']): string | undefined {
    // A message would take the place of the view's welcome, which offers to cancel and to begin again.
    if (!this.model && (busy || collection.state.kind === 'cancelled')) return undefined;
    if (collection.state.kind === 'failed' || collection.state.kind === 'cancelled') {
      const { short, detail } = collectionWords(collection, vscode.l10n.t);
      return detail ? `${short} (${detail})` : short;
    }
    const left = leftOut(collection, vscode.l10n.t);
    if (collection.size < 2) {
      // A message takes the place of the view's welcome, so it has to say that too.
      return left.length > 0
        ? `${vscode.l10n.t('At least two accounts are needed.')} ${sentences(...left)}`
        : undefined;
    }
    if (collection.part) return sentences(partWords(collection.part, vscode.l10n.t), ...left);
    const compared = [accounts(collection.size, vscode.l10n.t)];
    if (tally) {
      const { agree, single } = tally.verdicts;
      if (tally.origins > 0) {
        compared.push(tally.origins === 1 ? vscode.l10n.t('1 origin') : vscode.l10n.t('{0} origins', tally.origins));
      }
      compared.push(vscode.l10n.t('{0} agree', agree), vscode.l10n.t('{0} in one account only', single));
      if (tally.notCompared > 0) compared.push(vscode.l10n.t('{0} not compared', tally.notCompared));
    }
    const counts = compared.join(' · ');
    const told = claims > 0 ? counts : vscode.l10n.t('Nothing conflicts or differs. Compared: {0}', counts);
    return sentences(this.#filterWords(claims), told, ...left);
  }

  #filterWords(claims: number): string {
    const filter = this.filter.trim();
    if (!filter || !this.model) return '';
    return vscode.l10n.t('Filter “{0}”: {1} of {2} claims', filter, this.model.shown, claims);
  }

  #setFilling(filling: Filling): void {
    void vscode.commands.executeCommand('setContext', 'variorum.claims', filling);
    void vscode.commands.executeCommand('setContext', 'variorum.hasClaims', filling === 'filled');
  }
}

/** A message is shown on one line that wraps. */
function sentences(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('. ');
}

/** Lists of files are made anew whenever they are asked for. */
function isSameList(a: readonly Skipped[] = [], b: readonly Skipped[] = []): boolean {
  return a.length === b.length && a.every((file, i) => file.id === b[i]?.id && file.why === b[i].why);
}
