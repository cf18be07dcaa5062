import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { Workbench } from './workbench';

let workbench: Workbench;

afterEach((context) => workbench.close(context));

describe('a workspace of several folders', () => {
  it('has a collection in each, subfolders included where the reader says so', async () => {
    const { 'wire.txt': wire, 'herald.txt': herald, 'notes.md': notes } = harl;
    const south = herald.replace('nine fishing boats', 'seven fishing boats');
    workbench = await Workbench.open({
      collection: {
        'north/wire.txt': wire,
        'north/papers/herald.txt': herald,
        'south/log.txt': south,
        'south/notes.md': notes,
      },
      roots: ['north', 'south'],
      settings: { 'variorum.collection': 'workspace' },
    });
    await workbench.goTo('wire.txt', 'six fishing', 'north');
    const card = await workbench.hoverByKeyboard();
    expect((await card.innerText()).replace(/\s+/g, ' ')).toMatch(/Conflicts papers\/herald 9/);
    await workbench.dismissCard();
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText('.part.sidebar', '2 accounts', 'papers/herald:6');
    await workbench.goTo('log.txt', 'seven fishing', 'south');
    await workbench.waitForText('.part.sidebar', '2 accounts', '7 boats');
    expect(await workbench.page.locator('.part.sidebar').innerText()).not.toMatch(/herald|wire/);
    await workbench.screenshot('roots');
  });
});
