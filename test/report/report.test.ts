import { describe, expect, test } from 'vitest';
import { jsonPieces, jsonReport, safeJson } from '../../src/report/json';
import { wholeReport, type Report, type WalkedReport } from '../../src/report/report';
import { emptyReport, ferryReport, textOf } from './ferry';

describe('the report', () => {
  test('has the parts and keys that its version promises', () => {
    const report = ferryReport();
    expect(Object.keys(report)).toEqual([
      'version',
      'summary',
      'sources',
      'origins',
      'mentions',
      'facts',
      'notCompared',
      'decisions',
      'skipped',
    ]);
    expect(report.version).toBe(1);
    expect(report.facts[0]).toMatchObject({
      id: 'f1',
      label: 'people aboard | <i>the ferry</i>',
      kind: 'count',
      verdict: 'conflict',
      aspects: ['value'],
      reason: '43 and 51 [both plain counts] are not the same number.',
      rule: 'amount/apart',
      origins: 2,
      notStated: [],
    });
    expect(report.sources[1]).toEqual({
      source: 'b.txt',
      title: '-Kestrel- strikes <script>alert(1)</script> pier',
      origin: 'o1',
      event: 1,
    });
  });

  test('quotes every statement and its passage as the account has them', () => {
    for (const { statements } of ferryReport().facts) {
      for (const { source, start, end, passage, quote, passageText } of statements) {
        expect(quote).toBe(textOf(source).slice(start, end));
        expect(passageText).toBe(textOf(source).slice(passage[0], passage[1]));
        expect(passageText).toContain(quote);
      }
    }
  });

  test('gives line and column in UTF-16 code units, after CR LF and emoji too', () => {
    const places = ferryReport().facts.flatMap(({ statements }) =>
      statements.map(({ source, line, column }) => [source, line, column]),
    );
    expect(places).toEqual([
      ['a|1.txt', 3, '🚢🚢 The ferry carried '.length + 1],
      ['b.txt', 3, 7],
      ['sub/c:d.md', 3, 12],
      ['b.txt', 3, 70],
      ['a|1.txt', 3, 131],
      ['a|1.txt', 3, 82],
    ]);
  });

  test('groups answers and counts their origins, not their files', () => {
    expect(ferryReport().facts[0]?.answers).toEqual([
      { group: 1, words: '43 people', sources: ['a|1.txt', 'b.txt'], origins: 1 },
      { group: 2, words: '51 people', sources: ['sub/c:d.md'], origins: 1 },
    ]);
  });

  test('says who speaks in one line and in parts, and leaves the key out where nobody is named', () => {
    const [first, second] = ferryReport().facts[0]?.statements ?? [];
    expect(first).toMatchObject({
      attribution: '"two officers" (Brightwater Wire)',
      speaker: { text: '"two officers"', named: false, via: 'told Brightwater Wire' },
    });
    expect(second).not.toHaveProperty('attribution');
  });

  test('lists mentions by place, entities with their fullest name, unresolved dates without a value', () => {
    expect(ferryReport().mentions.map(({ text, kind, value }) => [text, kind, value])).toEqual([
      ['Kestrel', 'other', 'MV Kestrel'],
      ['43 people', 'count', 43],
      ['Monday', 'date', undefined],
    ]);
  });

  test('counts what there is', () => {
    expect(ferryReport().summary).toEqual({
      sources: 3,
      origins: 2,
      conflict: 1,
      differ: 1,
      agree: 0,
      single: 1,
      notCompared: 1,
      settled: 0,
    });
    expect(emptyReport().summary).toMatchObject({ conflict: 0, notCompared: 0 });
  });

  test('names files that were left out, and what was not compared with its words', () => {
    expect(ferryReport().skipped).toEqual([{ source: '=evil\n.txt', why: 'binary' }]);
    expect(ferryReport().notCompared).toEqual([
      expect.objectContaining({ source: 'a|1.txt', line: 3, text: 'Monday', why: 'no date line to count from' }),
    ]);
  });
});

describe('JSON', () => {
  const json = (report: Report): string => [...jsonReport(report)].join('');

  test.each([0, 1, 2, 3, 9])('is the same in pieces, to a depth of %d', (depth) => {
    const value = { ...ferryReport(), none: undefined, empty: [{}, [], [[]], null, undefined, ['a\nb']] };
    expect([...jsonPieces(value, depth)].join('')).toBe(safeJson(value));
  });

  test('reads back as the report', () => {
    expect(JSON.parse(json(ferryReport()))).toEqual(ferryReport());
  });

  test('is the same from lists that are made as they are walked through, each time', () => {
    const { mentions, facts, ...rest } = ferryReport();
    const made = { mentions: 0, facts: 0 };
    const walked = {
      ...Object.fromEntries(Object.entries(rest).slice(0, 4)),
      mentions: { [Symbol.iterator]: () => (made.mentions++, mentions[Symbol.iterator]()) },
      facts: { [Symbol.iterator]: () => (made.facts++, facts[Symbol.iterator]()) },
      ...Object.fromEntries(Object.entries(rest).slice(4)),
    } as unknown as WalkedReport;
    for (let time = 1; time <= 2; time++) {
      expect([...jsonReport(walked)].join('')).toBe(json(ferryReport()));
      expect(made).toEqual({ mentions: time, facts: time });
    }
    expect(wholeReport(walked)).toEqual(ferryReport());
  });

  test('is the same byte by byte for the same input', () => {
    expect(json(ferryReport())).toBe(json(ferryReport()));
  });

  test('holds no character that a terminal would act on', () => {
    expect(json(ferryReport())).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(json(ferryReport())).toContain('\\u202e');
  });
});
