import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { QuotedStatement } from '../worker/protocol';
import { heldBeside, type Held } from './comparedSides';
import { EditorLayout } from './editorLayout';
import { haveMostlySameWords } from './likeWords';
import { placeRange, rangeOf } from './ranges';
import { isSentence, sentenceUri } from './sentenceDocuments';
import { sourceName } from './sourceName';

/** The two accounts that are read beside each other. */
interface Session {
  readonly collection: Collection;
  readonly held: Held;
  readonly others: readonly QuotedStatement[];
  /** Which of the others is on the right. */
  readonly at: number;
  readonly columns: readonly [left: vscode.ViewColumn, right: vscode.ViewColumn];
  /** As it was before the first comparison. */
  readonly layout: EditorLayout;
}

/** A sentence as it stands in its editor. */
interface Side {
  readonly source: string;
  readonly editor: vscode.TextEditor;
  readonly range: vscode.Range;
  readonly text: string;
}

/**
 * Two accounts beside each other, at the places where they state one fact: both in the middle of their editors, both
 * marked. Leaving it brings back what was there before; so does nothing else: who closes an account or opens another
 * one in its place has gone on.
 */
export class Comparison implements vscode.Disposable {
  readonly #mark = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('variorum.comparedBackground'),
    border: '1px solid',
    borderColor: new vscode.ThemeColor('variorum.comparedBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  readonly #disposables: vscode.Disposable[];
  #status: vscode.StatusBarItem | undefined;
  #session: Session | undefined;
  #sides: readonly Side[] = [];
  /** Editors change while one step is under way; and one step ends before the next begins. */
  #moving = false;
  #turn: Promise<void> = Promise.resolve();

  constructor() {
    this.#disposables = [
      this.#mark,
      vscode.window.onDidChangeVisibleTextEditors(() => {
        if (!this.#moving && this.#session && !isSeen(this.#session)) this.#end();
      }),
    ];
    this.#tell(false);
  }

  /** The statement on the left while two are compared. */
  get left(): QuotedStatement | undefined {
    return this.#session?.held.statement;
  }

  /** Whether the caret stands in one of the two sentences. */
  get holdsCaret(): boolean {
    const active = vscode.window.activeTextEditor;
    return this.#sides.some(({ editor, range }) => editor === active && range.contains(editor.selection.active));
  }

  /**
   * Shows a statement on the left and another of its fact on the right.
   * @param right one that `heldBeside` gives or any other of the fact's; the first that parts when it is left open
   */
  async show(
    collection: Collection,
    held: Held,
    right: QuotedStatement | undefined,
    { preserveFocus }: { readonly preserveFocus: boolean },
  ): Promise<void> {
    const beside = heldBeside(held);
    const others = right && !beside.includes(right) ? [right, ...beside] : beside;
    await this.#step(async () => {
      const { layout, columns } = this.#session ?? {
        layout: new EditorLayout(),
        columns: columnsFor(collection.uri(held.statement.source)),
      };
      const at = right ? others.indexOf(right) : 0;
      await this.#draw({ collection, held, others, at, columns, layout }, preserveFocus);
    });
  }

  /** Shows the next of the other statements on the right, round the end. */
  async next({ preserveFocus }: { readonly preserveFocus: boolean }): Promise<void> {
    await this.#step(async () => {
      const session = this.#session;
      if (!session) return;
      await this.#draw({ ...session, at: (session.at + 1) % session.others.length }, preserveFocus);
    });
  }

  /** Shows the two sentences as a diff over the group on the right. */
  async showAsDiff(): Promise<void> {
    await this.#step(async () => {
      const [left, right] = this.#sides;
      if (!this.#session || !left || !right) return;
      const title = `${sourceName(left.source)} ↔ ${sourceName(right.source)}`;
      const uris = [sentenceUri(left.source, left.text), sentenceUri(right.source, right.text)];
      const viewColumn = this.#session.columns[1];
      await vscode.commands.executeCommand('vscode.diff', ...uris, title, { viewColumn, preview: true });
    });
  }

  /** Ends the comparison and brings back what was there before. */
  async leave({ preserveFocus }: { readonly preserveFocus: boolean }): Promise<void> {
    await this.#step(async () => {
      const session = this.#session;
      if (!session) return;
      this.#end();
      const accounts = new Set(
        [session.held.statement, ...session.others].map(({ source }) => session.collection.uri(source).toString()),
      );
      await session.layout.restore(
        ({ input }) =>
          input instanceof vscode.TabInputText
            ? accounts.has(input.uri.toString())
            : input instanceof vscode.TabInputTextDiff && isSentence(input.original),
        preserveFocus,
      );
    });
  }

  dispose(): void {
    this.#end();
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  #step(task: () => Promise<void>): Promise<void> {
    const step = this.#turn.then(async () => {
      this.#moving = true;
      try {
        await task();
      } finally {
        this.#moving = false;
      }
    });
    this.#turn = step.catch(() => undefined);
    return step;
  }

  async #draw(session: Session, preserveFocus: boolean): Promise<void> {
    const { collection, held, others, at, columns } = session;
    const [first, second] = statementsOf(session);
    if (!first || !second) return;
    this.#session = session;
    const left = await open(collection, first, columns[0], true);
    const right = await open(collection, second, columns[1], preserveFocus);
    this.#unmark();
    for (const { editor, range } of [left, right]) editor.setDecorations(this.#mark, [range]);
    this.#sides = [left, right];
    this.#tell(await areAlike(collection, left, right));
    this.#tellPlace(held.statement.source, second.source, at, others.length);
  }

  #end(): void {
    this.#session = undefined;
    this.#sides = [];
    this.#unmark();
    this.#status?.dispose();
    this.#status = undefined;
    this.#tell(false);
  }

  #unmark(): void {
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(this.#mark, []);
  }

  #tell(alike: boolean): void {
    void vscode.commands.executeCommand('setContext', 'variorum.comparing', this.#session !== undefined);
    void vscode.commands.executeCommand('setContext', 'variorum.comparedAlike', alike);
  }

  /** Says which of the other statements is shown, for as long as two are compared. */
  #tellPlace(left: string, right: string, at: number, count: number): void {
    this.#status ??= vscode.window.createStatusBarItem('variorum.comparison', vscode.StatusBarAlignment.Left);
    this.#status.name = vscode.l10n.t('Variorum: Comparison');
    this.#status.text = `$(split-horizontal) ${vscode.l10n.t('{0} beside {1}, {2} of {3}', sourceName(right), sourceName(left), at + 1, count)}`;
    this.#status.tooltip = vscode.l10n.t('Compare with Next Account');
    this.#status.command = count > 1 ? 'variorum.compareNext' : undefined;
    this.#status.show();
  }
}

