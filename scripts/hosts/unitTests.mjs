/** Runs vitest and counts. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './children.mjs';
import { projectFolder, runFolder } from './folder.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @typedef {object} TestFile of vitest's report
 * @property {string} name
 * @property {string} status
 * @property {string} message
 * @property {{ status: string, fullName: string, failureMessages: string[] }[]} assertionResults
 */

/**
 * @param {string} config the configuration's file name
 * @param {object} [run]
 * @param {NodeJS.ProcessEnv} [run.env]
 * @param {string} [run.only] what the paths of the files must have in them
 * @returns {Promise<Outcome>} a file that could not be run, or a run without any test, counts as one failure
 */
export async function runVitest(config, { env = process.env, only = '' } = {}) {
  const folder = await runFolder('vitest');
  const report = path.join(folder, 'report.json');
  const { code } = await runChild(
    process.execPath,
    [
      path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...(only === '' ? [] : [only]),
      `--config=${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: projectFolder, env, show: true, limit: 1_800_000 },
  );
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, testResults: TestFile[] }} */
  const result = JSON.parse(
    await readFile(report, 'utf8').catch(
      () => '{ "numPassedTests": 0, "numFailedTests": 0, "numPendingTests": 0, "testResults": [] }',
    ),
  );
  await rm(folder, { recursive: true, force: true });
  const unread = result.testResults.filter(({ status, assertionResults }) => {
    return status === 'failed' && assertionResults.length === 0;
  }).length;
  const failed = result.numFailedTests + unread;
  const silent = failed === 0 && (code !== 0 || result.numPassedTests === 0);
  const failures = result.testResults.flatMap(({ name, status, message, assertionResults }) => {
    if (status === 'failed' && assertionResults.length === 0) return [`${path.basename(name)}: ${firstLine(message)}`];
    return assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages: [why = ''] }) => `${fullName}: ${firstLine(why)}`);
  });
  return {
    passed: result.numPassedTests,
    failed: silent ? 1 : failed,
    skipped: result.numPendingTests,
    ...(failures.length > 0 ? { failures } : {}),
  };
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n', 1)[0] ?? '';
}
