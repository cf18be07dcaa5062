import { describe, expect, test } from 'vitest';
import { csvReport } from '../../src/report/csv';
import { emptyReport, ferryReport, textOf } from './ferry';

/** A reader after RFC 4180 and nothing else. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let match = field.exec(csv); match; match = field.exec(csv)) {
    const [, quoted, bare, end] = match;
    rows[rows.length - 1]?.push(quoted === undefined ? (bare ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    if (field.lastIndex === csv.length) break;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

function records(csv: string): Record<string, string>[] {
  const [header = [], ...rows] = parse(csv);
  return rows.map((row) => {
    expect(row.length).toBe(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

describe('CSV', () => {
  test('has one row a statement with everything that is known of it', () => {
    const rows = records([...csvReport(ferryReport())].join(''));
    expect(rows.length).toBe(6);
    expect(rows[0]).toEqual({
      fact: 'f1',
      question: 'people aboard | <i>the ferry</i>',
      kind: 'count',
      verdict: 'Conflict',
      aspects: 'value',
      account: 'a|1.txt',
      title: "'=SUM(1+1) Ferry <b>Kestrel</b> hits pier",
      publisher: 'Brightwater Wire',
      'account date': '2024-05-06',
      line: '3',
      column: '24',
      start: '67',
      end: '76',
      quote: 'The ferry carried 43 people, "two officers" told Brightwater Wire.',
      'raw value': '43 people',
      value: '43',
      unit: 'person',
      modifier: '',
      'in words': '43 people',
      answer: '1',
      'answer origins': '1',
      'who says it': '"two officers"',
      named: 'no',
      through: 'told Brightwater Wire',
      certainty: 'plainly stated',
      polarity: 'yes',
      superseded: '',
      'relative to': '',
      origin: 'o1',
      reason: '43 and 51 [both plain counts] are not the same number.',
      rule: 'amount/apart',
      decision: '',
      'decision stands': '',
      'decided on': '',
      'decision reason': '',
      part: '',
    });
    expect(rows[4]?.['value']).toBe('P10W..P14W');
  });

  test('offsets lead back to the account', () => {
    for (const row of records([...csvReport(ferryReport())].join(''))) {
      const raw = textOf(row['account'] ?? '').slice(Number(row['start']), Number(row['end']));
      expect(row['raw value']?.replaceAll('\u241b', '\u001b')).toBe(raw);
    }
  });

  test('lets no text begin as a formula', () => {
    for (const row of records([...csvReport(ferryReport())].join(''))) {
      for (const [name, value] of Object.entries(row)) {
        if (Number.isNaN(Number(value))) expect(value, name).not.toMatch(/^[=+\-@\t\r|%]/);
      }
    }
    expect([...csvReport(ferryReport())].join('')).toContain("'=cmd|calc");
    expect([...csvReport(ferryReport())].join('')).toContain("'-Kestrel-");
  });

  test('ends every line with CR LF and holds no control character', () => {
    const csv = [...csvReport(ferryReport())].join('');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  test('begins with a byte-order mark only when asked', () => {
    expect([...csvReport(ferryReport())].join('').startsWith('fact,')).toBe(true);
    expect([...csvReport(ferryReport(), true)].join('').startsWith('\ufefffact,')).toBe(true);
  });

  test('is a header alone when nothing was found', () => {
    expect(parse([...csvReport(emptyReport())].join('')).length).toBe(1);
  });
});
