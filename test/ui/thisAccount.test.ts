import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { Workbench } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

/** The rows of the view, whatever other views of the container show. */
function rows() {
  return workbench.page.locator('.pane:has([aria-label^="This Account"]) .monaco-list-row');
}

async function showLeftOut(): Promise<string> {
  await workbench.runCommand('Variorum: Show What This Account Leaves Out');
  await workbench.waitForText(rows(), 'Not Stated Here');
  return (await rows().allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim()).join('\n');
}

describe('the view This Account', () => {
  it('is gone through by keyboard, each fact beside the account that is read', async () => {
    const more = `${harl['notes.md']}\nThe sea wall lost 200 stones.\n`;
    workbench = await Workbench.open({ collection: { ...harl, 'notes.md': more } });
    await workbench.openFile('notes.md');
    const said = await showLeftOut();
    expect(said).toMatch(/^Not Stated Here ?\d+$/m);
    expect(said).toMatch(/12 Jun 2024 \(2 files, \d origins?\) “.*until (?:June 12|12 June).*”/);
    expect(said).toMatch(/^Only Here ?\d+$/m);
    const selected = rows().and(workbench.page.locator('.selected'));
    await expect.poll(() => selected.innerText(), patient).toMatch(/1 file/);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    const open = workbench.page.locator('.editor-group-container .tab.selected');
    await expect
      .poll(() => open.evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('data-resource-name'))), patient)
      .toEqual(['notes.md', expect.stringMatching(/^(?:wire|herald)\.txt$/)]);
    expect(await selected.innerText()).toMatch(/1 file/);
  });

  it.each(['light', 'high-contrast'] as const)('reads well in %s', async (theme) => {
    workbench = await Workbench.open({ collection: 'storm-brannoc', theme });
    await workbench.openFile('1-tidewater-radio.txt');
    expect(await showLeftOut()).toMatch(/\(\d files, \d origins\)/);
    await workbench.screenshot(`this-account-${theme}`);
  });
});
