import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import type { Annotations } from './annotations';
import { collectionWords, skippedWords } from './collectionWords';

/** Tells in the language status of the active account how its collection stands. */
export function registerStatus(
  selector: vscode.DocumentSelector,
  collections: Collections,
  annotations: Annotations,
): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;

  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const located = document && collections.locate(document.uri);
    if (!located) {
      item?.dispose();
      item = undefined;
      return;
    }
    item ??= vscode.languages.createLanguageStatusItem('variorum', selector);
    item.name = 'Variorum';
    fill(item, located.collection, located.id, annotations.shown);
  };

  update();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(update),
    collections.onDidChange(update),
    annotations.onDidChange(update),
    { dispose: () => item?.dispose() },
  );
}

function fill(item: vscode.LanguageStatusItem, collection: Collection, id: string, shown: boolean): void {
  const skipped = collection.skipped.find((one) => one.id === id);
  const words = collectionWords(collection, vscode.l10n.t);
  item.busy = words.busy;
  item.severity =
    skipped || collection.state.kind === 'failed'
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
  item.text = skipped ? skippedWords(skipped, vscode.l10n.t) : words.short;
  item.detail = shown ? words.detail : vscode.l10n.t('annotations are off');
  item.command = commandFor(collection.state);
}

function commandFor({ kind }: Collection['state']): vscode.Command {
  switch (kind) {
    case 'failed':
      return { command: 'variorum.showLog', title: vscode.l10n.t('Show Log') };
    case 'cancelled':
      return { command: 'variorum.refresh', title: vscode.l10n.t('Refresh') };
    case 'reading':
    case 'analysing':
    case 'ready':
      return { command: 'variorum.showConflictingClaims', title: vscode.l10n.t('Show Conflicting Claims') };
  }
}
