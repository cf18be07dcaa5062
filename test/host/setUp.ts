import 'mocha/mocha.js';

/*
 * Mocha's browser build, because the same suites run in Node's extension host and in the web's, which is a worker
 * without a page. It is bundled before the suites, whose describe and it are the globals made here.
 */

interface MochaConstructor {
  new (options: Mocha.MochaOptions): Mocha;
  readonly reporters: { readonly Base: { list(failures: Mocha.Test[]): void; consoleLog(...parts: unknown[]): void } };
}

const { Mocha: MochaClass } = globalThis as unknown as { Mocha: MochaConstructor };

/** Every line of the suites bears this mark, to be told apart from what VS Code prints (scripts/hosts/hostSuites.mjs). */
const mark = 'variorum-suites|';

export function say(line: string): void {
  for (const part of line.split('\n')) console.log(`${mark}${part}`);
}

/** Prints each test as it ends, and the failures with their stacks at once: a suite that hangs later still tells. */
class Reporter {
  constructor(runner: Mocha.Runner) {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    runner.on('pass', (test) => {
      counts.passed += 1;
      say(`  ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failed += 1;
      say(`  FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on('pending', (test) => {
      counts.skipped += 1;
      say(`  skip  ${test.fullTitle()}`);
    });
    runner.on('end', () => say(`passed=${counts.passed} failed=${counts.failed} skipped=${counts.skipped}`));
  }
}

export const mocha = new MochaClass({ ui: 'bdd', timeout: 20_000, reporter: Reporter });
mocha.suite.emit('pre-require', globalThis, '', mocha);
