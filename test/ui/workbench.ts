import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, errors, type Frame, type Locator, type Page } from 'playwright-core';
import type { TestContext } from 'vitest';

/** What scripts/hosts/uiSuites.mjs tells of the server that it started. */
interface Stage {
  readonly port: number;
  readonly code: string;
  readonly settingsFile: string;
  readonly workFolder: string;
  readonly artifactsFolder: string;
  readonly browser: {
    readonly executablePath: string;
    readonly args: string[];
    readonly env: Readonly<Record<string, string>>;
  };
}

/** The four kinds of theme that colours are contributed for, by a name for files and VS Code's own. */
export const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
} as const;
export type Theme = keyof typeof themes;

export interface OpenOptions {
  /** Folder of examples/ to open a copy of; or accounts by file name, or by path with "/" in subfolders. */
  readonly collection: string | Readonly<Record<string, string>>;
  /** Whether the window has no folder: the collection lies on the disk all the same. */
  readonly folderless?: boolean;
  readonly theme?: Theme;
  /** Subfolders of the collection that are opened as the folders of one workspace, in place of the collection itself. */
  readonly roots?: readonly string[];
  /** Further user settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The workbench as a reader sees and uses it. Only what is on the screen counts. */
export class Workbench {
  /** The copy of the collection that is open; files may be changed in it. */
  readonly folder: string;
  readonly page: Page;
  readonly #browser: Browser;
  readonly #stage: Stage;
  /** The user's settings as they were. */
  readonly #calm: string;

  private constructor(stage: Stage, calm: string, browser: Browser, page: Page, folder: string) {
    this.#stage = stage;
    this.#calm = calm;
    this.#browser = browser;
    this.page = page;
    this.folder = folder;
  }

  /** Opens a fresh copy of a collection, or a folder of these accounts, in a fresh browser. */
  static async open({
    collection,
    folderless = false,
    theme = 'dark',
    roots,
    settings = {},
  }: OpenOptions): Promise<Workbench> {
    const stage = readStage();
    const parent = await mkdtemp(path.join(stage.workFolder, 'w-'));
    const folder = path.join(parent, typeof collection === 'string' ? collection : 'accounts');
    if (typeof collection === 'string') {
      await cp(fileURLToPath(new URL(`../../examples/${collection}`, import.meta.url)), folder, { recursive: true });
    } else {
      await mkdir(folder);
      for (const [name, text] of Object.entries(collection)) {
        await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
        await writeFile(path.join(folder, name), text);
      }
    }
    const workspace = path.join(parent, 'accounts.code-workspace');
    if (roots) {
      const folders = roots.map((root) => ({ path: path.join(folder, root) }));
      await writeFile(workspace, JSON.stringify({ folders }));
    }
    const calm = await readFile(stage.settingsFile, 'utf8');
    const wanted = { ...(JSON.parse(calm) as object), ...settings, 'workbench.colorTheme': themes[theme] };
    await writeFile(stage.settingsFile, JSON.stringify(wanted, undefined, 2));
    const { executablePath, args, env } = stage.browser;
    const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
    const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
    const workbench = new Workbench(stage, calm, browser, page, folder);
    // Slashes as they are: a newer VS Code opens nothing where those of a workspace are encoded.
    const opened = roots ? `workspace=${encodeURI(workspace)}` : `folder=${encodeURIComponent(folder)}`;
    const ready = folderless ? '.part.activitybar .action-item' : '.explorer-folders-view .monaco-list-row';
    try {
      await workbench.#load(`http://127.0.0.1:${stage.port}/?${folderless ? 'ew=true' : opened}`, ready);
    } catch (error) {
      await workbench.screenshot('failed-to-open');
      await workbench.#end();
      throw error;
    }
    return workbench;
  }

  /**
   * Loads the page until what shows that it is ready is there. Now and then VS Code reads a workspace of several folders
   * before it can read the disk, and says that no folder is in it: a reader loads the page again, and so does this.
   */
  async #load(address: string, ready: string): Promise<void> {
    const shown = this.page.locator(`.monaco-workbench ${ready}`).first();
    for (const seconds of [8, 8, 12, 20]) {
      await this.page.goto(address);
      try {
        await shown.waitFor({ timeout: seconds * 1000 });
        return;
      } catch (error) {
        if (!(error instanceof errors.TimeoutError) || seconds === 20) throw error;
      }
    }
  }

  /**
   * Closes the browser.
   * @param context of the test that used it: after a failure the screen is kept
   */
  async close({ task }: TestContext): Promise<void> {
    if (task.result?.state === 'fail') await this.screenshot(`failed-${task.name.replaceAll(/\W+/g, '-')}`);
    await this.#end();
  }

  async #end(): Promise<void> {
    await this.#browser.close();
    await writeFile(this.#stage.settingsFile, this.#calm);
  }

