import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, parentPort } from 'node:worker_threads';
import { annotateForParent } from './cli/annotating';
import { main, type Terminal } from './cli/main';
import { ProgressLine } from './cli/progressLine';
import type { serve } from './mcp/serve';

/*
 * The command line's entry, and that of the threads that it starts. Exit codes are set, not forced: a report still on
 * its way through a pipe is written out.
 */

// Of its own accord the heap grows to several times of what it holds before what is no longer needed is collected.
setFlagsFromString('--heap-growing-percent=30');

// A reader such as `head` may close the pipe early; that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`variorum: cannot write the result: ${error.code ?? error.message}\n`);
  process.exit(2);
});
process.stderr.on('error', () => undefined);

const progress = new ProgressLine(process.stderr, () => performance.now());
const terminal: Terminal = {
  out: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  err: (text) => void process.stderr.write(text),
  progress: (words) => progress.show(words),
  script: __filename,
  processors: availableParallelism(),
  serve: async (current) => {
    // A bundle of its own beside this one: whoever wants a report does not load the protocol.
    const protocol = (await import(pathToFileURL(join(__dirname, 'mcp.js')).href)) as { serve: typeof serve };
    await protocol.serve(current);
  },
  debug: process.env['VARIORUM_DEBUG'] === '1',
};

if (isMainThread) {
  void main(process.argv.slice(2), terminal).then((code) => {
    process.exitCode = code;
  });
} else if (parentPort) {
  annotateForParent(parentPort);
}
