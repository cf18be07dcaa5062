import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import type { Format } from '../report/exported';
import type { ConflictingClaimsView } from '../views/conflictingClaims/view';
import { chooseFolder } from './chooseFolder';
import type { Command } from './command';

/** How a format is offered, and the ending of its files. */
function offers(): readonly {
  readonly format: Format;
  readonly label: string;
  readonly ending: string;
  readonly detail: string;
}[] {
  const { t } = vscode.l10n;
  return [
    { format: 'markdown', label: 'Markdown', ending: 'md', detail: t('For people, as text') },
    { format: 'html', label: 'HTML', ending: 'html', detail: t('For people, one file that prints well') },
    { format: 'csv', label: 'CSV', ending: 'csv', detail: t('A row for every statement, for spreadsheets') },
    { format: 'json', label: 'JSON', ending: 'json', detail: t('Everything, with offsets') },
    { format: 'sarif', label: 'SARIF', ending: 'sarif', detail: t('What differs, for code scanning tools') },
    {
      format: 'annotations',
      label: 'Web Annotation',
      ending: 'jsonld',
      detail: t('Every statement, after the W3C model'),
    },
  ];
}

/** Milliseconds after which a reader is shown that the report is still being made. */
const slow = 400;

/** Writes the report of the accounts that are read, in a format and to a file that the reader chooses. */
export function exportReport(collections: Collections, view: ConflictingClaimsView): Command {
  return {
    id: 'exportReport',
    /** @param options for a keybinding: which format, and where to */
    async execute(options) {
      const folder = await chooseFolder(view.collection);
      if (!folder) throw new Error(vscode.l10n.t('Open a folder of accounts first.'));
      const collection = collections.open(folder);
      collections.hold(collection);
      const given = givenBy(options);
      const offer =
        offers().find(({ format }) => format === given.format) ??
        (await vscode.window.showQuickPick(offers(), {
          placeHolder: vscode.l10n.t('Which format?'),
          matchOnDetail: true,
        }));
      if (!offer) return;
      const name = folder.path.slice(folder.path.lastIndexOf('/') + 1) || 'accounts';
      const target =
        given.target ??
        (await vscode.window.showSaveDialog({
          // Beside the folder: a report among the accounts might be taken for one.
          defaultUri: vscode.Uri.joinPath(folder, '..', `${name}-report.${offer.ending}`),
          filters: { [offer.label]: [offer.ending] },
          saveLabel: vscode.l10n.t('Export'),
        }));
      if (!target) return;
      await write(collection, offer.format, target);
      const open = vscode.l10n.t('Open');
      const shown = target.path.slice(target.path.lastIndexOf('/') + 1);
      // Not waited for: the command is done, whether or not the reader looks at it.
      void vscode.window.showInformationMessage(vscode.l10n.t('{0} is written.', shown), open).then((picked) => {
        if (picked === open) void vscode.commands.executeCommand('vscode.open', target);
      });
    },
  };
}

function givenBy(options: unknown): { readonly format?: unknown; readonly target?: vscode.Uri } {
  if (typeof options !== 'object' || options === null) return {};
  const { format, target } = options as { readonly format?: unknown; readonly target?: unknown };
  return { format, ...(target instanceof vscode.Uri ? { target } : {}) };
}

/** @throws when there is nothing to report, or the file cannot be written */
async function write(collection: Collection, format: Format, target: vscode.Uri): Promise<void> {
  const made = report(collection, format);
  const text = await told(made);
  if (text === undefined) throw new Error(vscode.l10n.t('The accounts could not be compared.'));
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('The report could not be written: {0}', why), { cause: error });
  }
}

async function report(collection: Collection, format: Format): Promise<string | undefined> {
  await collection.settled();
  if (collection.size < 2) throw new Error(vscode.l10n.t('At least two accounts are needed.'));
  return collection.export(format);
}

/** Shows progress when it takes long. */
async function told<T>(work: Promise<T>): Promise<T> {
  const done = Symbol('done');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, slow);
  });
  const first = await Promise.race([work.then(() => done), late]);
  clearTimeout(timer);
  if (first === done) return work;
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Making the report') },
    () => work,
  );
}
