/** The Node that a VS Code version wants: the one that runs, or one from npm. */
import path from 'node:path';
import { exists, installedFolder } from './folder.mjs';
import { installPackages } from './npm.mjs';

/** Versions of the npm packages that carry Node's binaries, by major version. */
const carried = { 20: '20.18.1', 24: '24.21.0' };

/**
 * @param {20 | 24} major
 * @returns {Promise<string>} path of a Node of this major version
 */
export async function nodeOfMajor(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const version = carried[major];
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  // The npm package "node" does nothing but install this one by an install script, and npm now holds such scripts back.
  const carrier = `node${platform === 'darwin' && process.arch === 'arm64' ? '-bin' : ''}-${platform}-${process.arch}`;
  const folder = await installedFolder(`node-${version}`, (unfinished) =>
    installPackages(unfinished, [`${carrier}@${version}`]),
  );
  const binary = path.join(folder, 'node_modules', carrier, 'bin', platform === 'win' ? 'node.exe' : 'node');
  if (!(await exists(binary))) throw new Error(`the npm package ${carrier}@${version} brought no Node`);
  return binary;
}
