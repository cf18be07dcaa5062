/**
 * @typedef {object} Outcome what a step of a run came to
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 */

/** Marks the lines of the suites in what VS Code prints (test/host/setUp.ts). */
const mark = 'variorum-suites|';

/**
 * @param {string} printed
 * @returns {string[]} the suites' own lines
 */
export function suiteLines(printed) {
  return printed.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf(mark);
    return at < 0 ? [] : [line.slice(at + mark.length)];
  });
}

/**
 * Reads the suites' count from what VS Code printed.
 *
 * @param {string} printed
 * @param {number} code VS Code's own word: 0 where all passed
 * @returns {Outcome} suites that broke off, or that held no test, count as one failure
 */
export function suiteOutcome(printed, code) {
  const count = suiteLines(printed)
    .map((line) => /^passed=(\d+) failed=(\d+) skipped=(\d+)$/.exec(line))
    .find((match) => match !== null);
  const [passed = 0, failed = 0, skipped = 0] = (count ?? []).slice(1).map(Number);
  const broken = passed + failed === 0 || (code !== 0 && failed === 0);
  return { passed, failed: broken ? failed + 1 : failed, skipped };
}