function statementsOf({ held, others, at }: Session): readonly QuotedStatement[] {
  const right = others[at];
  return right ? [held.statement, right] : [];
}

/** The account that is read stays where it is; the other one opens next to it. */
function columnsFor(left: vscode.Uri): Session['columns'] {
  const { One, Two } = vscode.ViewColumn;
  const shown = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (editor) => editor?.document.uri.toString() === left.toString(),
  );
  const column = shown?.viewColumn ?? One;
  return [column, column === One ? Two : One];
}

async function open(
  collection: Collection,
  { source, place, passage, sentence }: QuotedStatement,
  viewColumn: vscode.ViewColumn,
  preserveFocus: boolean,
): Promise<Side> {
  const reading = await collection.reading(source);
  const editor = await vscode.window.showTextDocument(collection.uri(source), {
    viewColumn,
    preserveFocus,
    selection: placeRange(place),
  });
  const range = rangeOf(editor.document, reading?.sentences[sentence] ?? passage);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
  return { source, editor, range, text: editor.document.getText(range) };
}

function isSeen(session: Session): boolean {
  const isDiffed = vscode.window.tabGroups.all.some(
    ({ activeTab }) => activeTab?.input instanceof vscode.TabInputTextDiff && isSentence(activeTab.input.original),
  );
  return (
    isDiffed ||
    statementsOf(session).every(({ source }, side) =>
      vscode.window.visibleTextEditors.some(
        ({ document, viewColumn }) =>
          viewColumn === session.columns[side] && document.uri.toString() === session.collection.uri(source).toString(),
      ),
    )
  );
}

/** Whether one sentence is likely the other one rewritten. */
async function areAlike(collection: Collection, left: Side, right: Side): Promise<boolean> {
  if (haveMostlySameWords(left.text, right.text)) return true;
  const company = (await collection.reading(left.source))?.company ?? [];
  const originOf = (source: string): string | undefined => company.find((one) => one.source === source)?.origin;
  const origin = originOf(left.source);
  return left.source !== right.source && origin !== undefined && origin === originOf(right.source);
}
