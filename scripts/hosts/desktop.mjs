/** VS Code as a program on the screen: the reader's own, or one that @vscode/test-electron downloads. */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './children.mjs';
import { findOnPath } from './findOnPath.mjs';
import { hostsFolder, projectFolder, runFolder } from './folder.mjs';
import { suiteLines, suiteOutcome } from './outcome.mjs';
import { stageSuites } from './stageSuites.mjs';

/** @typedef {import('./codeServer.mjs').Age} Age */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */
/** @typedef {import('./stage.mjs').HostKind} HostKind */

const versions = { oldest: '1.100.3', newest: 'stable' };
const updates = 'https://update.code.visualstudio.com/api/releases/stable';

/** Whether a window can be opened. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Opens the reader's own VS Code.
 *
 * @param {readonly string[]} files folder and files to open
 * @returns {Promise<string | undefined>} why it did not open, if so
 */
export async function openOwnCode(files) {
  const code = await findOnPath('code');
  if (code === undefined) return 'there is no "code" on PATH';
  const args = [`--extensionDevelopmentPath=${projectFolder}`, ...files];
  const { code: exit, output } = await runChild(code, args, { shell: process.platform === 'win32', limit: 30_000 });
  return exit === 0 ? undefined : `"code" ended with exit code ${exit}${lastLine(output)}`;
}

/**
 * Downloads VS Code into the project, unless it is there.
 *
 * @param {Age} age
 * @returns {Promise<{ executable: string } | { why: string }>} why not, in words, where it cannot be had or shown
 */
export async function downloadCode(age) {
  if (!hasDisplay()) return { why: 'there is no display' };
  try {
    // A quick question first: the download itself would wait long where nothing answers.
    await fetch(updates, { signal: AbortSignal.timeout(5000) });
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const executable = await downloadAndUnzipVSCode({
      version: versions[age],
      cachePath: path.join(hostsFolder, 'vscode'),
      timeout: 20_000,
    });
    return { executable };
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error);
    return { why: `VS Code cannot be downloaded (${cause instanceof Error ? cause.message : message})` };
  }
}

/**
 * Runs the suites of test/host in a downloaded VS Code.
 *
 * @param {string} executable
 * @param {HostKind} kind
 * @param {string} [only] what the names of the suites' files must have in them
 * @returns {Promise<Outcome>}
 */
export async function runDesktopSuites(executable, kind, only) {
  const folder = await runFolder('host');
  const { extension, workspace, suites } = await stageSuites(folder, { kind, nodes: [process.execPath], only });
  const { code, output } = await runChild(
    executable,
    [
      workspace,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${suites}`,
      ...(kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...(await ownProfile(folder)),
      '--disable-extensions',
    ],
    { env: desktopEnvironment(), limit: 480_000 },
  );
  const lines = suiteLines(output);
  console.log((lines.length > 0 ? lines : output.split('\n')).map((line) => `  ${line}`).join('\n'));
  await rm(folder, { recursive: true, force: true });
  return suiteOutcome(output, code);
}

/**
 * Opens a downloaded VS Code and waits until its window is closed.
 *
 * @param {string} executable
 * @param {readonly string[]} files
 * @returns {Promise<string | undefined>} why it did not open, if so
 */
export async function openDownloadedCode(executable, files) {
  const profile = await ownProfile(await runFolder('desktop'));
  const args = [`--extensionDevelopmentPath=${projectFolder}`, ...profile, ...files];
  const { code, output } = await runChild(executable, args, { env: desktopEnvironment(), limit: 2 ** 31 - 1 });
  return code === 0 ? undefined : `the downloaded VS Code ended with exit code ${code}${lastLine(output)}`;
}

/** @param {string} folder */
async function ownProfile(folder) {
  const data = path.join(folder, 'user-data');
  const extensions = path.join(folder, 'extensions');
  await mkdir(data);
  await mkdir(extensions);
  return [
    `--user-data-dir=${data}`,
    `--extensions-dir=${extensions}`,
    '--no-sandbox',
    '--disable-gpu-sandbox',
    '--disable-updates',
    '--disable-workspace-trust',
    '--skip-welcome',
    '--skip-release-notes',
  ];
}

/** The environment without what would make it a part of another VS Code. */
function desktopEnvironment() {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|ELECTRON_RUN_AS_NODE$)/.test(name)) delete env[name];
  }
  return env;
}

/**
 * What a program said last, to be set behind how it ended.
 *
 * @param {string} text
 */
function lastLine(text) {
  const line = text.trim().split('\n').at(-1);
  return line ? `: ${line}` : '';
}
