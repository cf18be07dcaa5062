/**
 * Packs the extension, as built, into variorum-VERSION.vsix.
 *
 *   node scripts/package.mjs    builds, packs; the packager lists what is inside
 */
import { cp, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createVSIX, listFiles } from '@vscode/vsce';
import { build } from './build.mjs';
import { isMain, projectFolder, runFolder } from './hosts/folder.mjs';
import { stageExtension } from './hosts/stage.mjs';

/** The largest package that is let through, in bytes. */
const limit = 3_000_000;

export async function vsixName() {
  const { name, version } = JSON.parse(await readFile(path.join(projectFolder, 'package.json'), 'utf8'));
  return `${name}-${version}.vsix`;
}

/**
 * Packs what is in dist/ with the rest. Neither git nor a network is asked.
 *
 * @param {string} file path of the package to write
 * @returns {Promise<{ bytes: number, files: string[] }>}
 * @throws {Error} when it would be larger than the limit
 */
export async function makeVsix(file) {
  // Of a copy: the packager looks at every file beside what is shipped, and .hosts/ has tens of thousands.
  const cwd = await runFolder('package');
  await stageExtension(cwd);
  for (const name of ['.vscodeignore', 'CHANGELOG.md', 'LICENSE', 'README.md']) {
    await cp(path.join(projectFolder, name), path.join(cwd, name));
  }
  const options = { cwd, dependencies: false };
  await createVSIX({
    ...options,
    packagePath: file,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
    // The search for secrets is slow on the tables in the worker, and .vscodeignore names every file.
    allowPackageAllSecrets: true,
    allowPackageEnvFile: true,
  });
  const { size } = await stat(file);
  if (size > limit) throw new Error(`${path.basename(file)} has ${size} bytes, more than ${limit}`);
  return { bytes: size, files: await listFiles(options) };
}

if (isMain(import.meta.url)) {
  await build();
  const name = await vsixName();
  const { bytes, files } = await makeVsix(path.join(projectFolder, name));
  console.log(`${name}: ${files.length} files, ${Math.ceil(bytes / 1000)} kB`);
}
