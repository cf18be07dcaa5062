import { describe, expect, it } from 'vitest';
import type { SharedEntity } from '../../../src/engine';
import { claimedEntities } from '../../../src/worker/claimedEntities';
import { fact, spanOf, statement } from '../fixture';

const wireText = 'Ann Lowe lost six boats at Harl.';
const heraldText = 'Nine boats, says Lowe, were lost.';

function entity(
  id: string,
  name: string,
  inSources: Readonly<Record<string, readonly [string, string]>>,
): SharedEntity {
  return {
    id,
    kind: 'person',
    name,
    in: Object.entries(inSources).map(([source, [text, words]]) => ({
      source,
      names: [name],
      roles: [],
      mentions: [spanOf(text, words)],
    })),
  };
}

describe('the names that disputed facts are about', () => {
  const boats = fact('conflict', [
    statement('wire.txt', wireText, 'six boats'),
    statement('herald.txt', heraldText, 'Nine boats', { group: 2 }),
  ]);

  it('are those that two accounts name where they answer', () => {
    const lowe = entity('e1', 'Ann Lowe', { 'wire.txt': [wireText, 'Ann Lowe'], 'herald.txt': [heraldText, 'Lowe'] });
    const harl = entity('e2', 'Harl', { 'wire.txt': [wireText, 'Harl'], 'notes.txt': ['Harl', 'Harl'] });
    expect(claimedEntities([lowe, harl], [boats])).toEqual([
      { id: 'e1', kind: 'person', name: 'Ann Lowe', facts: ['f1'] },
    ]);
  });

  it('are not those named elsewhere in the accounts', () => {
    const lowe = entity('e1', 'Ann Lowe', {
      'wire.txt': [wireText, 'Ann Lowe'],
      'herald.txt': [`${heraldText} Then Lowe left.`, 'Lowe left'],
    });
    const far = { ...lowe, in: lowe.in.map((one) => ({ ...one, mentions: [{ start: 900, end: 904 }] })) };
    expect(claimedEntities([far], [boats])).toEqual([]);
  });
});
