import * as vscode from 'vscode';

/**
 * The page of the matrix: a style and a script, and nothing else may be loaded or run. What it shows comes in messages.
 * @param nonce a word that nobody can know beforehand
 */
export function matrixHtml(webview: vscode.Webview, extension: vscode.Uri, nonce: string): string {
  const style = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'media', 'matrix.css'));
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'matrix.js'));
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${vscode.l10n.t('Fact Matrix')}</title>
<link rel="stylesheet" href="${style.toString()}">
</head>
<body>
<script nonce="${nonce}" src="${script.toString()}"></script>
</body>
</html>
`;
}
