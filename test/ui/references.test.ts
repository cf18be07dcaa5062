import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { Workbench } from './workbench';

let workbench: Workbench;

afterEach((context) => workbench.close(context));

/** Nine accounts that agree: more than a card has rows for. */
const many = Object.fromEntries(
  Array.from({ length: 9 }, (_, index) => [
    `account-${index}.txt`,
    harl['wire.txt'].replace('Quaywire', `Wire ${index}`),
  ]),
);

describe('references', () => {
  it('are gone through by keyboard', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'six fishing');
    // The card shows that the analysis is there; before it there would be none to be found.
    await workbench.waitForText(await workbench.hoverByKeyboard(), 'herald');
    await workbench.dismissCard();
    await workbench.page.keyboard.press('Shift+F12');
    const peek = workbench.page.locator('.reference-zone-widget');
    await workbench.waitForText(peek.locator('.ref-tree .monaco-list-row'), 'herald.txt', 'notes.md', 'wire.txt');
    await workbench.screenshot('references');
    await workbench.page.keyboard.press('Escape');
    await peek.waitFor({ state: 'hidden' });
  });

  it('show all statements where a card has not enough rows', async () => {
    workbench = await Workbench.open({ collection: many });
    await workbench.openFile('account-0.txt');
    const card = await workbench.hoverByMouse('six fishing boats');
    await card.getByRole('link', { name: '2 more' }).click();
    const rows = workbench.page.locator('.reference-zone-widget .ref-tree .monaco-list-row');
    await rows.first().waitFor();
    await expect.poll(async () => (await rows.allInnerTexts()).join('\n'), { timeout: 20_000 }).toMatch(/account-8/);
  });
});
