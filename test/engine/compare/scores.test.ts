import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../src/engine/compare/figures';
import type { FigureMention, Value } from '../../../src/engine/model';

const score = (value: Value): FigureMention => ({
  start: 0,
  end: 1,
  sentence: 0,
  kind: 'number',
  value,
  unit: 'score',
  step: 1,
});

describe('scores', () => {
  it.each([
    ['equal', [31, 24], [31, 24], 'same'],
    ['the loser first', [31, 24], [24, 31], 'compatible'],
    ['other results, whose ranges would overlap', [31, 24], [28, 26], 'apart'],
    ['equal records', '45-7-2', '45-7-2', 'same'],
    ['other records', '45-7-2', '45-8-2', 'apart'],
    ['a record with its draws and one without', '45-7-2', [45, 7], 'apart'],
  ] as const)('%s', (_name, a, b, kind) => {
    expect(compareFigures(score(a), score(b)).kind).toBe(kind);
    expect(compareFigures(score(b), score(a)).kind).toBe(kind);
  });
});
