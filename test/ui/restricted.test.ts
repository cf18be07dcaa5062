import { readdir } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { Workbench } from './workbench';

let workbench: Workbench;

afterEach((context) => workbench.close(context));

const tree = '.tree-explorer-viewlet-tree-view';

describe('a workspace that is not trusted', () => {
  it('is read and compared as ever, and nothing is written into it', async () => {
    workbench = await Workbench.open({
      collection: harl,
      settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    });
    const { page } = workbench;
    await workbench.waitForText('.statusbar', 'Restricted Mode');
    await workbench.goTo('wire.txt', 'six fishing');
    const card = await workbench.hoverByKeyboard();
    await workbench.waitForText(card, 'Conflict', 'nine fishing boats', 'Why');
    await workbench.screenshot('restricted-card');
    await card.getByRole('link', { name: 'Decide' }).click();
    // Not every version shows it as a toast, but all keep it.
    await workbench.runCommand('Notifications: Show Notifications');
    await page.locator('.notifications-center').filter({ hasText: 'a trusted workspace' }).waitFor();
    await workbench.screenshot('restricted-decide');
    await workbench.runCommand('Notifications: Hide Notifications');
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText(`${tree} .monaco-list-row`, 'Conflicts');
    await page.locator(`${tree} .monaco-list:focus`).waitFor();
    await page.locator(`${tree} .monaco-list-row`).filter({ hasText: 'How many boats' }).click({ button: 'right' });
    const decide = page.locator('.monaco-menu .action-item').filter({ hasText: 'Decide...' });
    await decide.waitFor();
    expect(await decide.getAttribute('class')).toContain('disabled');
    await workbench.screenshot('restricted-menu');
    expect((await readdir(workbench.folder)).sort()).toEqual(Object.keys(harl).sort());
  });
});
