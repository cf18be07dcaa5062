/**
 * All that says whether the project works. The last line is "N passed, N failed".
 *
 *   npm test                  install, build, type check, lint, format, unit tests, then the suites in the oldest VS Code
 *   npm run test:newest       build, then the suites in the newest VS Code
 *   npm run test:host         build, then the suites in VS Code's extension hosts alone
 *   npm run test:ui           build, pack, then the suites in the browser alone
 *   ... -- --only WORD        of the suites in VS Code, those in files with WORD in their names
 *
 * The suites in VS Code take a downloaded one where there is a display, else the one that npm carries (hosts/).
 * Uses nothing but Node until it has installed the rest.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from './hosts/children.mjs';
import { installDependencies } from './hosts/dependencies.mjs';
import { projectFolder } from './hosts/folder.mjs';
import { inTurn } from './hosts/turn.mjs';

/** @typedef {import('./hosts/outcome.mjs').Outcome} Outcome */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { newest: { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
});
const age = values.newest ? 'newest' : 'oldest';
/** Which of the checks are wanted: "code" stands for all that needs no VS Code. */
const wanted = new Set(positionals.length > 0 ? positionals : values.newest ? ['host', 'ui'] : ['code', 'host', 'ui']);

/** @type {({ name: string, seconds: number } & Outcome)[]} */
const results = [];

/**
 * Runs one step and keeps its count.
 *
 * @param {string} name
 * @param {() => Promise<Outcome | void>} task a step without a count of its own passes or fails as one
 * @returns {Promise<boolean>} whether nothing failed
 */
async function step(name, task) {
  console.log(`\n== ${name}`);
  const began = performance.now();
  /** @type {Outcome} */
  let outcome = { passed: 1, failed: 0 };
  try {
    outcome = (await task()) ?? outcome;
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    outcome = { passed: 0, failed: 1 };
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  results.push({ name, seconds, ...outcome });
  return outcome.failed === 0;
}

/**
 * A step that is a command of one of the project's packages.
 *
 * @param {string} name
 * @param {string} script
 * @param {readonly string[]} args
 */
function command(name, script, args) {
  return step(name, async () => {
    const { code } = await runChild(process.execPath, [path.join(projectFolder, 'node_modules', script), ...args], {
      cwd: projectFolder,
      show: true,
    });
    if (code !== 0) throw new Error(`${name}: exit code ${code}`);
  });
}

async function checkCode() {
  for (const part of ['src/engine', '.', 'src/views/matrix/page', 'test', 'scripts']) {
    await command(`type check of ${part === '.' ? 'src' : part}`, 'typescript/bin/tsc', ['-p', part]);
  }
  await command('lint', 'oxlint/bin/oxlint', ['--type-aware']);
  await command('format', 'prettier/bin/prettier.cjs', ['--check', '.']);
  const { runVitest } = await import('./hosts/unitTests.mjs');
  await step('unit tests', () => runVitest('vitest.config.mts'));
}

/** Installs the VS Code that npm carries, and a browser; once, however many steps ask. */
async function installHosts() {
  const { installCodeServer } = await import('./hosts/codeServer.mjs');
  const { findBrowser } = await import('./hosts/chromium.mjs');
  const codeServer = await installCodeServer(age);
  const browser = await findBrowser();
  console.log(`  VS Code ${codeServer.code} from npm, seen through ${browser.where}`);
  return { codeServer, browser };
}

async function runHostSuites() {
  const { downloadCode, runDesktopSuites } = await import('./hosts/desktop.mjs');
  const downloaded = await downloadCode(age);
  const kinds = /** @type {const} */ (['node', 'web']);
  const title = { node: "suites in Node's extension host", web: "suites in the web worker's extension host" };
  if ('executable' in downloaded) {
    console.log('\nThe suites run in a downloaded VS Code.');
    for (const kind of kinds) await step(title[kind], () => runDesktopSuites(downloaded.executable, kind, values.only));
    return;
  }
  console.log(`\nThe suites run in the VS Code that npm carries: ${downloaded.why}.`);
  for (const kind of kinds) {
    await step(title[kind], async () => {
      const hosts = await inTurn(installHosts);
      const suites = await import('./hosts/hostSuites.mjs');
      return suites.runHostSuites({ ...hosts, kind, only: values.only });
    });
  }
}

async function runUiSuites() {
  const { makeVsix, vsixName } = await import('./package.mjs');
  const vsix = path.join(projectFolder, await vsixName());
  const packed = await step('package', async () => {
    const { bytes, files } = await makeVsix(vsix);
    console.log(`  ${path.basename(vsix)}: ${files.length} files, ${Math.ceil(bytes / 1000)} kB`);
  });
  if (!packed) await rm(vsix, { force: true });
  await step('suites in the browser', async () => {
    if (!packed) throw new Error('not run: there is no package');
    const hosts = await inTurn(installHosts);
    const suites = await import('./hosts/uiSuites.mjs');
    return suites.runUiSuites({ ...hosts, vsix, only: values.only });
  });
}

async function main() {
  const ready = await step('install', () => inTurn(installDependencies));
  const built =
    ready &&
    (await step('build', async () => {
      const { build } = await import('./build.mjs');
      for (const { file, bytes } of await inTurn(() => build())) {
        console.log(`  ${file.padEnd(24)} ${Math.ceil(bytes / 1000)} kB`);
      }
    }));
  if (ready && wanted.has('code')) await checkCode();
  for (const [name, run] of /** @type {const} */ ([
    ['host', runHostSuites],
    ['ui', runUiSuites],
  ])) {
    if (!wanted.has(name)) continue;
    if (built) await run();
    else await step(`suites (${name})`, () => Promise.reject(new Error('not run: there is no build')));
  }
}

await main();
const sum = { passed: 0, failed: 0 };
console.log();
for (const { name, seconds, passed, failed, skipped = 0, failures = [] } of results) {
  sum.passed += passed;
  sum.failed += failed;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '}  ${name}: ${passed} passed, ${failed} failed${left} (${seconds} s)`);
  for (const failure of failures) console.log(`        ${failure}`);
}
process.exitCode = sum.failed > 0 ? 1 : 0;
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
