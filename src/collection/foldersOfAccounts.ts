import * as vscode from 'vscode';
import { folderOf, isAccount } from './accounts';

/** Fewer accounts are no collection to offer. */
const fewest = 2;
const mostListed = 5000;

/** The folders of the workspace that hold accounts enough to compare, in order of their paths. */
export async function foldersOfAccounts(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles('**/*.{txt,md,markdown}', undefined, mostListed);
  const counts = new Map<string, { folder: vscode.Uri; count: number }>();
  for (const uri of found.filter(isAccount)) {
    const folder = folderOf(uri);
    const key = folder.toString();
    counts.set(key, { folder, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()]
    .filter(({ count }) => count >= fewest)
    .map(({ folder }) => folder)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
