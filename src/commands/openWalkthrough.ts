import * as vscode from 'vscode';
import type { Command } from './command';

/** Shows the walkthrough, which never opens by itself. */
export function openWalkthrough(extensionId: string): Command {
  return {
    id: 'openWalkthrough',
    execute: () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extensionId}#variorum.reading`, false),
  };
}
