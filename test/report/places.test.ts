import { describe, expect, test } from 'vitest';
import { CodePoints } from '../../src/report/codePoints';
import { excerpt } from '../../src/report/excerpt';
import { fingerprint, fingerprintUrn } from '../../src/report/fingerprint';
import { relativeIri } from '../../src/report/iri';
import { Lines } from '../../src/report/lines';
import { oneLine, visible } from '../../src/report/plainText';
import type { ReportStatement } from '../../src/report/report';
import { ferryReport } from './ferry';

test.each([
  ['ab\ncd', 0, 1, 1],
  ['ab\ncd', 2, 1, 3],
  ['ab\ncd', 3, 2, 1],
  ['ab\r\ncd', 4, 2, 1],
  ['ab\rcd', 3, 2, 1],
  ['ab\n\n', 4, 3, 1],
  ['a\u2028b', 2, 1, 3],
])('lines of %j: offset %i is at %i:%i', (text, offset, line, column) => {
  expect(new Lines(text).at(offset)).toEqual({ line, column });
});

test.each([
  ['abc', 2, 2],
  ['🚢b', 2, 1],
  ['🚢b', 1, 1],
  ['a🚢b🚢', 6, 4],
  ['\ud83da', 2, 2],
])('code points of %j before offset %i: %i', (text, offset, points) => {
  expect(new CodePoints(text).at(offset)).toBe(points);
});

test.each([
  ['000.txt', '000.txt'],
  ['c:d.md', 'c%3Ad.md'],
  ['sub dir/ä|b.txt', 'sub%20dir/%C3%A4%7Cb.txt'],
  ["it's (new)!.txt", 'it%27s%20%28new%29%21.txt'],
  ['a\ud800.txt', 'a%EF%BF%BD.txt'],
])('the path %j is the IRI %s', (path, iri) => {
  expect(relativeIri(path)).toBe(iri);
});

describe('fingerprints', () => {
  test('are the same for the same parts and others for other parts', () => {
    expect(fingerprint(['a', 1])).toBe(fingerprint(['a', 1]));
    const all = [['a', 1], ['a', 2], ['a1'], ['a', '1'], [], ['']].map((parts) => fingerprint(parts));
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((value) => /^[0-9a-f]{32}$/.test(value))).toBe(true);
  });

  test('are UUIDs of version 8 as IRIs', () => {
    for (let i = 0; i < 50; i++) {
      expect(fingerprintUrn([i])).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });
});

test('control characters are shown, not obeyed', () => {
  expect(visible('a\u001b[31mb\u009b2Jc\u202ed\te\n')).toBe('a\u241b[31mb\ufffd2Jc\ufffdd\te\n');
  expect(oneLine(' a\r\n b\u00a0c\u2028d ')).toBe('a b c d');
});

describe('an excerpt', () => {
  const sample = ferryReport().facts[0]?.statements[0];
  function statementOf(passageText: string, quote: string): ReportStatement {
    if (!sample) throw new Error('the sample has a statement');
    const start = 100 + passageText.indexOf(quote);
    return {
      ...sample,
      passage: [100, 100 + passageText.length],
      passageText,
      start,
      end: start + quote.length,
      quote,
    };
  }

  test.each<[string, string, string, number, [string, string, string]]>([
    ['keeps what fits', 'It took 5 days to end', '5 days', 90, ['It took ', '5 days', ' to end']],
    [
      'cuts both sides between words',
      'one two three four FIVE six seven eight nine',
      'FIVE',
      24,
      ['…four ', 'FIVE', ' six…'],
    ],
    [
      'gives room that one side leaves to the other',
      'a FIVE six seven eight nine ten',
      'FIVE',
      22,
      ['a ', 'FIVE', ' six seven…'],
    ],
    ['folds line ends', 'It took\r\n5\u00a0days  to end', '5\u00a0days', 90, ['It took ', '5 days', ' to end']],
    ['joins an anchor to its neighbours without a space', '(5)', '5', 90, ['(', '5', ')']],
  ])('%s', (_, passage, quote, limit, [before, anchor, after]) => {
    expect(excerpt(statementOf(passage, quote), limit)).toEqual({ before, anchor, after });
  });

  test('never grows past its limit nor cuts a character in half', () => {
    const passage = `${'🚢'.repeat(60)}5 days${'🚢'.repeat(60)}`;
    for (let limit = 6; limit < 60; limit++) {
      const { before, anchor, after } = excerpt(statementOf(passage, '5 days'), limit);
      expect((before + anchor + after).replaceAll('…', '').length).toBeLessThanOrEqual(limit);
      expect(before + anchor + after).not.toMatch(/\p{Surrogate}/u);
    }
  });
});
