import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/engine/nearest';

const texts = new Map([
  ['ferry-1', 'On Monday the ferry Maid of Tarn ran aground off Skerrow with 48 aboard.'],
  ['ferry-2', 'Skerrow: all 48 on the Maid of Tarn are safe, the harbour said on Monday.'],
  ['ferry-3', 'The owners of the Tarn ferry spoke on Monday.'],
  ['mill', 'On Monday a mill burned in Wending. Police counted 12 engines.'],
  ['notes', 'nothing but notes'],
]);

describe('the nearest texts', () => {
  it('are those that share rare names and figures, best first', () => {
    expect(nearest('ferry-1', texts, 2)).toEqual(['ferry-2', 'ferry-3']);
    expect(nearest('ferry-3', texts, 1)).not.toEqual(['mill']);
  });

  it('are no more than asked for, and none that share nothing', () => {
    expect(nearest('ferry-1', texts, 1)).toEqual(['ferry-2']);
    expect(nearest('notes', texts, 9)).toEqual([]);
    expect(nearest('ferry-1', texts, 9)).not.toContain('notes');
  });

  it('do not depend on the order of the texts', () => {
    const turned = new Map([...texts].reverse());
    for (const id of texts.keys()) expect(nearest(id, turned, 9)).toEqual(nearest(id, texts, 9));
  });

  it('of an unknown one are none', () => expect(nearest('gone', texts, 9)).toEqual([]));
});
