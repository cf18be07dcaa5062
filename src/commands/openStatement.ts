import * as vscode from 'vscode';
import { isTarget } from '../editor/links';
import { keepsFocus, type Command } from './command';
import { openTarget } from './openTarget';

/**
 * Opens the exact place of a statement. With the option `beside` the account that is read stays where it is: the
 * statement opens in the group next to it.
 */
export const openStatement: Command = {
  id: 'openStatement',
  async execute(target, options) {
    if (!isTarget(target)) return;
    await openTarget(target, {
      preserveFocus: keepsFocus(options),
      ...(goesBeside(options) ? { viewColumn: otherColumn() } : {}),
    });
  },
};

function goesBeside(options: unknown): boolean {
  return typeof options === 'object' && options !== null && 'beside' in options && options.beside === true;
}

function otherColumn(): vscode.ViewColumn {
  const { viewColumn } = vscode.window.tabGroups.activeTabGroup;
  return viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
}
