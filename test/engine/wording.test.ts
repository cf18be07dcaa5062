import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/engine/wording';
import {
  answerWords,
  aspectWord,
  attributionWords,
  certaintyWord,
  valueWords,
  verdictWord,
} from '../../src/engine/wording';

describe('values in words', () => {
  const table: [string, Answer][] = [
    ['43', { kind: 'number', value: 43 }],
    ['2,500', { kind: 'number', value: 2500 }],
    ['-1,234.5', { kind: 'number', value: -1234.5 }],
    ['0.3', { kind: 'number', value: 0.1 + 0.2 }],
    ['0.00000025', { kind: 'number', value: 2.5e-7 }],
    ['1,234,567', { kind: 'number', value: 1234567 }],
    ['1.235 million', { kind: 'number', value: 1235000 }],
    ['13.9 billion', { kind: 'number', value: 13.9e9 }],
    ['4,500 trillion', { kind: 'number', value: 4.5e15 }],
    ['10 to 15', { kind: 'number', value: [10, 15] }],
    ['900,000 to 1.2 million', { kind: 'number', value: [900000, 1200000] }],
    ['1 to 1.5 billion', { kind: 'number', value: [1e9, 1.5e9] }],
    ['about 43%', { kind: 'percent', value: 43, unit: 'percent', modifier: 'approximately' }],
    ['10 to 15%', { kind: 'percent', value: [10, 15], unit: 'percent' }],
    ['-0.4%', { kind: 'percent', value: -0.4, unit: 'percent' }],
    ['€2.5 billion', { kind: 'money', value: 2.5e9, unit: 'EUR' }],
    ['$4.50', { kind: 'money', value: 4.5, unit: 'USD' }],
    ['-$20', { kind: 'money', value: -20, unit: 'USD' }],
    ['CHF 1.2 million', { kind: 'money', value: 1.2e6, unit: 'CHF' }],
    ['more than $10 to 15 million', { kind: 'money', value: [10e6, 15e6], unit: 'USD', modifier: 'more than' }],
    ['300', { kind: 'money', value: 300 }],
    ['1 metre', { kind: 'quantity', value: 1, unit: 'metre' }],
    ['0.5 metres', { kind: 'quantity', value: 0.5, unit: 'metre' }],
    ['30 miles per hour', { kind: 'quantity', value: 30, unit: 'mile per hour' }],
    ['6 feet', { kind: 'quantity', value: 6, unit: 'foot' }],
    ['-3 degrees Celsius', { kind: 'quantity', value: -3, unit: 'degree Celsius' }],
    ['2 square inches', { kind: 'quantity', value: 2, unit: 'square inch' }],
    ['4 gigahertz', { kind: 'quantity', value: 4, unit: 'gigahertz' }],
    ['10 to 15 projects', { kind: 'count', value: [10, 15], unit: 'project' }],
    ['1 project', { kind: 'count', value: 1, unit: 'project' }],
    ['at least 23 people', { kind: 'count', value: 23, unit: 'person', modifier: 'at least' }],
    ['3 firemen', { kind: 'count', value: 3, unit: 'fireman' }],
    ['2 Germans', { kind: 'count', value: 2, unit: 'German' }],
    ['4 bodies', { kind: 'count', value: 4, unit: 'body' }],
    ['7 days of talks', { kind: 'count', value: 7, unit: 'day of talks' }],
    ['less than 12 churches', { kind: 'count', value: 12, unit: 'church', modifier: 'less than' }],
    ['dozens of aftershocks', { kind: 'count', value: 'dozens', unit: 'aftershock' }],
    ['tens of thousands', { kind: 'count', value: 'tens of thousands' }],
    ['12 injured', { kind: 'count', value: 12, unit: 'injured' }],
    ['3 Japanese', { kind: 'count', value: 3, unit: 'Japanese' }],
    ['21st', { kind: 'ordinal', value: 21 }],
    ['112th', { kind: 'ordinal', value: 112 }],
    ['2nd to last', { kind: 'ordinal', value: -2 }],
    ['6 Feb 2023', { kind: 'date', value: '2023-02-06' }],
    ['2018', { kind: 'date', value: '2018' }],
    ['Feb 2023', { kind: 'date', value: '2023-02' }],
    ['early Feb 2023', { kind: 'date', value: '2023-02', modifier: 'early' }],
    ['31-24', { kind: 'number', value: [31, 24], unit: 'score' }],
    ['45-7-2', { kind: 'number', value: '45-7-2', unit: 'score' }],
    ['Q4 2022', { kind: 'date', value: '2022-Q4' }],
    ['second half of 2012', { kind: 'date', value: '2012-H2' }],
    ['summer 2023', { kind: 'date', value: '2023-SU' }],
    ['1990s', { kind: 'date', value: '199' }],
    ['2010s', { kind: 'date', value: '201X' }],
    ['1900s', { kind: 'date', value: '19' }],
    ['week of 30 Jan 2023', { kind: 'date', value: '2023-W05' }],
    ['weekend of 4 Feb 2023', { kind: 'date', value: '2023-W05-WE' }],
    ['week of 29 Dec 2008', { kind: 'date', value: '2009-W01' }],
    ['6 Feb', { kind: 'date', value: 'XXXX-02-06' }],
    ['Thursday', { kind: 'date', value: 'XXXX-WXX-4' }],
    ['6 Feb 2023, 14:30', { kind: 'date', value: '2023-02-06T14:30' }],
    ['6 Feb 2023, morning', { kind: 'date', value: '2023-02-06TMO' }],
    ['year not told', { kind: 'date', value: 'XXXX' }],
    ['day not told, night', { kind: 'date', value: 'XXXX-XX-XXTNI' }],
    ['week not told', { kind: 'date', value: 'XXXX-WXX' }],
    ['Q3', { kind: 'date', value: 'XXXX-Q3' }],
    ['Friday, night', { kind: 'date', value: 'XXXX-WXX-5TNI' }],
    ['now', { kind: 'date', value: 'PRESENT_REF' }],
    ['date not told', { kind: 'date', value: '' }],
    ['2023-13-45', { kind: 'date', value: '2023-13-45' }],
    ['as early as 1 Feb 2023', { kind: 'date', value: '2023-02-01', modifier: 'at least' }],
    ['by 1 Feb 2023', { kind: 'date', value: '2023-02-01', modifier: 'at most' }],
    ['before 2018', { kind: 'date', value: '2018', modifier: 'less than' }],
    ['1 to 6 Feb 2023', { kind: 'date', value: ['2023-02-01', '2023-02-06'] }],
    ['30 Jan to 6 Feb 2023', { kind: 'date', value: ['2023-01-30', '2023-02-06'] }],
    ['2018 to 2020', { kind: 'date', value: ['2018', '2020'] }],
    ['28 Dec 2022 to 6 Feb 2023', { kind: 'date', value: ['2022-12-28', '2023-02-06'] }],
    ['09:27', { kind: 'time', value: 'T09:27' }],
    ['09:27', { kind: 'time', value: '9:27' }],
    ['07:37 UTC', { kind: 'time', value: 'T07:37Z' }],
    ['03:37 UTC-04:00', { kind: 'time', value: 'T03:37-04:00' }],
    ['5 Jan 2010, 16:27', { kind: 'time', value: '2010-01-05T16:27' }],
    ['afternoon', { kind: 'time', value: 'TAF' }],
    ['09:00 to 10:30', { kind: 'time', value: ['T09:00', 'T10:30'] }],
    ['about 09:30', { kind: 'time', value: 'T09:30', modifier: 'approximately' }],
    ['23 years', { kind: 'duration', value: 'P23Y' }],
    ['more than 4 billion years', { kind: 'duration', value: 'P4000000000Y', modifier: 'more than' }],
    ['1 month', { kind: 'duration', value: 'P1M' }],
    ['1 minute', { kind: 'duration', value: 'PT1M' }],
    ['4 years 6 months', { kind: 'duration', value: 'P4Y6M' }],
    ['2 decades', { kind: 'duration', value: 'P2DE' }],
    ['some months', { kind: 'duration', value: 'PXM' }],
    ['0.5 years', { kind: 'duration', value: 'P0.5Y' }],
    ['2 to 3 weeks', { kind: 'duration', value: ['P2W', 'P3W'] }],
    ['10 days to 1 month', { kind: 'duration', value: ['P10D', 'P1M'] }],
    ['P', { kind: 'duration', value: 'P' }],
    ['London', { kind: 'place', value: 'London' }],
    ['about a third', { kind: 'number', value: 0.3333, unit: 'fraction', modifier: 'approximately' }],
    ['three quarters', { kind: 'number', value: 0.75, unit: 'fraction' }],
    ['magnitude 5.1', { kind: 'quantity', value: 5.1, unit: 'magnitude' }],
    ['18 crew', { kind: 'count', value: 18, unit: 'crew' }],
    ['5,000 shares', { kind: 'count', value: 5000, unit: 'share' }],
    ['0.75', { kind: 'number', value: 0.75 }],
    ['0.632', { kind: 'number', value: 0.632 }],
    ['more than 10%', { kind: 'percent', value: 0.1, unit: 'fraction', modifier: 'more than' }],
    ['half', { kind: 'percent', value: 0.5, unit: 'fraction' }],
    ['0.5%', { kind: 'percent', value: 0.5, unit: 'percent' }],
    ['61%', { kind: 'number', value: 61, unit: 'percent' }],
    ['', { kind: 'statement' }],
  ];
  test.each(table)('%s', (words, answer) => {
    expect(valueWords(answer)).toBe(words);
  });
});

