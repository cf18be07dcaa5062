import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../src/editor/outline';
import { fact, reading, statement } from '../fixture';

const text = 'On 3 May Ann Lowe said 6 boats were lost, 40 nets too.';
const other = 'Ann Lowe: 9 boats.';
const boats = fact('conflict', [
  statement('b.txt', other, '9 boats', { value: 9, unit: 'boat', group: 2 }),
  statement('a.txt', text, '6 boats', { value: 6, unit: 'boat' }),
]);
const day = fact(
  'agree',
  [statement('a.txt', text, '3 May', { value: '2024-05-03' }), statement('b.txt', other, '9')],
  {
    kind: 'date',
    label: 'When',
  },
);
const nets = fact('single', [statement('a.txt', text, '40 nets', { value: 40, unit: 'net' })], { label: 'nets lost' });
const lowe = fact('agree', [statement('a.txt', text, 'Ann Lowe'), statement('b.txt', other, 'Ann Lowe')], {
  kind: 'name',
  label: 'Ann Lowe',
});
const said = fact('single', [statement('a.txt', text, 'said')], { kind: 'statement', label: '' });
const read = reading('a.txt', [boats, nets, lowe, said, day]);

describe('the outline of an account', () => {
  it('lists the facts that are marked, in the order of the text, with answer and verdict', () => {
    expect(outlineOf(read, 'normal').map(({ name, detail, kind }) => [name, detail, kind])).toEqual([
      ['When', '3 May 2024 · Agrees', 'time'],
      ['boats lost', '6 boats · Conflict', 'figure'],
      ['nets lost', '40 nets · Only here', 'figure'],
    ]);
  });

  it('lists as much as the reader wants marked', () => {
    expect(outlineOf(read, 'quiet').map(({ name }) => name)).toEqual(['boats lost']);
    expect(outlineOf(read, 'everything').map(({ name, kind }) => `${kind}: ${name}`)).toEqual([
      'time: When',
      'name: Ann Lowe',
      'statement: said',
      'figure: boats lost',
      'figure: nets lost',
    ]);
  });

  it('leads to the words themselves', () => {
    const [, entry] = outlineOf(read, 'normal');
    expect(text.slice(entry?.place.column, entry?.place.endColumn)).toBe('6 boats');
  });
});
