import * as vscode from 'vscode';
import type { Collection } from '../../collection/collection';
import { MatrixPanel, type PanelSetting } from './panel';
import { readState, type PageState, type Tab } from './state';

/** As in the manifest's activation events. */
const viewType = 'variorum.matrix';

/** The panels of the fact matrix, one a collection; they come back after a reload of the window. */
export class MatrixPanels implements vscode.Disposable {
  readonly #setting: PanelSetting;
  readonly #panels = new Map<string, MatrixPanel>();
  readonly #serializer: vscode.Disposable;

  constructor(setting: PanelSetting) {
    this.#setting = setting;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, kept: unknown) => {
        const state = readState(kept);
        // Of a folder that nobody can tell any more: an empty panel would help nobody.
        if (!state) return panel.dispose();
        this.#add(panel, state, undefined);
      },
    });
  }

  /**
   * Shows a collection's facts, in its panel where it has one.
   * @param at what is read: the account, whose event is shown, and the fact to go to
   */
  show(collection: Collection, tab: Tab, at: { readonly source?: string; readonly fact?: string }): void {
    const known = this.#panels.get(collection.key);
    if (known) return known.show(tab, at.source, at.fact);
    const state: PageState = { collection: collection.key, tab, singles: false, filter: '' };
    const panel = vscode.window.createWebviewPanel(viewType, '', vscode.ViewColumn.Active);
    this.#add(panel, state, at.source).reveal(at.fact);
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const panel of this.#panels.values()) panel.dispose();
  }

  #add(panel: vscode.WebviewPanel, state: PageState, source: string | undefined): MatrixPanel {
    const made = new MatrixPanel(panel, state, source, this.#setting);
    this.#panels.set(state.collection, made);
    made.onDidDispose(() => {
      if (this.#panels.get(state.collection) === made) this.#panels.delete(state.collection);
    });
    return made;
  }
}
