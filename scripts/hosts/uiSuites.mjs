/** Runs the suites of test/ui: a browser looks at a VS Code in which the packed extension is installed. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectFolder, runFolder } from './folder.mjs';
import { startServer } from './server.mjs';
import { runVitest } from './unitTests.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * What the suites are told, as JSON in the environment variable VARIORUM_UI.
 *
 * @typedef {object} Stage
 * @property {number} port of the server
 * @property {string} code VS Code's version
 * @property {string} settingsFile the user's settings
 * @property {string} workFolder where the suites put the accounts they open
 * @property {string} artifactsFolder where screenshots go
 * @property {import('./chromium.mjs').Browser} browser
 */

/**
 * @param {object} run
 * @param {import('./codeServer.mjs').CodeServer} run.codeServer
 * @param {import('./chromium.mjs').Browser} run.browser
 * @param {string} run.vsix
 * @param {string} run.only what the names of the suites' files must have in them
 * @returns {Promise<Outcome>}
 */
export async function runUiSuites({ codeServer, browser, vsix, only }) {
  const artifactsFolder = path.join(projectFolder, '.artifacts', `ui-${codeServer.code}`);
  await mkdir(artifactsFolder, { recursive: true });
  const server = await startServer(codeServer, { vsix });
  /** @type {Stage} */
  const stage = {
    port: server.port,
    code: codeServer.code,
    settingsFile: server.settingsFile,
    workFolder: await runFolder('ui'),
    artifactsFolder,
    browser,
  };
  try {
    const env = { ...process.env, VARIORUM_UI: JSON.stringify(stage) };
    const outcome = await runVitest('vitest.ui.config.mts', { env, only });
    if (outcome.failed > 0) await writeFile(path.join(artifactsFolder, 'server.log'), server.log());
    console.log(`  screenshots: ${path.relative(projectFolder, artifactsFolder)}`);
    return outcome;
  } finally {
    await server.stop();
  }
}
