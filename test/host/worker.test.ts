import { assert } from 'chai';
import * as vscode from 'vscode';
import { harl } from '../harl';
import { Accounts, cardOn, inspect, read } from './reader';

describe('the analysis', () => {
  let accounts: Accounts;

  before(async () => {
    accounts = await Accounts.write(harl);
  });
  after(() => accounts.remove());

  it('begins anew when the reader asks for it', async () => {
    const { document } = await read(accounts.uri('wire.txt'));
    await vscode.commands.executeCommand('variorum.refresh');
    assert.match((await cardOn(document, 'six fishing boats')).text, /Conflicts herald 9/);
  });

  it('leaves the editor free', async () => {
    const many: Record<string, string> = {};
    for (let i = 0; i < 60; i += 1) many[`account-${i}.txt`] = harl['herald.txt'].replace('nine', String(i + 10));
    const crowd = await Accounts.write({ ...harl, ...many });
    let longest = 0;
    const began = performance.now();
    let last = began;
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 5);
    await read(crowd.uri('wire.txt'));
    clearInterval(beat);
    assert.equal((await inspect()).tally(crowd.uri('wire.txt'))?.sources, 63);
    // Were the analysis done here, it would hold everything up for nearly as long as it takes. A busy machine pauses too.
    const took = performance.now() - began;
    assert.isBelow(longest, Math.max(100, took / 2), `of ${Math.round(took)} ms`);
    await crowd.remove();
  });
});
