import * as vscode from 'vscode';
import { aspectWord, attributionWords, verdictWord } from '../../engine/wording';
import { whyWords } from '../../editor/collectionWords';
import { sourceName } from '../../editor/sourceName';
import { escapeMarkdown } from '../../editor/escapeMarkdown';
import { quoteText } from '../../editor/quoteText';
import { answersWords } from '../answers';
import { ModelTree } from '../modelTree';
import { decisionItem, decisionsItem } from './decisionItems';
import {
  answerText,
  type ClaimNode,
  type ClaimsModel,
  type ClaimsNode,
  type GroupNode,
  type LongNode,
  type MoreNode,
  type NotComparedNode,
  type RestNode,
  type SkippedNode,
  type StatementNode,
} from './model';
import type { Heading, Subject } from './grouping';
import { idOf, Pages } from './pages';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** Shows a {@link ClaimsModel}; of what is long, a page and then what is asked for. */
export class ClaimsTreeDataProvider extends ModelTree<ClaimsNode, ClaimsModel> {
  readonly #pages = new Pages();

  override show(model: ClaimsModel | undefined): void {
    if (model?.collection !== this.model?.collection) this.#pages.clear();
    super.show(model);
  }

  /** Lists one page more. @returns the first of what was not listed before */
  showMore(node: MoreNode): ClaimsNode | undefined {
    const first = this.#pages.turn(node);
    this.#listAnew(node.of);
    return first;
  }

  /** Lists so many that a claim is among them. */
  reach(node: ClaimNode | StatementNode): void {
    const claim = node.kind === 'statement' ? node.claim : node;
    const long = this.model && this.#pages.reach(claim, this.model.top);
    if (long) this.#listAnew(long);
  }

  #listAnew(node: LongNode): void {
    this.listAnew(node.kind === 'top' ? undefined : node);
  }

  protected override rootsOf({ top, foot }: ClaimsModel): readonly ClaimsNode[] {
    return [...this.#pages.under(top), ...foot];
  }

  protected override childrenOf(node: ClaimsNode): readonly ClaimsNode[] {
    switch (node.kind) {
      case 'group':
      case 'decisions':
      case 'rest':
        return this.#pages.under(node);
      case 'claim':
        return node.statements;
      default:
        return [];
    }
  }

  protected override itemOf(node: ClaimsNode): vscode.TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node, this.model?.arrangement.filter !== '');
      case 'claim':
        return claimItem(node);
      case 'statement':
        return this.#statementItem(node);
      case 'decisions':
        return decisionsItem(node);
      case 'decision':
        return decisionItem(node, node.decision.at && this.#openPlace(node.decision.at));
      case 'rest':
        return restItem(node);
      case 'notCompared':
        return this.#notComparedItem(node);
      case 'skipped':
        return skippedItem(node);
      case 'more':
        return moreItem(node);
    }
  }

  #statementItem(node: StatementNode): vscode.TreeItem {
    const { statement, claim } = node;
    const { source, place, quote } = statement;
    const answer = answerText(node);
    const said = quoteText(quote);
    const item = new vscode.TreeItem(answer, None);
    item.id = `${claim.id}:${source}:${statement.start}`;
    item.description = `${sourceName(source)}:${place.line + 1} “${said}”`;
    item.iconPath = new vscode.ThemeIcon('quote');
    item.tooltip = new vscode.MarkdownString(
      [
        `**${escapeMarkdown(answer)}** · ${escapeMarkdown(source)}:${place.line + 1}`,
        `“${escapeMarkdown(said)}”`,
        escapeMarkdown(attributionWords(statement.attribution)),
      ].join('\n\n'),
    );
    item.accessibilityInformation = {
      label: vscode.l10n.t('{0}, {1}, line {2}: {3}', answer, source, place.line + 1, said),
    };
    item.command = this.#open(node);
    return item;
  }

  #notComparedItem({ item: { source, place, text, why } }: NotComparedNode): vscode.TreeItem {
    const item = new vscode.TreeItem(text || why, None);
    item.description = `${sourceName(source)}:${place.line + 1} · ${why}`;
    item.iconPath = new vscode.ThemeIcon('circle-slash');
    item.command = this.#openPlace({ source, place });
    return item;
  }

  #open({ statement }: StatementNode): vscode.Command | undefined {
    return this.#openPlace(statement);
  }

  #openPlace(place: Parameters<ClaimsModel['target']>[0]): vscode.Command | undefined {
    if (!this.model) return undefined;
    return {
      command: 'variorum.openStatement',
      title: vscode.l10n.t('Open Statement'),
      arguments: [this.model.target(place), { preserveFocus: true }],
    };
  }
}

