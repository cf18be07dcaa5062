/** Runs vitest and counts. */
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './children.mjs';
import { projectFolder, runFolder } from './folder.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @param {string} config the configuration's file name
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Outcome>} a file that could not be run, or a run without any test, counts as one failure
 */
export async function runVitest(config, env = process.env) {
  const folder = await runFolder('vitest');
  const report = path.join(folder, 'report.json');
  const { code } = await runChild(
    process.execPath,
    [
      path.join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--config=${config}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: projectFolder, env, show: true, limit: 900_000 },
  );
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number,
   *   testResults: { status: string, assertionResults: unknown[] }[] }} */
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
  return { passed: result.numPassedTests, failed: silent ? 1 : failed, skipped: result.numPendingTests };
}
