import * as vscode from 'vscode';
import { attributionWords, verdictWord } from '../../engine/wording';
import { escapeMarkdown } from '../../editor/escapeMarkdown';
import { quoteText } from '../../editor/quoteText';
import { sourceName } from '../../editor/sourceName';
import type { QuotedFact, QuotedStatement } from '../../worker/protocol';
import { ModelTree } from '../modelTree';
import { verdictIcon } from '../verdictIcon';
import { answerText, type AccountModel, type AccountNode, type FactNode, type GroupNode } from './model';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Shows an {@link AccountModel}. */
export class AccountTreeDataProvider extends ModelTree<AccountNode, AccountModel> {
  protected override childrenOf(node: AccountNode): readonly AccountNode[] {
    switch (node.kind) {
      case 'group':
        return node.facts;
      case 'fact':
        return node.statements;
      case 'statement':
        return [];
    }
  }

  protected override itemOf(node: AccountNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node);
      case 'fact':
        return node.about === 'leftOut' ? this.#leftOutItem(node) : this.#onlyHereItem(node);
      case 'statement':
        return this.#statementItem(node.parent, node.statement);
    }
  }

  #leftOutItem(node: FactNode): vscode.TreeItem {
    const { fact, answers, best } = node;
    const item = new vscode.TreeItem(fact.label, Collapsed);
    item.id = node.id;
    item.description = `${answers} “${quoteText(best.quote)}”`;
    item.iconPath = verdictIcon(fact.verdict);
    item.tooltip = tooltip(
      `**${verdictWord(fact.verdict)}** · ${escapeMarkdown(fact.label)}`,
      escapeMarkdown(answers),
      said(fact, best),
    );
    item.accessibilityInformation = {
      label: `${fact.label}: ${answers}, ${verdictWord(fact.verdict)}: ${quoteText(best.quote)}`,
    };
    item.command = this.#open(best, true);
    return item;
  }

  #onlyHereItem(node: FactNode): vscode.TreeItem {
    const { fact, best } = node;
    const answer = answerText(fact, best);
    const item = new vscode.TreeItem(fact.label, None);
    item.id = node.id;
    item.description = `${answer} · ${vscode.l10n.t('line {0}', best.place.line + 1)}`;
    item.iconPath = verdictIcon(fact.verdict);
    item.tooltip = tooltip(
      `**${verdictWord(fact.verdict)}** · ${escapeMarkdown(fact.label)}: ${escapeMarkdown(answer)}`,
      said(fact, best),
    );
    item.command = this.#open(best, false);
    return item;
  }

  #statementItem(parent: FactNode, statement: QuotedStatement): vscode.TreeItem {
    const { source, place, quote } = statement;
    const answer = answerText(parent.fact, statement);
    const item = new vscode.TreeItem(answer, None);
    item.id = `${parent.id}:${source}:${statement.start}`;
    item.description = `${sourceName(source)}:${place.line + 1} “${quoteText(quote)}”`;
    item.iconPath = new vscode.ThemeIcon('quote');
    item.tooltip = tooltip(said(parent.fact, statement));
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0}, {1}, line {2}: {3}', answer, source, place.line + 1, quoteText(quote)),
    };
    item.command = this.#open(statement, true);
    return item;
  }

  /** @param beside the account that is read stays where it is, and the view with it */
  #open(statement: QuotedStatement, beside: boolean): vscode.Command | undefined {
    if (!this.model) return undefined;
    return {
      command: 'variorum.openStatement',
      title: vscode.l10n.t('Open Statement'),
      arguments: [this.model.target(statement), { preserveFocus: true, beside }],
    };
  }
}

function groupItem({ about, facts, total }: GroupNode): vscode.TreeItem {
  const label = about === 'leftOut' ? vscode.l10n.t('Not Stated Here') : vscode.l10n.t('Only Here');
  const item = new vscode.TreeItem(label, about === 'leftOut' ? Expanded : Collapsed);
  item.id = about;
  item.description = facts.length < total ? vscode.l10n.t('the first {0} of {1}', facts.length, total) : String(total);
  item.iconPath = about === 'leftOut' ? new vscode.ThemeIcon('circle-slash') : verdictIcon('single');
  item.tooltip =
    about === 'leftOut'
      ? vscode.l10n.t('What other accounts of the event state and this one does not; most independent origins first')
      : vscode.l10n.t('What no other account of the event states, in the order of the text');
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  return item;
}

function said(fact: QuotedFact, statement: QuotedStatement): string {
  const { source, place, quote, attribution } = statement;
  return [
    `${escapeMarkdown(answerText(fact, statement))} · ${escapeMarkdown(source)}:${place.line + 1}`,
    `“${escapeMarkdown(quoteText(quote))}”`,
    escapeMarkdown(attributionWords(attribution)),
  ].join('\n\n');
}

function tooltip(...blocks: readonly string[]): vscode.MarkdownString {
  return new vscode.MarkdownString(blocks.join('\n\n'));
}
