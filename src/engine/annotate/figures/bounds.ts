import { boundSide } from '../../boundSide';
import type { Draft, Line } from './line';
import { wordAt } from './line';

/** "more than 100 but fewer than 300 seats", "at least 20 and at most 40": two bounds of one figure are a range. */
export function bounds(line: Line, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (last && isOpposite(last, draft) && adjoins(line, last, draft)) {
      const ends = [last.value as number, draft.value as number].sort((a, b) => a - b);
      kept[kept.length - 1] = {
        ...draft,
        from: last.from,
        value: [ends[0] as number, ends[1] as number],
        modifier: undefined,
        modifierSpan: undefined,
      };
    } else kept.push(draft);
  }
  return kept;
}

function isOpposite(a: Draft, b: Draft): boolean {
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return false;
  if (a.kind !== b.kind && a.kind !== 'number') return false;
  if (a.unit !== b.unit && a.unit !== undefined) return false;
  const rises = boundSide(a) > 0 && boundSide(b) < 0;
  const falls = boundSide(a) < 0 && boundSide(b) > 0;
  return (rises && a.value < b.value) || (falls && a.value > b.value);
}

/** "and" or "but" alone between the first figure and the second's bound. */
function adjoins(line: Line, a: Draft, b: Draft): boolean {
  const joint = wordAt(line, a.to);
  return (
    (joint === 'and' || joint === 'but') &&
    b.modifierSpan !== undefined &&
    b.modifierSpan.end <= (line.atoms[b.from]?.start ?? 0) &&
    line.atoms[a.to + 1]?.start === b.modifierSpan.start
  );
}

/** What is told in two units. */
const twice: ReadonlySet<string> = new Set(['quantity', 'money']);

/** "up to 185 kph (115 mph)": what bounds a figure bounds it in its other unit too. */
export function restated(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    const isBehind = before && wordAt(line, before.to) === '(' && before.to + 1 === draft.from;
    if (!isBehind || before.modifier === undefined || draft.modifier !== undefined) return;
    if (before.kind === draft.kind && twice.has(draft.kind) && before.unit !== draft.unit)
      draft.modifier = before.modifier;
  });
  return drafts;
}
