import * as vscode from 'vscode';
import type { Collections } from '../collection/collections';
import type { Annotations } from './annotations';
import { currentReading } from './currentReading';
import { placeRange } from './ranges';
import { outlineOf, type OutlineEntry } from './outline';

/** Milliseconds that the outline waits for an analysis: it holds back other extensions' symbols meanwhile. */
const patience = 250;

/**
 * Lists the facts of an account in its outline and in Go to Symbol, in a group of their own: the headings that VS Code
 * finds in Markdown stay.
 */
export function registerSymbols(
  selector: vscode.DocumentSelector,
  collections: Collections,
  annotations: Annotations,
): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const located = annotations.shown ? collections.locate(document.uri) : undefined;
      const reading = located && (await currentReading(located, patience, token));
      return reading && outlineOf(reading, annotations.level(document.uri)).map(symbolOf);
    },
  };
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentSymbolProvider(selector, provider, { label: 'Variorum' });
  let registration = register();
  // A provider cannot say that its symbols changed; a new one is asked.
  const renew = (): void => {
    registration.dispose();
    registration = register();
  };
  return vscode.Disposable.from(
    collections.onDidAnalyse((collection) => {
      const active = vscode.window.activeTextEditor?.document.uri;
      if (active && collections.locate(active)?.collection === collection) renew();
    }),
    annotations.onDidChange(renew),
    { dispose: () => registration.dispose() },
  );
}

function symbolOf({ name, detail, kind, place }: OutlineEntry): vscode.DocumentSymbol {
  const range = placeRange(place);
  return new vscode.DocumentSymbol(name, detail, symbolKinds[kind], range, range);
}

const symbolKinds: Readonly<Record<OutlineEntry['kind'], vscode.SymbolKind>> = {
  figure: vscode.SymbolKind.Number,
  time: vscode.SymbolKind.Event,
  name: vscode.SymbolKind.Key,
  statement: vscode.SymbolKind.String,
};
