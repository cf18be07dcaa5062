/**
 * Shows the project: builds it, says what a folder of accounts holds, and opens VS Code on it with the extension.
 *
 *   npm start [FOLDER]                 FOLDER is the first of examples/ unless told
 *   npm start -- [FOLDER] --no-open    only serves it and prints the address
 *
 * Takes the first that works: the "code" on PATH, a downloaded VS Code where there is a display, VS Code in the browser.
 * Uses nothing but Node until it has installed the rest.
 */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runChild } from './hosts/children.mjs';
import { installCodeServer } from './hosts/codeServer.mjs';
import { installDependencies } from './hosts/dependencies.mjs';
import { projectFolder } from './hosts/folder.mjs';
import { startServer, workbenchAddress } from './hosts/server.mjs';
import { stageExtension } from './hosts/stage.mjs';
import { inTurn } from './hosts/turn.mjs';

/** What the one who started it can put right: said in one line, exit code 2. */
class UsageError extends Error {}

/** @returns {Promise<{ folder: string, open: boolean }>} */
async function readArguments() {
  let parsed;
  try {
    parsed = parseArgs({ allowPositionals: true, options: { 'no-open': { type: 'boolean', default: false } } });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { positionals, values } = parsed;
  if (positionals.length > 1) throw new UsageError('one folder at a time');
  // npm runs this in the project's folder; a relative path is meant from where npm was called.
  const folder =
    positionals[0] === undefined
      ? await firstExample()
      : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), positionals[0]);
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new UsageError(`there is no folder ${folder}`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is no folder`);
  // npm takes a flag that was not set apart by "--" for its own.
  const open = !values['no-open'] && process.env['npm_config_open'] !== '';
  return { folder, open };
}

async function firstExample() {
  const examples = path.join(projectFolder, 'examples');
  const entries = await readdir(examples, { withFileTypes: true });
  const [first] = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  if (first === undefined) throw new UsageError('examples/ holds no collection: name a folder');
  return path.join(examples, first);
}

/** @typedef {{ sources: { source: string, origin: string }[], facts: { verdict: string }[] }} Report */

/**
 * @param {string} folder
 * @returns {Promise<Report>}
 */
async function reportOn(folder) {
  const cli = path.join(projectFolder, 'dist', 'cli.js');
  const { code, output, stdout } = await runChild(process.execPath, [cli, 'report', folder, '--format', 'json']);
  if (code === 2) throw new UsageError(output.trim().replace(/^variorum: /, ''));
  if (code !== 0) throw new Error(`the report failed:\n${output}`);
  return JSON.parse(stdout);
}

/** @param {Report} report */
function summary({ sources, facts }) {
  const origins = new Set(sources.map(({ origin }) => origin)).size;
  const count = (/** @type {string} */ verdict) => facts.filter((fact) => fact.verdict === verdict).length;
  return [
    plural(sources.length, 'account'),
    plural(origins, 'origin'),
    plural(count('conflict'), 'conflict'),
    plural(count('differ'), 'difference'),
  ].join(', ');
}

/** @param {number} count @param {string} noun */
function plural(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/**
 * Opens VS Code as a program.
 *
 * @param {readonly string[]} files
 * @returns {Promise<boolean>} whether one opened
 */
async function openOnScreen(files) {
  const { downloadCode, openDownloadedCode, openOwnCode } = await import('./hosts/desktop.mjs');
  const why = await openOwnCode(files);
  if (why === undefined) {
    console.log('Opened in your VS Code, in a window of its own.');
    return true;
  }
  const downloaded = await downloadCode('newest');
  if ('executable' in downloaded) {
    console.log('Opening a VS Code of the project. Close its window to end.');
    const failure = await openDownloadedCode(downloaded.executable, files);
    if (failure === undefined) return true;
    console.log(`VS Code did not open: ${failure}.`);
  } else {
    console.log(`VS Code comes in the browser: ${why}, ${downloaded.why}.`);
  }
  return false;
}

/**
 * Serves VS Code in the browser until this process is ended.
 *
 * @param {string} folder
 * @param {string} account
 */
async function serve(folder, account) {
  const codeServer = await inTurn(() => installCodeServer('oldest'));
  const server = await startServer(codeServer, {
    putExtensions: (extensions) => stageExtension(path.join(extensions, 'variorum')),
  });
  process.prependOnceListener('SIGINT', () => {
    console.log('\nStopped.');
    process.exit(0);
  });
  console.log(`\nOpen ${workbenchAddress(server, folder, [['openFile', account]])}`);
  console.log('It is served on this machine only. Press Ctrl+C to stop.');
  const code = await server.ended;
  throw new Error(`VS Code's server ended by itself (exit code ${code}):\n${server.log().slice(-2000)}`);
}

async function main() {
  const { folder, open } = await readArguments();
  await inTurn(async () => {
    await installDependencies();
    console.log('Building ...');
    const { build } = await import('./build.mjs');
    await build();
  });
  const report = await reportOn(folder);
  console.log(`\n${path.basename(folder)}: ${summary(report)}`);
  const account = path.join(folder, report.sources[0]?.source ?? '');
  if (open && (await openOnScreen([folder, account]))) return;
  await serve(folder, account);
}

try {
  await main();
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(error instanceof UsageError ? `npm start: ${message}` : message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
