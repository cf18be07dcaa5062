import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/report/report';
import { crowd } from '../crowd';
import { fire, folderOf } from './folder';

const folder = mkdtempSync(join(tmpdir(), 'variorum-bundle-'));
const program = join(folder, 'cli.js');

/** Accounts whose report is longer than a pipe holds. */
const long = Object.fromEntries(
  Object.entries(fire).map(([name, text]) => [
    name,
    text +
      Array.from({ length: 60 }, (_, i) => `\nHall ${i + 1} of the mill lost ${i * 3 + 2} rolls of card.\n`).join(''),
  ]),
);

/** As scripts/build.mjs bundles it, into a folder of the test's own. */
beforeAll(async () => {
  await build({
    absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
    entryPoints: ['src/cli.ts'],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    logLevel: 'silent',
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the bundled command line', () => {
  test('prints the report whole into a pipe', () => {
    const accounts = folderOf(fire);
    const first = run('report', accounts, '--format', 'json');
    expect(first.code).toBe(0);
    expect((JSON.parse(first.out) as { version: number }).version).toBe(1);
    expect(run('report', accounts, '--format', 'json').out).toBe(first.out);
    expect(run('report', accounts, '--format', 'json', '--fail-on', 'conflict').code).toBe(1);
  });

  test('says the same in any number of threads', () => {
    const accounts = folderOf(crowd(220));
    const report = (...how: string[]) => run('report', accounts, '--format', 'json', ...how);
    const alone = report('--jobs', '1');
    expect({ code: alone.code, err: alone.err }).toEqual({ code: 0, err: '' });
    expect((JSON.parse(alone.out) as Report).summary.sources).toBe(220);
    for (const jobs of ['2', '5']) expect(report('--jobs', jobs)).toEqual(alone);
    expect(report()).toEqual(alone);
  }, 120_000);

  test('says bad input in one line without a stack', () => {
    const { code, out, err } = run('report', join(folder, 'nowhere'));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^variorum: there is no folder [^\n]+\n$/);
  });

  test('ends quietly when its reader stops reading', async () => {
    const child = spawn(process.execPath, [program, 'report', folderOf(long), '--format', 'json']);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.on('exit', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});
