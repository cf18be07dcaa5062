import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { Workbench } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

const tree = '.tree-explorer-viewlet-tree-view';

/** What the rows of the view say, as they stand on the screen, once the view is filled. */
async function showClaims(): Promise<string[]> {
  await workbench.runCommand('Variorum: Show Conflicting Claims');
  await workbench.waitForText(`${tree} .monaco-list-row`, 'Conflicts');
  await workbench.page.locator(`${tree} .monaco-list:focus`).waitFor();
  return rows();
}

async function rows(): Promise<string[]> {
  const texts = await workbench.page.locator(`${tree} .monaco-list-row`).allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

function selected() {
  return workbench.page.locator(`${tree} .monaco-list-row.selected`);
}

/** Two accounts of a fire that part on more than two hundred figures. */
function longAccounts(): Record<string, string> {
  const starts = 'Bar Bel Cor Dan El Far Gal Har Jor Ked Kil Lan Mor Nor Ol Pen Quen Ros Sal Tam Ul Var Wes Yar'.split(
    ' ',
  );
  const ends = 'bury by combe den dale field ford ham ley mere more ness stead ton wick wold'.split(' ');
  const things =
    'barrels crates ropes lamps sacks tiles bricks doors chairs tables boats wheels bells books drums clocks'.split(
      ' ',
    );
  const account = (more: number): string =>
    [
      'Fire on the coast of Tolm',
      'TOLM, March 4, 2024 - Fire swept the yards of the Tolm coast on Monday, police said.',
      ...Array.from({ length: 400 }, (_, i) => {
        const yard = `${starts[i % 24]}${ends[Math.floor(i / 24)]}`;
        return `The yard at ${yard} lost ${20 + i * 3 + more} ${things[i % 16]} to the fire.`;
      }),
    ].join('\n\n');
  return { 'wire.txt': account(0), 'herald.txt': account(7) };
}

/** Accounts of one storm, more than two hundred, that part on what was lost. */
function manyAccounts(): Record<string, string> {
  const account = (boats: number): string =>
    `Storm at Harl\n\nHARL, March 4, 2024 - The storm of Monday sank ${boats} boats in the harbour of Harl, police said.\n`;
  return Object.fromEntries(
    Array.from({ length: 230 }, (_, k) => [`paper-${String(k).padStart(3, '0')}.txt`, account(k % 2 === 0 ? 6 : 9)]),
  );
}

describe('the view Conflicting Claims', () => {
  it('is filled and focused, with the claim at the caret selected', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'May 24');
    const shown = (await showClaims()).join('\n');
    expect(shown).toMatch(/^Conflicts ?\d+$/m);
    expect(shown).toMatch(/6 .*\(2 files, \d origins?\) \/ 9 .*\(1 file\)/);
    expect(shown).toMatch(/^Differences ?\d+$/m);
    expect(shown).toMatch(/20 May 2024 \(1 file\)/);
    await workbench.waitForText(tree, '3 accounts');
    await expect.poll(() => selected().innerText(), patient).toMatch(/24 May 2024/);
  });

  it('needs no open account where the folder is one collection', async () => {
    workbench = await Workbench.open({ collection: harl });
    // The palette knows a command only when the window knows its extension.
    await workbench.page.locator('.activitybar [aria-label^="Variorum"]').first().waitFor();
    expect((await showClaims()).join('\n')).toMatch(/^Conflicts ?\d+$/m);
  });

  it('opens both sides with Enter and goes on with F4', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'six fishing');
    await showClaims();
    await expect.poll(() => selected().innerText(), patient).toMatch(/\(2 files/);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    const before = await selected().innerText();
    await workbench.page.keyboard.press('F4');
    await expect.poll(() => selected().innerText(), patient).not.toBe(before);
    await workbench.page.keyboard.press('Shift+F4');
    await expect.poll(() => selected().innerText(), patient).toBe(before);
    await workbench.screenshot('claims-both-sides');
  });

  it('compares at the caret by one key, goes on with it, and leaves with Escape', async () => {
    workbench = await Workbench.open({ collection: harl, theme: 'light' });
    await workbench.goTo('wire.txt', 'six fishing');
    await workbench.waitForText('.statusbar', 'Ln 3, Col 47');
    const compareHere = async (name: string): Promise<void> => {
      await workbench.page.keyboard.press('Control+K');
      await workbench.page.keyboard.press('a');
      await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).nth(0).waitFor();
    };
    // Before the first analysis there is nothing to compare with.
    await workbench.page.locator('.activitybar .badge-content').filter({ hasText: /\d/ }).first().waitFor();
    await compareHere('herald.txt');
    await workbench.waitForText('.statusbar', 'herald beside wire, 1 of 2');
    expect(await workbench.selection()).toMatch(/^nine/);
    await workbench.screenshot('compare-light');
    await compareHere('notes.md');
    await workbench.waitForText('.statusbar', 'notes beside wire, 2 of 2');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor({ state: 'detached' });
    await workbench.waitForText('.statusbar', 'Ln 3, Col 47');
  });

  it('opens the place of a statement', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'six fishing');
    await showClaims();
    await workbench.page.keyboard.press('ArrowRight');
    const row = workbench.page.locator(`${tree} .monaco-list-row`).filter({ hasText: /herald:6/ });
    await row.first().click();
    await workbench.page.locator('.tab.active[data-resource-name="herald.txt"]').waitFor();
    expect(await workbench.selection()).toMatch(/^nine/);
    await workbench.screenshot('claims-statement');
  });

  it('is filtered by words, which are shown and can be cleared', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'six fishing');
    await showClaims();
    await workbench.runCommand('Variorum: Filter Claims...');
    const input = workbench.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor({ state: 'visible' });
    await input.fill('sank herald');
    await workbench.waitForText(tree, 'Filter “sank herald”: 1 of');
    await workbench.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await expect.poll(async () => (await rows()).join('\n'), patient).not.toMatch(/Differences/);
    await workbench.screenshot('claims-filtered');
    await workbench.runCommand('Variorum: Clear Filter');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'Differences');
    // VS Code's own find knows the rows by their labels.
    await workbench.page.locator(`${tree} .monaco-list-row`).first().click();
    await workbench.page.keyboard.press('Control+Alt+F');
    await workbench.page.locator(`${tree} .monaco-tree-type-filter input`).fill('inquiry');
    await workbench.page
      .locator(`${tree} .monaco-list-row .highlight`)
      .filter({ hasText: 'inquiry' })
      .first()
      .waitFor();
  });

  it('has a twin for typing ahead', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    await workbench.runCommand('Variorum: Go to Conflicting Claim...');
    const input = workbench.page.locator('.quick-input-widget input[type="text"]');
    await input.waitFor({ state: 'visible' });
    await input.fill('as early as');
    await workbench.waitForText('.quick-input-list .monaco-list-row', '24 May');
    await workbench.screenshot('claims-quick-pick');
    await workbench.page.keyboard.press('Enter');
    expect(await workbench.selection()).toMatch(/^May 24/);
  });

  it('is grouped by account, and remembers it', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'six fishing');
    await showClaims();
    await workbench.runCommand('Variorum: Group Claims by Account');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'herald', 'notes', 'wire');
    await workbench.screenshot('claims-by-account');
    await workbench.waitForStored('conflictingClaims.grouping');
    await workbench.page.reload();
    // A busy browser loses which files were open.
    await workbench.page.locator('.part.activitybar').waitFor();
    await workbench.openFile('wire.txt');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'herald', 'notes', 'wire');
  });

  it('offers to open a folder where none is open', async () => {
    workbench = await Workbench.open({ collection: harl, folderless: true });
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText('.part.sidebar', 'Open a folder that holds several accounts of one event');
    await workbench.screenshot('claims-no-folder');
  });

  it('says so where there is one account only', async () => {
    workbench = await Workbench.open({ collection: { 'wire.txt': harl['wire.txt'] } });
    await workbench.openFile('wire.txt');
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText('.part.sidebar', 'There is only one account in this folder.');
    await workbench.screenshot('claims-single');
  });

  it('says what was compared where nothing is disputed', async () => {
    const agreeing = Object.fromEntries(
      Object.entries(harl).map(([name, text]) => [
        name,
        text.replace('nine', 'six').replace('could open as early as 20 May', 'will open on 24 May'),
      ]),
    );
    workbench = await Workbench.open({ collection: agreeing });
    await workbench.openFile('wire.txt');
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText(tree, 'Nothing conflicts or differs. Compared: 3 accounts');
    await workbench.screenshot('claims-nothing');
  });

  it('lists two hundred claims of a group, and more when asked', async () => {
    workbench = await Workbench.open({ collection: longAccounts() });
    await workbench.goTo('wire.txt', '20 barrels');
    await showClaims();
    const total = Number(/^Conflicts ?(\d+)$/m.exec((await rows()).join('\n'))?.[1]);
    expect(total).toBeGreaterThan(200);
    await workbench.page.keyboard.press('End');
    await expect
      .poll(async () => (await rows()).join('\n'), patient)
      .toMatch(new RegExp(`^Show More ?200 of ${total} listed$`, 'm'));
    await workbench.screenshot('claims-show-more');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(async () => (await rows()).some((row) => row.startsWith('Show More')), patient).toBe(false);
    // What was not listed before is gone to, and the keys go on from there.
    await expect.poll(() => selected().count(), patient).toBe(1);
    await expect.poll(() => selected().getAttribute('aria-posinset'), patient).toBe('201');
  });

  it('lists two hundred groups, and more when asked', async () => {
    workbench = await Workbench.open({ collection: manyAccounts() });
    await workbench.goTo('paper-000.txt', '6 boats');
    await showClaims();
    await workbench.runCommand('Variorum: Group Claims by Account');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'paper-001');
    await workbench.page.locator(`${tree} .monaco-list-row`, { hasText: 'paper-001' }).click();
    await workbench.page.locator(`${tree} .monaco-list:focus`).waitFor();
    // What is under the group that was clicked comes in its own time.
    const last = async (): Promise<string> => {
      await workbench.page.keyboard.press('End');
      return (await workbench.page.locator(`${tree} .monaco-list-row.focused`).allInnerTexts())
        .join()
        .replace(/\s+/g, ' ');
    };
    await expect.poll(last, patient).toMatch(/Show More ?200 of 230 listed/);
    await workbench.screenshot('claims-more-groups');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(last, patient).toMatch(/paper-229/);
  });

  it('goes to a claim that is not listed yet', async () => {
    workbench = await Workbench.open({ collection: longAccounts() });
    await workbench.goTo('wire.txt', '20 barrels');
    await showClaims();
    const total = Number(/^Conflicts ?(\d+)$/m.exec((await rows()).join('\n'))?.[1]);
    await workbench.page.keyboard.press('Home');
    await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await expect.poll(() => selected().getAttribute('aria-posinset'), patient).toBe('1');
    await workbench.page.keyboard.press('Shift+F4');
    await expect.poll(() => selected().getAttribute('aria-posinset'), patient).toBe(String(total));
  });
});
