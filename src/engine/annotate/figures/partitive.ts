import type { Draft, Line } from './line';
import { wordAt } from './line';

const determiners = /^(?:the|its|their|his|her|our|these|those|all)$/;
const pronouns = /^(?:them|whom|which|these|those)$/;

/** "23 of its 180 branches", "48 mines, 12 of them": a bare number of some counts what they are. */
export function partitives(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    if (draft.kind !== 'number' || draft.unit !== undefined || typeof draft.value !== 'number') return;
    if (wordAt(line, draft.to) !== 'of' || (draft.numeral?.form !== 'digits' && draft.numeral?.form !== 'words'))
      return;
    const whole = wholeOf(line, draft, drafts, index);
    if (whole?.kind !== 'count' || typeof whole.value !== 'number' || whole.value < draft.value) return;
    draft.kind = 'count';
    if (whole.unit !== undefined) draft.unit = whole.unit;
    if (whole.thing) draft.thing = whole.thing;
  });
  return drafts;
}

function wholeOf(line: Line, draft: Draft, drafts: readonly Draft[], index: number): Draft | undefined {
  let at = draft.to + 1;
  const next = drafts[index + 1];
  while (determiners.test(wordAt(line, at)) && at < draft.to + 4) at += 1;
  if (next?.from === at) return next;
  return pronouns.test(wordAt(line, at)) || pronouns.test(wordAt(line, at - 1))
    ? drafts.slice(0, index).findLast((one) => one.kind === 'count')
    : undefined;
}