function moreItem(node: MoreNode): vscode.TreeItem {
  const label = vscode.l10n.t('Show More');
  const item = new vscode.TreeItem(label, None);
  item.id = `${idOf(node.of)}:more`;
  item.description = vscode.l10n.t('{0} of {1} listed', node.listed, node.total);
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  item.command = { command: 'variorum.showMore', title: label, arguments: [node] };
  return item;
}

function groupItem({ id, heading, claims }: GroupNode, filtered: boolean): vscode.TreeItem {
  const words = headingWords(heading);
  // There may be as many accounts and names as there are claims; what is filtered for is to be seen.
  const many = !filtered && (heading.by === 'source' || heading.by === 'entity');
  const item = new vscode.TreeItem(words, many ? Collapsed : Expanded);
  // With the filter in the name, or VS Code would keep the group as it was.
  item.id = filtered ? `${id}?` : id;
  item.description = String(claims.length);
  item.accessibilityInformation = { label: `${words}, ${claims.length}` };
  return item;
}

function claimItem(node: ClaimNode): vscode.TreeItem {
  const { fact, verdict } = node;
  const item = new vscode.TreeItem(fact.label, Collapsed);
  const answers = answersWords(node.answers, vscode.l10n.t);
  item.id = node.id;
  // A decision that no longer stands is why the claim is here again.
  const again = fact.decision?.state === 'reopened' ? vscode.l10n.t('open again') : undefined;
  item.description = again ? `${again} · ${answers}` : answers;
  item.iconPath = new vscode.ThemeIcon(
    verdict === 'conflict' ? 'error' : 'warning',
    new vscode.ThemeColor(verdict === 'conflict' ? 'variorum.conflictUnderline' : 'variorum.differUnderline'),
  );
  const aspects = fact.aspects.map(aspectWord).join(', ');
  item.tooltip = new vscode.MarkdownString(
    [
      `**${verdictWord(verdict)}** · ${escapeMarkdown(fact.label)}${aspects ? ` · ${escapeMarkdown(aspects)}` : ''}`,
      escapeMarkdown(answers),
      escapeMarkdown(fact.reason.text),
      ...(fact.decision ? [escapeMarkdown([fact.decision.words, fact.decision.why].filter(Boolean).join(' · '))] : []),
    ].join('\n\n'),
  );
  item.accessibilityInformation = { label: `${verdictWord(verdict)}: ${fact.label}: ${answers}` };
  item.command = {
    command: 'variorum.compare',
    title: vscode.l10n.t('Compare with Other Account'),
    arguments: [node, { preserveFocus: true }],
  };
  return item;
}

function restItem({ notCompared, skipped }: RestNode): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Not Compared'), Collapsed);
  item.id = 'rest';
  item.description = String(notCompared.length + skipped.length);
  return item;
}

function skippedItem({ file }: SkippedNode): vscode.TreeItem {
  const item = new vscode.TreeItem(file.id, None);
  item.id = `skipped:${file.id}`;
  item.description = whyWords(file.why, vscode.l10n.t);
  item.iconPath = new vscode.ThemeIcon('file');
  return item;
}

function headingWords(heading: Heading): string {
  switch (heading.by) {
    case 'verdict':
      return heading.verdict === 'conflict' ? vscode.l10n.t('Conflicts') : vscode.l10n.t('Differences');
    case 'kind':
      return subjectWords(heading.subject);
    case 'source':
      return sourceName(heading.source);
    case 'entity':
      return heading.name ?? vscode.l10n.t('Others');
  }
}

function subjectWords(subject: Subject): string {
  switch (subject) {
    case 'status':
      return vscode.l10n.t('Status and Certainty');
    case 'date':
      return vscode.l10n.t('Dates and Times');
    case 'figure':
      return vscode.l10n.t('Figures');
    case 'attribution':
      return vscode.l10n.t('Who Says It');
    case 'name':
      return vscode.l10n.t('Names');
  }
}
