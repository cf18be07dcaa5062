import { describe, expect, it } from 'vitest';
import { plainAmountOf } from '../../../src/engine/compare/across';
import { compareFigures } from '../../../src/engine/compare/figures';
import type { FigureKind, FigureMention, Value } from '../../../src/engine/model';

const figure = (kind: FigureKind, value: Value, more: Partial<FigureMention> = {}): FigureMention => ({
  start: 0,
  end: 1,
  sentence: 0,
  kind,
  value,
  step: 1,
  ...more,
});
const counted = (kind: FigureKind, value: Value, head: string): FigureMention =>
  figure(kind, value, { thing: { start: 0, end: 1, head, words: head } });
const age = (years: number): FigureMention => figure('duration', `P${years}Y`, { age: true });
const points = (value: number): FigureMention => figure('quantity', value, { unit: 'point' });
const record = figure('number', [5, 10], { unit: 'score' });

describe('figures of two kinds', () => {
  it.each([
    ['five wins and the fifth win', counted('count', 5, 'win'), counted('ordinal', 5, 'win'), 'amount.rank'],
    ['five wins and the sixth', counted('count', 5, 'win'), counted('ordinal', 6, 'win'), 'amount.rank.apart'],
    ['five wins and the fifth game', counted('count', 5, 'win'), counted('ordinal', 5, 'game'), 'amount.kinds'],
    ['20 and 20 points', figure('number', 20), points(20), 'amount.unit.unsaid'],
    [
      '20 and about 20 points',
      figure('number', 20),
      { ...points(20), modifier: 'approximately' },
      'amount.unit.unsaid',
    ],
    ['20 and at most 20 points', figure('number', 20), { ...points(20), modifier: 'at most' }, 'amount.bound'],
    ['1,500 and $1,500', figure('number', 1500), figure('money', 1500, { unit: 'USD' }), 'amount.kinds'],
    ['150,000 and $150,000', figure('number', 150000), figure('money', 150000, { unit: 'USD' }), 'amount.unit.unsaid'],
    ['22 and 20 points', figure('number', 22), points(20), 'amount.value'],
    ['two, which is said of much, and two points', figure('number', 2), points(2), 'amount.kinds'],
    ['2,301 career points and 2,301 points', counted('count', 2301, 'point'), points(2301), 'amount.unit.unsaid'],
    ['40 people and 40 points', counted('count', 40, 'person'), points(40), 'amount.kinds'],
    ['"at 49" and an age', figure('number', 49), age(49), 'amount.unit.unsaid'],
    ['49 and 49 years of something', figure('number', 49), figure('duration', 'P49Y'), 'amount.kinds'],
    ['"5-10" read as a range and a record', figure('number', [5, 10]), record, 'score.equal'],
    ['a date and a length', figure('date', '2023'), figure('duration', 'P2Y'), 'amount.kinds'],
  ] as const)('%s', (_name, one, other, rule) => {
    expect(compareFigures(one, other).rule).toBe(rule);
    expect(compareFigures(other, one).rule).toBe(rule);
  });

  it('have one plain amount, where they may be one answer', () => {
    expect([age(49), figure('number', 49), counted('ordinal', 49, 'day'), points(49)].map(plainAmountOf)).toEqual(
      new Array(4).fill('49'),
    );
    expect(plainAmountOf(record)).toBe(plainAmountOf(figure('number', [5, 10])));
  });

  it.each([
    ['the first of some', counted('ordinal', 1, 'day')],
    ['twice as much', figure('number', 2, { unit: 'time' })],
    ['a length that is not told', figure('duration', 'PXM')],
    ['a length in two units', figure('duration', 'P1Y6M')],
    ['a share', figure('percent', 40, { unit: 'percent' })],
  ])('have none: %s', (_name, one) => {
    expect(plainAmountOf(one)).toBeUndefined();
  });
});
