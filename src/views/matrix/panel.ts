import * as vscode from 'vscode';
import { openTarget } from '../../commands/openTarget';
import type { Collection } from '../../collection/collection';
import type { Collections } from '../../collection/collections';
import { collectionWords } from '../../editor/collectionWords';
import { isTarget } from '../../editor/links';
import type { Matrix } from '../../worker/matrix';
import { matrixHtml } from './html';
import type { FromPage, ToPage } from './messages';
import { readState, type PageState, type Tab } from './state';
import { pageWords } from './words';

/** What a panel needs of its surroundings. */
export interface PanelSetting {
  readonly collections: Collections;
  readonly extension: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
}

/** One collection's facts in a webview panel: the matrix and the timeline. Follows every analysis of the collection. */
export class MatrixPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #collection: Collection;
  readonly #setting: PanelSetting;
  readonly #disposables: vscode.Disposable[];
  readonly #disposed = new vscode.EventEmitter<void>();
  readonly onDidDispose = this.#disposed.event;
  #state: PageState;
  /** The account that was read when the panel was asked for: its event is shown first. */
  #source: string | undefined;
  #reveal: string | undefined;
  #ready = false;
  #asked = 0;
  /** What the last matrix that was sent is of. */
  #sent: Pick<Matrix, 'event' | 'singles'> | undefined;

  constructor(panel: vscode.WebviewPanel, state: PageState, source: string | undefined, setting: PanelSetting) {
    const { collections, extension } = setting;
    this.#panel = panel;
    this.#state = state;
    this.#source = source;
    this.#setting = setting;
    this.#collection = collections.open(vscode.Uri.parse(state.collection, true));
    this.#disposables = [
      collections.lease(this.#collection),
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message)),
      collections.onDidAnalyse((collection) => {
        if (collection === this.#collection) void this.#send();
      }),
      collections.onDidChange((collection) => {
        if (collection === this.#collection) this.#tell();
      }),
    ];
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extension, 'dist'), vscode.Uri.joinPath(extension, 'media')],
    };
    panel.webview.html = matrixHtml(panel.webview, extension, nonce());
    panel.iconPath = {
      light: vscode.Uri.joinPath(extension, 'media', 'panel-light.svg'),
      dark: vscode.Uri.joinPath(extension, 'media', 'panel-dark.svg'),
    };
    this.#entitle();
  }

  /** Brings the panel to the front. @param fact id of a fact to go to, in the last analysis */
  show(tab: Tab, source: string | undefined, fact: string | undefined): void {
    // A hidden page is gone; it will ask for what it is to show when it is there again.
    if (!this.#panel.visible) this.#ready = false;
    this.#panel.reveal();
    if (source !== undefined && source !== this.#source) {
      const { event: _, ...state } = this.#state;
      this.#source = source;
      this.#state = state;
      void this.#send();
    }
    this.#state = { ...this.#state, tab };
    this.#entitle();
    this.#post({ kind: 'tab', tab });
    this.reveal(fact);
  }

  reveal(fact: string | undefined): void {
    if (fact === undefined) return;
    if (this.#ready) this.#post({ kind: 'reveal', fact });
    else this.#reveal = fact;
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
    this.#disposed.fire();
    this.#disposed.dispose();
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#ready = true;
        this.#post({ kind: 'start', words: pageWords(vscode.l10n.t), state: this.#state });
        this.#tell();
        await this.#send();
        this.reveal(this.#reveal);
        this.#reveal = undefined;
        return;
      case 'state': {
        const state = readState(message.state);
        if (!state || state.collection !== this.#collection.key) return;
        this.#state = state;
        this.#entitle();
        const { event = this.#sent?.event, singles } = state;
        if (event !== this.#sent?.event || singles !== this.#sent?.singles) await this.#send();
        return;
      }
      case 'open':
        return this.#open(message);
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
    }
  }

  async #open({ source, place, keepFocus }: Extract<FromPage, { kind: 'open' }>): Promise<void> {
    const target = { collection: this.#collection.key, source, place };
    if (!isTarget(target)) return;
    // Beside the matrix, in the group that is there already where there is one.
    const viewColumn = this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
    try {
      await openTarget(target, { viewColumn, preserveFocus: keepFocus });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.#setting.log.error(`${source} could not be opened: ${text}`);
      void vscode.window.showErrorMessage(text);
    }
  }

  /** Asks the worker anew, and shows the answer to the last question asked. */
  async #send(): Promise<void> {
    if (!this.#ready) return;
    const asked = ++this.#asked;
    const { event, singles } = this.#state;
    const matrix = await this.#collection.matrix({
      singles,
      ...(event === undefined ? {} : { event }),
      ...(this.#source === undefined ? {} : { source: this.#source }),
    });
    // Without an answer there is no analysis yet: what is shown stays until there is one.
    if (!matrix || asked !== this.#asked) return;
    this.#sent = { event: matrix.event, singles: matrix.singles };
    this.#post({ kind: 'matrix', matrix });
  }

  #tell(): void {
    const { kind } = this.#collection.state;
    if (kind === 'ready') return this.#post({ kind: 'status', text: '' });
    const { short, detail } = collectionWords(this.#collection, vscode.l10n.t);
    this.#post({ kind: 'status', text: detail ? `${short} (${detail})` : short });
  }

  #entitle(): void {
    const { path } = this.#collection.folder;
    const name = path.slice(path.lastIndexOf('/') + 1);
    this.#panel.title =
      this.#state.tab === 'timeline' ? vscode.l10n.t('Timeline: {0}', name) : vscode.l10n.t('Fact Matrix: {0}', name);
  }

  #post(message: ToPage): void {
    if (this.#ready) void this.#panel.webview.postMessage(message);
  }
}

function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
