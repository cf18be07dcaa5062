import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { DecisionEdit } from '../collection/decisionStore';
import type { Collections } from '../collection/collections';

/** What was decided in this window, so that it can be taken back, last first. */
export class DecisionHistory {
  readonly #collections: Collections;
  readonly #done: { readonly folder: vscode.Uri; readonly edit: DecisionEdit }[] = [];

  constructor(collections: Collections) {
    this.#collections = collections;
    this.#tell();
  }

  /** Changes what is decided. @throws when it cannot be saved, or in a folder that is not trusted */
  async change({ folder, decisions }: Pick<Collection, 'folder' | 'decisions'>, edit: DecisionEdit): Promise<void> {
    requireTrust();
    this.#done.push({ folder, edit });
    this.#tell();
    await decisions.change(edit);
  }

  /** Takes back the last change of this window. */
  async undo(): Promise<void> {
    requireTrust();
    const last = this.#done.pop();
    this.#tell();
    if (!last) return;
    const collection = this.#collections.open(last.folder);
    await collection.decisions.load();
    await collection.decisions.change({ remove: last.edit.add, add: last.edit.remove });
  }

  #tell(): void {
    void vscode.commands.executeCommand('setContext', 'variorum.canUndoDecision', this.#done.length > 0);
  }
}

/** Links and keys reach a command that menus do not offer. @throws where nothing may be written */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new Error(vscode.l10n.t('Decisions are written into the folder, which needs a trusted workspace.'));
}
