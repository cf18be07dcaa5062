import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';
import { sectionsOf } from '../../../src/engine/read/markdownSections';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const sentencesOf = (text: string): string[] => {
  const { view, sentences } = read(text, 'markdown');
  return sentences.map(({ start, end }) => fold(view.slice(start, end)));
};

describe('Markdown', () => {
  it.each([
    ['emphasis', 'The **mill** burned _twice_.', 'The mill burned twice .'],
    ['a link', 'See [the plan](https://example.com/a_b "t") of Elgin.', 'See the plan of Elgin.'],
    ['a reference link', 'See [the plan][1] of Elgin.\n\n[1]: https://example.com', 'See the plan of Elgin.'],
    ['an image', 'The weir ![a weir](weir.png) held.', 'The weir held.'],
    ['inline code', 'The weir `x = 1` held.', 'The weir held.'],
    ['inline HTML', 'The weir <b>held</b> well.', 'The weir held well.'],
    ['struck-out words', 'It hurt ~~12~~ 15 people.', 'It hurt 15 people.'],
    ['an escape', 'It cost \\$5 and 10\\% more.', 'It cost $5 and 10 % more.'],
    ['a reference', 'Hale &amp; Sons said &ldquo;no&rdquo; to 5&nbsp;offers.', 'Hale & Sons said “no” to 5 offers.'],
    ['an unknown reference', 'R&D; was cut by R&amp;D.', 'R&D; was cut by R& D.'],
    ['a footnote', 'The weir held.[^1]\n\n[^1]: So they say.', 'The weir held.'],
    ['a bare address in text', 'Write to jane@example.com for it.', 'Write to jane@example.com for it.'],
    ['a quoted address', 'It is at https://example.com/x and open.', 'It is at https://example.com/x and open.'],
  ])('leaves the words of %s where they stand', (_, text, first) => expect(sentencesOf(text)[0]).toBe(first));

  it('keeps every word at its place in the source', () => {
    const text =
      '# The *lido*\n\n> Elgin said:\n> the **tank** leaks &amp; the `pump` fails.\n\n1. It cost \\$5m.\n\n| Party | For |\n|---|---|\n| Alliance | 12 |\n';
    const { view } = read(text, 'markdown');
    expect(view).toHaveLength(text.length);
    for (const word of ['lido', 'Elgin', 'tank', 'leaks', 'fails', 'cost', '5m', 'Party', 'Alliance', '12']) {
      expect(view.indexOf(word)).toBe(text.indexOf(word));
    }
    expect(view).not.toMatch(/[#*>`\\]|amp;|pump|---/);
  });

  it('reads a table row by row, its cells divided', () => {
    const { view, sentences } = read(
      '| Party | For |\n|---|--:|\n| Mill Alliance | 12 |\n| Ratepayers | 3 |\n',
      'markdown',
    );
    expect(sentences.map(({ role }) => role)).toEqual(['cell', 'cell', 'cell']);
    expect(sentences.map(({ start, end }) => fold(view.slice(start, end)))).toEqual([
      'Party | For',
      'Mill Alliance | 12',
      'Ratepayers | 3',
    ]);
  });

  it('tells headings, lists and quotations', () => {
    const text =
      '# Lido to close\n\nIt closes.\n\n## What now\n\n- A school.\n- A park. A pond.\n\n> It is a shame.\n>\n> > Quite so.\n';
    expect(read(text, 'markdown').sentences.map(({ role, quoteDepth }) => `${role} ${quoteDepth}`)).toEqual([
      'title 0',
      'body 0',
      'heading 0',
      'list 0',
      'list 0',
      'list 0',
      'body 1',
      'body 2',
    ]);
  });

  it('cuts a paragraph at its line breaks unless it is hard-wrapped', () => {
    expect(sentencesOf('The mill burned down on Friday night in Elgin\nREAD ALSO: The weir\nThe weir held.')).toEqual([
      'The mill burned down on Friday night in Elgin',
      'The weir held.',
    ]);
    expect(sentencesOf('The mill of the town burned\ndown on Friday night, and the\nweir held.')).toEqual([
      'The mill of the town burned down on Friday night, and the weir held.',
    ]);
  });

  it('sets code and HTML aside', () => {
    const { sentences, furniture } = read(
      'The weir held.\n\n```\nconst deaths = 12;\n```\n\n<div>\n12 died\n</div>\n',
      'markdown',
    );
    expect(sentences).toHaveLength(1);
    expect(furniture.map(({ why }) => why)).toEqual(['code', 'code']);
  });

  it('reads prose that was indented, though Markdown calls it code', () => {
    expect(sentencesOf('The weir held.\n\n    The mill burned down on Friday, and the mayor wept.\n')).toHaveLength(2);
  });

  it('takes title, date, outlet and author from front matter', () => {
    const text =
      '---\ntitle: "Lido: to close"\nauthor: Jane Hale\ndate: 2024-03-05\npublisher: Elgin Echo\n---\n\nThe lido closes.\n';
    const { header, view, sentences, furniture } = read(text, 'markdown');
    expect(view.slice(header.title?.start, header.title?.end)).toBe('Lido: to close');
    expect(header).toMatchObject({ publisher: 'Elgin Echo', authors: ['Jane Hale'], date: { iso: '2024-03-05' } });
    expect(text.slice(header.date?.start, header.date?.end)).toBe('2024-03-05');
    expect(sentences).toHaveLength(1);
    expect(furniture.map(({ why }) => why)).toEqual(['metadata']);
  });

  it('reads on where front matter or a fence is never closed', () => {
    expect(sentencesOf('---\nThe weir held.\n')).toContain('The weir held.');
    expect(read('The weir held.\n\n```\n12 died\n', 'markdown').sentences).toHaveLength(1);
  });

  it('finds no heading inside a fence', () => {
    const text = `${'The weir held. '.repeat(200)}\n\n\`\`\`\n# not a heading\n\`\`\`\n\n# A heading\n`;
    expect(sectionsOf(text).map(({ start, end }) => text.slice(start, end).trim().slice(0, 5))).toEqual([
      'The w',
      '# A h',
    ]);
  });

  it('cuts a text without a gap', () => {
    const text = '# A\n\n'.repeat(3000) + 'b\n\n'.repeat(9000);
    const sections = sectionsOf(text);
    expect(sections.length).toBeGreaterThan(3);
    expect(sections.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  it('resolves a link by a definition in another section', () => {
    const text = `See [the plan][p].\n\n${'The weir held.\n\n'.repeat(300)}# Notes\n\nNone.\n\n[p]: https://example.com\n`;
    expect(sentencesOf(text)[0]).toBe('See the plan .');
  });
});
