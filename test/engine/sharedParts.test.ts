import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/engine/model';
import type { Ranked } from '../../src/engine/order';
import { withSharedParts } from '../../src/engine/sharedParts';

function said(source: string, sentence: number, speaker?: string): Statement {
  return {
    source,
    start: 4,
    end: 9,
    passage: { start: 0, end: 40 },
    sentence,
    group: 1,
    certainty: 'done',
    polarity: 'yes',
    ...(speaker ? { attribution: { speaker, span: { start: 30, end: 39 }, named: true } } : {}),
  };
}

function fact(label: string, ...statements: readonly Statement[]): Ranked {
  return {
    standing: [3, 0, 0, -1, 2],
    draft: {
      id: '',
      label,
      kind: 'count',
      verdict: 'single',
      aspects: [],
      reason: { rule: 'single', text: 'Stated in this account only.' },
      statements,
      origins: 1,
      notStated: ['b.txt', 'c.txt'],
    },
  };
}

const told = {
  facts: [
    fact('boats lost', said('a.txt', 2, 'Anna Lom')),
    fact('boats saved', said('a.txt', 2, 'Anna Lom'), said('a.txt', 3)),
  ],
  entities: [
    {
      kind: 'person' as const,
      name: 'Anna Lom',
      in: [
        { source: 'a.txt', names: ['Anna Lom'], roles: [], mentions: [{ start: 30, end: 38 }] },
        { source: 'b.txt', names: ['Anna Lom'], roles: [], mentions: [{ start: 0, end: 40 }] },
      ],
    },
  ],
};

describe('what an event says, with its parts shared', () => {
  const shared = withSharedParts(told);

  it('says the same', () => {
    expect(shared).toStrictEqual(told);
  });

  it('keeps what comes again once', () => {
    const [one, other] = shared.facts;
    expect(other!.standing).toBe(one!.standing);
    expect(other!.draft.reason).toBe(one!.draft.reason);
    expect(other!.draft.statements[0]!.attribution).toBe(one!.draft.statements[0]!.attribution);
    expect(other!.draft.statements[1]!.passage).toBe(one!.draft.statements[0]!.passage);
    const [first, second] = shared.entities[0]!.in;
    expect(second!.names).toBe(first!.names);
    expect(second!.mentions[0]).toBe(one!.draft.statements[0]!.passage);
  });

  it('tells places, lists and words apart', () => {
    const [place] = withSharedParts({ facts: [], entities: told.entities }).entities[0]!.in;
    expect(place!.roles).toEqual([]);
    expect(place!.names).not.toBe(place!.roles);
    expect(place!.mentions).toEqual([{ start: 30, end: 38 }]);
  });
});
