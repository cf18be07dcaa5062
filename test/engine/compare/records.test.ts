import { describe, expect, it } from 'vitest';
import { compareFigures } from '../../../src/engine/compare/figures';
import type { FigureMention } from '../../../src/engine/model';

const record = { start: 0, end: 1, sentence: 0, ofRecord: true } as const;
const dated = (since: number): FigureMention => ({ ...record, kind: 'date', value: String(since), since });
const counted = (years: number, since?: number): FigureMention => ({
  ...record,
  kind: 'duration',
  value: `P${years}Y`,
  ...(since === undefined ? {} : { since }),
});

describe('how far back records go', () => {
  it.each([
    ['the years since the year', dated(1987), counted(37, 1987), 'same'],
    ['a year more for its months', dated(1987), counted(36, 1988), 'same'],
    ['other years', dated(1987), counted(20, 2004), 'apart'],
    ['a bound', dated(1987), { ...counted(20, 2004), modifier: 'more than' }, 'open'],
    ['years of an account without a date', dated(1987), counted(37), 'open'],
  ] as const)('%s', (_name, a, b, kind) => {
    expect(compareFigures(a, b).kind).toBe(kind);
    expect(compareFigures(b, a).kind).toBe(kind);
  });
});
