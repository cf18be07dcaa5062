import * as vscode from 'vscode';
import { idIn } from '../collection/scope';
import type { Collections } from '../collection/collections';
import { quoteText } from '../editor/quoteText';
import { sourceName } from '../editor/sourceName';
import { answersWords } from '../views/answers';
import { ClaimsModel, type ClaimNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { chooseFolder } from './chooseFolder';
import type { Command } from './command';
import { openTarget } from './openTarget';

interface ClaimItem extends vscode.QuickPickItem {
  readonly claim?: ClaimNode;
}

/** Offers the disputed claims for typing ahead, and goes to the one that is chosen; nothing is opened before. */
export function goToClaim(collections: Collections, view: ConflictingClaimsView): Command {
  return {
    id: 'goToClaim',
    async execute() {
      const folder = await chooseFolder(view.collection);
      if (!folder) return;
      const collection = collections.open(folder);
      const filled = collection
        .settled()
        .then(() => collection.claims())
        .then((claims) => claims && new ClaimsModel(collection.key, claims, [], { grouping: 'verdict', filter: '' }));
      const picked = await vscode.window.showQuickPick<ClaimItem>(
        filled.then((model) => (model ? itemsOf(model) : [])),
        {
          placeHolder: vscode.l10n.t('Type words of a question, an answer or a quote'),
          matchOnDescription: true,
          matchOnDetail: true,
        },
      );
      const model = await filled;
      if (!picked?.claim || !model) return;
      const reading = vscode.window.activeTextEditor?.document.uri;
      const node = model.leading(picked.claim, reading && idIn(collection.key, reading));
      if (node) await openTarget(model.target(node.statement));
    },
  };
}

function itemsOf(model: ClaimsModel): ClaimItem[] {
  if (model.claims.length === 0) return [{ label: vscode.l10n.t('Nothing conflicts or differs.') }];
  let last: ClaimNode['verdict'] | undefined;
  return model.claims.flatMap((claim) => {
    const item: ClaimItem = {
      claim,
      iconPath: new vscode.ThemeIcon(claim.verdict === 'conflict' ? 'error' : 'warning'),
      label: withoutIcons(claim.fact.label),
      description: withoutIcons(answersWords(claim.answers, vscode.l10n.t)),
      detail: withoutIcons(quotesOf(claim)),
    };
    if (claim.verdict === last) return [item];
    last = claim.verdict;
    const label = last === 'conflict' ? vscode.l10n.t('Conflicts') : vscode.l10n.t('Differences');
    return [{ label, kind: vscode.QuickPickItemKind.Separator }, item];
  });
}

/** A pick list makes an icon of "$(name)", also in the words of an account. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** One quote an answer. */
function quotesOf({ statements }: ClaimNode): string {
  const groups = new Map(statements.toReversed().map((one) => [one.statement.group, one.statement]));
  return [...groups.values()]
    .toReversed()
    .map(({ source, quote }) => `${sourceName(source)}: “${quoteText(quote)}”`)
    .join('  ·  ');
}
