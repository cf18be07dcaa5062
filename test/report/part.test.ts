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
  // CSV has a row a statement and no place for a word on all of them.
  const telling = formats.filter((format) => format !== 'csv' && format !== 'json');

  test.each(telling)('says so in %s, and no other does', (format) => {
    expect(exported(partial(900), format, edition)).toContain('made when 13 of 900 accounts were compared');
    expect(exported(partial(undefined), format, edition)).toContain('made when 13 accounts were compared');
    expect(exported(ferryReport(), format, edition)).not.toContain('made when');
  });

  test('says so in the summary of JSON', () => {
    const { summary } = JSON.parse(exported(partial(900), 'json', edition)) as Report;
    expect(summary.part).toEqual({ compared: 13, of: 900 });
    expect(exported(ferryReport(), 'json', edition)).not.toContain('"part"');
  });
});
