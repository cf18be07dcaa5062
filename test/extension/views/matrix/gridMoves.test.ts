import { describe, expect, it } from 'vitest';
import { columnGroups } from '../../../../src/views/matrix/page/columns';
import { move, type GridShape } from '../../../../src/views/matrix/page/gridMoves';
import { scrollToShow, stretchInSight } from '../../../../src/views/matrix/page/gridWindow';
import { matrix } from './matrices';

/** Two rows of headings, ten facts; columns 0 to 2 tell the question, 3 and 4 are one origin, 5 another. */
const shape: GridShape = { rows: 12, columns: 6, groups: columnGroups(matrix([])), page: 4 };

describe('a key in the grid', () => {
  it.each<[string, boolean, [number, number], [number, number] | undefined]>([
    ['ArrowRight', false, [2, 0], [2, 1]],
    ['ArrowRight', false, [2, 5], [2, 5]],
    ['ArrowLeft', false, [2, 0], [2, 0]],
    ['ArrowUp', false, [2, 4], [1, 4]],
    ['ArrowDown', false, [11, 4], [11, 4]],
    ['Home', false, [5, 4], [5, 0]],
    ['End', false, [5, 1], [5, 5]],
    ['Home', true, [5, 4], [0, 0]],
    ['End', true, [5, 1], [11, 5]],
    ['PageDown', false, [2, 1], [6, 1]],
    ['PageDown', false, [10, 1], [11, 1]],
    ['PageDown', false, [0, 1], [5, 1]],
    ['PageUp', false, [4, 1], [2, 1]],
    ['PageUp', false, [1, 1], [1, 1]],
    // Among the headings of origins, from one to the next.
    ['ArrowRight', false, [0, 1], [0, 3]],
    ['ArrowRight', false, [0, 3], [0, 5]],
    ['ArrowRight', false, [0, 5], [0, 5]],
    ['ArrowLeft', false, [0, 4], [0, 2]],
    ['ArrowLeft', false, [0, 2], [0, 2]],
    ['x', false, [2, 0], undefined],
  ])('%s (Control: %s) leads from %j to %j', (key, control, [row, column], to) => {
    const moved = move({ row, column }, key, control, shape);
    expect(moved && [moved.row, moved.column]).toEqual(to);
  });

  it('never leaves a grid without facts', () => {
    expect(move({ row: 1, column: 0 }, 'PageDown', false, { ...shape, rows: 2 })).toEqual({ row: 1, column: 0 });
  });
});

describe('what is in sight', () => {
  it.each([
    [0, { start: 0, end: 12 }],
    [505, { start: 48, end: 63 }],
    [1990, { start: 197, end: 200 }],
  ])('at %i pixels is drawn with two more at either end', (offset, expected) => {
    expect(stretchInSight(offset, 100, 10, 200, 2)).toEqual(expected);
  });

  it.each([
    [100, 50, 70, 50],
    [100, 180, 230, 130],
    [100, 120, 180, 100],
    [100, 90, 300, 90],
  ])('scrolls from %i for %i to %i no further than to %i', (offset, start, end, expected) => {
    expect(scrollToShow(offset, 100, start, end)).toBe(expected);
  });
});
