/** The browser that looks at the workbench: Chromium or Chrome of the machine, else one that npm carries. */
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { runChild } from './children.mjs';
import { findOnPath } from './findOnPath.mjs';
import { exists, installedFolder } from './folder.mjs';
import { installPackages } from './npm.mjs';

const carried = { package: '@sparticuz/chromium', version: '153.0.0' };

const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What keeps a headless browser from talking to anyone but the page it opens. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env what it needs beside the environment
 * @property {string} where in words, for the log
 */

/**
 * Finds a browser, or installs one.
 *
 * @returns {Promise<Browser>}
 * @throws {Error} when the machine has none and npm carries none for it
 */
export async function findBrowser() {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']) {
    const found = await findOnPath(name);
    if (found !== undefined) return { executablePath: found, args: quiet, env: {}, where: found };
  }
  for (const place of usualPlaces) {
    if (await exists(place)) return { executablePath: place, args: quiet, env: {}, where: place };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no Chromium or Chrome was found; npm carries one for Linux on x64 only: install Chrome');
  }
  return carriedBrowser();
}

/**
 * Starts a browser. It ends with this process; its profile is its own and temporary.
 *
 * @param {Browser} browser
 */
export function launchBrowser({ executablePath, args, env }) {
  return chromium.launch({
    executablePath,
    args,
    env: { ...process.env, ...env },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** @returns {Promise<Browser>} */
async function carriedBrowser() {
  const folder = await installedFolder(`chromium-${carried.version}`, async (unfinished) => {
    await installPackages(unfinished, [`${carried.package}@${carried.version}`]);
    const unpacked = path.join(unfinished, 'unpacked');
    await mkdir(unpacked);
    // The package unpacks itself into the folder for temporary files, with the system libraries that it may lack only
    // where it believes to run in the service it was made for.
    const { code, output } = await runChild(
      process.execPath,
      ['--input-type=module', '-e', `const c = await import('${carried.package}'); await c.default.executablePath();`],
      {
        cwd: unfinished,
        env: { ...process.env, TMPDIR: unpacked, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
        limit: 120_000,
      },
    );
    const binary = path.join(unpacked, 'chromium');
    if (code !== 0 || !(await exists(binary))) throw new Error(`${carried.package} did not unpack:\n${output}`);
    await chmod(binary, 0o755);
  });
  const unpacked = path.join(folder, 'unpacked');
  // The package's own font list names folders of the service it was made for; a browser that finds no font crashes.
  const fonts = path.join(folder, 'fonts.conf');
  await writeFile(fonts, fontList(path.join(unpacked, 'fonts'), path.join(folder, 'fonts-cache')));
  return {
    executablePath: path.join(unpacked, 'chromium'),
    args: [...quiet, '--font-render-hinting=none'],
    env: {
      LD_LIBRARY_PATH: [path.join(unpacked, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? '']
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: fonts,
    },
    where: `${carried.package}@${carried.version} from npm`,
  };
}

/**
 * A list of fonts: the machine's own, where it has any, and those of a folder.
 *
 * @param {string} folder
 * @param {string} cache
 */
function fontList(folder, cache) {
  const escape = (/** @type {string} */ text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    '  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>',
    `  <dir>${escape(folder)}</dir>`,
    `  <cachedir>${escape(cache)}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n');
}