  /** Opens an account by its name in the collection. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name, name);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  async #pick(key: string, text: string, label: string): Promise<void> {
    const input = await this.#type(key, text, label);
    await this.page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  /**
   * Opens the list of files, commands or lines and types into it until it has a row. A view that takes the focus just then
   * closes it: a reader tries again, and so does this.
   */
  async #type(key: string, text: string, label: string): Promise<Locator> {
    const input = this.page.locator('.quick-input-widget input[type="text"]');
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: label }).first();
    const deadline = Date.now() + 25_000;
    for (;;) {
      await this.page.keyboard.press(key);
      try {
        await input.fill(text, { timeout: 4000 });
        await row.waitFor({ state: 'visible', timeout: 4000 });
        return input;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await this.page.keyboard.press('Escape');
      }
    }
  }

  /**
   * Where words stand on the screen: the middle of their first line, in the active editor.
   * @param words as a reader sees them; they may go on over the end of a wrapped line
   * @param nth which of the places, from 0, counted from the top of what is visible
   */
  async placeOf(words: string, nth = 0): Promise<Point> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const point = await this.page.evaluate(findOnScreen, { words, nth });
      if (point) return point;
      if (Date.now() > deadline) throw new Error(`"${words}" is not on the screen`);
      await this.page.waitForTimeout(100);
    }
  }

  /**
   * Brings words of an account into view and puts the caret before them.
   * @param subfolder of the collection that it is in
   */
  async goTo(name: string, words: string, subfolder = ''): Promise<void> {
    const text = await readFile(path.join(this.folder, subfolder, name), 'utf8');
    const at = text.replace(/^\uFEFF/, '').indexOf(words);
    if (at < 0) throw new Error(`"${words}" is not in ${name}`);
    const before = text.slice(0, at).split(/\r\n|\r|\n/);
    await this.openFile(name);
    const [line, column] = [before.length, (before.at(-1) ?? '').length + 1];
    await this.#pick('Control+G', `:${line}:${column}`, `line ${line}`);
  }

  /** Rests the mouse on words, as {@link placeOf} finds them, until a card shows. */
  async hoverByMouse(words: string, nth = 0): Promise<Locator> {
    return this.#untilCard(async () => {
      const { x, y } = await this.placeOf(words, nth);
      await this.page.mouse.move(x - 40, y + 200);
      await this.page.mouse.move(x, y, { steps: 4 });
    });
  }

  /** Opens the card at the caret as a reader without a mouse does. */
  async hoverByKeyboard(): Promise<Locator> {
    return this.#untilCard(async () => {
      await this.page.keyboard.press('Control+K');
      await this.page.keyboard.press('Control+I');
    });
  }

  /** The card on the screen. */
  get card(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden):not(.workbench-hover) .monaco-hover-content');
  }

  /** Before the first analysis has ended there is no card yet: a reader tries again, and so does this. */
  async #untilCard(attempt: () => Promise<void>): Promise<Locator> {
    const card = this.card.filter({ hasNotText: /^Loading\.\.\.$/ }).first();
    const deadline = Date.now() + 25_000;
    for (;;) {
      await attempt();
      try {
        await card.waitFor({ state: 'visible', timeout: 2500 });
        return card;
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
    }
  }

  /** Takes the card away. */
  async dismissCard(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.mouse.move(2, 2);
    await this.card.first().waitFor({ state: 'hidden' });
  }

  /** The words that are selected in the active editor, by the places of selection and text on the screen. */
  async selection(): Promise<string> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const selected = await this.page.evaluate(selectedOnScreen);
      if (selected !== '') return selected;
      if (Date.now() > deadline) throw new Error('nothing is selected on the screen');
      await this.page.waitForTimeout(100);
    }
  }

  /** The colour of words in the active editor. */
  async colorOf(words: string): Promise<string> {
    const { x, y } = await this.placeOf(words);
    return this.page.evaluate(colorAt, { x, y });
  }

  /** The style of the line under words in the active editor, "none" where there is none. */
  async underlineOf(words: string): Promise<string> {
    const { x, y } = await this.placeOf(words);
    return this.page.evaluate(underlineAt, { x, y });
  }

  /** Waits until the screen's text in a part of the workbench has all these words. */
  async waitForText(part: string | Locator, ...words: readonly string[]): Promise<void> {
    const locator = typeof part === 'string' ? this.page.locator(part) : part;
    for (const word of words) await locator.filter({ hasText: word }).first().waitFor({ state: 'visible' });
  }

  /** Waits until VS Code has stored what an extension keeps under a key: it takes a moment, and a reload before loses it. */
  async waitForStored(key: string): Promise<void> {
    const deadline = Date.now() + 30_000;
    while (!(await this.page.evaluate(isStored, key))) {
      if (Date.now() > deadline) throw new Error(`"${key}" is not stored`);
      await this.page.waitForTimeout(200);
    }
  }

  /** The active editor's tab: the name of the file that is open. */
  async activeFile(): Promise<string> {
    return (await this.page.locator('.tab.active').first().getAttribute('data-resource-name')) ?? '';
  }

  /** Draws the side bar to a width in pixels, as far as there is room. */
  async widenSideBar(width: number): Promise<void> {
    const box = await this.page.locator('.part.sidebar').boundingBox();
    if (!box) throw new Error('there is no side bar');
    const [edge, middle] = [box.x + box.width, box.y + box.height / 2];
    await this.page.mouse.move(edge, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, middle, { steps: 4 });
    await this.page.mouse.up();
    await this.page.mouse.move(2, 2);
  }

  /** The page that a webview shows. */
  async webview(): Promise<Frame> {
    const inner = this.page.frameLocator('iframe.webview.ready').locator('iframe#active-frame');
    await inner.waitFor();
    const frame = await (await inner.elementHandle())?.contentFrame();
    if (!frame) throw new Error('the webview has no page');
    return frame;
  }

  /** Keeps what is on the screen, in .artifacts/ui-VERSION/NAME.png. */
  async screenshot(name: string): Promise<void> {
    // A card fades in: the picture is of its end.
    const file = path.join(this.#stage.artifactsFolder, `${name}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
  }
}

