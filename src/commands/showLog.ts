import type * as vscode from 'vscode';
import type { Command } from './command';

export function showLog(log: vscode.LogOutputChannel): Command {
  return { id: 'showLog', execute: () => log.show() };
}
