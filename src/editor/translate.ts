/** `vscode.l10n.t` as far as it is used here, so that what builds a card needs no editor. */
export type Translate = (message: string, ...args: (string | number)[]) => string;
