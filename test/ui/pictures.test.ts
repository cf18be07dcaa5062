import { afterEach, describe, expect, it } from 'vitest';
import { Workbench } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

/* What the walkthrough promises, as a reader comes upon it; scripts/pictures.mjs puts the pictures where they show. */
describe('the steps of the walkthrough', () => {
  it.each(['dark', 'light'] as const)('show what they say, in %s', async (theme) => {
    workbench = await Workbench.open({ collection: 'storm-brannoc', theme });
    await workbench.page.setViewportSize({ width: 1000, height: 620 });
    await workbench.openFile('2-northwire.txt');
    await expect.poll(() => workbench.underlineOf('61,000 homes'), patient).not.toBe('none');
    const card = await workbench.hoverByMouse('61,000 homes');
    await workbench.waitForText(card, 'Here', 'Why');
    await workbench.screenshot(`walkthrough-card-${theme}`);
    await workbench.dismissCard();
    await workbench.screenshot(`walkthrough-account-${theme}`);
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText('.tree-explorer-viewlet-tree-view .monaco-list-row', 'Conflicts');
    await workbench.screenshot(`walkthrough-claims-${theme}`);
    await workbench.runCommand('Variorum: Show What This Account Leaves Out');
    await workbench.waitForText('.tree-explorer-viewlet-tree-view .monaco-list-row', 'Not Stated Here');
    await workbench.page.locator('.pane:has([aria-label^="This Account"]) .monaco-list-row.selected').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    await workbench.screenshot(`walkthrough-left-out-${theme}`);
    await workbench.runCommand('View: Close All Editors');
    await workbench.openFile('2-northwire.txt');
    await workbench.runCommand('Variorum: Show Fact Matrix');
    await workbench.page.locator('.tab.active').filter({ hasText: 'Fact Matrix' }).waitFor();
    await workbench.runCommand('View: Close Primary Side Bar');
    const matrix = await workbench.webview();
    await matrix.locator('[role="gridcell"]').filter({ hasText: '5.2 metres' }).first().focus();
    await matrix.locator('#details').filter({ hasText: '5.2 metres' }).waitFor();
    await workbench.screenshot(`walkthrough-matrix-${theme}`);
  });

  it('open when they are asked for, and not before', async () => {
    workbench = await Workbench.open({ collection: 'storm-brannoc' });
    await workbench.openFile('2-northwire.txt');
    expect(await workbench.page.locator('.gettingStartedContainer').count()).toBe(0);
    await workbench.runCommand('Variorum: Open Walkthrough');
    const shown = workbench.page.locator('.gettingStartedContainer');
    await workbench.waitForText(shown, 'Read Accounts Together', 'Rest on a Figure');
    await workbench.screenshot('walkthrough');
  });
});
