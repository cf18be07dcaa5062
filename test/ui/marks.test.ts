import { afterEach, describe, expect, it } from 'vitest';
import { harl } from '../harl';
import { type Theme, themes, Workbench } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

describe('marks on the screen', () => {
  it.each(Object.keys(themes) as Theme[])('can be told apart in the %s theme', async (theme) => {
    workbench = await Workbench.open({ collection: 'harbour-deal', theme });
    await workbench.openFile('1-northwire.txt');
    await expect.poll(() => workbench.underlineOf('412 million pounds'), patient).not.toBe('none');
    await expect.poll(() => workbench.underlineOf('95 million'), patient).not.toBe('none');
    const [figure, name, plain] = [
      await workbench.colorOf('412 million'),
      await workbench.colorOf('Hauge'),
      await workbench.colorOf('buying'),
    ];
    expect(new Set([figure, name, plain]).size).toBe(3);
    await workbench.screenshot(`account-${theme}`);
    const card = await workbench.hoverByMouse('412 million pounds');
    await workbench.waitForText(card, 'Here', 'Why');
    // A card fades in.
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot(`card-${theme}`);
    await workbench.dismissCard();
    await workbench.runCommand('Variorum: Show Conflicting Claims');
    await workbench.waitForText('.tree-explorer-viewlet-tree-view .monaco-list-row', 'Differences');
    await workbench.widenSideBar(640);
    await workbench.screenshot(`claims-${theme}`);
  });

  it('tell conflict, difference and agreement apart by shape', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    await expect.poll(() => workbench.underlineOf('six fishing boats'), patient).toBe('double');
    expect(await workbench.underlineOf('May 24')).toBe('dashed');
    expect(await workbench.underlineOf('40,000 pounds')).toBe('dotted');
    expect(await workbench.underlineOf('will cost')).toBe('none');
  });

  it('go and come with Toggle Annotations', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const look = (): Promise<string> => workbench.underlineOf('six fishing boats');
    await expect.poll(look, patient).toBe('double');
    await workbench.runCommand('Variorum: Toggle Annotations');
    await expect.poll(look, patient).toBe('none');
    await workbench.screenshot('annotations-off');
    await workbench.runCommand('Variorum: Toggle Annotations');
    await expect.poll(look, patient).toBe('double');
  });

  it('have the colour of figures before any analysis', async () => {
    workbench = await Workbench.open({ collection: { 'wire.txt': harl['wire.txt'] } });
    await workbench.openFile('wire.txt');
    const plain = await workbench.colorOf('fishing');
    for (const figure of ['May 4, 2024', 'six', 'June 12', '40,000']) {
      await expect.poll(() => workbench.colorOf(figure), patient).not.toBe(plain);
    }
  });

  it('wrap with the long lines that they stand in', async () => {
    workbench = await Workbench.open({ collection: 'harbour-deal' });
    await workbench.openFile('1-northwire.txt');
    const beyond = await workbench.page.evaluate(() => {
      const lines = [...document.querySelectorAll('.editor-instance .view-line')];
      return lines.filter((line) => (line.firstElementChild?.getBoundingClientRect().right ?? 0) > innerWidth).length;
    });
    expect(beyond).toBe(0);
  });
});
