import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../src/worker/lineIndex';
import { spanOf } from '../fixture';

describe('lines and columns', () => {
  it.each([
    ['one\ntwo boats', 1, 4],
    ['one\r\ntwo boats', 1, 4],
    ['one\rtwo boats', 1, 4],
    ['\n\n  boats', 2, 2],
    ['🚢 boats', 0, 3],
    ['a\u2028boats', 0, 2],
  ])('of "boats" in %j are %d, %d', (text, line, column) => {
    expect(new LineIndex(text).place(spanOf(text, 'boats'))).toEqual({
      line,
      column,
      endLine: line,
      endColumn: column + 5,
    });
  });

  it('may be of more than one line', () => {
    expect(new LineIndex('a\nbc\nd').place({ start: 0, end: 6 })).toEqual({
      line: 0,
      column: 0,
      endLine: 2,
      endColumn: 1,
    });
  });
});
