import { describe, expect, it } from 'vitest';
import type { ReportFact } from '../../src/report/report';
import type { Verdict } from '../../src/engine/model';
import { f1, locate, score, share, type Expected } from './score';

const texts = new Map([
  ['a.txt', 'Nine boats sank. Two men drowned. Ferries stopped.'],
  ['b.txt', 'Ten boats sank.\u00a0Two men drowned. No ferry sailed.'],
  ['c.txt', 'Two harbours closed.'],
]);

const expected: Expected = {
  facts: [
    {
      id: 'boats',
      question: 'How many boats sank?',
      kind: 'count',
      verdict: 'conflict',
      statements: [
        { source: 'a', passage: 'Nine boats sank', anchor: 'Nine boats', group: 1 },
        { source: 'b', passage: 'Ten boats sank', anchor: 'Ten boats', group: 2 },
      ],
    },
    {
      id: 'men',
      question: 'How many men drowned?',
      kind: 'count',
      verdict: 'agree',
      statements: [
        { source: 'a.txt', start: 17, end: 24, group: 1 },
        { source: 'b.txt', passage: 'sank. Two men drowned', anchor: 'Two men', group: 1 },
      ],
    },
    {
      id: 'ferries',
      question: 'Did the ferries run?',
      kind: 'statement',
      verdict: 'agree',
      statements: [
        { source: 'a.txt', passage: 'Ferries stopped', anchor: 'stopped', group: 1 },
        { source: 'b.txt', passage: 'No ferry sailed', anchor: 'sailed', group: 1 },
      ],
    },
    {
      id: 'harbours',
      question: 'How many harbours closed?',
      kind: 'count',
      verdict: 'single',
      statements: [{ source: 'c.txt', at: [0, 11], group: 1 }],
    },
  ],
};

const percent = (value: number): number => Math.round(100 * value);

describe('the place of an expected statement', () => {
  it.each([
    ['by offsets', { source: 'a.txt', start: 17, end: 24, group: 1 }, 'Two men'],
    [
      'by passage, a no-break space read as a space',
      { source: 'b.txt', passage: 'sank. Two', anchor: 'Two', group: 1 },
      'Two',
    ],
    ['by characters that are no white space', { source: 'c.txt', at: [3, 11] as const, group: 1 }, 'harbours'],
    ['by the beginning of a file name', { source: 'c', start: 0, end: 3, group: 1 }, 'Two'],
  ])('is given %s', (_, statement, words) => {
    const { file, start, end } = locate(statement, texts);
    expect(texts.get(file)?.slice(start, end)).toBe(words);
  });

  it.each([
    ['the account', { source: 'd.txt', start: 0, end: 1, group: 1 }],
    ['the passage', { source: 'a.txt', passage: 'Six boats', anchor: 'Six', group: 1 }],
    ['the anchor in its passage', { source: 'a.txt', passage: 'Nine boats', anchor: 'Two', group: 1 }],
  ])('fails without %s', (_, statement) => {
    expect(() => locate(statement, texts)).toThrow();
  });
});

describe('a score', () => {
  it('is full for a report that says what was expected', () => {
    const result = score(
      expected,
      {
        facts: [
          fact('f1', 'conflict', ['a.txt', 0, 10], ['b.txt', 0, 9]),
          fact('f2', 'agree', ['a.txt', 17, 24], ['b.txt', 16, 23]),
          fact('f3', 'agree', ['a.txt', 34, 41, 34, 50], ['b.txt', 36, 41, 33, 49]),
          fact('f4', 'single', ['c.txt', 0, 12]),
        ],
      },
      texts,
    );
    expect(percent(f1(result.precision, result.recall))).toBe(100);
    expect(percent(share(result.verdict))).toBe(100);
    expect(percent(f1(result.flaggedPrecision, result.flaggedRecall))).toBe(100);
    expect(percent(share(result.single))).toBe(100);
    expect(result.misses).toEqual([]);
  });

  it('counts an empty report as precise, and as finding nothing', () => {
    const result = score(expected, { facts: [] }, texts);
    expect(result.recall).toEqual({ right: 0, of: 3 });
    expect(result.precision).toEqual({ right: 0, of: 0 });
    expect(result.flaggedRecall).toEqual({ right: 0, of: 1 });
    expect(result.single).toEqual({ right: 1, of: 1 });
    expect(f1(result.precision, result.recall)).toBe(0);
  });

  it('counts two figures of different facts in one reported fact against precision and the single', () => {
    const result = score(
      expected,
      { facts: [fact('f1', 'agree', ['a.txt', 17, 24], ['b.txt', 16, 23], ['c.txt', 0, 3])] },
      texts,
    );
    expect(result.precision).toEqual({ right: 1, of: 3 });
    expect(result.single).toEqual({ right: 0, of: 1 });
    expect(result.misses.map(({ what }) => what)).toContain('joined');
  });

  it('wants the verdict, not only the pair', () => {
    const result = score(expected, { facts: [fact('f1', 'agree', ['a.txt', 0, 10], ['b.txt', 0, 9])] }, texts);
    expect(result.recall.right).toBe(1);
    expect(result.verdict.right).toBe(0);
    expect(result.flaggedRecall.right).toBe(0);
  });

  it('counts a difference that nobody expected as a false alarm', () => {
    const result = score(expected, { facts: [fact('f1', 'differ', ['a.txt', 17, 24], ['b.txt', 16, 23])] }, texts);
    expect(result.flaggedPrecision).toEqual({ right: 0, of: 1 });
  });

  it('takes the passage for the anchor only where a fact has no figure', () => {
    const wide = (start: number, end: number): [string, number, number, number, number] => ['a.txt', 0, 1, start, end];
    const result = score(
      expected,
      {
        facts: [
          fact('f1', 'agree', wide(34, 50), ['b.txt', 36, 41, 33, 49]),
          fact('f2', 'agree', wide(17, 33), ['b.txt', 16, 23]),
        ],
      },
      texts,
    );
    expect(result.recall.right).toBe(1);
  });
});

type Said = [source: string, start: number, end: number, passageStart?: number, passageEnd?: number];

function fact(id: string, verdict: Verdict, ...said: Said[]): ReportFact {
  return {
    id,
    label: id,
    kind: 'count',
    verdict,
    aspects: [],
    reason: '',
    rule: '',
    origins: said.length,
    answers: [],
    notStated: [],
    statements: said.map(([source, start, end, passageStart = start, passageEnd = end]) => ({
      source,
      start,
      end,
      line: 1,
      column: start + 1,
      quote: '',
      passage: [passageStart, passageEnd],
      passageText: '',
      words: '',
      group: 1,
      certainty: 'done',
      polarity: 'yes',
      origin: 'o1',
    })),
  };
}
