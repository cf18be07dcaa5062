import { mocha } from './setUp';

/** What VS Code calls to run the suites: its exit code tells whether this is fulfilled. */
export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
