import type { FigureMention } from '../model';
import { compareAcross } from './across';
import { claimOf, compareAmounts, type Claim } from './amounts';
import type { Days } from './calendar';
import { compareDurations, endsOf, type Ends } from './durations';
import { compareDates, compareTimes, spanOf } from './moments';
import { compareRecords } from './records';
import type { Relation } from './relation';
import { compareScores } from './scores';

/** What a figure's value means, worked out once for one that is compared with many others. */
export interface Meaning {
  readonly claim?: Claim | undefined;
  /** Null for a date that lacks a year or a base. */
  readonly days?: Days | null;
  readonly ends?: Ends;
}

const NONE: Meaning = {};

export function meaningOf(figure: FigureMention): Meaning {
  switch (figure.kind) {
    case 'date':
      return { days: spanOf(figure) };
    case 'duration':
      return { ends: endsOf(figure) };
    case 'time':
      return NONE;
    default:
      return { claim: claimOf(figure) };
  }
}

/**
 * Compares two figures that answer the same question: of one dimension (align/dimension.ts), or of one plain amount.
 *
 * @param x what `a` means, where it is known already; @param y the same of `b`
 */
export function compareFigures(a: FigureMention, b: FigureMention, x: Meaning = NONE, y: Meaning = NONE): Relation {
  if (a.ofRecord && b.ofRecord && a.kind !== b.kind) return compareRecords(a, b);
  if (a.kind !== b.kind ? !isAmount(a) || !isAmount(b) : (a.unit === 'score') !== (b.unit === 'score'))
    return compareAcross(a, b);
  switch (a.kind) {
    case 'date':
      return compareDates(a, b, x.days, y.days);
    case 'time':
      return compareTimes(a, b);
    case 'duration':
      return compareDurations(a, b, x.ends, y.ends);
    default:
      if (a.unit === 'score') return compareScores(a, b);
      return compareAmounts(a, b, x.claim, y.claim);
  }
}

/** Whether it is held against numbers, counts and shares alike. */
function isAmount({ kind, unit }: FigureMention): boolean {
  return kind === 'count' || kind === 'percent' || (kind === 'number' && unit !== 'score');
}
