import { version } from '../../package.json';
import { summaryWords } from '../report/counts';
import { disputed } from '../report/disputed';
import { exportedPieces } from '../report/exported';
import { oneLine } from '../report/plainText';
import type { WalkedReport } from '../report/report';
import type { CurrentReport } from './folderReport';
import { FolderReport } from './folderReport';
import type { Command, FailOn } from './options';
import { help, parseCommand } from './options';
import { inParcels, refuseExisting, writeOutput } from './output';
import { isUsageError } from './usageError';

/** Where the program's words go, and what it may know of its surroundings. */
export interface Terminal {
  /** Results, as they are. Resolves when more can be taken. */
  out(text: string): Promise<void> | void;
  /** Messages for people; they end with a line end. */
  err(text: string): void;
  /** Tells how far the work is, in the place of what was told before; '' when that is over. */
  progress(words: string): void;
  /** The program itself, to be run in threads; none where it cannot be. */
  readonly script: string | undefined;
  /** How many threads the machine runs at once. */
  readonly processors: number;
  /** Answers an assistant's questions on a folder until the assistant hangs up. */
  serve(current: () => Promise<CurrentReport>): Promise<void>;
  /** True where faults of the program show their stack. */
  readonly debug: boolean;
}

/** Of more threads than this, the one that compares would be all that counts. */
const mostJobs = 4;

type ServeCommand = Extract<Command, { name: 'mcp' }>;
type ReportCommand = Extract<Command, { name: 'report' }>;

/**
 * Runs the program.
 * @param args the arguments after the program's name
 * @returns the exit code: 0 done, 1 as --fail-on asked, 2 bad input, 3 a fault of the program
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const say = (line: string): void => terminal.err(`variorum: ${oneLine(line)}\n`);
  try {
    const command = parseCommand(args);
    if (command.name === 'report') return await printReport(command, terminal, say);
    if (command.name === 'mcp') return await serveFolder(command, terminal, say);
    await terminal.out(command.name === 'help' ? help : `${version}\n`);
    return 0;
  } catch (error) {
    if (isUsageError(error)) {
      say(error.message);
      return 2;
    }
    say(
      `a fault of the program: ${error instanceof Error ? error.message : String(error)} (VARIORUM_DEBUG=1 shows where)`,
    );
    if (terminal.debug && error instanceof Error) terminal.err(`${error.stack ?? ''}\n`);
    return 3;
  }
}

async function printReport(command: ReportCommand, terminal: Terminal, say: (line: string) => void): Promise<number> {
  if (command.output !== undefined && !command.force) await refuseExisting(command.output);
  const { script, processors } = terminal;
  const jobs = command.jobs ?? Math.min(processors, mostJobs);
  const reports = new FolderReport(
    { ...command, once: true },
    { script, jobs, say: (words) => terminal.progress(words) },
  );
  try {
    return await printed(reports, command, terminal, say);
  } finally {
    reports.close();
  }
}

async function printed(
  reports: FolderReport,
  command: ReportCommand,
  terminal: Terminal,
  say: (line: string) => void,
): Promise<number> {
  const found = await reports.current().finally(() => terminal.progress(''));
  for (const note of found.notes) say(note);
  const { format, byteOrderMark } = command;
  const pieces = exportedPieces(found.report, format, { textOf: found.textOf, version, byteOrderMark });
  if (command.output === undefined) {
    for (const parcel of inParcels(pieces)) await terminal.out(parcel);
  } else {
    await writeOutput(command.output, pieces, command.force);
    say(`${command.output} written. ${summaryWords(found.report.summary)}`);
  }
  return command.failOn !== undefined && fails(found.report, command.failOn) ? 1 : 0;
}

/** The folder is looked at before anything is served, so that bad input is told as with every other command. */
async function serveFolder(command: ServeCommand, terminal: Terminal, say: (line: string) => void): Promise<number> {
  const reports = new FolderReport({ ...command, decisions: true });
  for (const note of (await reports.current()).notes) say(note);
  await terminal.serve(() => reports.current());
  return 0;
}

/** What a decision settled no longer fails. */
function fails(report: WalkedReport, failOn: FailOn): boolean {
  for (const { verdict, decision } of disputed(report))
    if ((verdict === 'conflict' || failOn === 'differ') && !decision?.settles) return true;
  return false;
}
