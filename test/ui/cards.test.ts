import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { Workbench } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

/** What a card says, as it stands on the screen: spaces folded, joiners gone. */
async function words(card: Locator): Promise<string> {
  return (await card.innerText()).replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
}

/** The account in the active editor, once it is that one. */
async function waitForAccount(name: string): Promise<void> {
  await workbench.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
}

describe('a card on the screen', () => {
  it('tells by mouse and by keyboard how the others state a figure', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const card = await workbench.hoverByMouse('six fishing boats');
    await workbench.waitForText(card, 'herald');
    const said = await words(card);
    expect(said).toMatch(/^Conflict · .* · 3 sources, \d origins? Why .+ Here 6/);
    expect(said).toMatch(/Conflicts herald 9 .*“The storm sank nine fishing boats in Harl harbour.*”/);
    expect(said).toMatch(/Agrees notes 6 .*“The storm sank 6 fishing boats in Harl harbour.*”/);
    expect(said).toMatch(/Compare · All Conflicting Claims · Decide$/);
    await workbench.screenshot('card-conflict');
    await workbench.dismissCard();

    await workbench.goTo('wire.txt', 'May 24');
    const other = await workbench.hoverByKeyboard();
    await workbench.waitForText(other, 'herald');
    expect(await words(other)).toMatch(/^Differs · .* Here 24 May 2024 .*Differs herald as early as 20 May 2024/);
    expect(await words(other)).toMatch(/Not stated: notes/);
    await workbench.screenshot('card-differs');
    await workbench.dismissCard();

    const alike = await workbench.hoverByMouse('40,000 pounds');
    await workbench.waitForText(alike, 'notes');
    expect(await words(alike)).toMatch(/^Agrees · .* Agrees notes about £40,000/);
    await workbench.screenshot('card-agrees');
  });

  it('leads to the exact place in the other account, and back', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const card = await workbench.hoverByMouse('six fishing boats');
    await card.getByRole('link', { name: 'herald' }).click();
    await waitForAccount('herald.txt');
    expect(await workbench.selection()).toMatch(/^nine/);
    await workbench.runCommand('Go Back');
    await waitForAccount('wire.txt');
  });

  it('opens both sides beside each other', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const card = await workbench.hoverByMouse('six fishing boats');
    await card.getByRole('link', { name: 'Compare' }).click();
    await workbench.page.locator('.editor-group-container').nth(1).waitFor();
    const open = workbench.page.locator('.editor-group-container .tab.selected');
    await expect
      .poll(() => open.evaluateAll((tabs) => tabs.map((tab) => tab.getAttribute('data-resource-name'))), patient)
      .toEqual(['wire.txt', 'herald.txt']);
    await workbench.screenshot('both-sides');
  });

  it('tells names and roles of a person', async () => {
    workbench = await Workbench.open({ collection: 'harbour-deal' });
    await workbench.openFile('1-northwire.txt');
    const card = await workbench.hoverByMouse('Hauge-Moen');
    await workbench.waitForText(card, 'person');
    const said = await words(card);
    expect(said).toMatch(/Ingrid Hauge-Moen · person · in \d of 5 sources/);
    expect(said).toMatch(/2-coast-and-commerce: Ingrid Hauge-Moen/);
    await workbench.screenshot('card-person');
  });

  it('opens in Markdown', async () => {
    workbench = await Workbench.open({ collection: 'lido-vote' });
    await workbench.openFile('1-minutes.md');
    const card = await workbench.hoverByMouse('38,000');
    await workbench.waitForText(card, 'litres');
    expect(await words(card)).toMatch(/Here 38,000 litres/);
    await workbench.screenshot('card-markdown');
  });

  it('follows what is typed', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.goTo('wire.txt', 'six fishing');
    for (let letter = 0; letter < 3; letter += 1) await workbench.page.keyboard.press('Delete');
    await workbench.page.keyboard.type('nine');
    const card = await workbench.hoverByMouse('nine fishing boats');
    await workbench.waitForText(card, 'Here');
    const said = await words(card);
    expect(said).toMatch(/Here 9/);
    expect(said).toMatch(/Agrees herald 9/);
    expect(said).toMatch(/Conflicts notes 6/);
  });

  it('keeps hostile text as words', async () => {
    const evil =
      '[boom](command:workbench.action.toggleSidebarVisibility) <b>x</b> $(flame) https://attacker.example/x';
    const herald = harl['herald.txt'].replace('The storm sank', `${evil} the storm sank`);
    workbench = await Workbench.open({ collection: { ...harl, 'herald.txt': herald } });
    await workbench.openFile('wire.txt');
    const card = await workbench.hoverByMouse('six fishing boats');
    await workbench.waitForText(card, 'attacker');
    expect(await words(card)).toContain('$(flame) https://attacker.example/x the storm sank nine fishing boats');
    expect(await card.locator('b, img, .codicon-flame').count()).toBe(0);
    const targets = await card.locator('a').evaluateAll((links) => links.map((link) => link.dataset['href'] ?? ''));
    expect(targets.length).toBeGreaterThan(2);
    for (const target of targets) expect(target).toMatch(/^command:variorum\./);
    await workbench.screenshot('card-hostile');
  });
});