describe('answers', () => {
  test.each<[string, Answer]>([
    ['not 5 projects', { kind: 'count', value: 5, unit: 'project', polarity: 'no', certainty: 'done' }],
    ['planned', { kind: 'statement', polarity: 'yes', certainty: 'planned' }],
    ['denied', { kind: 'statement', polarity: 'no', certainty: 'denied' }],
    ['said not to be so (plainly stated)', { kind: 'statement', polarity: 'no', certainty: 'done' }],
  ])('%s', (words, answer) => {
    expect(answerWords(answer)).toBe(words);
  });
});

test('who says it is said with the outlet that it was said to', () => {
  expect(attributionWords({ speaker: 'two sources', via: 'told Brightwater Wire' })).toBe(
    'two sources (Brightwater Wire)',
  );
  expect(attributionWords({ speaker: 'Ines Falk' })).toBe('Ines Falk');
  expect(attributionWords(undefined)).toBe('the account itself');
});

test('verdicts, certainty and aspects have one wording each', () => {
  expect((['agree', 'differ', 'conflict', 'single', 'not stated'] as const).map(verdictWord)).toEqual([
    'Agrees',
    'Differs',
    'Conflict',
    'Only here',
    'Not stated',
  ]);
  expect((['wanted', 'done'] as const).map(certaintyWord)).toEqual(['wanted', 'plainly stated']);
  expect((['attribution', 'bound'] as const).map(aspectWord)).toEqual(['who says it', 'limit']);
});