function readStage(): Stage {
  const told = process.env['VARIORUM_UI'];
  if (told === undefined) throw new Error('these suites need a VS Code to look at: npm run test:ui');
  return JSON.parse(told) as Stage;
}

/** Runs in the page. VS Code in a browser keeps the state of windows and workspaces in databases of its own. */
async function isStored(key: string): Promise<boolean> {
  const done = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('no answer'));
    });
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await done(indexedDB.open(name));
    try {
      for (const store of database.objectStoreNames) {
        const values = await done(database.transaction(store).objectStore(store).getAll());
        if (values.some((value) => typeof value === 'string' && value.includes(key))) return true;
      }
    } finally {
      database.close();
    }
  }
  return false;
}

/** Runs in the page. The editor's lines are absolutely placed and in no order; it writes spaces as no-break spaces. */
function findOnScreen({ words, nth }: { words: string; nth: number }): Point | undefined {
  const editor = document.querySelector('.editor-group-container.active .editor-instance .view-lines');
  const lines = [...(editor?.querySelectorAll<HTMLElement>('.view-line') ?? [])]
    .map((line) => ({ line, top: line.getBoundingClientRect().top }))
    .sort((a, b) => a.top - b.top);
  const places: { node: Node; offset: number }[] = [];
  let text = '';
  for (const { line } of lines) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = node.textContent ?? '';
      for (let offset = 0; offset < content.length; offset += 1) places.push({ node, offset });
      text += content;
    }
  }
  const seen = text.replaceAll('\u00a0', ' ');
  let at = seen.indexOf(words);
  for (let skipped = 0; skipped < nth && at >= 0; skipped += 1) at = seen.indexOf(words, at + 1);
  const start = places[at];
  if (at < 0 || !start) return undefined;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  let end = start;
  for (const place of places.slice(at, at + words.length)) {
    if (place.node.parentElement?.closest('.view-line') !== start.node.parentElement?.closest('.view-line')) break;
    end = place;
  }
  range.setEnd(end.node, end.offset + 1);
  const box = range.getBoundingClientRect();
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

/** Runs in the page. A card may lie over the words, so every element at the place is looked at. */
function colorAt({ x, y }: Point): string {
  const word = document.elementsFromPoint(x, y).find((element) => element.matches('.view-line span span'));
  return word ? getComputedStyle(word).color : '';
}

/** Runs in the page. Lines under words are drawn as boxes of their own behind the text. */
function underlineAt({ x, y }: Point): string {
  const styles = document
    .elementsFromPoint(x, y)
    .filter((element) => element.matches('.view-overlays .cdr'))
    .map((box) => getComputedStyle(box).borderBottomStyle);
  return styles.find((style) => style !== 'none') ?? 'none';
}

/** Runs in the page. A selection is drawn as boxes of its own behind the text. */
function selectedOnScreen(): string {
  const editor = document.querySelector('.editor-group-container.active .editor-instance');
  const boxes = [...(editor?.querySelectorAll('.selected-text') ?? [])].map((box) => box.getBoundingClientRect());
  const range = document.createRange();
  let selected = '';
  for (const line of editor?.querySelectorAll('.view-line') ?? []) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const content = node.textContent ?? '';
      for (let offset = 0; offset < content.length; offset += 1) {
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const letter = range.getBoundingClientRect();
        const [x, y] = [letter.left + letter.width / 2, letter.top + letter.height / 2];
        if (boxes.some((box) => box.left <= x && x <= box.right && box.top <= y && y <= box.bottom)) {
          selected += content[offset] ?? '';
        }
      }
    }
  }
  return selected.replaceAll('\u00a0', ' ').trim();
}
