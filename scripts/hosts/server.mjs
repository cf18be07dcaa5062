/** One running VS Code server, on this machine only, with data of its own. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { endChild, runChild, startChild } from './children.mjs';
import { runFolder } from './folder.mjs';

/** @typedef {import('./codeServer.mjs').CodeServer} CodeServer */

/** Settings that leave the accounts alone on the screen. */
const calm = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {string} dataFolder
 * @property {string} settingsFile the user's settings; VS Code heeds changes as they are written
 * @property {() => string} log what the server has printed
 * @property {Promise<number>} ended its exit code, when it ends by itself
 * @property {() => Promise<void>} stop ends it with all that it forked and removes its data
 */

/**
 * Starts a server on a free port and waits until it listens.
 *
 * @param {CodeServer} codeServer
 * @param {object} [options]
 * @param {string} [options.vsix] a package to install first
 * @param {(extensions: string) => Promise<void>} [options.putExtensions] puts folders of extensions there instead
 * @param {Record<string, unknown>} [options.settings]
 * @returns {Promise<Server>}
 */
export async function startServer(codeServer, { vsix, putExtensions, settings = {} } = {}) {
  const dataFolder = await runFolder('server');
  const settingsFile = path.join(dataFolder, 'data', 'User', 'settings.json');
  await mkdir(path.dirname(settingsFile), { recursive: true });
  await writeFile(settingsFile, JSON.stringify({ ...calm, ...settings }, undefined, 2));
  const common = ['--accept-server-license-terms', '--server-data-dir', dataFolder, '--telemetry-level', 'off'];
  const env = serverEnvironment(dataFolder);
  await putExtensions?.(path.join(dataFolder, 'extensions'));
  if (vsix !== undefined) {
    const args = [codeServer.main, ...common, '--install-extension', vsix, '--force'];
    const { code, output } = await runChild(codeServer.node, args, { env, limit: 120_000 });
    if (code !== 0 || !/successfully installed/.test(output)) {
      await rm(dataFolder, { recursive: true, force: true });
      throw new Error(`VS Code ${codeServer.code} did not install ${path.basename(vsix)}:\n${output}`);
    }
  }
  const child = startChild(
    codeServer.node,
    [
      codeServer.main,
      '--host',
      '127.0.0.1',
      '--port',
      '0',
      '--without-connection-token',
      ...(codeServer.smokeDriver ? ['--enable-smoke-test-driver'] : []),
      ...common,
    ],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let log = '';
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(127));
  });
  const stop = async () => {
    await endChild(child);
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  /** @type {Promise<number>} */
  const listening = new Promise((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8');
      stream?.on('data', (chunk) => {
        log += chunk;
        const port = /agent listening on (\d+)/.exec(log)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
    }
  });
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(undefined), 60_000);
  });
  const port = await Promise.race([listening, ended.then(() => undefined), late]);
  clearTimeout(timer);
  if (typeof port !== 'number') {
    await stop();
    throw new Error(`VS Code ${codeServer.code}'s server did not start:\n${log}`);
  }
  return { port, dataFolder, settingsFile, log: () => log, ended, stop };
}

/**
 * The environment without what would make the server take itself for a part of another VS Code.
 *
 * @param {string} dataFolder
 */
function serverEnvironment(dataFolder) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (/^(VSCODE_|ELECTRON_|npm_)/.test(name) || name === 'NODE_OPTIONS') delete env[name];
  }
  // No gallery: nothing that is opened here asks anyone for extensions.
  env['EXTENSIONS_GALLERY'] = '{}';
  // Where it would otherwise leave a number for this machine in the home.
  env['XDG_CACHE_HOME'] = path.join(dataFolder, 'cache');
  return env;
}

/**
 * The address of a folder in the workbench.
 *
 * @param {Server} server
 * @param {string} folder absolute
 * @param {readonly (readonly [key: string, file: string])[]} [payload] absolute paths of files that the workbench is to
 *   open or to run, by the workbench's own names
 */
export function workbenchAddress(server, folder, payload = []) {
  const authority = `127.0.0.1:${server.port}`;
  const address = `http://${authority}/?folder=${queryValue(uriPath(folder))}`;
  if (payload.length === 0) return address;
  const entries = payload.map(([key, file]) => [key, `vscode-remote://${authority}${encodedPath(file)}`]);
  return `${address}&payload=${queryValue(JSON.stringify(entries))}`;
}

/** @param {string} file */
function encodedPath(file) {
  return uriPath(file).split('/').map(encodeURIComponent).join('/');
}

/**
 * Encodes what must be, and leaves paths readable.
 *
 * @param {string} text
 */
function queryValue(text) {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}

/** @param {string} file */
function uriPath(file) {
  const slashed = file.replaceAll('\\', '/');
  return slashed.startsWith('/') ? slashed : `/${slashed}`;
}
