import { chmodSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../package.json';
import { main } from '../../src/cli/main';
import type { Report } from '../../src/report/report';
import { fire, folderOf, plainTerminal } from './folder';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function run(...args: string[]): Promise<Outcome> {
  let out = '';
  let err = '';
  const code = await main(args, {
    ...plainTerminal,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    serve: async (current) => void (out += `${(await current()).report.sources.length} served`),
  });
  return { code, out, err };
}

/** Refused: nothing printed, one line that says why. */
async function refused(words: RegExp, ...args: string[]): Promise<void> {
  const { code, out, err } = await run(...args);
  expect(err).toMatch(words);
  expect(err).toMatch(/^variorum: [^\n]+\n$/);
  expect({ code, out }).toEqual({ code: 2, out: '' });
}

function reportIn(out: string): Report {
  return JSON.parse(out) as Report;
}

describe('bad input is told in one line', () => {
  test('a folder that is not there', () =>
    refused(/there is no folder .*nowhere/, 'report', '/nowhere-at-all/nowhere'));

  test('a file in place of a folder', () =>
    refused(/one\.txt is not a folder/, 'report', join(folderOf(fire), 'one.txt')));

  test('an empty folder', () => refused(/has no \.txt, \.md or \.markdown file/, 'report', folderOf({ 'a.pdf': 'x' })));

  test('a single account', () =>
    refused(
      /at least two accounts are needed; .* has only one \(one\.txt\)/,
      'report',
      folderOf({ 'one.txt': fire['one.txt'] }),
    ));

  test('one account beside files that are none', () =>
    refused(
      /at least two accounts are needed; .*left out: bin\.txt \(binary\), empty\.md \(empty\)/,
      'report',
      folderOf({ 'one.txt': fire['one.txt'], 'bin.txt': new Uint8Array([65, 0, 66]), 'empty.md': ' \n' }),
    ));

  test.each<[string, RegExp, ...string[]]>([
    ['no command', /what to do\?/],
    ['another command', /no command "frob"/, 'frob'],
    ['no folder', /report needs a folder/, 'report'],
    ['no folder to serve', /mcp needs a folder/, 'mcp'],
    ['a form where none is printed', /mcp knows no --format, --bom/, 'mcp', 'a', '--format', 'csv', '--bom'],
    ['two folders', /takes one folder, not also "b"/, 'report', 'a', 'b'],
    ['an unknown option', /Unknown option '--frob'; try variorum --help/, 'report', 'a', '--frob'],
    ['an unknown format', /--format takes json, .*annotations, not "pdf"/, 'report', 'a', '--format', 'pdf'],
    ['an unknown verdict', /--fail-on takes conflict, differ, not "agree"/, 'report', 'a', '--fail-on', 'agree'],
    ['an option without its value', /'--format <value>' argument missing/, 'report', 'a', '--format'],
    ['a value where none belongs', /'--force' does not take an argument/, 'report', 'a', '--force=x'],
    ['escape sequences in an argument', /no command "\u241b\[2Jx y"/, '\u001b[2Jx\ny'],
  ])('%s', (_, words, ...args) => refused(words, ...args));
});

test('help and version are printed', async () => {
  expect(await run('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' });
  const help = await run('-h');
  expect(help.code).toBe(0);
  for (const option of ['--format', '--fail-on', '--output', '--force', '--recursive', '--bom']) {
    expect(help.out).toContain(option);
  }
});

test('mcp serves the folder', async () => {
  const folder = folderOf({ ...fire, 'sub/c.md': '# C', 'none.txt': '' });
  const err = 'variorum: left out none.txt: empty\n';
  expect(await run('mcp', folder)).toEqual({ code: 0, out: '2 served', err });
  expect(await run('mcp', folder, '--recursive')).toEqual({ code: 0, out: '3 served', err });
  await refused(/at least two accounts are needed/, 'mcp', folderOf({ 'one.txt': fire['one.txt'] }));
});

describe('a folder of accounts', () => {
  test('is reported in every form, the same in a second run', async () => {
    const folder = folderOf(fire);
    for (const format of ['json', 'markdown', 'csv', 'html', 'sarif', 'annotations']) {
      const first = await run('report', folder, '--format', format);
      expect(first).toMatchObject({ code: 0, err: '' });
      expect(first.out.length).toBeGreaterThan(200);
      expect(await run('report', folder, '--format', format)).toEqual(first);
    }
  });

  test('is read in the order of names by code unit, subfolders only when asked', async () => {
    const folder = folderOf({
      ...fire,
      'Zed.TXT': 'A Z.',
      'ä.md': '# A',
      'sub/c.markdown': '# C',
      'node_modules/d.md': 'D',
      '.git/e.md': 'E',
      '.f.md': 'F',
    });
    const plain = await run('report', folder, '--format', 'json');
    expect(reportIn(plain.out).sources.map(({ source }) => source)).toEqual(['Zed.TXT', 'one.txt', 'two.txt', 'ä.md']);
    const deep = await run('report', folder, '--format', 'json', '--recursive');
    expect(reportIn(deep.out).sources.map(({ source }) => source)).toEqual([
      'Zed.TXT',
      'one.txt',
      'sub/c.markdown',
      'two.txt',
      'ä.md',
    ]);
  });

  test('counts offsets without the byte-order mark', async () => {
    const without = await run('report', folderOf(fire), '--format', 'json');
    const marked = await run(
      'report',
      folderOf({ ...fire, 'one.txt': `\ufeff${fire['one.txt']}` }),
      '--format',
      'json',
    );
    expect(marked.out).toBe(without.out);
  });

  test('lets a broken file disturb no other, and says so on one line each', async () => {
    const clean = await run('report', folderOf(fire), '--format', 'json');
    const folder = folderOf({
      ...fire,
      'bin.txt': new Uint8Array([1, 0, 2]),
      'big.md': 'x'.repeat(2_000_001),
      'none.txt': '',
    });
    symlinkSync(join(folder, 'gone'), join(folder, 'gone.txt'));
    const { code, out, err } = await run('report', folder, '--format', 'json');
    expect(code).toBe(0);
    expect(err.trimEnd().split('\n')).toEqual([
      'variorum: left out big.md: larger than 2 MB',
      'variorum: left out bin.txt: binary',
      'variorum: left out gone.txt: no longer there',
      'variorum: left out none.txt: empty',
    ]);
    const { skipped, ...rest } = reportIn(out);
    const { skipped: none, ...same } = reportIn(clean.out);
    expect(rest).toEqual(same);
    expect(none).toEqual([]);
    expect(skipped.map(({ source }) => source)).toEqual(['big.md', 'bin.txt', 'gone.txt', 'none.txt']);
  });

  test('reads broken UTF-8 with the marks of what was lost, and says so', async () => {
    const broken = Buffer.concat([Buffer.from(fire['one.txt']), Buffer.from([0xff, 0xc3]), Buffer.from(' end\n')]);
    const { code, out, err } = await run('report', folderOf({ ...fire, 'one.txt': broken }), '--format', 'json');
    expect(code).toBe(0);
    expect(err).toMatch(/^variorum: one\.txt is not valid UTF-8: [^\n]+\n$/);
    expect(reportIn(out).sources.length).toBe(2);
  });

  test('a file that may not be read is left out', async () => {
    const folder = folderOf({ ...fire, 'locked.txt': 'x' });
    chmodSync(join(folder, 'locked.txt'), 0);
    if (process.getuid?.() === 0) return;
    expect((await run('report', folder)).err).toBe(
      'variorum: left out locked.txt: cannot be read: permission denied\n',
    );
  });

  test('names that would act on a terminal are shown as pictures', async () => {
    const { err } = await run('report', folderOf({ ...fire, '\u001b[31mred\n.txt': '' }), '--format', 'json');
    expect(err).toBe('variorum: left out \u241b[31mred .txt: empty\n');
  });

  test('a report saved among the accounts is not read as one', async () => {
    const folder = folderOf(fire);
    const before = await run('report', folder, '--format', 'json');
    expect((await run('report', folder, '--output', join(folder, 'report.md'))).code).toBe(0);
    const after = await run('report', folder, '--format', 'json');
    expect(after.err).toBe('variorum: left out report.md: a report of Variorum, not an account\n');
    expect(reportIn(after.out).facts).toEqual(reportIn(before.out).facts);
  });
});

describe('--fail-on', () => {
  test('exits with 1 and still prints', async () => {
    const { code, out } = await run('report', folderOf(fire), '--format', 'json', '--fail-on', 'conflict');
    expect(reportIn(out).summary.conflict).toBeGreaterThan(0);
    expect(code).toBe(1);
  });

  test('exits with 0 where accounts agree', async () => {
    const told = 'The Wending paper mill has a staff of 340 people.\n';
    const folder = folderOf({ 'one.txt': told, 'two.txt': told });
    const { code, out } = await run('report', folder, '--format', 'json', '--fail-on', 'differ');
    expect(reportIn(out).summary).toMatchObject({ conflict: 0, differ: 0 });
    expect(code).toBe(0);
  });
});

describe('--output', () => {
  test('writes what would be printed, and sums up', async () => {
    const folder = folderOf(fire);
    const file = join(folderOf({}), 'report.json');
    const { code, out, err } = await run('report', folder, '--format', 'json', '--output', file);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toMatch(/report\.json written\. 2 accounts, \d origins?: \d+ conflict/);
    expect(readFileSync(file, 'utf8')).toBe((await run('report', folder, '--format', 'json')).out);
  });

  test('leaves an existing file alone unless told to replace it', async () => {
    const folder = folderOf(fire);
    const file = join(folderOf({ 'kept.html': 'mine' }), 'kept.html');
    await refused(/kept\.html exists; --force replaces it/, 'report', folder, '--format', 'html', '--output', file);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await run('report', folder, '--format', 'html', '--output', file, '--force')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
  });

  test('does not write through a link that leads nowhere', async () => {
    const target = folderOf({});
    symlinkSync(join(target, 'elsewhere'), join(target, 'link.md'));
    await refused(/link\.md exists/, 'report', folderOf(fire), '--output', join(target, 'link.md'));
    expect(existsSync(join(target, 'elsewhere'))).toBe(false);
  });

  test('says why it cannot write', async () => {
    const folder = folderOf(fire);
    await refused(/cannot write .*: no such file or folder/, 'report', folder, '--output', join(folder, 'no', 'r.md'));
    await refused(/cannot write .*: it is a folder/, 'report', folder, '--output', folder, '--force');
    writeFileSync(join(folder, 'file'), '');
    await refused(
      /cannot write .*: a part of the path is not a folder/,
      'report',
      folder,
      '--output',
      join(folder, 'file', 'r.md'),
    );
  });
});

test('CSV begins with a byte-order mark when asked', async () => {
  const folder = folderOf(fire);
  expect((await run('report', folder, '--format', 'csv', '--bom')).out.startsWith('\ufefffact,')).toBe(true);
});

test('a fault of the program is one line, with its stack only for those who ask', async () => {
  const folder = folderOf(fire);
  for (const debug of [false, true]) {
    let err = '';
    const out = (): never => {
      throw new RangeError('broken\nterminal');
    };
    const code = await main(['report', folder], {
      ...plainTerminal,
      out,
      err: (text) => void (err += text),
      serve: () => Promise.resolve(),
      debug,
    });
    expect(code).toBe(3);
    expect(err.split('\n')[0]).toBe('variorum: a fault of the program: broken terminal (VARIORUM_DEBUG=1 shows where)');
    expect(err.includes('at main')).toBe(debug);
  }
});
