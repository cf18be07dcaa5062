import { compareBearings, degreesOf } from '../compare/bearings';
import { areOfUnlikeWorth } from '../compare/currencies';
import type { Relation } from '../compare/relation';
import type { Answer } from './profile';
import { countUnlikeThings, measureUnlikeThings } from './unlikeThings';
import type { Vocabulary } from './vocabulary';

/**
 * Whether two answers of one dimension cannot answer one question, whatever stands round them: unlike things counted or
 * measured the same, a night's and a year's price, as far away from another place, sums that no rate makes one, another
 * value before a change ("down from $4 million") or reckoned with ("an estimate of $4 million") than the one after it or
 * the one that came.
 */
export function areUnlike(one: Answer, other: Answer, kind: Relation['kind'], vocabulary: Vocabulary): boolean {
  if (one.figure.per !== undefined && other.figure.per !== undefined && one.figure.per !== other.figure.per)
    return true;
  if (kind === 'same')
    return (
      countUnlikeThings(one, other, vocabulary) ||
      measureUnlikeThings(one, other, vocabulary) ||
      leadElsewhere(one, other)
    );
  if (areOfUnlikeWorth(one.figure, other.figure)) return true;
  return one.forecast !== other.forecast || (kind === 'apart' && isBefore(one) !== isBefore(other));
}

/** "25 miles east of Hale", "25 miles northwest of where it began": as far, from another place and in another direction. */
function leadElsewhere(one: Answer, other: Answer): boolean {
  if (one.reference.length === 0 && other.reference.length === 0) return false;
  if (one.reference.some((word) => other.reference.includes(word))) return false;
  const [x, y] = [degreesOf(one.after), degreesOf(other.after)];
  return x !== undefined && y !== undefined && compareBearings(x, y).kind === 'apart';
}

function isBefore({ figure }: Answer): boolean {
  return figure.role === 'from';
}
