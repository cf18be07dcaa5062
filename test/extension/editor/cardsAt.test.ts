import { describe, expect, it } from 'vitest';
import { cardsAt } from '../../../src/editor/cardsAt';
import type { Reading } from '../../../src/worker/protocol';
import { fact, reading, setting, spanOf, statement } from '../fixture';
import { render } from '../rendered';

const text = 'Ann Lowe said 6 boats were lost on 3 May near Harl.';
const count = fact('agree', [statement('a.txt', text, '6 boats'), statement('b.txt', 'They lost 6 boats.', '6 boats')]);
const clause = fact(
  'conflict',
  [
    statement('a.txt', text, '6 boats were lost on 3 May'),
    statement('b.txt', 'No boats were lost.', 'No boats were lost', { group: 2, polarity: 'no' }),
  ],
  { kind: 'statement', label: 'loss of boats' },
);
const read = reading('a.txt', [clause, count], {
  entities: [
    {
      id: 'e1',
      kind: 'person',
      name: 'Ann Lowe',
      in: [
        { source: 'a.txt', names: ['Ann Lowe'], roles: ['harbour master'], mentions: [spanOf(text, 'Ann Lowe')] },
        {
          source: 'b.txt',
          names: ['Lowe'],
          roles: [],
          mentions: [],
          first: { line: 3, column: 0, endLine: 3, endColumn: 4 },
        },
      ],
    },
  ],
  notCompared: [{ source: 'a.txt', ...spanOf(text, 'Harl'), why: 'a place that no other account names' }],
});

function at(words: string, level: 'quiet' | 'normal' | 'everything' = 'normal') {
  const found = cardsAt(spanOf(text, words).start + 1, level, setting(read));
  return found && { ...found, heads: found.cards.map((card) => render(card.split('\n')[0] ?? '').text) };
}

describe('the cards at a place', () => {
  it('are the figure first, then what is said of it', () => {
    expect(at('6 boats')?.heads).toEqual([
      '$(check) Agrees · boats lost · 2 sources, 2 origins',
      '$(error) Conflict · loss of boats · 2 sources, 2 origins',
    ]);
  });

  it('are about the words of the first', () => {
    expect(at('6 boats')?.span).toEqual(spanOf(text, '6 boats'));
    expect(at('lost on')?.span).toEqual(spanOf(text, '6 boats were lost on 3 May'));
  });

  it('open at the end of the words too, where a caret stands', () => {
    const { end } = spanOf(text, '6 boats');
    expect(cardsAt(end, 'normal', setting(read))?.span.end).toBe(end);
  });

  it('tell names and roles of a name', () => {
    const { text: words } = render(at('Ann Lowe')?.cards[0] ?? '');
    expect(words).toContain('$(person) Ann Lowe · person · in 2 of 2 sources');
    expect(words).toContain('Here Ann Lowe · harbour master');
    expect(words).toContain('b: Lowe');
  });

  it('tell of a name what is disputed before what is not', () => {
    const name = fact('agree', [statement('a.txt', text, 'Ann Lowe'), statement('b.txt', 'Lowe', 'Lowe')], {
      kind: 'name',
      label: 'harbour master',
    });
    const heads = (facts: Reading['facts']) =>
      cardsAt(spanOf(text, 'Ann Lowe').start, 'normal', setting({ ...read, facts }))?.cards.map(
        (card) => render(card.split('\n')[0] ?? '').text.split(' · ')[0],
      );
    expect(heads([name])).toEqual(['$(person) Ann Lowe']);
    expect(heads([{ ...name, verdict: 'differ' }])).toEqual(['$(warning) Differs', '$(person) Ann Lowe']);
  });

  it('say why something was not compared', () => {
    expect(at('Harl')?.heads).toEqual(['$(circle-slash) Not compared · a place that no other account names']);
  });

  it('open only on what is marked', () => {
    expect(at('Ann Lowe', 'quiet')).toBeUndefined();
    expect(at('6 boats', 'quiet')?.heads).toEqual(['$(error) Conflict · loss of boats · 2 sources, 2 origins']);
    expect(at('near')).toBeUndefined();
  });

  it('are two at most', () => {
    const many = reading('a.txt', [count, { ...count, id: 'f2' }, { ...count, id: 'f3' }]);
    expect(cardsAt(spanOf(text, '6 boats').start, 'normal', setting(many))?.cards).toHaveLength(2);
  });
});
