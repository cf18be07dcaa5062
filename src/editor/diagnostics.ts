import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections, Located } from '../collection/collections';
import { problemsOf, type Problem } from './problems';
import { placeRange } from './ranges';

/**
 * Lists what open accounts state differently in the Problems panel, where the reader wants it there: the setting
 * variorum.diagnostics, off by default.
 */
export function registerDiagnostics(collections: Collections): vscode.Disposable {
  const diagnostics = vscode.languages.createDiagnosticCollection('variorum');

  const update = async (document: vscode.TextDocument): Promise<void> => {
    const { uri } = document;
    const located = collections.locate(uri);
    if (document.isClosed || !located || !isWanted(uri)) return diagnostics.delete(uri);
    // Places of an older text would be off; those of the text as it is follow soon.
    if (!located.collection.isCurrent(located.id)) return;
    const reading = await located.collection.reading(located.id);
    if (!reading || document.isClosed || !located.collection.isCurrent(located.id) || !isWanted(uri)) return;
    diagnostics.set(
      uri,
      problemsOf(reading).map((problem) => diagnosticOf(problem, located)),
    );
  };
  const updateAll = (of?: Collection): void => {
    for (const document of vscode.workspace.textDocuments) {
      if (!of || collections.locate(document.uri)?.collection === of) void update(document);
    }
  };

  updateAll();
  return vscode.Disposable.from(
    diagnostics,
    collections.onDidAnalyse(updateAll),
    vscode.workspace.onDidOpenTextDocument((document) => void update(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => diagnostics.delete(uri)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('variorum.diagnostics')) updateAll();
    }),
  );
}

function isWanted(uri: vscode.Uri): boolean {
  return vscode.workspace.getConfiguration('variorum', uri).get('diagnostics', false);
}

function diagnosticOf({ place, message, rule, related }: Problem, { collection }: Located): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(placeRange(place), message, vscode.DiagnosticSeverity.Information);
  diagnostic.source = 'Variorum';
  diagnostic.code = rule;
  diagnostic.relatedInformation = related.map(
    ({ source, place: there, message: said }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(collection.uri(source), placeRange(there)), said),
  );
  return diagnostic;
}
