import type { Draft, Line } from './line';
import { wordAt } from './line';
import { isHyphen } from './numerals';

const determiners = /^(?:the|its|their|his|her|our|these|those|all)$/;
const pronouns = /^(?:them|whom|which|these|those)$/;

/** "23 of its 180 branches", "48 mines, 12 of them", "29-of-34 passes": a bare number of some counts what they are. */
export function partitives(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    if (draft.kind !== 'number' || draft.unit !== undefined || typeof draft.value !== 'number') return;
    const of = isHyphen(line.atoms[draft.to]) ? draft.to + 1 : draft.to;
    if (wordAt(line, of) !== 'of' || (draft.numeral?.form !== 'digits' && draft.numeral?.form !== 'words')) return;
    const whole = wholeOf(line, of + 1, drafts, index);
    if (whole?.kind !== 'count' || typeof whole.value !== 'number' || whole.value < draft.value) return;
    // "all but four of 22 analysts" are eighteen.
    if (wordAt(line, draft.from - 1) === 'but' && /^(?:all|everyone|everybody)$/.test(wordAt(line, draft.from - 2))) {
      draft.value = whole.value - draft.value;
      draft.from -= 2;
    }
    draft.kind = 'count';
    if (whole.unit !== undefined) draft.unit = whole.unit;
    if (whole.thing) draft.thing = whole.thing;
  });
  return drafts;
}

function wholeOf(line: Line, from: number, drafts: readonly Draft[], index: number): Draft | undefined {
  let at = isHyphen(line.atoms[from]) ? from + 1 : from;
  const next = drafts[index + 1];
  while (determiners.test(wordAt(line, at)) && at < from + 3) at += 1;
  if (next?.from === at) return next;
  return pronouns.test(wordAt(line, at)) || pronouns.test(wordAt(line, at - 1))
    ? drafts.slice(0, index).findLast((one) => one.kind === 'count')
    : undefined;
}
