import * as vscode from 'vscode';

const scheme = 'variorum-sentence';

/** Makes documents of single sentences, read-only. The text is in the address: it outlives a reload of the window. */
export function registerSentenceDocuments(): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: ({ query }) => `${query}\n`,
  });
}

/**
 * The address of a sentence as a document.
 * @param source the account that it is from, which names the document
 */
export function sentenceUri(source: string, text: string): vscode.Uri {
  // As Markdown, whose lines VS Code wraps: a sentence is one long line.
  const path = `/${source.replace(/\.(?:txt|md|markdown)$/i, '')}.md`;
  return vscode.Uri.from({ scheme, path, query: text.replace(/\s+/g, ' ').trim() });
}

export function isSentence(uri: vscode.Uri): boolean {
  return uri.scheme === scheme;
}
