/** Runs the suites of test/host inside VS Code's extension host: the server's workbench, opened in a browser. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { projectFolder, runFolder } from './folder.mjs';
import { suiteLines, suiteOutcome } from './outcome.mjs';
import { startServer, workbenchAddress } from './server.mjs';
import { stageSuites } from './stageSuites.mjs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./stage.mjs').HostKind} HostKind */

/** Milliseconds for all suites in one host. */
const limit = 480_000;

/**
 * @param {object} run
 * @param {import('./codeServer.mjs').CodeServer} run.codeServer
 * @param {import('./chromium.mjs').Browser} run.browser
 * @param {HostKind} run.kind
 * @param {string} run.only what the names of the suites' files must have in them
 * @returns {Promise<Outcome>}
 */
export async function runHostSuites({ codeServer, browser, kind, only }) {
  const folder = await runFolder('host');
  const { extension, workspace, suites } = await stageSuites(folder, {
    kind,
    nodes: [process.execPath, codeServer.node],
    only,
  });
  const server = await startServer(codeServer);
  const chrome = await launchBrowser(browser);
  let printed = '';
  let code = 1;
  try {
    const page = await chrome.newPage({ viewport: { width: 1280, height: 800 } });
    const address = workbenchAddress(server, workspace, [
      ['extensionDevelopmentPath', extension],
      ['extensionTestsPath', suites],
    ]);
    /** @type {Promise<number>} */
    const exit = new Promise((resolve, reject) => {
      page.once('crash', () => reject(new Error('the page crashed')));
      chrome.once('disconnected', () => reject(new Error('the browser ended by itself')));
      void server.ended.then((exitCode) => reject(new Error(`the server ended by itself (exit code ${exitCode})`)));
      const timer = setTimeout(() => reject(new Error(`they did not end within ${limit / 1000} s`)), limit);
      timer.unref();
      // VS Code's own test runner for the web waits for the same two functions.
      page
        .exposeFunction('codeAutomationLog', (/** @type {string} */ _type, /** @type {unknown[]} */ parts) => {
          const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
          printed += `${line}\n`;
          for (const own of suiteLines(line)) console.log(`  ${own}`);
        })
        .then(() => page.exposeFunction('codeAutomationExit', resolve))
        .then(() => page.goto(address))
        .catch(reject);
    });
    code = await exit;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.log(`  FAIL  the suites were broken off: ${why}`);
    printed += `${why}\n${server.log()}\n`;
  } finally {
    await chrome.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const outcome = suiteOutcome(printed, code);
  if (outcome.failed > 0)
    console.log(`  all that VS Code printed: ${await keepLog(`host-${kind}-${codeServer.code}`, printed)}`);
  return outcome;
}

/** @param {string} name @param {string} text */
async function keepLog(name, text) {
  const file = path.join(projectFolder, '.artifacts', `${name}.log`);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return path.relative(projectFolder, file);
}
