import { describe, expect, it } from 'vitest';
import type { Log } from 'sarif';
import { exported, formats } from '../../src/report/exported';
import type { Report } from '../../src/report/report';
import { ferryOutcomes, ferryReport, textOf } from './ferry';

const edition = { textOf, version: '1.2.3' };
const decided = ferryReport(ferryOutcomes());

describe('the decisions in a report', () => {
  it('stand with their facts, and in a list of their own', () => {
    expect(decided.facts.map(({ decision }) => decision?.state)).toEqual(['holds', 'reopened', undefined]);
    expect(decided.facts[0]?.decision).toMatchObject({
      choice: 'resolved',
      words: 'Resolved in favour of 43 people (a|1.txt)',
      settles: true,
      date: '2024-05-07',
      question: 'people aboard | <i>the ferry</i>',
    });
    expect(decided.decisions.map(({ state, settles }) => [state, settles])).toEqual([
      ['holds', true],
      ['reopened', false],
      ['lost', false],
    ]);
  });

  it('leave the counts of verdicts as they are, and are counted beside them', () => {
    expect(decided.summary).toEqual({ ...ferryReport().summary, settled: 1 });
    expect(exported(decided, 'markdown', edition)).toMatch(/1 conflict.*\(1 decided\)/);
  });

  it.each(formats)('are told in %s for a fact that has one, each time in the same bytes', (format) => {
    const text = exported(decided, format, edition);
    expect(exported(ferryReport(ferryOutcomes()), format, edition)).toBe(text);
    expect(text).toMatch(/Resolved in favour of 43 people/);
    expect(text).toMatch(/the passage in b\.txt has changed since/);
    expect(text).not.toBe(exported(ferryReport(), format, edition));
  });

  it.each(['markdown', 'html', 'json'] as const)('are told in %s where they lost their place', (format) => {
    expect(exported(decided, format, edition)).toMatch(format === 'json' ? /"lost"/ : /lost its place/);
  });

  it('stay text, whatever a reader typed', () => {
    expect(exported(decided, 'html', edition)).not.toContain('<b>owner');
    expect(exported(decided, 'markdown', edition)).not.toMatch(/[^\\]\[confirms/);
    for (const cell of exported(decided, 'csv', edition).split(',')) expect(cell).not.toMatch(/^"?=/);
  });

  it('suppress what is settled in SARIF, and nothing else', () => {
    const log = JSON.parse(exported(decided, 'sarif', edition)) as Log;
    const suppressed = log.runs[0]?.results?.map(({ suppressions }) => suppressions?.[0]?.justification);
    expect(suppressed?.[0]).toMatch(/^Resolved in favour of .* · because .*confirms.* · 2024-05-07$/);
    expect(suppressed?.[1]).toBeUndefined();
  });
});

describe('every row of every format', () => {
  /** What a reader who is handed a report has to find for a statement. */
  const told = ['a|1.txt', '43 people', 'Brightwater Wire', 'amount/apart', 'o1'];

  it.each(formats)('%s: account, quote, speaker, rule and origin', (format) => {
    const text = exported(decided, format, edition);
    const plain = text.replaceAll('\\', '').replaceAll('&quot;', '"').replaceAll('%7C', '|');
    for (const words of told) expect(plain).toContain(words);
  });

  it('has the place in lines as in offsets', () => {
    const report = JSON.parse(exported(decided, 'json', edition)) as Report;
    for (const { statements } of report.facts) {
      for (const { source, start, end, quote, line } of statements) {
        expect(textOf(source).slice(start, end)).toBe(quote);
        expect(textOf(source).slice(0, start).split('\n')).toHaveLength(line);
      }
    }
  });
});
