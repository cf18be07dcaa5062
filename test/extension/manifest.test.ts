import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardCommands } from '../../src/editor/links';
import { markKinds } from '../../src/editor/marks';

const root = path.join(import.meta.dirname, '..', '..');
const manifestText = readFileSync(path.join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(manifestText) as {
  readonly activationEvents: readonly string[];
  readonly icon: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category?: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly when?: string }[]>>;
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly walkthroughs: readonly {
      readonly when?: string;
      readonly steps: readonly {
        readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
      }[];
    }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
  };
};
const strings = JSON.parse(readFileSync(path.join(root, 'package.nls.json'), 'utf8')) as Record<string, string>;

function sources(folder = path.join(root, 'src')): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'engine' ? [] : sources(file);
    return file.endsWith('.ts') ? [readFileSync(file, 'utf8')] : [];
  });
}

const code = sources().join('\n');
const declared = manifest.contributes.commands.map(({ command }) => command);

describe('the manifest', () => {
  it('declares the commands that are registered, and no other', () => {
    const commands = sources(path.join(root, 'src', 'commands')).join('\n');
    const registered = [...commands.matchAll(/\bid: '(\w+)'/g)].map(([, id]) => `variorum.${id}`);
    expect([...registered].sort()).toEqual([...declared].sort());
  });

  it('knows the commands that its menus, keys and cards name', () => {
    const { menus, keybindings } = manifest.contributes;
    const named = [...Object.values(menus).flat(), ...keybindings].flatMap(({ command }) => command ?? []);
    for (const command of [...named, ...cardCommands]) expect(declared).toContain(command);
    const texts = `${manifestText}${Object.values(strings).join(' ')}`;
    for (const [, command] of texts.matchAll(/[cC]ommand:(variorum\.\w+)/g)) expect(declared).toContain(command);
  });

  it('gives every command a title of its own and the category that a reader looks for', () => {
    for (const { title, category } of manifest.contributes.commands) {
      expect(strings[title.slice(1, -1)]).toMatch(/^[A-Z]/);
      expect(category).toBe('Variorum');
    }
  });

  it('has a text for every key, and no text that nothing names', () => {
    const keys = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key);
    expect([...new Set(keys)].sort()).toEqual(Object.keys(strings).sort());
  });

  it('starts for accounts, and for a panel that was open when the window closed', () => {
    expect(manifest.activationEvents).toEqual([
      'onLanguage:plaintext',
      'onLanguage:markdown',
      'onWebviewPanel:variorum.matrix',
    ]);
  });

  it('contributes a colour for each of the four kinds of theme wherever code names one', () => {
    const used = [
      ...code.matchAll(
        /variorum\.(\w+(?:Foreground|Underline|Ruler|Background|Border))|'(\w+(?:Foreground|Underline|Ruler|Background|Border))'/g,
      ),
    ];
    const ids = new Set(manifest.contributes.colors.map(({ id }) => id));
    expect(new Set(used.map((match) => `variorum.${match[1] ?? match[2]}`))).toEqual(ids);
    for (const { defaults } of manifest.contributes.colors) {
      expect(Object.keys(defaults).sort()).toEqual(['dark', 'highContrast', 'highContrastLight', 'light']);
    }
    expect(ids.size).toBeGreaterThanOrEqual(markKinds.length);
  });

  it('declares the settings that are read', () => {
    const read = [...code.matchAll(/\.get(?:<\w+>)?\('([\w.]+)'/g)].map(([, name]) => `variorum.${name}`);
    const settings = Object.keys(manifest.contributes.configuration.properties);
    expect(new Set(read.filter((name) => name !== 'variorum.encoding'))).toEqual(new Set(settings));
  });

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      'media/variorum.svg',
      ...manifest.contributes.grammars.map((grammar) => grammar.path),
      ...manifest.contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ media }) => Object.values(media.image)),
      ),
    ];
    for (const file of files) expect(existsSync(path.join(root, file)), file).toBe(true);
    for (const { path: file, scopeName } of manifest.contributes.grammars) {
      const grammar = JSON.parse(readFileSync(path.join(root, file), 'utf8')) as { scopeName: string };
      expect(grammar.scopeName).toBe(scopeName);
    }
  });

  it('takes keys in its own view and in accounts only, and leaves F4 to those who have it already', () => {
    for (const { when = '', key } of manifest.contributes.keybindings) {
      if (when.includes('focusedView == variorum.conflictingClaims')) continue;
      expect(when).toMatch(/^editorTextFocus && variorum\.(?:isAccount|comparing)\b/);
      if (!key.endsWith('f4')) continue;
      for (const other of ['hasSearchResult', 'reference-list.hasResult', 'referenceSearchVisible']) {
        expect(when).toContain(`!${other}`);
      }
    }
  });
});

describe('texts for translators', () => {
  const bundle = JSON.parse(readFileSync(path.join(root, 'l10n', 'bundle.l10n.json'), 'utf8')) as Record<
    string,
    string
  >;

  it('are all that the code shows, and no more', () => {
    const shown = [...code.matchAll(/\b(?:l10n\.)?t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) =>
      (text ?? '').replace(/\\'/g, "'"),
    );
    expect(Object.keys(bundle)).toEqual([...new Set(shown)].sort());
  });

  it('never judge', () => {
    for (const text of [...Object.keys(bundle), ...Object.values(strings)]) {
      expect(text).not.toMatch(/\b(?:true|false|wrong|contradict\w*)\b/i);
    }
  });
});
