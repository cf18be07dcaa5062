import type { Verdict } from '../../../../src/engine';
import type { Matrix, MatrixAnswer, MatrixCell, MatrixRow } from '../../../../src/worker/matrix';
import { summary } from '../../fixture';

/** One answer in words, with what matters to a test. */
export function answer(words: string, more: Partial<MatrixAnswer> = {}): MatrixAnswer {
  return {
    words,
    group: 1,
    standing: 'agree',
    certainty: 'done',
    value: words,
    place: { line: 0, column: 0, endLine: 0, endColumn: 1 },
    quote: { before: '', anchor: words, after: '', cutBefore: false, cutAfter: false },
    ...more,
  };
}

export function row(
  label: string,
  verdict: Verdict,
  cells: Readonly<Record<number, readonly MatrixAnswer[]>>,
  more: Partial<MatrixRow> = {},
): MatrixRow {
  const filled = Object.entries(cells).map(([source, answers]): MatrixCell => ({ source: Number(source), answers }));
  const groups = new Set(filled.flatMap(({ answers }) => answers.map(({ group }) => group))).size;
  return { id: label, key: label, label, kind: 'count', verdict, reason: '', groups, cells: filled, ...more };
}

/** Three accounts, two of one origin. */
export function matrix(rows: readonly MatrixRow[], more: Partial<Matrix> = {}): Matrix {
  return {
    revision: 1,
    events: [],
    event: 1,
    singles: false,
    sources: [
      summary('wire.txt', { origin: 'o1', date: '2024-05-04' }),
      summary('copy.txt', { origin: 'o1' }),
      summary('herald.txt', { origin: 'o2', date: '2024-05-06' }),
    ],
    origins: [
      { id: 'o1', sources: ['wire.txt', 'copy.txt'], why: 'same text as wire.txt' },
      { id: 'o2', sources: ['herald.txt'], why: '' },
    ],
    rows,
    beyond: 0,
    ...more,
  };
}
