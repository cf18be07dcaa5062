import type * as nodeDisk from 'node:fs/promises';
import * as vscode from 'vscode';

/** A file as far as reading an account needs it. */
export interface AccountFile {
  /** Not so of folders, pipes and devices. Links are followed. */
  readonly isFile: boolean;
  /** In bytes. */
  readonly size: number;
  readonly read: () => Promise<Uint8Array>;
}

/**
 * Looks up a file: on the disk itself where the extension host has one, for to ask VS Code for a file takes several
 * times as long, which a folder of a thousand feels; else as VS Code offers it.
 * @throws {Error} when it cannot be looked up, or read; {@link isMissing} tells whether it is there
 */
export function accountFile(uri: vscode.Uri): Promise<AccountFile> {
  const disk = uri.scheme === 'file' ? diskOfHost() : undefined;
  return disk ? onDisk(disk, uri.fsPath) : offered(uri);
}

/** Whether a file could not be looked up or read because there is none. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'FileNotFound' || error.code === 'ENOENT');
}

type Disk = typeof nodeDisk;

/** Not an import: a browser's extension host has no such module, and the same source is bundled for it. */
function diskOfHost(): Disk | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(id: 'node:fs/promises'): Disk | undefined } };
  return process?.getBuiltinModule?.('node:fs/promises');
}

async function onDisk(disk: Disk, path: string): Promise<AccountFile> {
  const stat = await disk.stat(path);
  return { isFile: stat.isFile(), size: stat.size, read: () => disk.readFile(path) };
}

async function offered(uri: vscode.Uri): Promise<AccountFile> {
  const { fs } = vscode.workspace;
  const { type, size } = await fs.stat(uri);
  return { isFile: (type & vscode.FileType.File) !== 0, size, read: async () => fs.readFile(uri) };
}
