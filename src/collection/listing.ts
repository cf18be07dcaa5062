import * as vscode from 'vscode';
import type { FolderRules, Rule } from './folderRules';
import { inParallel } from './inParallel';
import { Pace } from './pace';
import { formatOf } from './textFiles';

/** The accounts of a collection's folder by their ids, in order, and what is left out by rule; folders end with "/". */
export interface Listing {
  readonly ids: readonly string[];
  readonly leftOut: readonly { readonly id: string; readonly why: Rule }[];
}

const foldersAtOnce = 8;

/**
 * Lists the text files of a folder. Names that begin with a dot are not looked at, folders behind links not followed.
 * @param deep whether its subfolders belong to it
 * @throws {vscode.FileSystemError} when the folder itself cannot be listed
 */
export async function listAccounts(
  folder: vscode.Uri,
  deep: boolean,
  rules: FolderRules,
  isCancelled: () => boolean,
): Promise<Listing> {
  const ids: string[] = [];
  const leftOut: { id: string; why: Rule }[] = [];
  const pace = new Pace();
  const visit = async (path: string): Promise<string[]> => {
    const below: string[] = [];
    for (const [name, type] of await entriesOf(folder, path)) {
      if (name.startsWith('.')) continue;
      await pace.rest();
      const id = path + name;
      const isFolder = type === vscode.FileType.Directory;
      if (isFolder ? !deep : (type & vscode.FileType.File) === 0 || formatOf(name) === undefined) continue;
      const why = await rules.ruling(id, isFolder);
      if (why) leftOut.push({ id: isFolder ? `${id}/` : id, why });
      else if (isFolder) below.push(`${id}/`);
      else ids.push(id);
    }
    return below;
  };
  for (let waiting = ['']; waiting.length > 0 && !isCancelled();) {
    waiting = (await inParallel(waiting, foldersAtOnce, visit, isCancelled)).flat();
  }
  return { ids: ids.sort(), leftOut };
}

async function entriesOf(folder: vscode.Uri, path: string): Promise<[string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(folder, path));
  } catch (error) {
    // A subfolder may be gone by now, or closed to the reader; the others are read all the same.
    if (path === '') throw error;
    return [];
  }
}
