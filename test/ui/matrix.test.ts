import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Matrix } from '../../src/worker/matrix';
import { harl } from '../harl';
import { themes, Workbench, type Theme } from './workbench';

let workbench: Workbench;

/** For a machine that has much to do besides. */
const patient = { timeout: 20_000 };

afterEach((context) => workbench.close(context));

/** The page of the webview, which lies in two frames. */
async function show(title: string, part: string): Promise<Frame> {
  await workbench.runCommand(`Variorum: ${title}`);
  const frame = await workbench.webview();
  await frame.locator(part).first().waitFor(patient);
  return frame;
}

const showMatrix = (): Promise<Frame> => show('Show Fact Matrix', '[role="gridcell"]');
const showTimeline = (): Promise<Frame> => show('Show Timeline', '.track .mark');

/** Where the focus is: row and column as a screen reader counts them. */
async function focusedCell(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const cell = document.activeElement;
    const row = cell?.closest('[role="row"]');
    return `${row?.getAttribute('aria-rowindex')}:${cell?.getAttribute('aria-colindex')}`;
  });
}

async function focusIsInSight(frame: Frame): Promise<boolean> {
  return frame.evaluate(() => {
    const cell = document.querySelector('.body [tabindex="0"]')?.getBoundingClientRect();
    const stays = document.querySelector('.body .stays')?.getBoundingClientRect();
    const room = document.querySelector('.scroller')?.clientWidth ?? 0;
    return cell !== undefined && stays !== undefined && cell.left >= stays.right && cell.right <= room;
  });
}

async function pressed(frame: Frame, ...keys: readonly string[]): Promise<string> {
  for (const key of keys) await workbench.page.keyboard.press(key);
  return focusedCell(frame);
}

function cellWith(frame: Frame, words: string): Locator {
  return frame.locator('[role="gridcell"]').filter({ hasText: words }).first();
}

/** What axe-core finds in the page that is serious or critical, as "rule: elements". */
async function barriers(frame: Frame): Promise<string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
  await frame.evaluate(source);
  const results = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('the fact matrix', () => {
  it('is gone through by keyboard alone, and opens the passage of a cell', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const frame = await showMatrix();
    await frame.locator('input[type="search"]').focus();
    expect(await pressed(frame, 'Enter')).toBe('3:1');
    expect(await pressed(frame, 'ArrowRight', 'ArrowDown')).toBe('4:2');
    const columns = Number(await frame.locator('[role="grid"]').getAttribute('aria-colcount'));
    const rows = Number(await frame.locator('[role="grid"]').getAttribute('aria-rowcount'));
    expect(await pressed(frame, 'End')).toBe(`4:${columns}`);
    expect(await pressed(frame, 'Control+End')).toBe(`${rows}:${columns}`);
    expect(await pressed(frame, 'Home')).toBe(`${rows}:1`);
    expect(await pressed(frame, 'Control+Home')).toBe('1:1');
    expect(await pressed(frame, 'ArrowDown', 'ArrowDown')).toBe('3:1');
    await cellWith(frame, '9 boats').focus();
    await frame.locator('#details').filter({ hasText: 'sank nine fishing boats' }).waitFor(patient);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="herald.txt"]').waitFor();
    await expect.poll(() => workbench.selection(), patient).toMatch(/^nine/);
    // The editor takes half of the room; the cell that it was opened from is still to be seen.
    await expect.poll(() => focusIsInSight(frame), patient).toBe(true);
    await workbench.screenshot('matrix-passage');
  });

  it('is filtered by typing and sorted by a column', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const frame = await showMatrix();
    const all = await frame.locator('.body [role="row"]').count();
    await frame.locator('input[type="search"]').fill('inquiry');
    await expect.poll(() => frame.locator('.body [role="row"]').count(), patient).toBeLessThan(all);
    await cellWith(frame, 'as early as 20 May 2024').waitFor();
    await frame.locator('input[type="search"]').fill('');
    await expect.poll(() => frame.locator('.body [role="row"]').count(), patient).toBe(all);
    const herald = frame.locator('[role="columnheader"][aria-sort]').filter({ hasText: 'herald' });
    await herald.focus();
    await workbench.page.keyboard.press('Enter');
    expect(await herald.getAttribute('aria-sort')).toBe('ascending');
    await cellWith(frame, '9 boats').waitFor();
    const last = frame.locator('.body [role="row"]').last();
    expect(await last.innerText()).toContain('40,000');
  });

  it('follows an edit and keeps the cell with the focus', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const frame = await showMatrix();
    await cellWith(frame, '9 boats').focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="herald.txt"]').waitFor();
    await expect.poll(() => workbench.selection(), patient).toMatch(/^nine/);
    await workbench.page.keyboard.type('seven fishing boats');
    await cellWith(frame, '7 boats').waitFor(patient);
    expect(await frame.locator('[role="gridcell"][tabindex="0"]').innerText()).toContain('7 boats');
  });

  it('comes back as it was after a reload of the window', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const frame = await showMatrix();
    await frame.locator('input[type="search"]').fill('pier');
    await expect.poll(() => frame.locator('.counts').innerText(), patient).not.toMatch(/^(\d+) of \1 facts/);
    await workbench.runCommand('Developer: Reload Window');
    await expect.poll(() => frame.isDetached(), patient).toBe(true);
    const again = await workbench.webview();
    await again.locator('[role="gridcell"]').first().waitFor(patient);
    expect(await again.locator('input[type="search"]').inputValue()).toBe('pier');
  });
});

