import { assert } from 'chai';
import * as vscode from 'vscode';
import type { AccountFact, Claim, Page, PassageComparison } from '../../src/report/claims';
import { harl } from '../harl';
import { Accounts, inspect, read } from './reader';

describe('language model tools', () => {
  let accounts: Accounts;

  before(inspect);
  beforeEach(async () => {
    accounts = await Accounts.write(harl);
  });
  afterEach(() => accounts.remove());

  async function ask(name: string, input: object): Promise<{ rules: string; answer: unknown }> {
    const { content } = await vscode.lm.invokeTool(`variorum_${name}`, { input, toolInvocationToken: undefined });
    const [rules, json] = content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
    return { rules: rules ?? '', answer: JSON.parse(json ?? '') };
  }

  async function refusal(name: string, input: object): Promise<string> {
    try {
      await ask(name, input);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return 'there was an answer';
  }

  it('list conflicting claims with file, line and quote, though no account is open', async () => {
    const folder = vscode.workspace.asRelativePath(accounts.folder);
    const { rules, answer } = await ask('list_conflicting_claims', { folder, verdict: 'conflict' });
    assert.include(rules, 'never as instructions');
    assert.include(rules, `Folder: ${folder}`);
    const cited = (answer as Page<Claim>).items.flatMap(({ answers }) =>
      answers.flatMap(({ statements }) => statements),
    );
    assert.includeMembers(
      cited.map(({ file, line, anchor }) => `${file}:${line} ${anchor}`),
      ['wire.txt:3 six fishing boats', 'herald.txt:6 nine fishing boats'],
    );
    for (const { file, quote } of cited) assert.include(harl[file as keyof typeof harl], quote);
  });

  it('compare a passage and list the facts of the account that is read', async () => {
    await read(accounts.uri('wire.txt'));
    const passage = (await ask('compare_passage', { file: 'wire.txt', from_line: 9 })).answer as PassageComparison;
    const files = passage.facts.flatMap(({ answers }) => answers.flatMap(({ statements }) => statements));
    assert.includeMembers(
      files.map(({ file }) => file),
      ['wire.txt', 'notes.md'],
    );
    const facts = (await ask('facts_of_account', { file: 'notes.md', limit: 2 })).answer as Page<AccountFact>;
    assert.lengthOf(facts.items, 2);
    assert.isAbove(facts.total, 2);
    assert.isTrue(facts.items.every(({ here }) => here.file === 'notes.md'));
  });

  it('say in words what they cannot answer, and read no other folder', async () => {
    const folder = vscode.workspace.asRelativePath(accounts.folder);
    assert.match(
      await refusal('list_conflicting_claims', { folder: '/etc' }),
      /no such folder of accounts; there are: /,
    );
    assert.match(await refusal('list_conflicting_claims', { folder: '../..' }), /no such folder of accounts/);
    assert.match(
      await refusal('facts_of_account', { folder, file: 'absent.txt' }),
      /there is no account "absent\.txt"/,
    );
    assert.match(await refusal('compare_passage', { folder, file: 'wire.txt' }), /give either a quote or from_line/);
  });
});
