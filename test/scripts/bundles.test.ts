import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { bundle } from '../../scripts/build.mjs';

/** Bytes. What a reader's editor loads with all its data stays below it. */
const limit = 1_500_000;

const files = bundle();

test('what is shipped names the licences of all that was written elsewhere', async () => {
  const notices = (await files).find(({ path }) => basename(path) === 'NOTICES.txt');
  const text = new TextDecoder().decode(notices?.contents);
  const titles = text.split(/^-{80}\n/m).map((part) => part.split('\n', 1)[0]!.replace(/ [\d.]+ .*/, ''));
  expect(titles).toEqual(expect.arrayContaining(['unified', 'remark-parse', 'chrono-node', 'leven', 'zod']));
  expect(text).toContain('WordNet');
  expect(text.match(/Permission is hereby granted/g)?.length).toBeGreaterThan(50);
  expect(new Set(titles).size).toBe(titles.length);
}, 120_000);

test('every bundle is as small as promised', async () => {
  const sizes = Object.fromEntries((await files).map(({ path, contents }) => [basename(path), contents.length]));
  expect(Object.keys(sizes)).toContain('worker.js');
  expect(Object.entries(sizes).filter(([, size]) => size > limit)).toEqual([]);
  // The extension itself is loaded when a folder is opened: it has no data.
  expect(sizes['extension.js']).toBeLessThan(200_000);
}, 120_000);
