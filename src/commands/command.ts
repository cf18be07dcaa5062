import * as vscode from 'vscode';

/** A command of the manifest: its id without the prefix "variorum.", and what it does. */
export interface Command {
  readonly id: string;
  execute(...args: unknown[]): unknown;
}

/**
 * Registers commands. What fails is logged and told to the reader, who asked for it; a second failure while the first
 * message stands is logged only.
 */
export function registerCommands(commands: readonly Command[], log: vscode.LogOutputChannel): vscode.Disposable {
  let telling = false;
  const run = async (command: Command, args: unknown[]): Promise<unknown> => {
    try {
      return await command.execute(...args);
    } catch (error) {
      log.error(`variorum.${command.id}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!telling) {
        telling = true;
        const showLog = vscode.l10n.t('Show Log');
        const message = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(message, showLog).then((choice) => {
          telling = false;
          if (choice === showLog) log.show();
        });
      }
      return undefined;
    }
  };
  return vscode.Disposable.from(
    ...commands.map((command) =>
      vscode.commands.registerCommand(`variorum.${command.id}`, (...args: unknown[]) => run(command, args)),
    ),
  );
}

/** Reads the option `preserveFocus` of a command's last argument. */
export function keepsFocus(options: unknown): boolean {
  return (
    typeof options === 'object' &&
    options !== null &&
    'preserveFocus' in options &&
    (options as { readonly preserveFocus: unknown }).preserveFocus === true
  );
}
