import { areOfUnlikeWorth } from '../compare/currencies';
import type { Relation } from '../compare/relation';
import type { Answer } from './profile';
import { countUnlikeThings } from './unlikeThings';
import type { Vocabulary } from './vocabulary';

/**
 * Whether two answers of one dimension cannot answer one question, whatever stands round them: unlike things counted the
 * same, sums that no rate makes one, another value before a change ("down from $4 million") or reckoned with ("an estimate
 * of $4 million") than the one after it or the one that came.
 */
export function areUnlike(one: Answer, other: Answer, kind: Relation['kind'], vocabulary: Vocabulary): boolean {
  if (kind === 'same') return countUnlikeThings(one, other, vocabulary);
  if (areOfUnlikeWorth(one.figure, other.figure)) return true;
  return one.forecast !== other.forecast || (kind === 'apart' && isBefore(one) !== isBefore(other));
}

function isBefore({ figure }: Answer): boolean {
  return figure.role === 'from';
}
