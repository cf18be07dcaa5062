import type { FigureMention, Value } from '../model';
import { apart, compatible, same, type Relation } from './relation';

/** Compares two results or records: "31-24" with "24-31", "45-7-2" with "45-7-2". Both must have the unit "score". */
export function compareScores(a: FigureMention, b: FigureMention): Relation {
  const x = sidesOf(a.value);
  const y = sidesOf(b.value);
  if (x.join() === y.join()) return same('score.equal', 'the scores are equal');
  if (x.length === 2 && x.toReversed().join() === y.join()) {
    return compatible('value', 'score.turned', 'the two numbers of the score stand the other way round');
  }
  return apart('value', 'score.value', 'the scores are not the same');
}

function sidesOf(value: Value): readonly (string | number)[] {
  return typeof value === 'string' ? value.split('-').map(Number) : typeof value === 'number' ? [value] : value;
}
