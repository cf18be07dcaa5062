import { parseArgs } from 'node:util';
import { formats, type Format } from '../report/exported';
import { UsageError } from './usageError';

/** From which verdict on the exit code is 1. */
export type FailOn = 'conflict' | 'differ';

/** What the caller asked for. */
export type Command =
  | { readonly name: 'help' | 'version' }
  | { readonly name: 'mcp'; readonly folder: string; readonly recursive: boolean }
  | {
      readonly name: 'report';
      readonly folder: string;
      readonly recursive: boolean;
      readonly format: Format;
      readonly failOn?: FailOn;
      readonly output?: string;
      readonly force: boolean;
      readonly byteOrderMark: boolean;
      /** Whether the decisions kept in the folder count. */
      readonly decisions: boolean;
      /** Threads that annotate; absent: as the machine has. */
      readonly jobs?: number;
    };

export const help = `Usage: variorum report FOLDER [options]
       variorum mcp FOLDER [--recursive]

report  compares the accounts of one event, the .txt and .md files of FOLDER, and prints where they agree, differ or
        conflict
mcp     answers an assistant's questions on FOLDER over the Model Context Protocol (stdio); reads only

Options of report:
  --format FORMAT      json, markdown, csv, html, sarif or annotations (W3C); markdown when not given
  --fail-on VERDICT    exit with 1 when there is a "conflict", or any "differ" or conflict, that no decision settles
  --output FILE        write to FILE, which must not exist
  --force              replace FILE
  --no-decisions       leave aside what was decided in .variorum/decisions.json
  --recursive          also read the subfolders of FOLDER
  --bom                begin CSV with a byte-order mark, for spreadsheets that need one
  --jobs N             annotate in N threads, 1 to 64; the report is the same for any N

  -h, --help           print this
  -v, --version        print the version

Exit codes: 0 done, 1 see --fail-on, 2 nothing could be compared or written, 3 a fault of Variorum.
`;

/**
 * Reads the arguments after the program's name.
 * @throws {UsageError} for what is not understood
 */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };
  const [command, folder, ...more] = positionals;
  if (command === undefined) throw new UsageError('what to do? Try variorum report FOLDER, or variorum --help');
  if (command !== 'report' && command !== 'mcp')
    throw new UsageError(`there is no command "${command}"; try variorum --help`);
  if (folder === undefined || folder === '')
    throw new UsageError(`${command} needs a folder: variorum ${command} FOLDER`);
  if (more.length > 0) throw new UsageError(`${command} takes one folder, not also "${more.join('", "')}"`);
  if (command === 'mcp') {
    const others = (['format', 'fail-on', 'output', 'force', 'bom', 'no-decisions', 'jobs'] as const).filter(
      (name) => values[name] !== undefined,
    );
    if (others.length > 0) throw new UsageError(`mcp knows no --${others.join(', --')}; try variorum --help`);
    return { name: 'mcp', folder, recursive: values.recursive ?? false };
  }
  if (values.output === '') throw new UsageError('--output needs a file name');
  return {
    name: 'report',
    folder,
    recursive: values.recursive ?? false,
    format: oneOf('--format', formats, values.format ?? 'markdown'),
    ...(values['fail-on'] === undefined
      ? {}
      : { failOn: oneOf<FailOn>('--fail-on', ['conflict', 'differ'], values['fail-on']) }),
    ...(values.output === undefined ? {} : { output: values.output }),
    force: values.force ?? false,
    byteOrderMark: values.bom ?? false,
    decisions: !(values['no-decisions'] ?? false),
    ...(values.jobs === undefined ? {} : { jobs: threads(values.jobs) }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        'fail-on': { type: 'string' },
        output: { type: 'string' },
        force: { type: 'boolean' },
        recursive: { type: 'boolean' },
        bom: { type: 'boolean' },
        'no-decisions': { type: 'boolean' },
        jobs: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    // Node's messages go on, in a second sentence or line, with advice on "--" that leads nowhere here.
    throw new UsageError(`${error.message.split(/\. |\n/)[0]}; try variorum --help`);
  }
}

function threads(given: string): number {
  const count = Number(given);
  if (!/^\d{1,2}$/.test(given) || count < 1 || count > 64)
    throw new UsageError(`--jobs takes a number from 1 to 64, not "${given}"`);
  return count;
}

function oneOf<T extends string>(option: string, allowed: readonly T[], given: string): T {
  const found = allowed.find((candidate) => candidate === given);
  if (found === undefined) throw new UsageError(`${option} takes ${allowed.join(', ')}, not "${given}"`);
  return found;
}
