import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import Ajv from 'ajv-draft-04';
import type { Log, Region } from 'sarif';
import { describe, expect, test } from 'vitest';
import { sarifReport } from '../../src/report/sarif';
import { emptyReport, ferryOutcomes, ferryReport, textOf } from './ferry';

const schemaPath = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const formats = {
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
  'uri-reference': /^[^\s<>"{}|\\^`]*$/,
  'date-time': true,
} as const;
const validate = new Ajv({ strict: false, allErrors: true, formats, unicodeRegExp: false }).compile(
  JSON.parse(readFileSync(schemaPath, 'utf8')),
);

function expectValid(log: unknown): void {
  validate(log);
  expect(validate.errors ?? []).toEqual([]);
}

function logOf(report = ferryReport()): Log {
  return JSON.parse([...sarifReport(report, textOf, '1.2.3')].join('')) as Log;
}

describe('SARIF', () => {
  test('is valid by the schema of SARIF 2.1.0', () => {
    expectValid(logOf());
    expectValid(logOf(emptyReport()));
    expectValid(logOf(ferryReport(ferryOutcomes())));
  });

  test('the schema used here does find faults', () => {
    validate({ ...logOf(), version: '2.0.0' });
    expect(validate.errors?.length).toBeGreaterThan(0);
  });

  test('has one result for each conflict and difference, and rules by id', () => {
    const run = logOf().runs[0];
    expect(run?.results?.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['amount/apart', 'error'],
      ['duration/bound', 'warning'],
    ]);
    for (const { ruleId, ruleIndex } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex ?? -1]?.id).toBe(ruleId);
    }
    expect(run?.tool.driver.version).toBe('1.2.3');
  });

  test('regions by line and column and by offset are the same words', () => {
    const run = logOf().runs[0];
    expect(run?.columnKind).toBe('utf16CodeUnits');
    for (const { locations = [], relatedLocations = [] } of run?.results ?? []) {
      for (const { physicalLocation } of [...locations, ...relatedLocations]) {
        const text = textOf(decodeURIComponent(physicalLocation?.artifactLocation?.uri ?? ''));
        for (const region of [physicalLocation?.region, physicalLocation?.contextRegion]) {
          const { charOffset = -1, charLength = 0, snippet } = region ?? {};
          expect(text.slice(charOffset, charOffset + charLength)).toBe(snippet?.text);
          expect(byLines(text, region ?? {})).toBe(snippet?.text);
        }
      }
    }
  });

  test('links in a message lead to the statements', () => {
    const result = logOf().runs[0]?.results?.[0];
    const ids = result?.relatedLocations?.map(({ id }) => id);
    expect(ids).toEqual([0, 1, 2]);
    const links = [...(result?.message.text ?? '').matchAll(/(?<!\\)\[((?:[^[\]\\]|\\.)*)\]\((\d+)\)/g)];
    expect(links.map(([, text, id]) => [text, Number(id)])).toEqual([
      ['a|1.txt', 0],
      ['b.txt', 1],
      ['sub/c:d.md', 2],
    ]);
    expect(result?.message.text).toContain('43 and 51 \\[both plain counts\\] are');
  });

  test('names the accounts by relative addresses that are no schemes', () => {
    expect(logOf().runs[0]?.artifacts?.map(({ location }) => location?.uri)).toEqual([
      'a%7C1.txt',
      'b.txt',
      'sub/c%3Ad.md',
    ]);
  });

  test('tells which files were left out', () => {
    const [notification] = logOf().runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? [];
    expect(notification?.message.text).toBe('=evil .txt was left out: binary');
  });

  test('is the same byte by byte for the same input', () => {
    expect([...sarifReport(ferryReport(), textOf, '1')].join('')).toBe(
      [...sarifReport(ferryReport(), textOf, '1')].join(''),
    );
  });
});

/** Reads a region by its lines and columns only. */
function byLines(text: string, { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }: Region): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
  return text.slice((starts[startLine - 1] ?? 0) + startColumn - 1, (starts[endLine - 1] ?? 0) + endColumn - 1);
}
