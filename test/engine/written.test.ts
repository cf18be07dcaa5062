import { describe, expect, it } from 'vitest';
import { Corpus } from '../../src/engine/corpus';
import { DaysWritten, wholeDate } from '../../src/engine/written';

describe('the day that an account counts from', () => {
  it.each([
    ['its own date', '2025-03-04T08:30', ['2024-01-01'], '2025-03-04T08:30'],
    ['that of all others, where they have one', undefined, ['2025-03-04'], '2025-03-04'],
    ['none, where others have several', undefined, ['2025-03-04', '2025-03-05'], undefined],
    ['none, where nobody tells', '--03-04', [], undefined],
    ['its day in the year of the others', '--03-04', ['2025-03-05', '2025-03-09'], '2025-03-04'],
    ['its day in the year before theirs', '--12-30', ['2025-01-02'], '2024-12-30'],
    ['its day in the year after theirs', '--01-02', ['2024-12-30', '2024-12-31'], '2025-01-02'],
    ['its day in the year of those near to it', '--03-04', ['2023-09-05', '2025-03-05'], '2025-03-04'],
    ['none, where it is near to none', '--08-04', ['2025-03-05'], undefined],
    ['none, where it is near to some in two years', '--03-04', ['2021-03-05', '2025-03-05'], undefined],
  ] as const)('is %s', (_name, own, others, iso) => {
    expect(new DaysWritten(new Set(others)).baseOf(own)?.iso).toBe(iso);
    expect(wholeDate(own)).toBe(own?.startsWith('--') ? undefined : own);
  });

  it('is the day of a dateline in the year that the other accounts tell, and follows them', () => {
    const wire =
      'Ferry aground\n\nSKERROW, March 4 (Harbour Wire) - The Maid of Tarn ran aground off Skerrow on Monday with 48 people aboard.\n';
    const local = (year: number): string =>
      `Ferry stuck\nSkerrow Herald, 6 March ${year}\n\nThe Maid of Tarn has been stuck on the sands off Skerrow since 3 March with 48 people aboard.\n`;
    const corpus = new Corpus();
    corpus.set('wire.txt', wire, 'plain');
    corpus.set('local.txt', local(2025), 'plain');
    const monday = (): string | undefined => {
      const { facts } = corpus.analyse();
      const { base } = corpus.source('wire.txt')!.annotated;
      const day = facts.find(({ kind }) => kind === 'date')?.statements.find(({ source }) => source === 'wire.txt');
      return `${base?.iso} ${String(day?.value)}`;
    };
    expect(monday()).toBe('2025-03-04 2025-03-03');
    corpus.set('local.txt', local(2024), 'plain');
    expect(monday()).toBe('2024-03-04 2024-03-04');
  });
});
