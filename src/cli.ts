import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { main } from './cli/main';
import type { serve } from './mcp/serve';

/*
 * The command line's entry. Exit codes are set, not forced: a report still on its way through a pipe is written out.
 */

// A reader such as `head` may close the pipe early; that is no fault of anybody.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
  process.stderr.write(`variorum: cannot write the result: ${error.code ?? error.message}\n`);
  process.exit(2);
});
process.stderr.on('error', () => undefined);

void main(process.argv.slice(2), {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  serve: async (current) => {
    // A bundle of its own beside this one: whoever wants a report does not load the protocol.
    const protocol = (await import(pathToFileURL(join(__dirname, 'mcp.js')).href)) as { serve: typeof serve };
    await protocol.serve(current);
  },
  debug: process.env['VARIORUM_DEBUG'] === '1',
}).then((code) => {
  process.exitCode = code;
});
