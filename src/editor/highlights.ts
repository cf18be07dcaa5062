import * as vscode from 'vscode';
import type { Collection } from '../collection/collection';
import type { Collections } from '../collection/collections';
import type { Annotations } from './annotations';
import { isInDiff } from './diffEditors';
import { markKinds, marksOf, type MarkKind, type Marks } from './marks';
import { rangeOf } from './ranges';

/** Marks figures, names and what the accounts dispute in every visible editor that shows an account. */
export class Highlights implements vscode.Disposable {
  readonly #collections: Collections;
  readonly #annotations: Annotations;
  readonly #types: ReadonlyMap<MarkKind, vscode.TextEditorDecorationType>;
  /** What each editor shows, until its editor goes. */
  readonly #shown = new WeakMap<vscode.TextEditor, Marks>();
  readonly #disposables: vscode.Disposable[];

  constructor(collections: Collections, annotations: Annotations) {
    this.#collections = collections;
    this.#annotations = annotations;
    this.#types = new Map(markKinds.map((kind) => [kind, vscode.window.createTextEditorDecorationType(looks[kind])]));
    this.#disposables = [
      ...this.#types.values(),
      collections.onDidAnalyse((collection) => this.#update(vscode.window.visibleTextEditors, collection)),
      annotations.onDidChange(() => this.#update(vscode.window.visibleTextEditors)),
      vscode.window.onDidChangeVisibleTextEditors((editors) => this.#update(editors)),
      // A file that is opened as a diff keeps its editor when the tab changes.
      vscode.window.tabGroups.onDidChangeTabs(() => this.#update(vscode.window.visibleTextEditors)),
    ];
    this.#update(vscode.window.visibleTextEditors);
  }

  /** What is marked in the visible editor of a document. */
  marks(uri: vscode.Uri): Marks | undefined {
    const editor = vscode.window.visibleTextEditors.find((one) => one.document.uri.toString() === uri.toString());
    return editor && this.#shown.get(editor);
  }

  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** @param collection when given, only editors of its accounts */
  #update(editors: readonly vscode.TextEditor[], collection?: Collection): void {
    for (const editor of editors) void this.#updateOne(editor, collection);
  }

  async #updateOne(editor: vscode.TextEditor, collection: Collection | undefined): Promise<void> {
    const { uri } = editor.document;
    const located = this.#collections.locate(uri);
    if (collection && located?.collection !== collection) return;
    if (!located || !this.#annotations.shown || isInDiff(editor)) return this.#clear(editor);
    // Marks move with the text while it is edited; those of an older text would jump.
    if (!located.collection.isCurrent(located.id)) {
      if (!located.collection.has(located.id) && located.collection.state.kind === 'ready') this.#clear(editor);
      return;
    }
    const reading = await located.collection.reading(located.id);
    if (!reading || !located.collection.isCurrent(located.id) || !this.#annotations.shown) return;
    this.#show(editor, marksOf(reading, this.#annotations.level(uri)));
  }

  #clear(editor: vscode.TextEditor): void {
    if (!this.#shown.delete(editor)) return;
    for (const type of this.#types.values()) editor.setDecorations(type, []);
  }

  #show(editor: vscode.TextEditor, marks: Marks): void {
    this.#shown.set(editor, marks);
    for (const [kind, type] of this.#types) {
      editor.setDecorations(
        type,
        marks[kind].map((span) => rangeOf(editor.document, span)),
      );
    }
  }
}

const closed = vscode.DecorationRangeBehavior.ClosedClosed;

function coloured(color: string): vscode.DecorationRenderOptions {
  return { rangeBehavior: closed, color: new vscode.ThemeColor(`variorum.${color}`) };
}

/** A line of its own under the words: never the wave that means an error. */
function underlined(style: string, width: number, color: string): vscode.DecorationRenderOptions {
  return {
    rangeBehavior: closed,
    borderStyle: style,
    borderWidth: `0 0 ${width}px 0`,
    borderColor: new vscode.ThemeColor(`variorum.${color}`),
  };
}

function ruled(color: string, lane: vscode.OverviewRulerLane): vscode.DecorationRenderOptions {
  return { overviewRulerColor: new vscode.ThemeColor(`variorum.${color}`), overviewRulerLane: lane };
}

const looks: Readonly<Record<MarkKind, vscode.DecorationRenderOptions>> = {
  figure: coloured('figureForeground'),
  person: coloured('personForeground'),
  organization: coloured('organizationForeground'),
  place: coloured('placeForeground'),
  single: underlined('dotted', 1, 'singleUnderline'),
  agree: underlined('dotted', 1, 'agreeUnderline'),
  differ: { ...underlined('dashed', 1, 'differUnderline'), ...ruled('differRuler', vscode.OverviewRulerLane.Center) },
  conflict: {
    ...underlined('double', 3, 'conflictUnderline'),
    ...ruled('conflictRuler', vscode.OverviewRulerLane.Right),
  },
};
