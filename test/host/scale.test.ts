import { assert } from 'chai';
import * as vscode from 'vscode';
import { crowd } from '../crowd';
import { Accounts, eventually, inspect } from './reader';

/** Milliseconds between beats; what is longer than a beat by `most` has held up the extension host. */
const beat = 4;
const most = 16;

/** Watches how long the extension host is held up, until it is stopped. */
function delayMonitor() {
  const gaps: number[] = [];
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    gaps.push(now - last - beat);
    last = now;
  }, beat);
  return {
    stop() {
      clearInterval(timer);
      gaps.sort((a, b) => a - b);
      return { longest: gaps.at(-1) ?? 0, late: gaps.filter((gap) => gap > most).length, beats: gaps.length };
    },
  };
}

/** As a reader does; what a test opens through the API stays open for minutes behind the editor that is closed. */
async function open(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand('vscode.open', uri);
}

/** Enough to be longer on the way than a reader waits, and not so many that a busy machine takes minutes. */
const size = 240;

describe('a folder of many accounts', function () {
  this.timeout(180_000);
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
    const { longest, late, beats } = monitor.stop();
    console.log(
      `variorum-suites|measured: opened ${Math.round(opened - began)}, marked ${Math.round(marked - opened)}, compared ${Math.round(compared - opened)}, all ${Math.round(done - opened)} ms; longest delay ${longest.toFixed(0)} ms, ${late} of ${beats} beats over ${most} ms (idle: ${control.longest.toFixed(0)} ms, ${control.late} of ${control.beats})`,
    );
    assert.equal(extension.tally(uri)?.sources, size);
    // The machine's own pauses are in it; an analysis here would hold it up for seconds.
    assert.isBelow(longest, Math.max(250, (done - opened) / 10));
    assert.isBelow(late, beats / 5);
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
    console.log(`variorum-suites|measured: opened again in ${Math.round(took)} ms`);
    // The first answer, given before what is remembered is there, reads the account and its neighbours.
    assert.isBelow(extension.lastRead(uri) ?? size, 25);
    assert.deepEqual(extension.tally(uri), tally);
    await eventually(
      () => JSON.stringify(extension.marks(uri)),
      (seen) => seen === JSON.stringify(marks),
    );
  });
});
