import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../../src/engine';
import { matrixOf, type MatrixOptions } from '../../../src/worker/matrix';
import type { QuotedFact } from '../../../src/worker/protocol';
import { fact, statement, summary } from '../fixture';

const wire = 'Six boats were lost, perhaps 7.';
const herald = 'The harbour lost 9 boats, officials said.';
const boats = fact('conflict', [
  statement('herald.txt', herald, '9 boats', {
    value: 9,
    unit: 'boat',
    group: 2,
    attribution: { speaker: 'officials', span: { start: 0, end: 1 }, named: false },
  }),
  statement('wire.txt', wire, 'Six boats', { value: 6, unit: 'boat' }),
  statement('wire.txt', wire, 'boats', { value: 6, unit: 'boat' }),
  statement('wire.txt', wire, '7', { value: 7, unit: 'boat', group: 3, certainty: 'possible' }),
]);
const alone = fact('single', [statement('wire.txt', wire, 'lost')], { id: 'f2', label: 'loss', kind: 'statement' });
const vote = fact('agree', [statement('minutes.md', 'By 7 to 5.', '7'), statement('echo.md', 'By 7 to 5.', '7')], {
  id: 'f3',
  label: 'votes',
});

function analysis(facts: readonly QuotedFact[]): Analysis {
  return {
    sources: [
      summary('copy.txt', { origin: 'o1' }),
      summary('echo.md', { event: 2 }),
      summary('herald.txt', { origin: 'o2' }),
      summary('minutes.md', { event: 2, title: 'The vote' }),
      summary('wire.txt', { origin: 'o1' }),
      summary('stray.txt', { event: 3 }),
    ],
    origins: [
      { id: 'o1', sources: ['copy.txt', 'wire.txt'], why: 'same text' },
      { id: 'o2', sources: ['herald.txt'], why: '' },
      { id: 'o-echo.md', sources: ['echo.md'], why: '' },
      { id: 'o-minutes.md', sources: ['minutes.md'], why: '' },
    ],
    facts,
    disputed: facts.filter(({ verdict }) => verdict === 'conflict' || verdict === 'differ'),
    verdicts: { agree: 0, differ: 0, conflict: 0, single: 0 },
    entities: [],
    notCompared: [],
    events: [],
  };
}

function matrix(options: MatrixOptions = {}, facts: readonly QuotedFact[] = [boats, vote, alone]) {
  return matrixOf(analysis(facts), 4, options, (one) => one as QuotedFact);
}

describe('facts by sources', () => {
  it('has the sources of one event, those of one origin together', () => {
    expect(matrix().sources.map(({ source }) => source)).toEqual(['copy.txt', 'wire.txt', 'herald.txt']);
    expect(matrix().origins.map(({ id }) => id)).toEqual(['o1', 'o2']);
    expect(matrix().rows.map(({ label }) => label)).toEqual(['boats lost']);
  });

  it('knows the events that can be compared and shows the one that is asked for or read', () => {
    expect(matrix().events.map(({ event, sources, title }) => [event, sources, title])).toEqual([
      [1, 3, 'copy.txt'],
      [2, 2, 'echo.md'],
    ]);
    expect(matrix({ event: 2 }).rows.map(({ label }) => label)).toEqual(['votes']);
    expect(matrix({ source: 'minutes.md' }).event).toBe(2);
    expect(matrix({ source: 'stray.txt' }).event).toBe(1);
    expect(matrix({ event: 9 }).event).toBe(1);
  });

  it('has an entry for each different answer of a source, and none where it does not answer', () => {
    const [row] = matrix().rows;
    expect(row?.groups).toBe(3);
    expect(
      row?.cells.map(({ source, answers }) => [source, answers.map(({ words, group }) => `${group}: ${words}`)]),
    ).toEqual([
      [1, ['1: 6 boats', '3: 7 boats']],
      [2, ['2: 9 boats']],
    ]);
    expect(row?.cells[1]?.answers[0]?.speaker).toBe('officials');
    expect(row?.cells[0]?.answers[1]?.certainty).toBe('possible');
  });

  it('tells answers that cannot hold together from one that can hold beside the others', () => {
    const [row] = matrix({}, [{ ...boats, apart: [[1, 2]] }]).rows;
    const standings = row?.cells.flatMap(({ answers }) => answers.map(({ group, standing }) => [group, standing]));
    expect(standings).toEqual([
      [1, 'conflict'],
      [3, 'differ'],
      [2, 'conflict'],
    ]);
  });

  it('has what one source alone states only when asked', () => {
    expect(matrix({ singles: true }).rows.map(({ label }) => label)).toEqual(['boats lost', 'loss']);
  });

  it('names rows so that they are found again when others come before them', () => {
    const other = { ...boats, id: 'f9', label: 'piers lost' };
    const key = matrix().rows[0]?.key;
    expect(matrix({}, [other, boats]).rows[1]?.key).toBe(key);
    expect(new Set(matrix({}, [boats, boats]).rows.map((row) => row.key)).size).toBe(2);
  });

  it('carries what a reader decided on a fact', () => {
    const decision = {
      id: 'd1',
      choice: 'ignored',
      words: 'ignored',
      state: 'holds',
      settles: true,
      date: '2024-05-09',
    } as const;
    expect(matrix({}, [{ ...boats, decision }, vote]).rows.map((row) => row.decision)).toEqual([decision]);
  });

  it('leaves out and counts what is too much', () => {
    const crowded = { ...boats, statements: Array.from({ length: 9000 }, () => boats.statements[1]!) };
    const { rows, beyond } = matrix({}, [crowded, crowded, crowded, boats]);
    expect([rows.length, beyond]).toEqual([2, 2]);
  });

  it('is empty where nothing can be compared', () => {
    const lone: Analysis = { ...analysis([]), sources: [summary('wire.txt')], origins: [] };
    const empty = matrixOf(lone, 1, {}, (one) => one as QuotedFact);
    expect(empty).toMatchObject({ event: undefined, sources: [], rows: [], events: [] });
  });
});
