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

/** "the worst flood in 13 years", "a 16-year high", "the highest since 1987": so far goes a record back. */
export function recordSpans(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts) if (isOfRecord(line, draft)) draft.ofRecord = true;
  return drafts;
}

function isOfRecord(line: Line, draft: Draft): boolean {
  if (draft.kind === 'date')
    return /^\d{4}/.test(String(draft.value)) && !draft.date?.relative && isBehindSuperlative(line, draft, /^since$/);
  if (draft.kind !== 'duration' || draft.age || !longAgo.test(String(draft.value))) return false;
  return isHigh(line, draft.to) || isBehindSuperlative(line, draft, /^(?:in|for|over)$/);
}

/** The year that a record goes back to; undefined where no year is told or known. @param now the year it is told in */
export function recordSince({ ofRecord, kind, value }: Draft, now: number | undefined): number | undefined {
  if (!ofRecord || typeof value !== 'string') return undefined;
  if (kind === 'date') return Number(value.slice(0, 4));
  const years = /^P(\d+)Y$/.exec(value)?.[1];
  return years === undefined || now === undefined ? undefined : now - Number(years);
}

function isHigh(line: Line, at: number): boolean {
  return /^(?:high|low|record|best|peak)$/.test(wordAt(line, at));
}

function isBehindSuperlative(line: Line, draft: Draft, joint: RegExp): boolean {
  const at = leadOf(line, draft) - 1;
  if (!joint.test(wordAt(line, at))) return false;
  for (let i = at - 1; i >= Math.max(0, at - RECORD); i -= 1) {
    const atom = line.atoms[i]!;
    if (atom.kind === 'mark' && !isHyphen(atom)) return false;
    if (superlative.test(atom.lower) && !noSuperlative.test(atom.lower)) return true;
  }
  return false;
}
