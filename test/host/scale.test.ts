import { assert } from 'chai';
import * as vscode from 'vscode';
import { crowd } from '../crowd';
import { Accounts, eventually, inspect } from './reader';

/** Milliseconds between beats; what is longer than a beat by `most` has held up the extension host. */
const beat = 4;
const most = 16;

/** Processor time of this thread in milliseconds, where Node tells it: a busy machine's own pauses are not in it. */
function processorTime(): number | undefined {
  const { process } = globalThis as { process?: { threadCpuUsage?(): { user: number; system: number } } };
  const used = process?.threadCpuUsage?.();
  return used && (used.user + used.system) / 1000;
}

/** Watches how long the extension host is held up, until it is stopped. */
function delayMonitor() {
  const gaps: number[] = [];
  /** What the thread itself worked from one beat to the next. */
  const works: number[] = [];
  let last = performance.now();
  let worked = processorTime();
  const timer = setInterval(() => {
    const now = performance.now();
    gaps.push(now - last - beat);
    last = now;
    const work = processorTime();
    if (work !== undefined && worked !== undefined) works.push(work - worked);
    worked = work;
  }, beat);
  return {
    stop() {
      clearInterval(timer);
      gaps.sort((a, b) => a - b);
      works.sort((a, b) => a - b);
      return {
        longest: gaps.at(-1) ?? 0,
        late: gaps.filter((gap) => gap > most).length,
        beats: gaps.length,
        work: works.at(-1),
      };
    },
  };
}

/** As a reader does; what a test opens through the API stays open for minutes behind the editor that is closed. */
async function open(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri);
}

/** The web's host reads files by way of the page: fewer show the same there, without a busy machine's minutes. */
const size = 'importScripts' in globalThis ? 240 : 1000;

describe('a folder of many accounts', function () {
  this.timeout(240_000);
  const texts = crowd(size);
  const first = Object.keys(texts)[size / 2]!;
  let accounts: Accounts;

  before(async () => {
    accounts = await Accounts.write(texts);
  });
  after(() => accounts.remove());

  it('is marked where it is read before all of it is compared, and never holds up the editor', async () => {
    const uri = accounts.uri(first);
    const extension = await inspect();
    const idle = delayMonitor();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const control = idle.stop();
    const began = performance.now();
    const monitor = delayMonitor();
    await open(uri);
    const opened = performance.now();
    await eventually(
      () => Object.values(extension.marks(uri) ?? {}).flat().length,
      (count) => count > 0,
    );
    const marked = performance.now();
    assert.isUndefined(extension.tally(uri), 'not all is compared yet');
    await eventually(
      () => extension.marks(uri)?.conflict.length,
      (count) => count !== undefined && count > 0,
    );
    const compared = performance.now();
    await extension.ready(uri);
    const done = performance.now();
    const { longest, late, beats, work } = monitor.stop();
    console.log(
      `variorum-suites|measured: ${size} accounts, opened ${Math.round(opened - began)}, marked ${Math.round(marked - opened)}, compared ${Math.round(compared - opened)}, all ${Math.round(done - opened)} ms; longest delay ${longest.toFixed(0)} ms, ${late} of ${beats} beats over ${most} ms${work === undefined ? '' : `, longest work ${work.toFixed(0)} ms`} (idle: ${control.longest.toFixed(0)} ms, ${control.late} of ${control.beats})`,
    );
    assert.equal(extension.tally(uri)?.sources, size);
    // The machine's own pauses are in it; an analysis here would hold it up for seconds.
    assert.isBelow(longest, Math.max(250, (done - opened) / 10));
    assert.isBelow(late, beats / 5);
    // The activation of the extension is in it, and other extensions' work.
    assert.isBelow(work ?? 0, 100);
  });

  it('is there at once when it is opened again, the same as before', async () => {
    const uri = accounts.uri(first);
    const extension = await inspect();
    await extension.ready(uri);
    await eventually(
      () => extension.isRemembered(uri),
      (remembered) => remembered,
    );
    const tally = extension.tally(uri);
    const marks = await eventually(
      () => extension.marks(uri),
      (seen) => seen !== undefined && seen.conflict.length > 0,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await eventually(
      () => extension.tally(uri),
      (seen) => seen === undefined,
    );
    const began = performance.now();
    await open(uri);
    await extension.ready(uri);
    await eventually(
      () => extension.tally(uri),
      (seen) => seen !== undefined,
    );
    const took = performance.now() - began;
    console.log(`variorum-suites|measured: ${size} accounts opened again in ${Math.round(took)} ms`);
    // The first answer, given before what is remembered is there, reads the account and its neighbours.
    assert.isBelow(extension.lastRead(uri) ?? size, 25);
    assert.deepEqual(extension.tally(uri), tally);
    await eventually(
      () => JSON.stringify(extension.marks(uri)),
      (seen) => seen === JSON.stringify(marks),
    );
  });
});
