import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const scripts = fileURLToPath(new URL('../../scripts', import.meta.url));

/** What a script imports before its first line runs, and what that imports: packages and Node's own, by name. */
async function importedBy(file: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(file)) return [];
  seen.add(file);
  const text = await readFile(file, 'utf8');
  const names = [...text.matchAll(/^(?:import|export)\s[^;]*?from '([^']+)'|^import '([^']+)'/gm)].map(
    ([, from, alone]) => from ?? alone ?? '',
  );
  const found: string[] = [];
  for (const name of names) {
    if (name.startsWith('.')) found.push(...(await importedBy(path.join(path.dirname(file), name), seen)));
    else found.push(name);
  }
  return found;
}

describe('on a fresh machine', () => {
  it.each(['start.mjs', 'test.mjs'])('%s runs before anything is installed', async (script) => {
    const names = await importedBy(path.join(scripts, script));
    expect(names).toContain('node:path');
    expect(names.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });

  it('is not what the build runs on', async () => {
    expect(await importedBy(path.join(scripts, 'build.mjs'))).toContain('esbuild');
  });
});
