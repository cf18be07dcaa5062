/**
 * Writes the README's tables of commands and settings from the manifest: npm run docs
 *
 * A unit test fails where they are not what this would write.
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as prettier from 'prettier';
import { isMain, projectFolder } from './hosts/folder.mjs';

/**
 * What is read of package.json.
 *
 * @typedef {object} Manifest
 * @property {{
 *   commands: { command: string, title: string, category: string }[],
 *   menus: { commandPalette: { command: string, when?: string }[] },
 *   keybindings: { command: string, key: string }[],
 *   configuration: { properties: Record<string, Setting> },
 * }} contributes
 *
 * @typedef {object} Setting
 * @property {unknown} default
 * @property {number} order
 * @property {string} markdownDescription
 * @property {string[]} [enum]
 * @property {string[]} [enumDescriptions]
 */

const readme = path.join(projectFolder, 'README.md');

/** @param {string} name */
async function readJson(name) {
  return JSON.parse(await readFile(path.join(projectFolder, name), 'utf8'));
}

/**
 * The README with its tables made anew.
 *
 * @param {string} text the README as it is
 * @returns {Promise<string>}
 */
export async function documented(text) {
  /** @type {Manifest} */
  const manifest = await readJson('package.json');
  /** @type {Record<string, string>} */
  const strings = await readJson('package.nls.json');
  /** @param {string} key as the manifest has it: "%setting.annotations%" */
  const words = (key) => {
    const found = strings[key.slice(1, -1)];
    if (found === undefined) throw new Error(`package.nls.json has no text for ${key}`);
    // VS Code makes links of `#names of settings#`.
    return found.replaceAll(/`#([\w.]+)#`/g, '`$1`').replaceAll('|', '\\|');
  };
  const tables = { commands: commandTable(manifest, words), settings: settingTable(manifest, words) };
  let result = text;
  for (const [name, rows] of Object.entries(tables)) {
    const [begin, end] = [`<!-- ${name}: npm run docs -->`, `<!-- end of ${name} -->`];
    const [from, to] = [result.indexOf(begin), result.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`README.md has no place for ${name}: ${begin} and ${end}`);
    result = `${result.slice(0, from + begin.length)}\n\n${rows.join('\n')}\n\n${result.slice(to)}`;
  }
  return prettier.format(result, { ...(await prettier.resolveConfig(readme)), filepath: readme });
}

/**
 * @param {Manifest} manifest
 * @param {(key: string) => string} words
 */
function commandTable({ contributes: { commands, menus, keybindings } }, words) {
  const hidden = new Set(menus.commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  const rows = commands
    .filter(({ command }) => !hidden.has(command))
    .map(({ command, title, category }) => {
      const keys = keybindings.filter((binding) => binding.command === command).map(({ key }) => keyWords(key));
      return `| ${category}: ${words(title)} | ${[...new Set(keys)].join(', ')} |`;
    });
  return ['| command | key |', '| --- | --- |', ...rows];
}

/** @param {string} key as the manifest has it: "shift+f4", "ctrl+k ctrl+d" */
function keyWords(key) {
  const press = (/** @type {string} */ part) => `<kbd>${part[0]?.toUpperCase() ?? ''}${part.slice(1)}</kbd>`;
  return key
    .split(' ')
    .map((chord) => chord.split('+').map(press).join('+'))
    .join(' ');
}

/**
 * @param {Manifest} manifest
 * @param {(key: string) => string} words
 */
function settingTable({ contributes: { configuration } }, words) {
  const rows = Object.entries(configuration.properties)
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([name, setting]) => {
      const values = (setting.enum ?? []).map((value, index) => {
        const said = setting.enumDescriptions?.[index];
        return said === undefined ? `\`${value}\`` : `\`${value}\`: ${words(said)}`;
      });
      const said = [words(setting.markdownDescription), ...values].join('<br>');
      return `| \`${name}\` | \`${JSON.stringify(setting.default)}\` | ${said} |`;
    });
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows];
}

if (isMain(import.meta.url)) await writeFile(readme, await documented(await readFile(readme, 'utf8')));
