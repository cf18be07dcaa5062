import ignore, { type Ignore } from 'ignore';
import * as vscode from 'vscode';
import { globMatcher } from './glob';
import { pathIn } from './scope';

/** Why a file or folder takes no part though it may be an account. */
export type Rule = 'excluded' | 'ignored';

/** The settings by which files and folders take no part; changes of any of them count at once. */
export const ruleSettings = [
  'variorum.include',
  'variorum.exclude',
  'variorum.useIgnoreFiles',
  'files.exclude',
  'search.exclude',
] as const;

/**
 * Which files and folders of a collection take part: by the reader's own globs, by what VS Code leaves out of its
 * explorer and search, and by .gitignore files. What stands above the collection's folder was opened by the reader all
 * the same: rules tell of what is in it only.
 */
export class FolderRules {
  readonly #folder: vscode.Uri;
  /** What globs are relative to. */
  readonly #root: vscode.Uri;
  /** Between the two, with a "/" at its end; '' where they are the same. */
  readonly #prefix: string;
  readonly #includes: readonly ((path: string) => boolean)[];
  readonly #excludes: readonly ((path: string) => boolean)[];
  readonly #useIgnoreFiles: boolean;
  /** The .gitignore of each folder, by its path relative to the root. */
  readonly #ignoreFiles = new Map<string, Promise<Ignore | undefined>>();

  /** @param folder of a collection */
  constructor(folder: vscode.Uri) {
    this.#folder = folder;
    this.#root = vscode.workspace.getWorkspaceFolder(folder)?.uri ?? folder;
    const between = pathIn(this.#root, folder);
    this.#prefix = between ? `${between}/` : '';
    const settings = vscode.workspace.getConfiguration('variorum', folder);
    this.#useIgnoreFiles = settings.get('useIgnoreFiles', true);
    this.#includes = strings(settings.get('include')).map(globMatcher);
    const excluded = this.#useIgnoreFiles
      ? ['files', 'search'].flatMap((section) => switchedOn(vscode.workspace.getConfiguration(section, folder)))
      : [];
    this.#excludes = [...strings(settings.get('exclude')), ...excluded].map(globMatcher);
  }

  /** Why an entry of the collection is left out, when the folders above it are not. @param path relative to the collection */
  async ruling(path: string, isFolder: boolean): Promise<Rule | undefined> {
    const full = this.#prefix + path;
    if (this.#excludes.some((matches) => matches(full))) return 'excluded';
    if (!isFolder && this.#includes.length > 0 && !this.#includes.some((matches) => matches(full))) return 'excluded';
    return this.#useIgnoreFiles && (await this.#isIgnored(full, isFolder)) ? 'ignored' : undefined;
  }

  /** Why an account is left out: by a rule about itself, or about a folder above it. */
  async rulingOnPath(path: string): Promise<Rule | undefined> {
    for (let slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      const rule = await this.ruling(path.slice(0, slash), true);
      if (rule) return rule;
    }
    return this.ruling(path, false);
  }

  /** The innermost .gitignore that has a word on a path decides. @param full relative to the root */
  async #isIgnored(full: string, isFolder: boolean): Promise<boolean> {
    const parts = full.split('/');
    let ignored = false;
    for (let depth = 0; depth < parts.length; depth++) {
      const above = parts.slice(0, depth).join('/');
      const rules = await this.#ignoreFile(above);
      if (!rules) continue;
      const verdict = rules.test(parts.slice(depth).join('/') + (isFolder ? '/' : ''));
      if (verdict.ignored) ignored = true;
      else if (verdict.unignored) ignored = false;
    }
    return ignored;
  }

  #ignoreFile(path: string): Promise<Ignore | undefined> {
    let rules = this.#ignoreFiles.get(path);
    if (!rules) {
      rules = this.#readIgnoreFile(path);
      this.#ignoreFiles.set(path, rules);
    }
    return rules;
  }

  async #readIgnoreFile(path: string): Promise<Ignore | undefined> {
    let text: string;
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#root, path, '.gitignore'));
      text = new TextDecoder().decode(bytes);
    } catch {
      return undefined;
    }
    const rules = ignore().add(text);
    const inside = pathIn(vscode.Uri.joinPath(this.#root, path), this.#folder);
    return inside && rules.test(`${inside}/`).ignored ? undefined : rules;
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The globs of a setting such as files.exclude that hold whatever stands beside a file. */
function switchedOn(section: vscode.WorkspaceConfiguration): string[] {
  const globs: unknown = section.get('exclude');
  if (typeof globs !== 'object' || globs === null) return [];
  return Object.entries(globs).flatMap(([glob, on]) => (on === true ? [glob] : []));
}
