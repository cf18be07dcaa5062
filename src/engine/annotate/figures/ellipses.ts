import { adopt } from './adopt';
import type { Draft, Line } from './line';
import { wordAt } from './line';

/** "forty minutes, not ninety", "doing 25 years and now faces another ten": a bare number takes the unit told before it. */
export function ellipses(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    const previous = drafts[index - 1];
    if (!previous || draft.kind !== 'number' || draft.unit !== undefined || typeof draft.value !== 'number') return;
    if (!isLast(line, draft) || !(isContrast(line, previous, draft) || wordAt(line, draft.from - 1) === 'another'))
      return;
    const value = previous.kind === 'duration' ? lengthOf(previous, draft.value) : draft.value;
    if (value === undefined || !measured.has(previous.kind) || previous.ofRecord || previous.age) return;
    adopt(draft, previous);
    draft.value = value;
    if (previous.thing) draft.thing = previous.thing;
  });
  return drafts;
}

const measured: ReadonlySet<string> = new Set(['duration', 'money', 'percent', 'quantity', 'count']);

/** Whether nothing that it could count stands behind a number. */
function isLast(line: Line, { to }: Draft): boolean {
  const next = line.atoms[to];
  return next === undefined || next.kind === 'mark' || /^(?:and|but|or|if|when|for|in|on|as)$/.test(next.lower);
}

function isContrast(line: Line, previous: Draft, { from }: Draft): boolean {
  return wordAt(line, from - 1) === 'not' && line.atoms[from - 2]?.text === ',' && previous.to === from - 2;
}

/** So many of the unit of a length that is told in one. */
function lengthOf({ value }: Draft, count: number): string | undefined {
  const unit = typeof value === 'string' ? /^(PT?)[\d.]+([A-Z])$/.exec(value) : null;
  return unit ? `${unit[1]}${count}${unit[2]}` : undefined;
}
