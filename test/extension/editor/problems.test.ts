import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../../src/editor/problems';
import { fact, reading, statement } from '../fixture';

const wire = 'Six boats were lost on 3 May.';
const herald = 'It lost 9 boats, or 6 boats.';
const speaker = { speaker: 'the coast guard', span: { start: 0, end: 0 }, named: true };
const boats = fact('conflict', [
  statement('a.txt', wire, 'Six boats', { value: 6, unit: 'boat' }),
  statement('b.txt', herald, '6 boats', { value: 6, unit: 'boat' }),
  statement('b.txt', herald, '9 boats', { value: 9, unit: 'boat', group: 2 }),
  statement('b.txt', herald, '9 boats', { value: 9, unit: 'boat', group: 2, start: 90, end: 97 }),
]);
const day = fact(
  'differ',
  [
    statement('a.txt', wire, '3 May', { value: '2024-05-03', certainty: 'planned' }),
    statement('b.txt', herald, 'It', { value: '2024-05-03', group: 2, attribution: speaker }),
  ],
  { id: 'f2', kind: 'date', label: 'When', aspects: ['certainty', 'attribution'] },
);
const agreed = fact('agree', [statement('a.txt', wire, 'lost'), statement('b.txt', herald, 'lost')], { id: 'f3' });

describe('the problems of an account', () => {
  it('are what it states and others state differently, in the order of its text', () => {
    const found = problemsOf(reading('a.txt', [day, agreed, boats]));
    expect(found.map(({ message, rule }) => [rule, message])).toEqual([
      ['test', 'Conflict: boats lost (6 boats). Six and nine cannot both be the number.'],
      ['test', 'Differs: When (3 May 2024, planned, the account itself). Six and nine cannot both be the number.'],
    ]);
    expect(found.map(({ place }) => wire.slice(place.column, place.endColumn))).toEqual(['Six boats', '3 May']);
  });

  it('are not what a decision settled, as long as it holds', () => {
    const decision = { id: 'a', choice: 'ignored', words: 'Ignored', state: 'holds', date: '2024-06-01' } as const;
    const settled = { ...boats, decision: { ...decision, settles: true } };
    const again = { ...boats, decision: { ...decision, state: 'reopened' as const, settles: false } };
    expect(problemsOf(reading('a.txt', [settled, day]))).toHaveLength(1);
    expect(problemsOf(reading('a.txt', [again, day]))).toHaveLength(2);
  });

  it('lead to each answer of each other account, the other side first', () => {
    const [first, second] = problemsOf(reading('a.txt', [boats, day]));
    expect(first?.related.map(({ source, message }) => `${source} ${message}`)).toEqual([
      'b.txt 9 boats: “It lost 9 boats, or 6 boats.”',
      'b.txt 6 boats: “It lost 9 boats, or 6 boats.”',
    ]);
    expect(second?.related.map(({ message }) => message)).toEqual([
      '3 May 2024, plainly stated, the coast guard: “It lost 9 boats, or 6 boats.”',
    ]);
  });

  it('are as many as places, and none where nothing parts', () => {
    expect(problemsOf(reading('b.txt', [boats]))).toHaveLength(3);
    expect(problemsOf(reading('a.txt', [agreed]))).toEqual([]);
  });

  it('name no more than a dozen others', () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      statement(`c${index}.txt`, herald, '9 boats', { value: 9, group: 2 }),
    );
    const [first] = problemsOf(reading('a.txt', [fact('conflict', [...boats.statements, ...many])]));
    expect(first?.related).toHaveLength(12);
  });
});
