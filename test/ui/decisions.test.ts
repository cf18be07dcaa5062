import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { themes, Workbench, type Theme } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

const tree = '.tree-explorer-viewlet-tree-view';

/** Chooses a row of the list that is open, by typing. */
async function choose(placeholder: string, words: string): Promise<void> {
  const { page } = workbench;
  const input = page.locator(`.quick-input-widget input[placeholder="${placeholder}"]`);
  await input.waitFor({ state: 'visible' });
  await input.fill(words);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: words }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Runs a command that asks on, by its title in the palette. */
async function begin(title: string): Promise<void> {
  const { page } = workbench;
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.waitFor({ state: 'visible' });
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

describe('a decision', () => {
  it.each(Object.keys(themes) as Theme[])('is made, shown and taken back by keyboard (%s)', async (theme) => {
    workbench = await Workbench.open({ collection: harl, theme });
    const { page } = workbench;
    await workbench.goTo('wire.txt', 'six fishing');
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'Conflicts');
    await page.locator(`${tree} .monaco-list:focus`).waitFor();
    await workbench.goTo('wire.txt', 'six fishing');
    await begin('Variorum: Decide...');
    const list = page.locator('.quick-input-list .monaco-list-row');
    await list.filter({ hasText: 'Both Hold' }).first().waitFor();
    await workbench.screenshot(`decide-list-${theme}`);
    await choose('What do you decide?', 'In Favour of 9');
    const reason = page.locator('.quick-input-widget input[type="text"]');
    await page.locator('.quick-input-widget').filter({ hasText: 'Why?' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget').filter({ hasText: 'A reason is needed.' }).waitFor();
    await reason.fill('The harbour counted again');
    await page.keyboard.press('Enter');
    const row = page.locator(`${tree} .monaco-list-row`).filter({ hasText: 'Decided' }).first();
    await row.waitFor({ timeout: patient.timeout });
    await expect
      .poll(() => page.locator(`${tree} .monaco-list-row`).allInnerTexts(), patient)
      .not.toContain('Conflicts');
    await workbench.goTo('wire.txt', 'six fishing');
    const card = await workbench.hoverByKeyboard();
    expect((await card.innerText()).replace(/\s+/g, ' ')).toContain('Decided Resolved in favour of 9');
    await row.locator('.monaco-tl-twistie').click();
    await workbench.waitForText(`${tree} .monaco-list-row`, 'The harbour counted again');
    await workbench.goTo('wire.txt', 'six fishing');
    await workbench.hoverByKeyboard();
    await workbench.screenshot(`decided-${theme}`);
    await workbench.dismissCard();
    await workbench.runCommand('Variorum: Undo Last Decision');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'Conflicts');
    await expect.poll(() => row.count(), patient).toBe(0);
  });
});
