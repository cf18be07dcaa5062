import * as vscode from 'vscode';
import type { AccountNode } from '../views/thisAccount/model';
import type { ThisAccountView } from '../views/thisAccount/view';
import type { Command } from './command';

/** Copies a node of the view This Account as plain text. */
export function copyFact(view: ThisAccountView): Command {
  return {
    id: 'copyFact',
    async execute(argument) {
      const node = (argument as AccountNode | undefined) ?? view.selection;
      if (node && view.model) await vscode.env.clipboard.writeText(view.model.copyText(node));
    },
  };
}
