import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Bytes that are written at once. What never comes to so many never touches the disk. */
const parcel = 1 << 20;

/**
 * Bytes kept in a file of the system's folder for temporary ones, which only its owner can read and which is gone with
 * the process, however that ends, where the system lets an open file lose its name; else with the spill. Where it cannot
 * be written, they stay in memory.
 */
export class Spill {
  /** Where in the file each of them begins, and where the last one ends. */
  readonly #starts = [0];
  /** Those that are not in the file. */
  readonly #inMemory = new Map<number, Uint8Array>();
  #waiting: Uint8Array[] = [];
  #size = 0;
  #folder: string | undefined;
  #file: number | undefined;
  #isFull = false;

  /** @returns what to ask for them by */
  put(bytes: Uint8Array): number {
    const place = this.#starts.length - 1;
    this.#starts.push(this.#starts[place]! + bytes.length);
    this.#inMemory.set(place, bytes);
    if (this.#isFull) return place;
    this.#waiting.push(bytes);
    this.#size += bytes.length;
    if (this.#size >= parcel) this.#write();
    return place;
  }

  /** @throws {Error} where the file cannot be read any more */
  take(place: number): Uint8Array {
    const held = this.#inMemory.get(place);
    if (held) return held;
    const start = this.#starts[place]!;
    const bytes = new Uint8Array(this.#starts[place + 1]! - start);
    for (let at = 0; at < bytes.length;) {
      const read = readSync(this.#file!, bytes, at, bytes.length - at, start + at);
      if (read === 0) throw new Error('a temporary file was cut short');
      at += read;
    }
    return bytes;
  }

  /** Deletes the file. */
  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
    this.#deleteFolder();
  }

  #write(): void {
    const bytes = Buffer.concat(this.#waiting);
    const end = this.#starts.at(-1)!;
    try {
      this.#file ??= this.#open();
      for (let at = 0; at < bytes.length;)
        at += writeSync(this.#file, bytes, at, bytes.length - at, end - bytes.length + at);
      this.#inMemory.clear();
    } catch {
      this.#isFull = true;
    }
    this.#waiting = [];
    this.#size = 0;
  }

  #open(): number {
    this.#folder = mkdtempSync(join(tmpdir(), 'variorum-'));
    const file = openSync(join(this.#folder, 'spill'), 'wx+', 0o600);
    try {
      this.#deleteFolder();
    } catch {
      // It is deleted when the spill is closed.
    }
    return file;
  }

  #deleteFolder(): void {
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = undefined;
  }
}