/** As many as a reader may have of one event; made up, for the page alone. */
function large(facts: number, accounts: number): Matrix {
  const sources = Array.from({ length: accounts }, (_, index) => ({
    source: `account-${index}.txt`,
    title: `Account ${index}`,
    date: `2024-05-${String((index % 28) + 1).padStart(2, '0')}`,
    origin: `o${Math.floor(index / 2)}`,
    event: 1,
  }));
  const origins = sources
    .filter((_, index) => index % 2 === 0)
    .map(({ origin }) => ({
      id: origin,
      sources: sources.filter((one) => one.origin === origin).map((one) => one.source),
      why: 'same text',
    }));
  const rows = Array.from({ length: facts }, (_, fact) => ({
    id: `f${fact}`,
    key: `count:${fact}`,
    label: `How many boats: harbour ${fact}`,
    kind: 'count' as const,
    verdict: 'conflict' as const,
    reason: 'The figures are not the same.',
    groups: 2,
    cells: sources.map((_source, source) => ({
      source,
      answers: [
        {
          words: `${fact + (source % 2)} boats`,
          group: (source % 2) + 1,
          standing: 'conflict' as const,
          certainty: 'done' as const,
          value: fact + (source % 2),
          place: { line: 0, column: 0, endLine: 0, endColumn: 1 },
          quote: { before: 'It sank ', anchor: `${fact} boats`, after: '.', cutBefore: false, cutAfter: false },
        },
      ],
    })),
  }));
  return { revision: 9, events: [], event: 1, singles: false, sources, origins, rows, beyond: 0 };
}

/** Runs in the page. Milliseconds from a message or a key until the page is laid out anew; the best of several. */
function timings(matrix: Matrix): Record<'show' | 'filter' | 'timeline', number> {
  const best = (task: (turn: number) => void): number => {
    const times = [0, 1, 2, 3, 4, 5, 6, 7].map((turn) => {
      const began = performance.now();
      task(turn);
      document.body.getBoundingClientRect();
      return performance.now() - began;
    });
    return Math.round(Math.min(...times) * 10) / 10;
  };
  const send = (data: unknown): unknown => window.dispatchEvent(new MessageEvent('message', { data }));
  const filter = document.querySelector<HTMLInputElement>('input[type="search"]');
  const shown = best(() => send({ kind: 'matrix', matrix }));
  const filtered = best((turn) => {
    if (filter) filter.value = turn % 2 === 0 ? 'harbour 19' : '';
    filter?.dispatchEvent(new Event('input'));
  });
  if (filter) filter.value = '';
  filter?.dispatchEvent(new Event('input'));
  const timeline = best((turn) => send({ kind: 'tab', tab: turn % 2 === 0 ? 'timeline' : 'matrix' }));
  return { show: shown, filter: filtered, timeline };
}

describe('200 facts by 50 accounts', () => {
  it('are shown and filtered at once, and only what is in sight is drawn', async () => {
    workbench = await Workbench.open({ collection: harl });
    await workbench.openFile('wire.txt');
    const frame = await showMatrix();
    const matrix = large(200, 50);
    const times = await frame.evaluate(timings, matrix);
    console.log(`200 facts by 50 accounts, milliseconds: ${JSON.stringify(times)}`);
    // A tenth of this on a machine that has nothing else to do: what draws all cells takes a second even there.
    expect(times.show).toBeLessThan(250);
    expect(times.filter).toBeLessThan(250);
    await frame.locator('[role="tab"]').first().click();
    expect(await frame.locator('[role="grid"]').getAttribute('aria-rowcount')).toBe('202');
    expect(await frame.locator('[role="gridcell"]').count()).toBeLessThan(1000);
    await frame.locator('.counts').filter({ hasText: '200 of 200 facts, 50 accounts, 25 origins' }).waitFor(patient);
    await frame.locator('[role="rowheader"]').first().focus();
    await workbench.page.keyboard.press('Control+End');
    await expect.poll(() => focusedCell(frame), patient).toBe('202:53');
  });
});

describe('the timeline', () => {
  it('sets accounts by when they were written, and opens what one says', async () => {
    const { 'notes.md': notes, ...dated } = harl;
    workbench = await Workbench.open({ collection: { ...dated, 'notes.md': notes.replace('*4 May 2024*\n', '') } });
    await workbench.openFile('wire.txt');
    const frame = await showTimeline();
    const boats = frame.locator('section').filter({ hasText: 'boats' }).first();
    await boats.locator('.mark.undated').waitFor(patient);
    expect(await boats.locator('.mark.undated').getAttribute('aria-label')).toMatch(/^notes\.md · No date: 6 boats/);
    await boats.locator('.mark[aria-label*="9 boats"]').focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active[data-resource-name="herald.txt"]').waitFor();
    expect(await workbench.selection()).toMatch(/^nine/);
  });
});

describe.each(Object.keys(themes) as Theme[])('in a theme that is %s', (theme) => {
  it('matrix and timeline have no serious barrier', async () => {
    workbench = await Workbench.open({ collection: 'storm-brannoc', theme });
    await workbench.openFile('2-northwire.txt');
    const frame = await showMatrix();
    await frame.locator('[role="gridcell"]').nth(3).click();
    await workbench.screenshot(`matrix-${theme}`);
    expect(await barriers(frame)).toEqual([]);
    await frame.locator('[role="tab"]').nth(1).click();
    await frame.locator('.track .mark').first().focus();
    await workbench.screenshot(`timeline-${theme}`);
    expect(await barriers(frame)).toEqual([]);
  });
});
