import type { FigureMention } from '../model';
import { apart, open, same, type Relation } from './relation';

/** Years that a count of them may be off, for the months before a birthday of the record. */
const ABOUT = 1;

/** Compares how far back two records go, one told by a year and the other by a length: "since 1987", "in 37 years". */
export function compareRecords(a: FigureMention, b: FigureMention): Relation {
  if (a.since === undefined || b.since === undefined) return open('record.unplaced', 'one tells no year');
  if (Math.abs(a.since - b.since) <= ABOUT) return same('record.equal', 'one counts the years since the other');
  return a.modifier === undefined && b.modifier === undefined
    ? apart('value', 'record.value', 'they do not go back to the same year')
    : open('record.loose', 'one gives it about, or as a bound', 'bound');
}
