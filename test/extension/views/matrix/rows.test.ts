import { describe, expect, it } from 'vitest';
import { answerLetter, cellCertainty, cellStanding } from '../../../../src/views/matrix/page/cellWords';
import { columnGroups, columnsOf } from '../../../../src/views/matrix/page/columns';
import { partNote } from '../../../../src/views/matrix/page/partNote';
import { ShownRows } from '../../../../src/views/matrix/page/shownRows';
import { rowsAsTsv, tableAsTsv } from '../../../../src/views/matrix/page/tsv';
import { readState, type Sort } from '../../../../src/views/matrix/state';
import { answer, matrix, row } from './matrices';

const boats = row('boats lost', 'conflict', {
  0: [answer('6 boats', { standing: 'conflict' })],
  2: [answer('9 boats', { standing: 'conflict', group: 2, speaker: 'the harbour master' })],
});
const pier = row('pier closed', 'differ', { 1: [answer('12 June', { standing: 'differ', certainty: 'planned' })] });
const cost = row('cost of repairs', 'agree', { 0: [answer('£40,000')], 2: [answer('about £40,000')] });
const shown = new ShownRows(matrix([boats, pier, cost]));
const labels = (filter: string, sort?: Sort): string[] => shown.rows(filter, sort).map(({ label }) => label);

describe('the rows that a reader sees', () => {
  it.each([
    ['', ['boats lost', 'pier closed', 'cost of repairs']],
    ['BOATS', ['boats lost']],
    ['conflict', ['boats lost']],
    ['planned', ['pier closed']],
    ['harbour master', ['boats lost']],
    ['wire.txt 40,000', ['cost of repairs']],
    ['copy.txt', ['pier closed']],
    ['boats 40,000', []],
  ])('are those that "%s" is found in', (filter, expected) => {
    expect(labels(filter)).toEqual(expected);
  });

  it.each<[Sort, string[]]>([
    [{ column: 'question', descending: false }, ['boats lost', 'cost of repairs', 'pier closed']],
    [{ column: 'question', descending: true }, ['pier closed', 'cost of repairs', 'boats lost']],
    [{ column: 'verdict', descending: true }, ['cost of repairs', 'pier closed', 'boats lost']],
    [{ column: 'kind', descending: true }, ['boats lost', 'pier closed', 'cost of repairs']],
    [{ column: 'source:copy.txt', descending: false }, ['pier closed', 'boats lost', 'cost of repairs']],
    // What the source does not state stays last.
    [{ column: 'source:wire.txt', descending: true }, ['cost of repairs', 'boats lost', 'pier closed']],
    [{ column: 'source:gone.txt', descending: true }, ['boats lost', 'pier closed', 'cost of repairs']],
  ])('are in the order of %o', (sort, expected) => {
    expect(labels('', sort)).toEqual(expected);
  });
});

describe('a cell', () => {
  it('stands as its strongest answer does', () => {
    const said = { source: 0, answers: [answer('6 boats'), answer('9 boats', { standing: 'conflict' })] };
    expect(cellStanding(said)).toBe('conflict');
  });

  it('says how sure it is unless it is plainly stated or has no value', () => {
    const sure = (...answers: ReturnType<typeof answer>[]): string => cellCertainty({ source: 0, answers });
    expect(sure(answer('6 boats'))).toBe('');
    expect(sure(answer('6 boats', { certainty: 'possible' }), answer('9', { certainty: 'possible' }))).toBe('possible');
    const { value: _, ...worded } = answer('planned', { certainty: 'planned' });
    expect(sure(worded)).toBe('');
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [53, 'BA'],
  ])('of answer %i bears the letter %s', (group, letter) => {
    expect(answerLetter(group)).toBe(letter);
  });
});

describe('columns', () => {
  it('stand under their origin', () => {
    const groups = columnGroups(matrix([]));
    expect(groups.map(({ number, start, end }) => [number, start, end])).toEqual([
      [undefined, 0, 3],
      [1, 3, 5],
      [2, 5, 6],
    ]);
    expect(columnsOf(matrix([]).sources).at(-1)).toEqual({ id: 'source:herald.txt', source: 2 });
  });
});

describe('tab-separated values', () => {
  const table = matrix([boats, pier]);
  const columns = columnsOf(table.sources);
  const tsv = (note: string): string =>
    tableAsTsv(
      table.rows,
      columns,
      table,
      ({ id }) => id,
      columnGroups(table),
      ({ number }) => `origin ${number}`,
      note,
    );

  it('have headings that name each account and its origin, and blanks for what is not stated', () => {
    expect(tsv('')).toBe(
      [
        'question\tverdict\tkind\twire.txt (origin 1)\tcopy.txt (origin 1)\therald.txt (origin 2)',
        'boats lost\tConflict\tcount\t6 boats\t\t9 boats',
        'pier closed\tDiffers\tcount\t\t12 June (planned)\t',
        '',
      ].join('\n'),
    );
  });

  it('say last that not all was compared, where that is so', () => {
    const words = { part: '{0} of {1} compared', partUnknown: 'the nearest' };
    expect(partNote(table, words)).toBe('');
    expect(partNote({ part: { compared: 13, of: undefined } }, words)).toBe('the nearest');
    const note = partNote({ part: { compared: 13, of: 900 } }, words);
    expect(tsv(note)).toBe(`${tsv('')}13 of 900 compared\n`);
  });

  it('are no more than what is selected', () => {
    expect(rowsAsTsv([boats], columns, { from: 3, to: 5 })).toBe('6 boats\t\t9 boats');
  });

  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+1', "'+1"],
    ['-5%', "'-5%"],
    ['@cmd', "'@cmd"],
    ['two\tcells\nand lines', 'two cells and lines'],
  ])('never run and never break a line: %j', (words, cell) => {
    expect(rowsAsTsv([row('q', 'agree', { 0: [answer(words)] })], columns, { from: 3, to: 3 })).toBe(cell);
  });
});

describe('what VS Code kept of a page', () => {
  it('is read back', () => {
    const state = {
      collection: 'file:///accounts',
      tab: 'timeline',
      event: 2,
      singles: true,
      filter: 'boats',
      sort: { column: 'source:wire.txt', descending: true },
      cell: { row: 'count:boats:1', column: 'verdict' },
    };
    expect(readState(state)).toEqual(state);
  });

  it('loses what does not fit, and is nothing without a collection', () => {
    const odd = {
      collection: 'file:///a',
      tab: 7,
      event: '2',
      sort: { column: 'bogus' },
      cell: { row: 1 },
      filter: null,
    };
    expect(readState(odd)).toEqual({ collection: 'file:///a', tab: 'matrix', singles: false, filter: '' });
    for (const value of [undefined, null, 'x', {}, { collection: 3 }]) expect(readState(value)).toBeUndefined();
  });
});
