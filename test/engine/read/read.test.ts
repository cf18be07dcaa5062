import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';
import type { SourceFormat } from '../../../src/engine/model';

const formats: readonly SourceFormat[] = ['plain', 'markdown'];

function holds(text: string, format: SourceFormat): void {
  const source = read(text, format);
  expect(source.text).toBe(text);
  expect(source.view.length).toBe(text.length);
  let end = 0;
  for (const sentence of source.sentences) {
    expect(sentence.start).toBeGreaterThanOrEqual(end);
    expect(sentence.end).toBeGreaterThan(sentence.start);
    expect(sentence.end).toBeLessThanOrEqual(text.length);
    const words = source.view.slice(sentence.start, sentence.end);
    expect(words).toBe(words.trim());
    end = sentence.end;
  }
  for (const aside of source.furniture) {
    expect(aside.end).toBeGreaterThan(aside.start);
    expect(source.sentences.some(({ start, end: stop }) => start < aside.end && aside.start < stop)).toBe(false);
  }
  expect(read(text, format)).toEqual(source);
}

const pieces = constantFrom(
  'The mill burned. ',
  'Hale said "no. ',
  'It cost $2. 5 million',
  '\n',
  '\n\n',
  '\r\n',
  '  ',
  '\t',
  '# ',
  '> ',
  '- ',
  '1. ',
  '2. ',
  '**',
  '_',
  '`',
  '```\n',

  '[',
  '](',
  ')',
  '[a]: b\n',
  '|',
  '|a|b|\n|-|-|\n|1|2|\n',
  '&amp;',
  '&#0;',
  '\\',
  '<b>',
  '<!--',
  '---\n',
  'title: a\n',
  '😀',
  '\u00a0',
  '\ufeff',
  '\0',
  '\u2028',

  'By Jane Hale',
  '5 May 2010',
  'READ ALSO: ',
  'http://a.b/c',
  'a@b.c',
  '~~',
  '...',
  '. . .',
  '”',
  '“',
  "'",
  '(',
  '?',
  '!',
  '[^1]',
  '\ud83d',
  '     ',
);

describe('reading any text', () => {
  for (const format of formats) {
    it(`gives ordered, trimmed sentences over a view of the same length: ${format}`, () => {
      assert(
        property(array(pieces, { maxLength: 60 }), (parts) => holds(parts.join(''), format)),
        { numRuns: 400, seed: 7 },
      );
      assert(
        property(string({ unit: 'binary', maxLength: 300 }), (text) => holds(text, format)),
        { numRuns: 200, seed: 7 },
      );
    });

    it.each(['', ' ', '\n\n\n', '\ufeff', '\0\0\0\0', '\u00a0\u00a0', '\t\r\n'])(
      `gives no sentence where there is nothing: ${format} %j`,
      (text) => {
        expect(read(text, format).sentences).toEqual([]);
        holds(text, format);
      },
    );
  }

  it('gives offsets in UTF-16 units, whatever stands before', () => {
    const text = '\ufeff😀 Lido to close\r\n\r\nNaïve\u00a0crowds 🏊🏽 came. The weir\u00a0held.';
    const { sentences } = read(text, 'plain');
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      '😀 Lido to close',
      'Naïve\u00a0crowds 🏊🏽 came.',
      'The weir\u00a0held.',
    ]);
  });

  it.each([
    ['a byte-order mark', '\ufeffThe mill burned.'],
    ['stray control characters', '\u0001The mill burned.\u0002'],
  ])('is not led astray by %s', (_, text) => {
    for (const format of formats) expect(read(text, format).sentences).toHaveLength(1);
  });
});

describe('hostile text', () => {
  const size = 60_000;
  const hostile: Record<string, string> = {
    'one line without an end': 'The mill burned and the weir held while '.repeat(size / 40),
    'one word': 'a'.repeat(size),
    stops: '.'.repeat(size),
    'spaced stops': '. '.repeat(size / 2),
    'opening brackets': '['.repeat(size),
    'opening parentheses': '('.repeat(size),
    'nested parentheses': '('.repeat(size / 2) + ')'.repeat(size / 2),
    'quotation marks': '"'.repeat(size),
    'nested quotes': '>'.repeat(size),
    'nested lists': `${'- '.repeat(size / 2)}a`,
    emphasis: '*a_ '.repeat(size / 4),
    'links never closed': '[a]('.repeat(size / 4),
    tables: `|a|b|\n|-|-|\n${'|x|1|\n'.repeat(size / 6)}`,
    definitions: '[a]: b\n'.repeat(size / 7),
    fences: '```\n'.repeat(size / 4),
    'HTML never closed': '<!--'.repeat(size / 4),
    'an enumeration without end': '1. a '.repeat(size / 5),
    spaces: ' '.repeat(size),
    'line breaks': '\n'.repeat(size),
    'short lines': 'a\n'.repeat(size / 2),
    titles: 'Ab '.repeat(size / 3),
    datelines: `${'ELGIN/'.repeat(size / 6)} - a`,
    addresses: 'a@b.c '.repeat(size / 6),
  };
  for (const [name, text] of Object.entries(hostile)) {
    it(`is read in time: ${name}`, { timeout: 5_000 }, () => {
      for (const format of formats) expect(read(text, format).view).toHaveLength(text.length);
    });
  }

  it('keeps the rows of a table that is too large to parse', () => {
    const { sentences, view } = read(`| Town | Dead |\n|---|---|\n${'| Elgin | 12 |\n'.repeat(3000)}`, 'markdown');
    expect(sentences).toHaveLength(3001);
    expect(sentences.at(-1)?.role).toBe('cell');
    expect(view.slice(sentences.at(-1)?.start, sentences.at(-1)?.end)).toBe('Elgin | 12');
  });
});
