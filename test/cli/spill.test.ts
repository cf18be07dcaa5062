import { mkdtempSync, readdirSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { FactShelf } from '../../src/cli/factShelf';
import { main } from '../../src/cli/main';
import { Spill } from '../../src/cli/spill';
import { crowd } from '../crowd';
import { folderOf, plainTerminal } from './folder';

/** A folder that stands for the system's folder for temporary files, until the test is over. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-spill-'));
  vi.stubEnv('TMPDIR', folder);
  vi.stubEnv('TEMP', folder);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** What this process has open of a folder, as Linux lists it. */
function openFilesIn(folder: string): string[] {
  return readdirSync('/proc/self/fd')
    .map((name) => join('/proc/self/fd', name))
    .filter((path) => target(path).startsWith(folder));
}

function target(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    // It was closed meanwhile.
    return '';
  }
}

function spill(): Spill {
  const made = new Spill();
  onTestFinished(() => made.close());
  return made;
}

const page = (n: number): Uint8Array => new Uint8Array(1000 + n).fill(n % 251);

describe('a spill', () => {
  test('gives back what it was given, from memory and from its file, which goes with it', () => {
    const folder = temporaryFolder();
    const made = spill();
    const places = Array.from({ length: 3000 }, (_, n) => made.put(page(n)));
    if (process.platform === 'linux') {
      const [file] = openFilesIn(folder);
      expect(readlinkSync(file!)).toMatch(/ \(deleted\)$/);
      const { size, mode } = statSync(file!);
      expect(size).toBeGreaterThan(3_000_000);
      expect(mode & 0o077).toBe(0);
    }
    for (const n of [2999, 0, 1500, 1047, 1048, 1]) expect(made.take(places[n]!)).toEqual(page(n));
    made.close();
    expect(readdirSync(folder)).toEqual([]);
    if (process.platform === 'linux') expect(openFilesIn(folder)).toEqual([]);
  });

  test('writes nothing as long as it is small', () => {
    const folder = temporaryFolder();
    const made = spill();
    const place = made.put(page(7));
    expect(made.take(place)).toEqual(page(7));
    expect(readdirSync(folder)).toEqual([]);
    if (process.platform === 'linux') expect(openFilesIn(folder)).toEqual([]);
  });

  test('holds all in memory where nothing can be written', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'file');
    writeFileSync(file, '');
    vi.stubEnv('TMPDIR', join(file, 'none'));
    vi.stubEnv('TEMP', join(file, 'none'));
    const made = spill();
    const places = Array.from({ length: 3000 }, (_, n) => made.put(page(n)));
    for (const n of [0, 1047, 1048, 2999]) expect(made.take(places[n]!)).toEqual(page(n));
  });

  test('is a shelf for facts', () => {
    const shelf = new FactShelf(spill());
    const places = ['a', 'b'].map((label) => shelf.put({ label, value: [1, 2.5], none: undefined }));
    expect(places.map((place) => shelf.take(place))).toEqual([
      { label: 'a', value: [1, 2.5], none: undefined },
      { label: 'b', value: [1, 2.5], none: undefined },
    ]);
  });
});

test('a report of many accounts leaves no temporary file behind', async () => {
  const accounts = folderOf(crowd(400));
  const folder = temporaryFolder();
  const silent = { out: () => undefined, err: () => undefined, serve: () => Promise.resolve() };
  expect(await main(['report', accounts], { ...plainTerminal, ...silent })).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
  if (process.platform === 'linux') expect(openFilesIn(folder)).toEqual([]);
}, 60_000);
