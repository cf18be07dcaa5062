import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';

/** The bar over a view that tells of work under way: one at a time, until the collection has settled. */
export class ViewProgress {
  readonly #viewId: string;
  #isShown = false;

  constructor(viewId: string) {
    this.#viewId = viewId;
  }

  async show(collection: Collection): Promise<void> {
    if (this.#isShown) return;
    this.#isShown = true;
    await vscode.window.withProgress({ location: { viewId: this.#viewId } }, () => collection.settled());
    this.#isShown = false;
  }
}
