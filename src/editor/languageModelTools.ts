import * as vscode from 'vscode';
import { isAccount } from '../collection/accounts';
import { scopeOf } from '../collection/scope';
import type { Collections } from '../collection/collections';
import { foldersOfAccounts } from '../collection/foldersOfAccounts';
import { citingRules, inquiryOf, inquiryTools, type InquiryTool } from '../report/inquiry';

/** What a language model fills in: the fields of an inquiry, and a folder where there are several. Not to be trusted. */
type Input = object;

/**
 * Lets an assistant ask for what the accounts of a folder state, so that it cites instead of blending. The tools only
 * read, and only folders of the workspace.
 */
export function registerLanguageModelTools(collections: Collections): vscode.Disposable {
  // Not every editor that runs extensions has language models.
  const { registerTool } = (vscode.lm as typeof vscode.lm | undefined) ?? {};
  if (!registerTool) return new vscode.Disposable(() => undefined);
  return vscode.Disposable.from(
    ...inquiryTools.map((tool) => registerTool<Input>(`variorum_${tool}`, languageModelTool(tool, collections))),
  );
}

function languageModelTool(tool: InquiryTool, collections: Collections): vscode.LanguageModelTool<Input> {
  return {
    prepareInvocation: () => ({ invocationMessage: vscode.l10n.t('Comparing accounts') }),
    async invoke({ input }, token) {
      const inquiry = inquiryOf(tool, input);
      const folder = await folderFor('folder' in input ? input.folder : undefined);
      const collection = collections.open(folder);
      const lease = collections.lease(collection);
      try {
        await untilCancelled(collection.settled(), token);
        const { state } = collection;
        if (state.kind === 'failed') throw new Error(`the accounts could not be compared: ${state.error}`);
        const answer = await collection.inquire(inquiry);
        if (!answer) throw new Error(`there is nothing to compare in ${folderName(folder)}`);
        if ('error' in answer) throw new Error(answer.error);
        return new vscode.LanguageModelToolResult([
          new vscode.LanguageModelTextPart(
            `${citingRules}\n\nFolder: ${folderName(folder)}. Files are named relative to it; lines and columns count from 1.`,
          ),
          new vscode.LanguageModelTextPart(answer.json),
        ]);
      } finally {
        lease.dispose();
      }
    },
  };
}

/**
 * The folder that is asked about: the one named, else that of the account that is read, else the only one there is.
 * @throws in words for a language model, with the folders that there are
 */
async function folderFor(named: unknown): Promise<vscode.Uri> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const read = active && isAccount(active) ? scopeOf(active).folder : undefined;
  if (named === undefined && read) return read;
  const folders = await foldersOfAccounts();
  // One whose files cannot be searched is still a folder to be read.
  const [root] = vscode.workspace.workspaceFolders ?? [];
  const offered = folders.length > 0 ? folders : root ? [root.uri] : [];
  if (named === undefined && offered.length === 1 && offered[0]) return offered[0];
  const wanted = typeof named === 'string' ? plainPath(named) : undefined;
  const found = [...offered, ...(read ? [read] : [])].find((folder) =>
    [folderName(folder), folder.path, folder.toString()].some((name) => plainPath(name) === wanted),
  );
  if (found) return found;
  const names = offered.map(folderName).join(', ') || 'none in this workspace';
  throw new Error(
    named === undefined ? `name a folder of accounts: ${names}` : `no such folder of accounts; there are: ${names}`,
  );
}

/** The path in the workspace, or the name of the workspace's folder itself. */
function folderName(folder: vscode.Uri): string {
  const root = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder.toString());
  return root ? root.name : vscode.workspace.asRelativePath(folder);
}

function plainPath(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\.\/|\/$/g, '');
}

async function untilCancelled(task: Promise<void>, token: vscode.CancellationToken): Promise<void> {
  if (token.isCancellationRequested) throw new vscode.CancellationError();
  let listener: vscode.Disposable | undefined;
  const cancelled = new Promise<never>((_, reject) => {
    listener = token.onCancellationRequested(() => reject(new vscode.CancellationError()));
  });
  try {
    await Promise.race([task, cancelled]);
  } finally {
    listener?.dispose();
  }
}
