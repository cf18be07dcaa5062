import { verdictWord } from '../../../engine/wording';
import { formulaSafe } from '../../../report/formulaSafe';
import { oneLine } from '../../../report/plainText';
import type { Matrix, MatrixRow } from '../../../worker/matrix';
import { cellCertainty, cellValue } from './cellWords';
import type { Column, ColumnGroup } from './columns';

/** Indices of columns, both included. */
export interface ColumnRange {
  readonly from: number;
  readonly to: number;
}

/** Cells as tab-separated values, a line a row. */
export function rowsAsTsv(rows: readonly MatrixRow[], columns: readonly Column[], range: ColumnRange): string {
  const wanted = columns.slice(range.from, range.to + 1);
  return rows.map((row) => lineOf(wanted.map((column) => cellText(row, column)))).join('\n');
}

/** All rows as tab-separated values under a line of headings, which name each account with its origin. @param note a last line; none where it is '' */
export function tableAsTsv(
  rows: readonly MatrixRow[],
  columns: readonly Column[],
  { sources }: Pick<Matrix, 'sources'>,
  heading: (column: Column) => string,
  groups: readonly ColumnGroup[],
  originWords: (group: ColumnGroup) => string,
  note: string,
): string {
  const headings = columns.map((column, index) => {
    const group = groups.find(({ start, end, origin }) => origin && start <= index && index < end);
    const source = column.source === undefined ? undefined : sources[column.source];
    return source && group ? `${source.source} (${originWords(group)})` : heading(column);
  });
  const lines = [lineOf(headings), ...rows.map((row) => lineOf(columns.map((column) => cellText(row, column))))];
  return `${[...lines, ...(note === '' ? [] : [lineOf([note])])].join('\n')}\n`;
}

function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => formulaSafe(oneLine(cell))).join('\t');
}

function cellText(row: MatrixRow, { id, source }: Column): string {
  if (id === 'question') return row.label;
  if (id === 'verdict') return verdictWord(row.verdict);
  if (id === 'kind') return row.kind;
  const cell = row.cells.find((one) => one.source === source);
  if (!cell) return '';
  const sure = cellCertainty(cell);
  return sure ? `${cellValue(cell)} (${sure})` : cellValue(cell);
}
