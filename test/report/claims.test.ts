import { describe, expect, test } from 'vitest';
import { comparePassage, conflictingClaims, factsOfAccount } from '../../src/report/claims';
import { ferryReport, textOf } from './ferry';

const all = { offset: 0, limit: 20 };

describe('conflicting claims', () => {
  test('are the conflicts and differences in the order of the report', () => {
    const { total, items } = conflictingClaims(ferryReport(), all);
    expect(total).toBe(2);
    expect(items.map(({ id, verdict }) => [id, verdict])).toEqual([
      ['f1', 'Conflict'],
      ['f3', 'Differs'],
    ]);
  });

  test('cite every statement with file, line, column and words', () => {
    for (const { answers } of conflictingClaims(ferryReport(), all).items) {
      for (const { file, line, column, quote, anchor } of answers.flatMap(({ statements }) => statements)) {
        expect(textOf(file)).toContain(quote);
        expect(quote).toContain(anchor);
        expect(
          textOf(file)
            .split(/\r\n|\n/)
            .at(line - 1)
            ?.slice(column - 1),
        ).toMatch(anchor.slice(0, 5));
      }
    }
    expect(conflictingClaims(ferryReport(), all).items[0]?.answers[0]).toMatchObject({
      answer: '43 people',
      origins: 1,
      statements: [
        { file: 'a|1.txt', saidBy: '"two officers" (Brightwater Wire)' },
        { file: 'b.txt', answer: 'about 43 people' },
      ],
    });
  });

  test.each([
    ['by verdict', { verdict: 'differ' as const }, ['f3']],
    ['by account', { file: 'sub/c:d.md' }, ['f1']],
    ['by words of the question', { about: 'REPAIRS' }, ['f3']],
    ['by words of a quote', { about: 'on board' }, ['f1']],
    ['to none', { about: 'submarine' }, []],
  ])('are narrowed %s', (_, filter, ids) => {
    expect(conflictingClaims(ferryReport(), { ...filter, ...all }).items.map(({ id }) => id)).toEqual(ids);
  });

  test('are given in parts', () => {
    const { total, items } = conflictingClaims(ferryReport(), { offset: 1, limit: 1 });
    expect([total, items.map(({ id }) => id)]).toEqual([2, ['f3']]);
  });
});

describe('a passage', () => {
  test('is found by its words, however they are spaced, and compared', () => {
    const found = comparePassage(ferryReport(), 'a|1.txt', 'ferry  carried\n43', textOf);
    expect(found?.facts.map(({ id, here }) => [id, here.map(({ anchor }) => anchor)])).toEqual([['f1', ['43 people']]]);
    expect(found?.facts[0]?.answers.flatMap(({ statements }) => statements.map(({ file }) => file))).toEqual([
      'a|1.txt',
      'b.txt',
      'sub/c:d.md',
    ]);
  });

  test('is found by its lines, in the order of the text, with what was not compared', () => {
    const found = comparePassage(ferryReport(), 'a|1.txt', { from: 3, to: 3 }, textOf);
    expect(found?.facts.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3']);
    expect(found?.notCompared).toEqual([{ text: 'Monday', why: 'no date line to count from' }]);
    expect(comparePassage(ferryReport(), 'a|1.txt', { from: 1, to: 2 }, textOf)).toEqual({
      facts: [],
      notCompared: [],
    });
  });

  test.each(['no such words', '  ', '(43|51)+', 'ferry carried 43 people.*'])('of %j is not there', (words) => {
    expect(comparePassage(ferryReport(), 'a|1.txt', words, textOf)).toBeUndefined();
  });

  test('may have signs that mean something in a pattern', () => {
    expect(
      comparePassage(ferryReport(), 'a|1.txt', '[$5 million](command:evil.run)', textOf)?.facts.map(({ id }) => id),
    ).toEqual(['f2']);
  });
});

test('facts of an account come in the order of its text with what the others say', () => {
  const { total, items } = factsOfAccount(ferryReport(), 'a|1.txt', all);
  expect(total).toBe(3);
  expect(items.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['f1', 'Conflict'],
    ['f2', 'Only here'],
    ['f3', 'Differs'],
  ]);
  expect(items[0]?.elsewhere).toEqual([
    { answer: '43 people', files: ['b.txt'], origins: 1 },
    { answer: '51 people', files: ['sub/c:d.md'], origins: 1 },
  ]);
  expect(items[1]).toMatchObject({ elsewhere: [], notStatedBy: ['b.txt', 'sub/c:d.md'] });
  expect(factsOfAccount(ferryReport(), 'a|1.txt', { offset: 2, limit: 5 }).items.map(({ id }) => id)).toEqual(['f3']);
});
