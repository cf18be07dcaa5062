import { mocha } from './setUp';

/** Every line of the suites bears this mark, to be told apart from what VS Code prints (scripts/hosts/outcome.mjs). */
const mark = 'variorum-suites|';

function say(text: string): void {
  for (const line of text.split('\n')) console.log(mark + line);
}

/** What VS Code calls to run the suites: its exit code tells whether this is fulfilled. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const runner = mocha.run((failures) => {
      say(`passed=${counts.passed} failed=${counts.failed} skipped=${counts.skipped}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
    // At once, not at the end: suites that hang later still tell what came before.
    runner.on('pass', (test) => {
      counts.passed += 1;
      say(`ok    ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('retry', (test, error: Error) => say(`again ${test.fullTitle()}\n${error.stack ?? error.message}`));
    runner.on('fail', (test, error: Error) => {
      counts.failed += 1;
      say(`FAIL  ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
    runner.on('pending', (test) => {
      counts.skipped += 1;
      say(`skip  ${test.fullTitle()}`);
    });
  });
}
