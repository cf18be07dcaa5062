import { describe, expect, it } from 'vitest';
import { compareDurations } from '../../../src/engine/compare/durations';
import type { FigureMention, Value } from '../../../src/engine/model';

const figure = (value: Value, more: Partial<FigureMention> = {}): FigureMention => ({
  start: 0,
  end: 1,
  sentence: 0,
  kind: 'duration',
  value,
  ...more,
});

describe('durations', () => {
  it.each([
    ['equal', 'P2D', {}, 'PT48H', {}, 'same'],
    ['two decades or so and 23 years', 'P20Y', { modifier: 'approximately' }, 'P23Y', {}, 'same'],
    ['20 years and 18', 'P20Y', {}, 'P18Y', {}, 'same'],
    ['ten years and eight', 'P10Y', {}, 'P8Y', {}, 'apart'],
    ['20 years and 15', 'P20Y', {}, 'P15Y', {}, 'apart'],
    ['30 years and 34', 'P30Y', {}, 'P34Y', {}, 'apart'],
    ['an hour and 50 minutes', 'PT1H', {}, 'PT50M', {}, 'same'],
    ['an hour and 35 minutes', 'PT1H', {}, 'PT35M', {}, 'apart'],
    ['two years and 18 months', 'P2Y', {}, 'P18M', {}, 'apart'],
    ['two months and 40 days', 'P2M', {}, 'P40D', {}, 'apart'],
    ['23 and 31 years', 'P23Y', {}, 'P31Y', {}, 'apart'],
    ['months, how many is not said', 'PXM', {}, 'PXM', {}, 'same'],
    ['months, and three of them', 'PXM', {}, 'P3M', {}, 'open'],
    ['minutes, and two hours', 'PTXM', {}, 'PT2H', {}, 'open'],
    ['minutes, and two days', 'PTXM', {}, 'P2D', {}, 'apart'],
    ['decades, and 30 years', 'PXDE', {}, 'P30Y', {}, 'open'],
    ['decades, and ten years', 'PXDE', {}, 'P10Y', {}, 'apart'],
    ['20 and 21 years, one of them an age', 'P20Y', { age: true, step: 1 }, 'P21Y', { step: 1 }, 'apart'],
    ['220 minutes and more than four hours', 'PT220M', {}, 'PT4H', { modifier: 'more than' }, 'apart'],
    ['four hours and more than 220 minutes', 'PT4H', {}, 'PT220M', { modifier: 'more than' }, 'compatible'],
    ['at least two years and three', 'P2Y', { modifier: 'at least' }, 'P3Y', {}, 'compatible'],
    ['at least two years and one', 'P2Y', { modifier: 'at least' }, 'P1Y', {}, 'apart'],
  ] as const)('%s', (_name, a, more, b, other, kind) => {
    expect(compareDurations(figure(a, more), figure(b, other)).kind).toBe(kind);
  });
});
