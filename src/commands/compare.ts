import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import { heldAt, sidesOf, type Held } from '../editor/comparedSides';
import type { Comparison } from '../editor/comparison';
import { isTarget, type Target } from '../editor/links';
import type { QuotedStatement } from '../worker/protocol';
import { claimOf, isClaimsNode, type ClaimsNode } from '../views/conflictingClaims/model';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { keepsFocus, type Command } from './command';
import { isAtTarget, targetUri } from './openTarget';

interface Sides extends Held {
  readonly collection: Collection;
  readonly right?: QuotedStatement;
}

/**
 * Opens two statements of one fact beside each other: of a card's link, of a node of the view, or what stands at the
 * caret. Asked again at the same place, it goes on to the next account.
 */
export function compare(collections: Collections, view: ConflictingClaimsView, comparison: Comparison): Command {
  return {
    id: 'compare',
    async execute(first, second) {
      const options = { preserveFocus: keepsFocus(second) || keepsFocus(first) };
      if (isTarget(first)) {
        const sides = await sidesOfLink(collections, first, second);
        if (!sides) throw new Error(vscode.l10n.t('The accounts have changed: these statements are no longer there.'));
        return comparison.show(sides.collection, sides, sides.right, options);
      }
      const node = isClaimsNode(first) ? first : options.preserveFocus ? view.selection : undefined;
      if (!node && comparison.holdsCaret) return comparison.next(options);
      const sides = node ? sidesOfNode(view, comparison, node) : await sidesAtCaret(collections);
      if (!sides) {
        throw new Error(vscode.l10n.t('Put the caret on words that another account states too, or select a claim.'));
      }
      return comparison.show(sides.collection, sides, sides.right, options);
    },
  };
}

export function compareNext(comparison: Comparison): Command {
  return { id: 'compareNext', execute: (options) => comparison.next({ preserveFocus: keepsFocus(options) }) };
}

export function stopComparing(comparison: Comparison): Command {
  return { id: 'stopComparing', execute: (options) => comparison.leave({ preserveFocus: keepsFocus(options) }) };
}

export function showSentencesAsDiff(comparison: Comparison): Command {
  return { id: 'showSentencesAsDiff', execute: () => comparison.showAsDiff() };
}

/** The sides of a node of the view, with the account that is read on the left where it takes part. */
export function sidesOfNode(view: ConflictingClaimsView, comparison: Comparison, node: ClaimsNode): Sides | undefined {
  const { collection } = view;
  const chosen = node.kind === 'statement' ? node.statement : undefined;
  const fact = claimOf(node)?.fact;
  if (!collection || !fact) return undefined;
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const read = fact.statements.find(({ source }) => collection.uri(source).toString() === active)?.source;
  const sides = sidesOf(fact, chosen, comparison.left?.source ?? read);
  return sides && { collection, fact, statement: sides[0], right: sides[1] };
}

async function sidesAtCaret(collections: Collections): Promise<Sides | undefined> {
  const editor = vscode.window.activeTextEditor;
  const located = editor && collections.locate(editor.document.uri);
  const reading = await located?.collection.reading(located.id);
  const held = editor && reading && heldAt(reading, editor.document.offsetAt(editor.selection.active));
  return located && held && { collection: located.collection, ...held };
}

/** A link may be older than the last edit: both its places have to be those of one fact. */
async function sidesOfLink(collections: Collections, left: Target, right: unknown): Promise<Sides | undefined> {
  const located = collections.locate(targetUri(left));
  const reading = await located?.collection.reading(located.id);
  for (const fact of reading?.facts ?? []) {
    const statement = fact.statements.find((one) => isAtTarget(one, left));
    const other = isTarget(right) ? fact.statements.find((one) => isAtTarget(one, right)) : undefined;
    if (located && statement && (other || !isTarget(right))) {
      return { collection: located.collection, fact, statement, ...(other ? { right: other } : {}) };
    }
  }
  return undefined;
}
