import { describe, expect, it } from 'vitest';
import { isMarked, marksOf } from '../../../src/editor/marks';
import { fact, reading, spanOf, statement, summary } from '../fixture';

const text = 'Ann Lowe said 6 boats were lost on 3 May near Harl.';
const other = 'On 3 May 9 boats were lost.';
const lost = fact('conflict', [
  statement('a.txt', text, '6 boats'),
  statement('b.txt', other, '9 boats', { group: 2 }),
]);
const day = fact('agree', [statement('a.txt', text, '3 May'), statement('b.txt', other, '3 May')], { kind: 'date' });
const where = fact('single', [statement('a.txt', text, 'Harl')], { kind: 'place' });
const read = reading('a.txt', [lost, day, where], {
  figures: [
    { ...spanOf(text, '6 boats'), kind: 'count', value: 6 },
    { ...spanOf(text, '3 May'), kind: 'date', value: '2024-05-03' },
  ],
  entities: [
    {
      id: 'e1',
      kind: 'person',
      name: 'Ann Lowe',
      in: [{ source: 'a.txt', names: ['Ann Lowe'], roles: [], mentions: [spanOf(text, 'Ann Lowe')] }],
    },
  ],
});

describe('what is marked in an account', () => {
  it('is, quietly, only what other accounts state differently', () => {
    const marks = marksOf(read, 'quiet');
    expect(marks.conflict).toEqual([spanOf(text, '6 boats')]);
    expect(Object.values(marks).flat()).toHaveLength(1);
  });

  it('is normally also figures, names and what is stated alike', () => {
    const marks = marksOf(read, 'normal');
    expect(marks.figure).toHaveLength(2);
    expect(marks.person).toEqual([spanOf(text, 'Ann Lowe')]);
    expect(marks.agree).toEqual([spanOf(text, '3 May')]);
    expect(marks.single).toEqual([]);
  });

  it('can be everything', () => {
    expect(marksOf(read, 'everything').single).toEqual([spanOf(text, 'Harl')]);
  });

  it('is nothing in a file that no other is about the same event with', () => {
    const alone = { ...read, facts: [where], company: [summary('a.txt')] };
    expect(Object.values(marksOf(alone, 'normal')).flat()).toEqual([]);
    expect(isMarked(where, alone, 'normal')).toBe(false);
  });

  it('bears the strongest verdict where facts share an anchor', () => {
    const also = fact('agree', [statement('a.txt', text, '6 boats')]);
    const marks = marksOf({ ...read, facts: [also, lost] }, 'normal');
    expect(marks.conflict).toEqual([spanOf(text, '6 boats')]);
    expect(marks.agree).toEqual([]);
  });

  it('draws no line under a name that is the same elsewhere', () => {
    const name = fact('agree', [statement('a.txt', text, 'Ann Lowe'), statement('b.txt', 'Lowe', 'Lowe')], {
      kind: 'name',
    });
    const named = { ...read, facts: [name] };
    expect(marksOf(named, 'normal').agree).toEqual([]);
    expect(marksOf(named, 'everything').agree).toEqual([spanOf(text, 'Ann Lowe')]);
    expect(marksOf({ ...named, facts: [{ ...name, verdict: 'differ' }] }, 'normal').differ).toHaveLength(1);
  });

  it('is of this account only', () => {
    for (const spans of Object.values(marksOf(read, 'everything'))) {
      for (const { end } of spans) expect(end).toBeLessThanOrEqual(text.length);
    }
    expect(marksOf(read, 'everything').conflict).toHaveLength(1);
  });

  it('leaves tickers and ordinals unmarked unless everything is asked for', () => {
    const ticker = reading('a.txt', [], {
      figures: [{ start: 0, end: 3, kind: 'ticker', value: 'HRL' }],
      company: [summary('a.txt'), summary('b.txt')],
    });
    expect(marksOf(ticker, 'normal').figure).toEqual([]);
    expect(marksOf(ticker, 'everything').figure).toHaveLength(1);
  });

  it('shows what a reader settled as it shows what agrees', () => {
    const decision = { id: 'a', choice: 'ignored', words: 'Ignored', state: 'holds', date: '2024-06-01' } as const;
    const settled = read.facts.map((one) => ({ ...one, decision: { ...decision, settles: true } }));
    const marks = marksOf({ ...read, facts: settled }, 'normal');
    expect([marks.conflict, marks.differ]).toEqual([[], []]);
    expect(marks.agree.length).toBeGreaterThan(0);
    expect(marksOf({ ...read, facts: settled }, 'quiet').agree).toEqual([]);
    const again = read.facts.map((one) => ({ ...one, decision: { ...decision, settles: false } }));
    expect(marksOf({ ...read, facts: again }, 'normal').conflict).toHaveLength(1);
  });
});
