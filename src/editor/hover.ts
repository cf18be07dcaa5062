import * as vscode from 'vscode';
import type { Collections } from '../collection/collections';
import type { Annotations } from './annotations';
import type { CardSetting } from './card';
import { cardsAt } from './cardsAt';
import { currentReading } from './currentReading';
import { isReadInDiff } from './diffEditors';
import { cardCommands } from './links';
import { rangeOf } from './ranges';

/** Milliseconds that a hover waits for an edit to be analysed before it shows nothing. */
const patience = 250;

/** Opens the card of what the pointer or the caret is on. Looks up; never analyses. */
export function registerHover(
  selector: vscode.DocumentSelector,
  collections: Collections,
  annotations: Annotations,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position, token) {
      const located = annotations.shown ? collections.locate(document.uri) : undefined;
      if (!located || isReadInDiff(document.uri)) return undefined;
      const reading = await currentReading(located, patience, token);
      if (!reading) return undefined;
      const found = cardsAt(document.offsetAt(position), annotations.level(document.uri), {
        collection: located.collection.key,
        reading,
        t: vscode.l10n.t,
        shows: cardShows(document.uri),
      });
      return found && new vscode.Hover(found.cards.map(trusted), rangeOf(document, found.span));
    },
  });
}

function cardShows(uri: vscode.Uri): CardSetting['shows'] {
  const settings = vscode.workspace.getConfiguration('variorum', uri);
  return { certainty: settings.get('card.certainty', true), attribution: settings.get('card.attribution', true) };
}

function trusted(card: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(card, true);
  markdown.isTrusted = { enabledCommands: cardCommands };
  return markdown;
}
