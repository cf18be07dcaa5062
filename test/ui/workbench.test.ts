import { afterEach, describe, expect, it } from 'vitest';
import { type Theme, themes, Workbench } from './workbench';

describe('the workbench', () => {
  let workbench: Workbench;

  afterEach((context) => workbench.close(context));

  it.each(Object.keys(themes) as Theme[])('shows a card over a figure in the %s theme', async (theme) => {
    workbench = await Workbench.open({ collection: 'harbour-deal', theme });
    await workbench.openFile('1-northwire.txt');
    expect(await workbench.activeFile()).toBe('1-northwire.txt');
    const card = await workbench.hoverByMouse('412 million');
    await workbench.waitForText(card, 'Here', '5 sources');
    await workbench.screenshot(`card-${theme}`);
  });

  it('shows the same card to the keyboard', async () => {
    workbench = await Workbench.open({ collection: 'harbour-deal' });
    await workbench.goTo('1-northwire.txt', '412 million pounds (');
    const card = await workbench.hoverByKeyboard();
    await workbench.waitForText(card, 'Here', '5 sources');
    await workbench.dismissCard();
  });
});
