#!/usr/bin/env node
/*
 * Puts the pictures of the README and of the walkthrough where they are shown: npm run pictures
 *
 * The browser suite leaves pictures of the running extension in .artifacts/; the newest of each kind is taken.
 */
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const artifacts = path.join(root, '.artifacts');

/** Where each picture goes, by its name in .artifacts/. */
const targets = new Map([
  ['card-dark.png', 'media/readme/card-dark.png'],
  ['claims-light.png', 'media/readme/claims-light.png'],
  ...['account', 'card', 'claims', 'left-out', 'matrix'].flatMap((step) =>
    ['dark', 'light'].map(
      (theme) =>
        /** @type {[string, string]} */ ([
          `walkthrough-${step}-${theme}.png`,
          `media/walkthrough/${step}-${theme}.png`,
        ]),
    ),
  ),
]);

for (const [picture, target] of targets) {
  const [newest] = fs
    .readdirSync(artifacts)
    .map((folder) => path.join(artifacts, folder, picture))
    .filter((file) => fs.existsSync(file))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  if (newest === undefined) {
    console.error(`No ${picture} in .artifacts: run npm run test:ui first.`);
    process.exit(2);
  }
  fs.mkdirSync(path.dirname(path.join(root, target)), { recursive: true });
  fs.copyFileSync(newest, path.join(root, target));
  console.log(target);
}
