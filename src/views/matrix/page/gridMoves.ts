import type { ColumnGroup } from './columns';

/** A cell of the grid, headings included: row 0 names origins, row 1 columns, facts follow. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** How many rows stand above the facts. */
export const headingRows = 2;

export interface GridShape {
  /** Headings included. */
  readonly rows: number;
  readonly columns: number;
  readonly groups: readonly ColumnGroup[];
  /** How many facts are in sight at a time. */
  readonly page: number;
}

/** The group of columns whose heading stands over a column. */
export function groupAt(groups: readonly ColumnGroup[], column: number): ColumnGroup | undefined {
  return groups.find(({ start, end }) => start <= column && column < end);
}

/**
 * Where a key leads from a cell, as in the grid pattern of the ARIA Authoring Practices Guide.
 * @param control whether Control (Command on a Mac) is held
 * @returns undefined for a key that does not move; the cell itself at an edge
 */
export function move(from: Position, key: string, control: boolean, shape: GridShape): Position | undefined {
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  const group = from.row === 0 ? groupAt(shape.groups, from.column) : undefined;
  const to = (row: number, column: number): Position => ({
    row: Math.max(0, Math.min(lastRow, row)),
    column: Math.max(0, Math.min(lastColumn, column)),
  });
  switch (key) {
    case 'ArrowUp':
      return to(from.row - 1, from.column);
    case 'ArrowDown':
      return to(from.row + 1, from.column);
    case 'ArrowLeft': {
      const column = (group?.start ?? from.column) - 1;
      return group && column < 0 ? from : to(from.row, column);
    }
    case 'ArrowRight': {
      const column = (group ? group.end - 1 : from.column) + 1;
      return group && column > lastColumn ? from : to(from.row, column);
    }
    case 'Home':
      return to(control ? 0 : from.row, 0);
    case 'End':
      return to(control ? lastRow : from.row, lastColumn);
    case 'PageUp':
      return to(from.row < headingRows ? from.row : Math.max(headingRows, from.row - shape.page), from.column);
    case 'PageDown':
      return to(Math.max(from.row, headingRows - 1) + shape.page, from.column);
    default:
      return undefined;
  }
}
