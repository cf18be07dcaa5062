/**
 * Child processes that never outlive us. A VS Code server forks, so that ending the process we started leaves the rest
 * of it serving its port: each child is therefore started in a process group of its own, and the group is ended.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const grouped = process.platform !== 'win32';
/** Process ids of the groups' leaders. */
const live = new Set();
let watching = false;

/** @param {number} leader @param {NodeJS.Signals} signal */
function signalGroup(leader, signal) {
  try {
    process.kill(grouped ? -leader : leader, signal);
  } catch {
    // The group has ended.
  }
}

/** @param {number} leader */
function groupLives(leader) {
  try {
    process.kill(grouped ? -leader : leader, 0);
    return true;
  } catch {
    return false;
  }
}

function watchOurEnd() {
  if (watching) return;
  watching = true;
  // First, before anything removes what the children still write to.
  process.prependListener('exit', () => {
    for (const leader of live) signalGroup(leader, 'SIGKILL');
  });
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    // The exit ends the groups.
    process.on(signal, () => process.exit(code));
  }
  if (process.env['npm_lifecycle_event'] !== undefined) watchNpm();
}

/**
 * Ends this process when the npm that runs it ends. npm passes a signal on to the shell between the two, if at all, and
 * a shell ends without telling.
 */
function watchNpm() {
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => {
    if (process.ppid !== shell || parentOf(shell) !== npm) process.exit(143);
  }, 500).unref();
}

/**
 * @param {number} pid
 * @returns {string | undefined} the parent's process id, where the system tells it in a file
 */
function parentOf(pid) {
  try {
    return /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Starts a command in a process group of its own, which is ended when this process ends.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {import('node:child_process').ChildProcess}
 */
export function startChild(command, args, options = {}) {
  watchOurEnd();
  const child = spawn(command, args, { ...options, detached: grouped });
  const { pid } = child;
  if (pid !== undefined) {
    live.add(pid);
    child.once('exit', () => {
      if (!groupLives(pid)) live.delete(pid);
    });
  }
  return child;
}

/**
 * Ends a child's whole group: asks first, insists after two seconds.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
export async function endChild(child) {
  const { pid } = child;
  if (pid === undefined) return;
  signalGroup(pid, 'SIGTERM');
  for (let waited = 0; waited < 2000 && groupLives(pid); waited += 50) await pause(50);
  signalGroup(pid, 'SIGKILL');
  live.delete(pid);
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.show] print what it prints as it comes
 * @param {boolean} [options.shell] needed on Windows for .cmd files
 * @param {number} [options.limit] milliseconds after which it is ended; ten minutes unless told
 * @returns {Promise<{ code: number, output: string, stdout: string }>} exit code (124 when it took too long, 127 when it
 *   could not be started), all that it printed, and what it printed as its result
 */
export async function runChild(command, args, options = {}) {
  const { cwd, env, show = false, shell = false, limit = 600_000 } = options;
  const child = startChild(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let stdout = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8');
    stream?.on('data', (/** @type {string} */ chunk) => {
      output += chunk;
      if (stream === child.stdout) stdout += chunk;
      if (show) process.stdout.write(chunk);
    });
  }
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void endChild(child);
  }, limit);
  const code = await new Promise((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      resolve(127);
    });
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  clearTimeout(timer);
  await endChild(child);
  return late ? { code: 124, output: `${output}ended after ${limit / 1000} s\n`, stdout } : { code, output, stdout };
}
