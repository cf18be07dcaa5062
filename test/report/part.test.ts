import { describe, expect, test } from 'vitest';
import { exported, formats } from '../../src/report/exported';
import type { Report } from '../../src/report/report';
import { ferryReport, textOf } from './ferry';

const edition = { textOf, version: '1.2.3' };

function partial(of: number | undefined): Report {
  const report = ferryReport();
  return { ...report, summary: { ...report.summary, part: { compared: 13, of } } };
}

describe('a report that was made before all accounts were compared', () => {
  const telling = formats.filter((format) => format !== 'json');

  test.each(telling)('says so in %s, and no other does', (format) => {
    expect(exported(partial(900), format, edition)).toContain('made when 13 of 900 accounts were compared');
    expect(exported(partial(undefined), format, edition)).toContain('made when 13 accounts were compared');
    expect(exported(ferryReport(), format, edition)).not.toContain('made when');
  });

  test('says so in each row of CSV', () => {
    const rows = exported(partial(900), 'csv', edition).trimEnd().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/,"made when 13 of 900 accounts were compared, before the whole was"$/);
  });

  test('says so in the summary of JSON', () => {
    const { summary } = JSON.parse(exported(partial(900), 'json', edition)) as Report;
    expect(summary.part).toEqual({ compared: 13, of: 900 });
    expect(exported(ferryReport(), 'json', edition)).not.toContain('"part"');
  });
});
