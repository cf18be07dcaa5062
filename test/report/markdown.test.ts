import * as fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownMark, markdownReport } from '../../src/report/markdown';
import { oneLine } from '../../src/report/plainText';
import { emptyReport, ferryReport } from './ferry';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

function nodes(markdown: string): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(walk)];
  return walk(unified().use(remarkParse).use(remarkGfm).parse(markdown));
}

function plain(markdown: string): string {
  return nodes(markdown)
    .filter(({ type }) => type === 'text' || type === 'inlineCode')
    .map(({ value }) => value)
    .join('');
}

describe('escaped text', () => {
  test.each([
    '*bold* _it_ **b** ~~s~~ `code`',
    '[x](command:evil) ![p](http://e.test/p.png) [ref]: x',
    '<script>alert(1)</script> <http://e.test> <!-- c -->',
    'see www.e.test or https://e.test/x?a=1&b=2 or WWW.E.TEST',
    'write to ann.lee+x@mail.e.test today',
    '| a | b | \\| &amp; &#x3c; # h',
    'a\\',
    '$5 million and $6 million, 10^2',
  ])('%j reads as it is written', (text) => {
    const markdown = `x ${escapeMarkdown(text)} y`;
    expect(plain(markdown)).toBe(`x ${text} y`);
    expect(nodes(markdown).filter(({ type }) => !['root', 'paragraph', 'text', 'inlineCode'].includes(type))).toEqual(
      [],
    );
  });
});

test('any text reads as it is written, and nothing in it comes alive', () => {
  const signs = fc.constantFrom(
    ...'*_`~[]()<>!#|\\&;:/.@-+=$^{}"\'1 aw\n\u00a0',
    'http://',
    'www.',
    '&amp;',
    '](',
    '**',
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(signs, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 20 }),
      (parts) => {
        const text = parts.join('');
        const markdown = `x ${escapeMarkdown(text)} y`;
        expect(plain(markdown).replace(/\s+/g, ' ')).toBe(`x ${oneLine(text)} y`.replace(/\s+/g, ' '));
        const alive = nodes(markdown).filter(({ type }) => !['root', 'paragraph', 'text', 'inlineCode'].includes(type));
        expect(alive).toEqual([]);
      },
    ),
    { numRuns: 2000, seed: 20240506 },
  );
});

describe('Markdown', () => {
  const markdown = [...markdownReport(ferryReport())].join('');

  test('begins with the mark by which a report is known', () => {
    expect(markdown.startsWith(`${markdownMark}\n`)).toBe(true);
  });

  test('has no live link, image or HTML from an account', () => {
    const found = nodes(markdown);
    expect(
      found.filter(({ type }) => ['link', 'image', 'linkReference', 'imageReference', 'definition'].includes(type)),
    ).toEqual([]);
    expect(found.filter(({ type }) => type === 'html').map(({ value }) => value)).toEqual([markdownMark]);
  });

  test('shows control characters instead of passing them on', () => {
    expect(markdown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(markdown).toContain('\u241b\\[31m12');
  });

  test('puts conflicts before differences and both before the rest', () => {
    const headings = [...markdown.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      'Accounts',
      'Conflicts',
      'Differences',
      'In one account only',
      'Not compared',
      'Files left out',
    ]);
  });

  test('tells each statement with place, quote, certainty, speaker and origin, and each fact with reason and rule', () => {
    const text = plain(markdown);
    expect(text).toContain('a|1.txt:3:24 “The ferry carried 43 people, "two officers" told Brightwater Wire.”');
    expect(text).toContain('says "two officers" (Brightwater Wire)');
    expect(text).toContain('named as superseded');
    expect(text).toContain('(possible; origin o1)');
    expect(text).toContain('Why: 43 and 51 [both plain counts] are not the same number. (rule amount/apart)');
    expect(text).toContain('Conflict in value');
    expect(text).toContain('Not stated: sub/c:d.md');
  });

  test('counts origins beside files', () => {
    expect(plain(markdown)).toContain('43 people (2 accounts, 1 origin)');
  });

  test('sets every anchor in bold', () => {
    const bold = nodes(markdown)
      .filter(({ type }) => type === 'strong')
      .map((node) => (node.children ?? []).map(({ value }) => value).join(''));
    expect(bold).toEqual(expect.arrayContaining(['43 passengers', '51 people', '$5 million', 'Monday']));
  });

  test('says what there is even when nothing was found', () => {
    expect([...markdownReport(emptyReport())].join('')).toContain('3 accounts, 2 origins: 0 conflicts, 0 differences');
  });
});
