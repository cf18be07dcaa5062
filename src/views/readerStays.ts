import * as vscode from 'vscode';

/**
 * Waits for what may take long before a view can be focused.
 * @returns whether the reader has waited too: in no editor anything was opened, moved or typed meanwhile, so that
 *   taking the focus takes it from nothing
 */
export async function readerStaysDuring(task: Promise<unknown>): Promise<boolean> {
  let stays = true;
  const leave = (): void => {
    stays = false;
  };
  const watched = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(leave),
    vscode.window.onDidChangeTextEditorSelection(leave),
  );
  try {
    await task;
  } finally {
    watched.dispose();
  }
  return stays;
}
