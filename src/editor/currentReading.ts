import * as vscode from 'vscode';
import type { Located } from '../collection/collections';
import type { Reading } from '../worker/protocol';

/**
 * What there is to read in an account when that fits its text as it is now; while an edit is under way, waits for it.
 * @param budget milliseconds that are waited at most
 */
export async function currentReading(
  { collection, id }: Located,
  budget: number,
  token: vscode.CancellationToken,
): Promise<Reading | undefined> {
  if (!collection.isCurrent(id)) {
    const arrived = await becomesCurrent(collection, id, budget, token);
    if (!arrived) return undefined;
  }
  const reading = await collection.reading(id);
  return token.isCancellationRequested || !collection.isCurrent(id) ? undefined : reading;
}

function becomesCurrent(
  collection: Located['collection'],
  id: string,
  budget: number,
  token: vscode.CancellationToken,
): Promise<boolean> {
  return new Promise((resolve) => {
    const finish = (arrived: boolean): void => {
      clearTimeout(timer);
      listeners.dispose();
      resolve(arrived);
    };
    const timer = setTimeout(() => finish(false), budget);
    const listeners = vscode.Disposable.from(
      collection.onDidChange(() => {
        if (collection.isCurrent(id)) finish(true);
      }),
      token.onCancellationRequested(() => finish(false)),
    );
  });
}
