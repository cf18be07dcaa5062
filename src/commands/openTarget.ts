import * as vscode from 'vscode';
import { isAccount } from '../collection/accounts';
import type { Target } from '../editor/links';
import { placeRange } from '../editor/ranges';
import type { QuotedStatement } from '../worker/protocol';

/** The account that a target names. @throws when it names no account, as only a forged link would */
export function targetUri({ collection, source }: Target): vscode.Uri {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(collection, true), source);
  const leadsOut = source.split('/').some((part) => part === '' || part === '.' || part === '..');
  if (leadsOut || !isAccount(uri)) throw new Error(vscode.l10n.t('{0} is not an account.', source));
  return uri;
}

/** Whether a statement is the one that a target leads to; after an edit it may stand elsewhere. */
export function isAtTarget({ source, place }: QuotedStatement, target: Target): boolean {
  return source === target.source && placeRange(place).isEqual(placeRange(target.place));
}

/** Opens an account with the words of a target selected, in the middle of the editor. */
export async function openTarget(
  target: Target,
  options: {
    readonly viewColumn?: vscode.ViewColumn;
    readonly preserveFocus?: boolean;
    readonly preview?: boolean;
  } = {},
): Promise<vscode.TextEditor> {
  const range = placeRange(target.place);
  const editor = await vscode.window.showTextDocument(targetUri(target), { ...options, selection: range });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  return editor;
}
