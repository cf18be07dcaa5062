import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { documented } from '../../scripts/docs.mjs';

const readme = new URL('../../README.md', import.meta.url);

describe('the README', () => {
  it('has the tables of commands and settings that npm run docs would write', async () => {
    const text = await readFile(readme, 'utf8');
    expect(text).toBe(await documented(text));
  });

  it('is told where a table would be lost', async () => {
    await expect(documented('# Variorum\n')).rejects.toThrow(/no place for commands/);
  });

  it('gets a table anew, whatever stood in its place', async () => {
    const text = await readFile(readme, 'utf8');
    const spoilt = text.replace(/(?<=<!-- settings: npm run docs -->)[^]*?(?=<!-- end of settings -->)/, '\n\nold\n\n');
    expect(spoilt).not.toBe(text);
    expect(await documented(spoilt)).toBe(text);
  });
});
