/** What a slow peer said of a text, kept in .cache by the peer's version: the text decides the answer. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '..', '..', '.cache', 'peers');

/**
 * @param {string} name file name, with the peer's version in it
 * @returns {<T>(input: string, make: () => T) => T} gives what was kept for an input, or makes and keeps it; written down
 *   when the process ends
 */
export function keeper(name) {
  const file = path.join(folder, `${name}.json`);
  const kept = new Map(Object.entries(readIfThere(file)));
  const before = kept.size;
  process.on('exit', () => {
    if (kept.size === before) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, JSON.stringify(Object.fromEntries(kept)));
  });
  return (input, make) => {
    const key = createHash('sha256').update(input).digest('base64').slice(0, 22);
    if (!kept.has(key)) kept.set(key, make());
    return kept.get(key);
  };
}

function readIfThere(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}
