import { describe, expect, it } from 'vitest';
import { suiteLines, suiteOutcome } from '../../scripts/hosts/outcome.mjs';

const said = (...lines: string[]) => lines.map((line) => `[Extension Host] variorum-suites|${line}`).join('\n');

describe('the count of suites in VS Code', () => {
  it.each([
    ['all passed', said('ok    a', 'passed=2 failed=0 skipped=1'), 0, { passed: 2, failed: 0, skipped: 1 }],
    [
      'some failed',
      said('FAIL  a', 'Error: b', 'passed=1 failed=2 skipped=0'),
      1,
      { passed: 1, failed: 2, skipped: 0, failures: ['a: Error: b'] },
    ],
    ['no test ran', said('passed=0 failed=0 skipped=3'), 0, { passed: 0, failed: 1, skipped: 3 }],
    ['nothing was counted', 'a crash', 1, { passed: 0, failed: 1, skipped: 0 }],
    ['VS Code failed after the tests', said('passed=4 failed=0 skipped=0'), 1, { passed: 4, failed: 1, skipped: 0 }],
  ])('when %s', (_when, printed, code, outcome) => {
    expect(suiteOutcome(printed, code)).toEqual(outcome);
  });

  it('is read from the lines of the suites alone', () => {
    expect(suiteLines(`noise\r\n${said('ok    a')}\r\npassed=9 failed=0 skipped=0`)).toEqual(['ok    a']);
  });
});
