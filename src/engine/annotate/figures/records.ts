import type { Draft, Line } from './line';
import { leadOf, wordAt } from './line';
import { isHyphen } from './numerals';

const superlative = /^(?:worst|best|first|record|only|most|least|.{3,}est)$/;
const noSuperlative =
  /^(?:forest|interest|arrest|protest|request|harvest|honest|modest|manifest|suggest|invest|latest|nearest)$/;
/** How far before "in 13 years" the word may stand that says of what. */
const RECORD = 8;

/** Months and years: "the first ship stayed for three days" tells of no record. */
const longAgo = /^P(?:\d+(?:\.\d+)?[YM]|X(?:[YM]|DE|CE)$)/;

/** "the worst flood in 13 years", "a 16-year high": so long goes a record back. */
export function recordSpans(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts)
    if (
      draft.kind === 'duration' &&
      !draft.age &&
      longAgo.test(String(draft.value)) &&
      (isHigh(line, draft.to) || isSinceSuperlative(line, draft))
    )
      draft.ofRecord = true;
  return drafts;
}

function isHigh(line: Line, at: number): boolean {
  return /^(?:high|low|record|best|peak)$/.test(wordAt(line, at));
}

function isSinceSuperlative(line: Line, draft: Draft): boolean {
  const at = leadOf(line, draft) - 1;
  if (!/^(?:in|for|over)$/.test(wordAt(line, at))) return false;
  for (let i = at - 1; i >= Math.max(0, at - RECORD); i -= 1) {
    const atom = line.atoms[i]!;
    if (atom.kind === 'mark' && !isHyphen(atom)) return false;
    if (superlative.test(atom.lower) && !noSuperlative.test(atom.lower)) return true;
  }
  return false;
}
