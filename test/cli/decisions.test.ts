import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/cli/main';
import { writeDecisions } from '../../src/decisions/file';
import type { Report } from '../../src/report/report';
import { Desk } from '../decisions/deciding';
import { fire, folderOf, plainTerminal } from './folder';

function decided(): string {
  const desk = new Desk(fire);
  desk.decide('both hold', 'one.txt', '7 workers', '2024-03-05', 'Two shifts');
  return folderOf({ ...fire, '.variorum/decisions.json': writeDecisions(desk.decisions) });
}

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const terminal = {
    ...plainTerminal,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    serve: async () => undefined,
  };
  const code = await main(args, terminal);
  return { code, out, err };
}

test('a folder is reported with what was decided on it, and what is settled no longer fails', async () => {
  const folder = decided();
  const { code, out, err } = await run('report', folder, '--format', 'json', '--fail-on', 'differ');
  const report = JSON.parse(out) as Report;
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(report.summary).toMatchObject({ conflict: 1, settled: 1 });
  expect(report.facts[0]?.decision).toMatchObject({ words: 'Both hold', reason: 'Two shifts', state: 'holds' });
});

test('--no-decisions leaves them aside', async () => {
  const { code, out } = await run('report', decided(), '--format', 'json', '--fail-on', 'conflict', '--no-decisions');
  expect(code).toBe(1);
  expect((JSON.parse(out) as Report).decisions).toEqual([]);
});

test('a changed passage makes it fail again', async () => {
  const folder = decided();
  writeFileSync(join(folder, 'two.txt'), fire['two.txt'].replace('9 workers', '11 workers'));
  const { code, out } = await run('report', folder, '--fail-on', 'conflict');
  expect(code).toBe(1);
  expect(out).toMatch(
    /Decided: Both hold · open again: the passage in two\.txt has changed since · because Two shifts/,
  );
});

test('what cannot be read of the file is told with its line; the rest counts, and the file stays as it is', async () => {
  const folder = decided();
  const file = join(folder, '.variorum', 'decisions.json');
  const damaged = readFileSync(file, 'utf8').replace('\n]', '\n,{"id":\n]');
  writeFileSync(file, damaged);
  const { code, err } = await run('report', folder, '--fail-on', 'conflict');
  expect(code).toBe(0);
  expect(err).toBe('variorum: .variorum/decisions.json, line 3: not a line of JSON\n');
  expect(readFileSync(file, 'utf8')).toBe(damaged);
});
