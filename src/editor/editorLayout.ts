import * as vscode from 'vscode';

/** A text editor as it was. */
interface Shown {
  readonly uri: vscode.Uri;
  readonly viewColumn: vscode.ViewColumn;
  readonly preview: boolean;
  readonly selections: readonly vscode.Selection[];
  /** First of the lines that were seen. */
  readonly top: vscode.Range | undefined;
}

/** Which texts were open where, with carets and scroll positions, to come back to. */
export class EditorLayout {
  readonly #visible: readonly Shown[];
  readonly #active: Shown | undefined;
  readonly #tabs: ReadonlySet<string>;

  /** Takes it down as it is now. */
  constructor() {
    this.#visible = vscode.window.visibleTextEditors.flatMap((editor) => shownOf(editor) ?? []);
    const active = vscode.window.activeTextEditor;
    this.#active = active && shownOf(active);
    this.#tabs = new Set(allTabs().map(tabKey));
  }

  /**
   * Brings it back.
   * @param isOurs of the tabs that were opened since, which to close; what has unsaved changes stays
   */
  async restore(isOurs: (tab: vscode.Tab) => boolean, preserveFocus: boolean): Promise<void> {
    const opened = allTabs().filter((tab) => !this.#tabs.has(tabKey(tab)) && !tab.isDirty && isOurs(tab));
    await vscode.window.tabGroups.close(opened, true);
    for (const shown of this.#visible) {
      if (shown.viewColumn !== this.#active?.viewColumn) await bringBack(shown, true);
    }
    if (this.#active) await bringBack(this.#active, preserveFocus);
  }
}

async function bringBack({ uri, viewColumn, preview, selections, top }: Shown, preserveFocus: boolean): Promise<void> {
  let editor: vscode.TextEditor;
  try {
    editor = await vscode.window.showTextDocument(uri, { viewColumn, preview, preserveFocus });
  } catch {
    // The file has gone meanwhile: there is nothing to come back to.
    return;
  }
  editor.selections = selections;
  if (top) editor.revealRange(top, vscode.TextEditorRevealType.AtTop);
}

function shownOf({ document, viewColumn, selections, visibleRanges }: vscode.TextEditor): Shown | undefined {
  if (viewColumn === undefined) return undefined;
  const { uri } = document;
  const start = visibleRanges[0]?.start;
  const tab = allTabs().find((one) => one.group.viewColumn === viewColumn && uriOf(one)?.toString() === uri.toString());
  return {
    uri,
    viewColumn,
    preview: tab?.isPreview ?? false,
    selections,
    top: start && new vscode.Range(start, start),
  };
}

function allTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function tabKey(tab: vscode.Tab): string {
  return `${tab.group.viewColumn} ${uriOf(tab)?.toString() ?? tab.label}`;
}

function uriOf({ input }: vscode.Tab): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputText) return input.uri;
  return input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
}
