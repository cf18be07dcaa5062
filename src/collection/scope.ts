import * as vscode from 'vscode';
import type { CollectionKey } from '../worker/protocol';
import { folderOf } from './accounts';

/** Where an account belongs: the folder whose accounts are compared with it, and its id among them. */
export interface Scope {
  readonly folder: vscode.Uri;
  /** Path relative to the folder, with "/" between its parts. */
  readonly id: string;
}

/**
 * The collection of an account, by the setting variorum.collection: its own folder; the topmost folder of the workspace
 * that it lies in; or the workspace folder. What lies in no workspace folder belongs to its own folder.
 */
export function scopeOf(uri: vscode.Uri): Scope {
  const own = folderOf(uri);
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const kind = collectionKind(uri);
  if (!root || kind === 'folder') return { folder: own, id: pathIn(own, uri) ?? '' };
  const path = pathIn(root, uri) ?? '';
  const top = path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
  const folder = kind === 'workspace' || top === '' ? root : vscode.Uri.joinPath(root, top);
  return { folder, id: pathIn(folder, uri) ?? '' };
}

/** The id of an account in a collection, told by its key; undefined in any other. */
export function idIn(collection: CollectionKey, uri: vscode.Uri): string | undefined {
  const { folder, id } = scopeOf(uri);
  return folder.toString() === collection ? id : undefined;
}

/** Whether the accounts in the subfolders of a collection's folder belong to it. */
export function isDeep(folder: vscode.Uri): boolean {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  if (!root) return false;
  const isRoot = root.path === folder.path;
  const kind = collectionKind(folder);
  return kind === 'workspace' ? isRoot : kind === 'subfolders' && !isRoot;
}

/** The path of what lies in a folder, relative to it; undefined for what lies elsewhere. */
export function pathIn(folder: vscode.Uri, uri: vscode.Uri): string | undefined {
  const before = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  const same = folder.scheme === uri.scheme && folder.authority === uri.authority;
  return same && uri.path.startsWith(before) ? uri.path.slice(before.length) : undefined;
}

function collectionKind(uri: vscode.Uri): 'folder' | 'subfolders' | 'workspace' {
  const kind = vscode.workspace.getConfiguration('variorum', uri).get<string>('collection');
  return kind === 'subfolders' || kind === 'workspace' ? kind : 'folder';
}
