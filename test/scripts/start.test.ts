import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../../', import.meta.url));

describe('npm start', () => {
  it.each([
    ['a folder that is not there', ['nowhere'], /there is no folder .*nowhere$/],
    ['a file', ['package.json'], /package\.json is no folder$/],
    ['two folders', ['examples', 'src'], /one folder at a time$/],
    ['an option it does not know', ['--open-wide'], /Unknown option '--open-wide'/],
  ])('answers %s with one line, at once', (_what, args, line) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs', ...args], {
      cwd: project,
      env: { ...process.env, INIT_CWD: path.resolve(project) },
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(stderr.trimEnd()).toMatch(line);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(status).toBe(2);
  });
});
