import { describe, expect, test } from 'vitest';
import { answerInquiry, InquiryError, inquiryOf, type InquiryTool } from '../../src/report/inquiry';
import { ferryReport, textOf } from './ferry';

describe('an inquiry', () => {
  test.each([
    ['list_conflicting_claims', {}, { offset: 0, limit: 20 }],
    ['list_conflicting_claims', { verdict: 'differ', limit: 5000, noise: 1 }, { verdict: 'differ', limit: 100 }],
    ['compare_passage', { file: 'b.txt', from_line: 3 }, { file: 'b.txt', from_line: 3, to_line: undefined }],
    ['facts_of_account', { file: 'b.txt', offset: 2, limit: 1 }, { file: 'b.txt', offset: 2, limit: 1 }],
  ] as const)('to %s is read from %j', (tool, input, wanted) => {
    expect(inquiryOf(tool, input)).toMatchObject({ tool, ...wanted });
  });

  test.each<[InquiryTool, unknown, RegExp]>([
    ['list_conflicting_claims', null, /object/],
    ['list_conflicting_claims', 'all', /object/],
    ['list_conflicting_claims', { verdict: 'agree' }, /verdict must be conflict or differ/],
    ['list_conflicting_claims', { about: '' }, /about must be text/],
    ['list_conflicting_claims', { limit: 0 }, /limit must be a whole number from 1/],
    ['list_conflicting_claims', { offset: 0.5 }, /offset must be a whole number from 0/],
    ['facts_of_account', {}, /file must name an account/],
    ['facts_of_account', { file: ['b.txt'] }, /file must be text/],
    ['compare_passage', { file: 'b.txt', from_line: '3' }, /from_line must be a whole number/],
  ])('to %s is refused for %j, in words', (tool, input, words) => {
    expect(() => inquiryOf(tool, input)).toThrow(InquiryError);
    expect(() => inquiryOf(tool, input)).toThrow(words);
  });

  test.each<[InquiryTool, object, RegExp]>([
    ['facts_of_account', { file: 'absent.txt' }, /no account "absent.txt"; there are a\|1.txt, b.txt/],
    ['list_conflicting_claims', { file: '/etc/passwd' }, /no account/],
    ['compare_passage', { file: 'b.txt' }, /give either a quote or from_line/],
    ['compare_passage', { file: 'b.txt', quote: 'x', from_line: 1 }, /give either a quote or from_line/],
    ['compare_passage', { file: 'b.txt', quote: 'no such words' }, /these words do not stand in b.txt/],
  ])('to %s has no answer for %j, and says why', (tool, input, words) => {
    const ask = (): object => answerInquiry(inquiryOf(tool, input), ferryReport(), textOf);
    expect(ask).toThrow(InquiryError);
    expect(ask).toThrow(words);
  });

  test('takes one line for a passage of one line', () => {
    const ask = (input: object): object => answerInquiry(inquiryOf('compare_passage', input), ferryReport(), textOf);
    const one = ask({ file: 'a|1.txt', from_line: 3 });
    expect(one).toEqual(ask({ file: 'a|1.txt', from_line: 3, to_line: 3 }));
    expect(one).toHaveProperty('facts.length', 3);
  });
});
