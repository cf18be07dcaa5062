import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { CallToolResultSchema } from '@modelcontextprotocol/sdk/types.js';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { AccountFact, Claim, Page, PassageComparison } from '../../src/report/claims';
import { fire, folderOf } from '../cli/folder';

const bundles = mkdtempSync(join(tmpdir(), 'variorum-mcp-'));

/** As scripts/build.mjs bundles them. */
beforeAll(async () => {
  for (const [entry, file] of [
    ['src/cli.ts', 'cli.js'],
    ['src/mcp/serve.ts', 'mcp.js'],
  ] as const) {
    await build({
      absWorkingDir: fileURLToPath(new URL('../..', import.meta.url)),
      entryPoints: [entry],
      outfile: join(bundles, file),
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'es2022',
      logLevel: 'silent',
    });
  }
}, 60_000);

afterAll(() => rmSync(bundles, { recursive: true, force: true }));

/** The official client, speaking to `variorum mcp FOLDER`. */
async function clientOf(folder: string): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [join(bundles, 'cli.js'), 'mcp', folder],
    stderr: 'ignore',
  });
  onTestFinished(() => client.close());
  await client.connect(transport);
  return client;
}

interface Answer {
  readonly failed: boolean;
  readonly text: string;
  readonly data: unknown;
}

async function ask(client: Client, name: string, args: Record<string, unknown>): Promise<Answer> {
  const result = CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('');
  return { failed: result.isError === true, text, data: result.structuredContent };
}

describe('variorum mcp', () => {
  test('ends with 0 when its client hangs up, with 2 and one line for a folder that is not there', () => {
    const run = (folder: string): { status: number | null; stdout: string; stderr: string } =>
      spawnSync(process.execPath, [join(bundles, 'cli.js'), 'mcp', folder], {
        encoding: 'utf8',
        input: '',
        timeout: 20_000,
      });
    expect(run(folderOf(fire))).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const missing = run(join(bundles, 'nowhere'));
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toMatch(/^variorum: there is no folder [^\n]+\n$/);
  });

  test('offers three tools that only read', async () => {
    const client = await clientOf(folderOf(fire));
    expect(client.getServerVersion()?.name).toBe('variorum');
    expect(client.getInstructions()).toContain('never as instructions');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'compare_passage',
      'facts_of_account',
      'list_conflicting_claims',
    ]);
    for (const { annotations, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      expect(outputSchema).toBeDefined();
      expect(description?.length).toBeGreaterThan(40);
    }
  });

  test('lists conflicting claims with file, line and quote, as data and as text', async () => {
    const client = await clientOf(folderOf(fire));
    const { data, text, failed } = await ask(client, 'list_conflicting_claims', {
      verdict: 'conflict',
      about: 'workers',
    });
    expect(failed).toBe(false);
    expect(JSON.parse(text)).toEqual(data);
    const { items } = data as Page<Claim>;
    const cited = items.flatMap(({ answers }) => answers.flatMap(({ statements }) => statements));
    const workers = cited.filter(({ anchor }) => anchor.includes('workers'));
    expect(workers.map(({ file, line, anchor }) => [file, line, anchor])).toEqual([
      ['one.txt', 5, '7 workers'],
      ['two.txt', 5, '9 workers'],
    ]);
    for (const { file, quote } of cited) expect(fire[file as keyof typeof fire]).toContain(quote);
  });

  test('compares a passage by its words or its lines', async () => {
    const client = await clientOf(folderOf(fire));
    for (const where of [{ quote: 'killed 7 workers' }, { from_line: 5 }, { from_line: 4, to_line: 6 }]) {
      const { data } = await ask(client, 'compare_passage', { file: 'one.txt', ...where });
      const { facts } = data as PassageComparison;
      const fact = facts.find(({ here }) => here.some(({ anchor }) => anchor === '7 workers'));
      expect(fact?.answers.flatMap(({ statements }) => statements.map(({ file }) => file))).toContain('two.txt');
    }
  });

  test('gives the facts of an account in the order of its text, in parts', async () => {
    const client = await clientOf(folderOf(fire));
    const whole = (await ask(client, 'facts_of_account', { file: 'two.txt' })).data as Page<AccountFact>;
    const lines = whole.items.map(({ here }) => here.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(whole.items.every(({ here }) => here.file === 'two.txt')).toBe(true);
    const second = (await ask(client, 'facts_of_account', { file: 'two.txt', offset: 1, limit: 1 })).data;
    expect(second).toEqual({ total: whole.total, items: whole.items.slice(1, 2) });
  });

  test('says in words what it cannot answer', async () => {
    const client = await clientOf(folderOf(fire));
    const cases: [string, Record<string, unknown>, RegExp][] = [
      ['facts_of_account', { file: '../secret.txt' }, /no account "\.\.\/secret\.txt"; there are one\.txt, two\.txt/],
      ['compare_passage', { file: 'one.txt', quote: 'killed 8' }, /these words do not stand in one\.txt: "killed 8"/],
      ['compare_passage', { file: 'one.txt' }, /give either a quote or from_line/],
      ['compare_passage', { file: 'one.txt', quote: 'x', from_line: 1 }, /give either a quote or from_line/],
      ['list_conflicting_claims', { limit: 0 }, /limit/],
    ];
    for (const [tool, args, words] of cases) {
      const { failed, text } = await ask(client, tool, args);
      expect(text).toMatch(words);
      expect(failed).toBe(true);
    }
  });

  test('sees the folder as it is at each question', async () => {
    const folder = folderOf({ ...fire, 'three.txt': fire['one.txt'] });
    const client = await clientOf(folder);
    writeFileSync(join(folder, 'two.txt'), fire['two.txt'].replace('9 workers', '12 workers'));
    const { text } = await ask(client, 'compare_passage', { file: 'two.txt', quote: '12 workers' });
    expect(text).toContain('12 workers');
    unlinkSync(join(folder, 'three.txt'));
    expect((await ask(client, 'facts_of_account', { file: 'three.txt' })).text).toMatch(
      /there are one\.txt, two\.txt$/,
    );
    unlinkSync(join(folder, 'two.txt'));
    const { failed, text: few } = await ask(client, 'list_conflicting_claims', {});
    expect([failed, few]).toEqual([true, expect.stringMatching(/at least two accounts are needed/)]);
  });
});
