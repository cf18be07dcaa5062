/**
 * Bundles what is shipped into dist/: the extension for both kinds of host, the engine's worker, the command line, with
 * the licences of what they contain.
 *
 *   node scripts/build.mjs          minified, with the sizes
 *   node scripts/build.mjs --dev    readable, with source maps
 *   node scripts/build.mjs --watch  the same, again after every change
 */
import { createHash } from 'node:crypto';
import { access, mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { isMain, projectFolder } from './hosts/folder.mjs';
import { noticesOf } from './notices.mjs';

/**
 * Without the condition, remark's packages bring a file that asks for the DOM, which no worker has.
 * Node's modules must not be imported by what also runs in a browser; esbuild refuses them there.
 *
 * @type {esbuild.BuildOptions}
 */
const browser = { platform: 'browser', conditions: ['worker'] };

/** @type {readonly { to: string, from: string, options: esbuild.BuildOptions }[]} */
const bundles = [
  {
    to: 'extension.js',
    from: 'src/extension.ts',
    options: { platform: 'node', format: 'cjs', external: ['vscode'] },
  },
  {
    to: 'extension.web.js',
    from: 'src/extension.ts',
    options: { ...browser, format: 'cjs', external: ['vscode'] },
  },
  { to: 'worker.js', from: 'src/worker/main.ts', options: { ...browser, format: 'iife' } },
  // The script of a webview's page.
  { to: 'matrix.js', from: 'src/views/matrix/page/main.ts', options: { platform: 'browser', format: 'iife' } },
  {
    to: 'cli.js',
    from: 'src/cli.ts',
    options: { platform: 'node', format: 'cjs', banner: { js: '#!/usr/bin/env node' } },
  },
  // What `variorum mcp` loads beside cli.js: the protocol's packages are larger than the command line itself.
  { to: 'mcp.js', from: 'src/mcp/serve.ts', options: { platform: 'node', format: 'cjs' } },
];

/** @param {boolean} dev @returns {Promise<esbuild.BuildOptions[]>} */
async function buildOptions(dev) {
  /** @type {string[]} */
  const missing = [];
  for (const { from } of bundles) {
    await access(path.join(projectFolder, from)).catch(() => void missing.push(from));
  }
  if (missing.length > 0) throw new Error(`nothing to bundle: ${[...new Set(missing)].join(', ')} is missing`);
  return bundles.map(({ to, from, options }) => ({
    absWorkingDir: projectFolder,
    entryPoints: [from],
    outfile: `dist/${to}`,
    bundle: true,
    target: 'es2022',
    minify: !dev,
    sourcemap: dev,
    legalComments: 'none',
    logLevel: 'warning',
    ...options,
  }));
}

/**
 * What goes into dist/, not yet written.
 *
 * @param {{ dev?: boolean }} [how]
 * @returns {Promise<{ path: string, contents: Uint8Array }[]>}
 */
export async function bundle({ dev = false } = {}) {
  const options = await buildOptions(dev);
  const results = await Promise.all(options.map((one) => esbuild.build({ ...one, write: false, metafile: true })));
  const notices = noticesOf(results.flatMap(({ metafile }) => Object.keys(metafile.inputs)));
  return [
    ...results.flatMap(({ outputFiles }) => outputFiles).map(withEngineVersion),
    { path: path.join(projectFolder, 'dist/NOTICES.txt'), contents: Buffer.from(notices) },
  ];
}

/**
 * @param {{ dev?: boolean }} [how]
 * @returns {Promise<{ file: string, bytes: number }[]>}
 */
export async function build(how) {
  const files = await bundle(how);
  await mkdir(path.join(projectFolder, 'dist'), { recursive: true });
  for (const { path: file, contents } of files) {
    // At once whole: a start beside this one may be reading the file.
    await writeFile(`${file}.part`, contents);
    await rename(`${file}.part`, file);
  }
  return files
    .filter(({ path: file }) => file.endsWith('.js'))
    .map(({ path: file, contents }) => ({ file: path.relative(projectFolder, file), bytes: contents.length }));
}

/**
 * What the worker remembers on disk fits the build that wrote it and no other: src/worker/engineVersion.ts.
 *
 * @param {esbuild.OutputFile} file
 * @returns {{ path: string, contents: Uint8Array }}
 */
function withEngineVersion({ path: file, contents, text }) {
  if (path.basename(file) !== 'worker.js') return { path: file, contents };
  const mark = 'engine-version-00000000';
  if (text.split(mark).length !== 2) throw new Error(`${file} does not bear its version once`);
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, mark.length);
  return { path: file, contents: Buffer.from(text.replace(mark, hash)) };
}

async function watch() {
  for (const options of await buildOptions(true)) {
    const context = await esbuild.context({ ...options, logLevel: 'info' });
    await context.watch();
  }
}

if (isMain(import.meta.url)) {
  const { values } = parseArgs({ options: { dev: { type: 'boolean' }, watch: { type: 'boolean' } } });
  try {
    if (values.watch) {
      await watch();
    } else {
      for (const { file, bytes } of await build({ dev: values.dev ?? false })) {
        console.log(`${file.padEnd(24)} ${Math.ceil(bytes / 1000)} kB`);
      }
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
