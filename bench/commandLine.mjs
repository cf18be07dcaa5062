import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './bundle.mjs';

/**
 * What a report on accounts takes on the command line, as Markdown, in a process of its own: seconds by the clock, and the
 * most memory that the process had of the system, in MB.
 *
 * @param {{ id: string, text: string }[]} accounts
 * @returns {{ seconds: number, peak: number } | undefined} undefined before `npm run build`
 */
export function commandLineReport(accounts) {
  const program = join(root, 'dist', 'cli.js');
  if (!existsSync(program)) return undefined;
  const work = mkdtempSync(join(tmpdir(), 'variorum-bench-'));
  try {
    for (const { id, text } of accounts) {
      const path = join(work, 'accounts', id);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const peak = join(work, 'peak');
    const watch = join(work, 'watch.cjs');
    writeFileSync(watch, WATCH);
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--require', watch, program, 'report', join(work, 'accounts'), '--recursive'],
      { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', env: { ...process.env, PEAK: peak } },
    );
    if (status !== 0) throw new Error(stderr);
    return { seconds: (performance.now() - start) / 1000, peak: Number(readFileSync(peak, 'utf8')) / 1024 };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Runs in the threads of the program too, all before the last of them ends. */
const WATCH = `
  process.on('exit', () => require('node:fs').writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)));
`;
