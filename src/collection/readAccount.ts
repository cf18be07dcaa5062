import * as vscode from 'vscode';
import { accountFile, isMissing } from './accountFile';
import { decodeText, type Unreadable } from './decodeText';

/** What became of reading one account. */
export type AccountText =
  | { readonly kind: 'text'; readonly text: string; /** Named where it is not UTF-8. */ readonly encoding?: string }
  | { readonly kind: 'unreadable'; readonly why: Unreadable; readonly detail?: string }
  | { readonly kind: 'gone' };

/**
 * Reads an account: the editor's text where it is open, else the file's.
 * @param mostBytes larger files are not read
 * @param document the account's open document, if any
 */
export async function readAccount(
  uri: vscode.Uri,
  mostBytes: number,
  document: vscode.TextDocument | undefined,
): Promise<AccountText> {
  if (document?.isDirty) return fromDocument(document, mostBytes);
  try {
    const file = await accountFile(uri);
    if (!file.isFile) return { kind: 'gone' };
    if (file.size > mostBytes) return { kind: 'unreadable', why: 'too large' };
    if (document && !document.isClosed && !hasReplacement(document)) return fromDocument(document, mostBytes);
    return await fromBytes(uri, await file.read());
  } catch (error) {
    // Between a listing and a reading, files come and go.
    if (isMissing(error)) return { kind: 'gone' };
    return { kind: 'unreadable', why: 'unreadable', detail: String(error) };
  }
}

function fromDocument(document: vscode.TextDocument, mostBytes: number): AccountText {
  const text = document.getText();
  // At least one byte a UTF-16 unit: close enough for a limit, and it needs no encoding.
  if (text.length > mostBytes) return { kind: 'unreadable', why: 'too large' };
  if (text.includes('\0')) return { kind: 'unreadable', why: 'binary' };
  return { kind: 'text', text };
}

/** The editor shows what it could not decode as U+FFFD; only the file itself tells whether that is its text. */
function hasReplacement(document: vscode.TextDocument): boolean {
  return document.getText().includes('\ufffd');
}

async function fromBytes(uri: vscode.Uri, bytes: Uint8Array): Promise<AccountText> {
  const decoded = decodeText(bytes);
  if ('text' in decoded) return { kind: 'text', ...decoded };
  const encoding = vscode.workspace.getConfiguration('files', uri).get<string>('encoding', 'utf8');
  if (decoded.unreadable === 'not UTF-8' && !encoding.startsWith('utf8')) {
    // The reader has said how files here are written.
    return { kind: 'text', text: await vscode.workspace.decode(bytes, { uri }), encoding };
  }
  return { kind: 'unreadable', why: decoded.unreadable };
}
