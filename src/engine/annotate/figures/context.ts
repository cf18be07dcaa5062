import type { Draft, Line } from './line';
import { wordAt } from './line';

/**
 * "1.5 and 3 percent", "400 and 650 people", "magnitude 7.6 and 7.4": a bare number takes the unit of the figure it is
 * joined to.
 */
export function coordinations(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (!next || !/^(?:and|or|,)$/.test(wordAt(line, draft.to))) return;
    const first = next.lead ?? next.from;
    if (first !== draft.to + 1) return;
    if (isBare(draft) && adopted.has(next.kind) && next.from === first) adopt(draft, next);
    else if (draft.unit === 'magnitude' && isBare(next) && next.step === draft.step && Number(next.value) < 10)
      adopt(next, draft);
  });
  return drafts;
}

function isBare(draft: Draft): boolean {
  return (
    draft.kind === 'number' &&
    draft.unit === undefined &&
    draft.numeral?.form === 'digits' &&
    draft.numeral.magnitude === 1
  );
}

const adopted = new Set(['percent', 'quantity', 'count']);

function adopt(draft: Draft, from: Draft): void {
  draft.kind = from.kind;
  if (from.unit !== undefined) draft.unit = from.unit;
  if (from.kind === 'count' && from.thing) draft.thing = from.thing;
}

/** "another 50", "a further 20", "5 more": in addition to what was told before. */
export function additions(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts) {
    if (draft.kind === 'date' || draft.kind === 'time' || draft.kind === 'ordinal' || draft.kind === 'ticker') continue;
    let at = draft.from - 1;
    if (draft.modifierSpan && draft.modifierSpan.end <= (line.atoms[draft.from]?.start ?? 0)) {
      while (at >= 0 && (line.atoms[at]?.start ?? 0) >= draft.modifierSpan.start) at -= 1;
    }
    const before = wordAt(line, at);
    if (/^(?:another|additional|further|extra)$/.test(before)) draft.additional = true;
    else if (wordAt(line, draft.to) === 'more' && wordAt(line, draft.to + 1) !== 'than' && draft.kind !== 'count')
      draft.additional = true;
  }
  return drafts;
}
