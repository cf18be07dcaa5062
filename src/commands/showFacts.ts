import * as vscode from 'vscode';
import { isAccount } from '../collection/accounts';
import { idIn } from '../collection/scope';
import type { Collections } from '../collection/collections';
import { claimOf, isClaimsNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import type { MatrixPanels } from '../views/matrix/panels';
import type { Tab } from '../views/matrix/state';
import { chooseFolder } from './chooseFolder';
import type { Command } from './command';

/** Shows facts by sources, of the accounts that are read or chosen; from a claim of the view, its row. */
export function showFactMatrix(collections: Collections, view: ConflictingClaimsView, panels: MatrixPanels): Command {
  return { id: 'showFactMatrix', execute: (node) => show('matrix', node, collections, view, panels) };
}

/** Shows what accounts said by when they were written, in the same way. */
export function showTimeline(collections: Collections, view: ConflictingClaimsView, panels: MatrixPanels): Command {
  return { id: 'showTimeline', execute: (node) => show('timeline', node, collections, view, panels) };
}

async function show(
  tab: Tab,
  node: unknown,
  collections: Collections,
  view: ConflictingClaimsView,
  panels: MatrixPanels,
): Promise<void> {
  const claim = isClaimsNode(node) ? claimOf(node) : undefined;
  if (claim && view.collection) {
    const source = claim.fact.statements[0]?.source;
    return panels.show(view.collection, tab, { fact: claim.fact.id, ...(source === undefined ? {} : { source }) });
  }
  const folder = await chooseFolder(view.collection);
  if (!folder) throw new Error(vscode.l10n.t('Open a folder of accounts first.'));
  const read = vscode.window.activeTextEditor?.document.uri;
  const source = read && isAccount(read) ? idIn(folder.toString(), read) : undefined;
  panels.show(collections.open(folder), tab, source === undefined ? {} : { source });
}
