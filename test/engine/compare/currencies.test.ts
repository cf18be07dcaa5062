import { describe, expect, it } from 'vitest';
import { areOfUnlikeWorth } from '../../../src/engine/compare/currencies';

const money = (value: number, unit: string) => ({ start: 0, end: 1, sentence: 0, kind: 'money', value, unit }) as const;

describe('sums in different currencies', () => {
  it.each([
    [640, 'GBP', 310e6, 'USD', true],
    [1.2e6, 'EUR', 1.4e6, 'USD', false],
    [1.2e6, 'EUR', 9e6, 'USD', true],
    [1.2e6, 'USD', 180e6, 'JPY', false],
    [1.2e6, 'USD', 20e9, 'IDR', false],
    [2, 'USD', 20e9, 'IDR', true],
    [640, 'GBP', 310e6, 'GBP', false],
  ] as const)('%d %s and %d %s cannot be one: %s', (a, unit, b, other, expected) => {
    expect(areOfUnlikeWorth(money(a, unit), money(b, other))).toBe(expected);
    expect(areOfUnlikeWorth(money(b, other), money(a, unit))).toBe(expected);
  });
});
