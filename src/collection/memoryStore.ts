import * as vscode from 'vscode';
import { contentHash } from '../engine/contentHash';

/** Bytes on the disk over all collections; what was written longest ago goes first. */
const mostBytes = 128 * 1024 * 1024;
/** Milliseconds after which a memory that is used is written again, so that it counts as new. */
const day = 24 * 60 * 60 * 1000;
const ending = '.memory';

/**
 * Keeps what the worker remembers of collections in a folder of the extension's own, one file each. It knows nothing of
 * what is in them: whoever unpacks a memory tells whether it can be used. A disk that is full, read-only or not there
 * costs no more than the memory.
 */
export class MemoryStore {
  readonly #folder: vscode.Uri;
  readonly #log: Pick<vscode.LogOutputChannel, 'info'>;
  readonly #most: number;

  /** @param most bytes that are kept in all */
  constructor(folder: vscode.Uri, log: Pick<vscode.LogOutputChannel, 'info'>, most = mostBytes) {
    this.#folder = folder;
    this.#log = log;
    this.#most = most;
  }

  /** What was kept of a collection; undefined when there is nothing. */
  async read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const file = this.#file(key);
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(file);
      if (size > this.#most) return undefined;
      const bytes = Uint8Array.from(await vscode.workspace.fs.readFile(file));
      if (Date.now() - mtime > day) await vscode.workspace.fs.writeFile(file, bytes);
      return bytes;
    } catch {
      return undefined;
    }
  }

  async write(key: string, bytes: Uint8Array): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      await this.#makeRoom(this.#file(key), bytes.length);
      if (bytes.length <= this.#most) await vscode.workspace.fs.writeFile(this.#file(key), bytes);
    } catch (error) {
      this.#log.info(`What was analysed could not be kept for the next time: ${String(error)}`);
    }
  }

  /** Removes what was written longest ago until a file of this size fits. */
  async #makeRoom(file: vscode.Uri, size: number): Promise<void> {
    const names = (await vscode.workspace.fs.readDirectory(this.#folder)).map(([name]) => name);
    const others = names
      .filter((name) => name.endsWith(ending))
      .map((name) => vscode.Uri.joinPath(this.#folder, name))
      .filter((other) => other.path !== file.path);
    const kept = await Promise.all(
      others.map(async (other) => ({ other, stat: await vscode.workspace.fs.stat(other) })),
    );
    kept.sort((a, b) => b.stat.mtime - a.stat.mtime);
    let room = this.#most - size;
    for (const { other, stat } of kept) {
      room -= stat.size;
      if (room < 0) await vscode.workspace.fs.delete(other);
    }
  }

  #file(key: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${contentHash(key)}${ending}`);
  }
}
