import { halfAfter } from './duration';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { unitAt } from './quantity';

/** "a mile and a quarter", "a foot and a half": one of a unit and a part of it. */
export function unitsAndParts(line: Line): Draft[] {
  const found: Draft[] = [];
  for (let i = 1; i < line.atoms.length; i += 1) {
    if (!/^(?:an?|one)$/.test(wordAt(line, i - 1)) || line.taken[i - 1] || line.taken[i]) continue;
    const unit = unitAt(line, i);
    const part = unit && halfAfter(line, unit.to);
    if (!part) continue;
    found.push({
      from: i - 1,
      to: part.to,
      kind: 'quantity',
      value: 1 + part.value,
      unit: unit.name,
      step: part.value,
    });
    line.taken.fill(1, i - 1, part.to);
  }
  return found;
}
