import * as vscode from 'vscode';
import type { Level } from './marks';

const memory = 'annotations.shown';

/** Whether annotations are shown, and how much is marked. */
export class Annotations implements vscode.Disposable {
  readonly #state: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #configuration: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  /** @param state where it is kept that the reader turned annotations off */
  constructor(state: vscode.Memento) {
    this.#state = state;
    this.#configuration = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('variorum.annotations')) this.#changed.fire();
    });
  }

  get shown(): boolean {
    return this.#state.get(memory, true);
  }

  async toggle(): Promise<void> {
    await this.#state.update(memory, this.shown ? false : undefined);
    this.#changed.fire();
  }

  level(uri: vscode.Uri): Level {
    const level = vscode.workspace.getConfiguration('variorum', uri).get<string>('annotations');
    return level === 'quiet' || level === 'everything' ? level : 'normal';
  }

  dispose(): void {
    this.#configuration.dispose();
    this.#changed.dispose();
  }
}
