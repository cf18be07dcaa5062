import type { FigureMention } from '../model';
import { compareAmounts } from './amounts';
import { compareDates, compareDurations, compareTimes } from './moments';
import type { Relation } from './relation';

/** Compares two figures that answer the same question. Both must be of one dimension (align/dimension.ts). */
export function compareFigures(a: FigureMention, b: FigureMention): Relation {
  switch (a.kind) {
    case 'date':
      return compareDates(a, b);
    case 'time':
      return compareTimes(a, b);
    case 'duration':
      return compareDurations(a, b);
    default:
      return compareAmounts(a, b);
  }
}
