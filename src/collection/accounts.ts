import * as vscode from 'vscode';
import { formatOf } from './textFiles';

/**
 * Schemes whose documents are another version of a file, not an account of their own. Documents without a file system
 * (untitled, output) need no mention: see {@link isAccount}.
 */
const versionSchemes = new Set(['git', 'gitfs', 'review', 'pr', 'gitlens', 'conflictResolution']);

/** Whether a URI names a text file that is read as an account: by its name, in a folder that can be listed. */
export function isAccount(uri: vscode.Uri): boolean {
  return (
    formatOf(uri.path) !== undefined &&
    !versionSchemes.has(uri.scheme) &&
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined
  );
}

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}
