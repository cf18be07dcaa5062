import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/engine/read/markdown';
import { Shortened, STAND_IN } from '../../../src/engine/read/plainParagraphs';

const P = STAND_IN;

describe('plain paragraphs of Markdown', () => {
  it.each([
    ['The weir held.', P],
    ['The weir held.\n', `${P}\n`],
    ['The weir held.\nThe mill did not.', P],
    ['The weir held.\r\n\r\n“It held,” said Ann Hale.\r\n', `${P}\r\n\r\n${P}\r\n`],
    ['# Flood\n\n21 mills burned; £3m is lost.\n\n- a list', `# Flood\n\n${P}\n\n- a list`],
    ['Mill | 3 May | 4 comments', P],
  ])('are one sign each to the parser: %j', (section, shortened) => {
    expect(new Shortened(section).text).toBe(shortened);
  });

  it.each([
    ['emphasis', 'The weir *held*.'],
    ['a link', 'See [the weir](x).'],
    ['an address', 'See www.weir.example for more.'],
    ['an entity', 'Hale &amp; Marsh'],
    ['a heading underlined', 'The weir\n========'],
    ['a numbered list', '1. The weir'],
    ['a table', 'a | b\n--- | ---\n1 | 2'],
    ['code by its margin', '    The weir'],
    ['a quotation', '> The weir'],
    ['a line that goes on with a list', '- The weir\nheld.'],
    ['a lone carriage return', 'The weir\rheld.'],
    ['the sign itself', `The ${P} held.`],
  ])('are not what holds %s', (_, section) => {
    expect(new Shortened(section).text).toBe(section);
  });

  it('leave every offset where it was', () => {
    const section = '# Flood\n\nThe weir held.\n\nSee **the mill**.\n\nIt burned.\n\n> Gone.';
    const shortened = new Shortened(section);
    for (const mark of ['# Flood', 'See', 'mill', '> Gone'])
      expect(shortened.offsetOf(shortened.text.indexOf(mark))).toBe(section.indexOf(mark));
    const [first, second] = [shortened.text.indexOf(P), shortened.text.lastIndexOf(P)];
    expect([first, first + 1].map((at) => shortened.offsetOf(at))).toEqual([9, 23]);
    expect(section.slice(shortened.offsetOf(second), shortened.offsetOf(second + 1))).toBe('It burned.');
  });

  const blocks = [
    'The weir held for 3 days.',
    'The weir held\nfor 3 days  \nand more.',
    '- one\n- two',
    '- one\n\n  goes on',
    '    indented',
    '> said Ann Hale',
    '```\nThe weir held.',
    '<!-- The weir',
    '-->',
    '---\ntitle: Weir\n---',
    '---',
    '[a]: x.html',
    'See [a] and *b*.',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    '1. first',
    '<div>\nThe weir',
  ];

  // A text that holds the sign is given to the parser as it is.
  it.each(blocks.flatMap((one) => blocks.map((other) => [one, other] as const)))(
    'are read as the parser would read them: %j, %j',
    (one, other) => {
      const text = `${one}\n\nThe mill burned.\n\n${other}\n\nNobody was hurt.\n\n${one}\n`;
      const whole = `${text}\n\nEnd ${P}\n`;
      const plain = `${text}\n\nEnd +\n`;
      const [parsed, shortened] = [readMarkdown(whole), readMarkdown(plain)];
      expect({ ...shortened, view: shortened.view.replace('+', P) }).toEqual(parsed);
    },
  );
});
