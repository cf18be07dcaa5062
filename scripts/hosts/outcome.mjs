/**
 * @typedef {object} Outcome what a step of a run came to
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string[]} [failures] which failed, and how, a line each
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
  const lines = suiteLines(printed);
  const count = lines
    .map((line) => /^passed=(\d+) failed=(\d+) skipped=(\d+)$/.exec(line))
    .find((match) => match !== null);
  const [passed = 0, failed = 0, skipped = 0] = (count ?? []).slice(1).map(Number);
  const broken = passed + failed === 0 || (code !== 0 && failed === 0);
  // The line after the test's name begins with why.
  const failures = lines.flatMap((line, i) =>
    line.startsWith('FAIL') ? `${line.slice(6)}: ${lines[i + 1] ?? ''}` : [],
  );
  return { passed, failed: broken ? failed + 1 : failed, skipped, ...(failures.length > 0 ? { failures } : {}) };
}
