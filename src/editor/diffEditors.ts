import * as vscode from 'vscode';

/** Whether an editor is one side of a diff: there, marks of what changed must not be mixed with others. */
export function isInDiff(editor: vscode.TextEditor): boolean {
  const uri = editor.document.uri.toString();
  const groups = vscode.window.tabGroups.all.filter(
    (group) => editor.viewColumn === undefined || group.viewColumn === editor.viewColumn,
  );
  return groups.some(({ activeTab }) => {
    const input = activeTab?.input;
    if (!(input instanceof vscode.TabInputTextDiff)) return false;
    return input.original.toString() === uri || input.modified.toString() === uri;
  });
}

/** Whether the reader looks at a document as one side of a diff, and nowhere else in the active group. */
export function isReadInDiff(uri: vscode.Uri): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputTextDiff)) return false;
  return input.original.toString() === uri.toString() || input.modified.toString() === uri.toString();
}
