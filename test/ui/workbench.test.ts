import { afterEach, describe, expect, it } from 'vitest';
import { type Theme, themes, Workbench } from './workbench';

describe('the workbench', () => {
  let workbench: Workbench;

  afterEach(() => workbench.close());

  it.each(Object.keys(themes) as Theme[])('opens an account in the %s theme', async (theme) => {
    workbench = await Workbench.open({ collection: 'harbour-deal', theme });
    await workbench.openFile('1-northwire.txt');
    await workbench.placeOf('Sollane to take control');
    expect(await workbench.activeFile()).toBe('1-northwire.txt');
    await workbench.screenshot(`account-${theme}`);
  });
});
