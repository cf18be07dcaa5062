import { describe, expect, it } from 'vitest';
import { withoutOrnament } from '../../../src/engine/read/ornament';

describe('ornament of plain text', () => {
  it.each([
    ['lines drawn with signs', '========\nThe weir\n--------', '        \nThe weir\n        '],
    [
      'dots that lead the eye',
      'The weir........12 and the mill ..... see',
      'The weir        12 and the mill       see',
    ],
    ['line breaks written out', 'The weir held. \\r\\nThe mill burned.\\n', 'The weir held.    \nThe mill burned. \n'],
    ['line breaks torn apart', 'It held. \\ r \\ nThen it fell.', 'It held.       \nThen it fell.'],
  ])('is blanked: %s', (_, text, expected) => {
    expect(withoutOrnament(text)).toBe(expected);
  });

  it.each(['C:\\new\\names.txt', 'She waited .... Then she left.', 'Wait..... He left.', 'a -- b --- c', '**bold**'])(
    'leaves %s',
    (text) => {
      expect(withoutOrnament(text)).toBe(text);
    },
  );
});
