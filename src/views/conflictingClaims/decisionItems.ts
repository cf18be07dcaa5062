import * as vscode from 'vscode';
import { escapeMarkdown } from '../../editor/escapeMarkdown';
import { sourceName } from '../../editor/sourceName';
import type { ListedDecision } from '../../worker/protocol';
import type { DecisionNode, DecisionsNode } from './model';

/** The quiet group under the claims: what is decided does not ask for attention. */
export function decisionsItem({ decisions }: DecisionsNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Decided'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = 'decisions';
  item.description = String(decisions.length);
  item.accessibilityInformation = { label: `${vscode.l10n.t('Decided')}, ${decisions.length}` };
  return item;
}

/** @param open what opens the place of the decision, where it has one */
export function decisionItem({ decision }: DecisionNode, open: vscode.Command | undefined): vscode.TreeItem {
  const { question, words, reason, date, passage, id, at } = decision;
  const item = new vscode.TreeItem(question, vscode.TreeItemCollapsibleState.None);
  const standing = standingWords(decision);
  const told = [standing, words, reason, date].filter((part) => part !== undefined);
  item.id = `decision:${id}`;
  item.description = told.join(' · ');
  item.iconPath = new vscode.ThemeIcon(icons[decision.state]);
  item.tooltip = new vscode.MarkdownString(
    [
      `**${escapeMarkdown(question)}**`,
      told.map(escapeMarkdown).join(' · '),
      `“${escapeMarkdown(passage)}”${at ? ` ${escapeMarkdown(sourceName(at.source))}:${at.place.line + 1}` : ''}`,
    ].join('\n\n'),
  );
  item.accessibilityInformation = { label: [question, ...told].join(', ') };
  if (open) item.command = open;
  return item;
}

const icons: Readonly<Record<ListedDecision['state'], string>> = {
  holds: 'pass-filled',
  reopened: 'history',
  lost: 'question',
};

function standingWords({ state, why }: ListedDecision): string | undefined {
  switch (state) {
    case 'holds':
      return undefined;
    case 'reopened':
      return vscode.l10n.t('open again: {0}', why ?? '');
    case 'lost':
      return vscode.l10n.t('lost its place');
  }
}
