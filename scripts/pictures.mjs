#!/usr/bin/env node
/*
 * Puts the README's pictures where it shows them: npm run pictures
 *
 * The browser suite leaves pictures of the running extension in .artifacts/; the newest of each kind is taken.
 */
import fs from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const artifacts = path.join(root, '.artifacts');
const target = path.join(root, 'media/readme');
const pictures = ['card-dark.png', 'claims-light.png'];

fs.mkdirSync(target, { recursive: true });
for (const picture of pictures) {
  const [newest] = fs
    .readdirSync(artifacts)
    .map((folder) => path.join(artifacts, folder, picture))
    .filter((file) => fs.existsSync(file))
    .sort((a, b) => fs.statSync(b).mtimeMs - fs.statSync(a).mtimeMs);
  if (newest === undefined) {
    console.error(`No ${picture} in .artifacts: run npm run test:ui first.`);
    process.exit(2);
  }
  fs.copyFileSync(newest, path.join(target, picture));
  console.log(`media/readme/${picture}`);
}
