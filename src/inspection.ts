import type * as vscode from 'vscode';
import type { Skipped } from './collection/collection';
import type { Collections } from './collection/collections';
import type { Highlights } from './editor/highlights';
import type { Marks } from './editor/marks';
import type { ClaimsModel } from './views/conflictingClaims/model';
import type { ConflictingClaimsView } from './views/conflictingClaims/view';
import type { AccountModel } from './views/thisAccount/model';
import type { ThisAccountView } from './views/thisAccount/view';
import type { Tally } from './worker/protocol';

/** What the extension tells of itself to tests: no more than a reader sees. */
export interface Inspection {
  /** Resolves when an account's collection is read and analysed. */
  ready(uri: vscode.Uri): Promise<void>;
  /** What is marked in a visible editor, as UTF-16 offsets; undefined when nothing is. */
  marks(uri: vscode.Uri): Marks | undefined;
  tally(uri: vscode.Uri): Tally | undefined;
  /** How many accounts had to be read for the last analysis. */
  lastRead(uri: vscode.Uri): number | undefined;
  /** Whether what was analysed is kept for the next time. */
  isRemembered(uri: vscode.Uri): boolean;
  skipped(uri: vscode.Uri): readonly Skipped[];
  claims(): ClaimsModel | undefined;
  message(): string | undefined;
  /** What the view This Account lists, and what it says above the list. */
  account(): { readonly model: AccountModel | undefined; readonly message: string | undefined };
}

export function inspection(
  collections: Collections,
  highlights: Highlights,
  view: ConflictingClaimsView,
  account: ThisAccountView,
): Inspection {
  const collectionOf = (uri: vscode.Uri) => collections.locate(uri)?.collection;
  return {
    ready: async (uri) => collectionOf(uri)?.settled(),
    marks: (uri) => highlights.marks(uri),
    tally: (uri) => collectionOf(uri)?.tally,
    lastRead: (uri) => collectionOf(uri)?.lastRead,
    isRemembered: (uri) => collectionOf(uri)?.isRemembered ?? false,
    skipped: (uri) => collectionOf(uri)?.skipped ?? [],
    claims: () => view.model,
    message: () => view.message,
    account: () => ({ model: account.model, message: account.message }),
  };
}
