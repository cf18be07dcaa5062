import { version } from '../../package.json';
import { summaryWords } from '../report/counts';
import { exported } from '../report/exported';
import { oneLine } from '../report/plainText';
import type { Report } from '../report/report';
import type { CurrentReport } from './folderReport';
import { FolderReport } from './folderReport';
import type { Command, FailOn } from './options';
import { help, parseCommand } from './options';
import { refuseExisting, writeOutput } from './output';
import { isUsageError } from './usageError';

/** Where the program's words go, and what it may know of its surroundings. */
export interface Terminal {
  /** Results, as they are. */
  out(text: string): void;
  /** Messages for people; they end with a line end. */
  err(text: string): void;
  /** Answers an assistant's questions on a folder until the assistant hangs up. */
  serve(current: () => Promise<CurrentReport>): Promise<void>;
  /** True where faults of the program show their stack. */
  readonly debug: boolean;
}

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
    terminal.out(command.name === 'help' ? help : `${version}\n`);
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
  const found = await new FolderReport(command.folder, command.recursive, command.decisions).current();
  for (const note of found.notes) say(note);
  const { format, byteOrderMark } = command;
  const text = exported(found.report, format, { textOf: found.textOf, version, byteOrderMark });
  if (command.output === undefined) {
    terminal.out(text);
  } else {
    await writeOutput(command.output, text, command.force);
    say(`${command.output} written. ${summaryWords(found.report.summary)}`);
  }
  return command.failOn !== undefined && fails(found.report, command.failOn) ? 1 : 0;
}

/** The folder is looked at before anything is served, so that bad input is told as with every other command. */
async function serveFolder(command: ServeCommand, terminal: Terminal, say: (line: string) => void): Promise<number> {
  const reports = new FolderReport(command.folder, command.recursive, true);
  for (const note of (await reports.current()).notes) say(note);
  await terminal.serve(() => reports.current());
  return 0;
}

/** What a decision settled no longer fails. */
function fails({ facts }: Report, failOn: FailOn): boolean {
  return facts.some(
    ({ verdict, decision }) =>
      (verdict === 'conflict' || (failOn === 'differ' && verdict === 'differ')) && !decision?.settles,
  );
}
