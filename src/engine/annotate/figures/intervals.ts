import type { Draft, Line } from './line';
import { leadOf, wordAt } from './line';

/** "every 30 minutes", "every other week": after so long it comes again, which is not how long it lasts. */
export function intervals(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts)
    if (draft.kind === 'duration' && [leadOf(line, draft) - 1, draft.from].some((at) => wordAt(line, at) === 'every'))
      draft.recurs = true;
  return drafts;
}
