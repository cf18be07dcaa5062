import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** What a terminal is in tests that look at what is printed: no screen, and one thread. */
export const plainTerminal = { progress: () => undefined, script: undefined, processors: 1, debug: false } as const;

/** A folder with these files, gone after the test. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
  return folder;
}

/** Two accounts of an invented fire that give other numbers. */
export const fire = {
  'one.txt':
    'Fire at Wending Mill\n\nBy Ola Brask\n\nWENDING, 4 March 2024 (Northwire) - A fire at the Wending paper mill killed 7 workers on Monday, police said.\n\nThe mill employs 340 people.\n',
  'two.txt':
    'Mill fire in Wending\n\nBy Tam Orrell\n\nWENDING, 4 March 2024 (Eastern Post) - A fire at the Wending paper mill killed 9 workers on Monday, police said.\n\nThe mill employs 340 people.\n',
};
