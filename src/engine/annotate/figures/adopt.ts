import type { Draft } from './line';

/** Makes a bare number one of what another figure measures or counts. */
export function adopt(draft: Draft, from: Draft): void {
  draft.kind = from.kind;
  if (from.unit !== undefined) draft.unit = from.unit;
  if (from.kind === 'count' && from.thing) draft.thing = from.thing;
}
