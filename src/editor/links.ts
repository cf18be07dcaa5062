import type { CollectionKey, Place } from '../worker/protocol';

/** A place in an account, as a command's argument: plain data that survives a link. */
export interface Target {
  readonly collection: CollectionKey;
  readonly source: string;
  readonly place: Place;
}

/** The commands that a card's links may run. */
export const cardCommands = [
  'variorum.openStatement',
  'variorum.compare',
  'variorum.peekStatements',
  'variorum.showConflictingClaims',
  'variorum.decide',
] as const;
export type CardCommand = (typeof cardCommands)[number];

/** Where a Markdown link has to point to run `command` with `args`. */
export function commandLink(command: CardCommand, ...args: readonly unknown[]): string {
  if (args.length === 0) return `command:${command}`;
  // Parentheses and quotes pass encodeURIComponent, and would end a Markdown link's target.
  const encoded = encodeURIComponent(JSON.stringify(args)).replace(
    /[()'*!~]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `command:${command}?${encoded}`;
}

/** Whether a command's argument is a target; links and keybindings may carry anything. */
export function isTarget(value: unknown): value is Target {
  if (typeof value !== 'object' || value === null) return false;
  const { collection, source, place } = value as Partial<Record<keyof Target, unknown>>;
  if (typeof collection !== 'string' || typeof source !== 'string') return false;
  if (typeof place !== 'object' || place === null) return false;
  const { line, column, endLine, endColumn } = place as Partial<Record<keyof Place, unknown>>;
  return [line, column, endLine, endColumn].every((one) => Number.isInteger(one) && (one as number) >= 0);
}
