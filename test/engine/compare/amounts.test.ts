import { describe, expect, it } from 'vitest';
import { compareAmounts } from '../../../src/engine/compare/amounts';
import type { FigureMention, Modifier, Value } from '../../../src/engine/model';

type Given = Partial<FigureMention> & { value: Value };
const figure = (given: Given): FigureMention => ({ start: 0, end: 1, sentence: 0, kind: 'count', ...given });
const number = (value: Value, modifier?: Modifier, step = 1): FigureMention =>
  figure({ value, step, ...(modifier ? { modifier } : {}) });
const money = (value: number, unit: string, step = 1): FigureMention => figure({ kind: 'money', value, unit, step });
const length = (value: number, unit: string, step = 1): FigureMention =>
  figure({ kind: 'quantity', value, unit, step });

describe('amounts', () => {
  it.each([
    ['equal numbers', number(5), number(5), 'same', undefined],
    ['a hedge near the plain figure', number(50, 'approximately'), number(51), 'same', undefined],
    ['a hedge far from it', number(50, 'approximately'), number(70), 'apart', 'value'],
    [
      'a figure rounded to its stated step',
      number(13.9e9, undefined, 1e8),
      number(13.94e9, undefined, 1e7),
      'same',
      undefined,
    ],
    [
      'a figure beyond the stated step',
      number(13.9e9, undefined, 1e8),
      number(14.2e9, undefined, 1e8),
      'apart',
      'value',
    ],
    ['two small numbers', number(7), number(8), 'apart', 'value'],
    ['nine and a dozen', number(9), number(12, undefined, 12), 'apart', 'value'],
    ['eleven and a dozen', number(11), number(12, undefined, 12), 'apart', 'value'],
    [
      'two units of speed',
      { ...number(18), kind: 'quantity', unit: 'kilometre per second' },
      { ...number(64_800), kind: 'quantity', unit: 'kilometre per hour' },
      'same',
      undefined,
    ],
    [
      'degrees of a scale that is left unsaid',
      { ...number(82), kind: 'quantity', unit: 'degree' },
      { ...number(28), kind: 'quantity', unit: 'degree Celsius' },
      'same',
      undefined,
    ],
    ['23 and two dozen', number(23), number(24, undefined, 12), 'same', undefined],
    [
      'half a step that would be rounded up',
      number(1.5e6, undefined, 1e5),
      number(1e6, undefined, 1e6),
      'apart',
      'value',
    ],
    ['half a step rounded up', number(4.5, undefined, 0.1), number(5), 'same', undefined],
    [
      'a hedged share near the plain figure',
      figure({ kind: 'number', value: 1 / 3, unit: 'fraction', step: 0.01, modifier: 'approximately' }),
      figure({ kind: 'percent', value: 31, unit: 'percent', step: 1 }),
      'same',
      undefined,
    ],
    ['a lower bound that is met', number(20, 'at least'), number(23), 'compatible', 'bound'],
    ['a lower bound that is not met', number(20, 'at least'), number(18), 'apart', 'bound'],
    [
      'more than a number, and that number: a round figure is often given so',
      number(30, 'more than'),
      number(30),
      'compatible',
      'bound',
    ],
    ['at least a number, and that number', number(30, 'at least'), number(30), 'compatible', 'bound'],
    ['the same bound', number(30, 'at least'), number(30, 'at least'), 'same', undefined],
    ['an upper bound that is met', number(30, 'at most'), number(12), 'compatible', 'bound'],
    ['two lower bounds', number(15, 'at least'), number(20, 'more than'), 'compatible', 'bound'],
    ['bounds from both sides that meet', number(30, 'at most'), number(12, 'at least'), 'compatible', 'bound'],
    ['bounds from both sides that miss', number(10, 'less than'), number(12, 'more than'), 'apart', 'bound'],
    ['a number inside a range', number([10, 15]), number(10), 'compatible', 'range'],
    ['a number outside a range', number([10, 15]), number(20), 'apart', 'range'],
    ['equal ranges', number([10, 15]), number([10, 15]), 'same', undefined],
    ['ranges that overlap', number([10, 15]), number([12, 18]), 'compatible', 'range'],
    ['currencies', money(2e6, 'EUR'), money(2.6e6, 'USD'), 'compatible', 'unit'],
    ['a length in two units', length(50, 'mile'), length(80, 'kilometre'), 'same', undefined],
    ['lengths in two units that are apart', length(50, 'mile'), length(120, 'kilometre'), 'apart', 'value'],
  ] as const)('%s', (_name, a, b, kind, aspect) => {
    for (const relation of [compareAmounts(a, b), compareAmounts(b, a)]) {
      expect(relation.kind).toBe(kind);
      expect(relation.aspect).toBe(aspect);
    }
  });
});
