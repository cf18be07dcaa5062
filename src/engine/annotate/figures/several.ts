import type { Thing } from '../../model';
import { casualtyBefore, stateAfter } from './casualties';
import { behindOf } from './count';
import { nouns } from './currencies';
import { timeUnit } from './duration';
import type { Draft, Line } from './line';
import { wordAt, wordThing } from './line';
import { thingAt } from './nouns';
import { units } from './units';

/** Words that announce such a figure. */
export const severalWords: Iterable<string> = ['several', 'few', 'handful'];

/** What is several without being counted. */
const idle = new Set('way reason thing other point factor kind type sort respect aspect'.split(' '));

/** "several houses", "a few of the shells", "injuring several others": counted in words that name no number. */
export function several(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach(({ lower }, i) => {
    const from = lower === 'several' ? i : isLoose(line, i) ? i - 1 : -1;
    if (from < 0 || line.taken[i]) return;
    const counted = countedAt(line, from, i + 1);
    if (!counted) return;
    const { thing, to } = counted;
    found.push({ from, to, kind: 'count', value: lower, unit: thing.head, thing });
    line.taken.fill(1, from, to);
  });
  return found;
}

/** "a few", "a handful of", but not "quite a few". */
function isLoose(line: Line, i: number): boolean {
  const word = wordAt(line, i);
  if (wordAt(line, i - 1) !== 'a' || wordAt(line, i - 2) === 'quite') return false;
  return word === 'few' || (word === 'handful' && wordAt(line, i + 1) === 'of');
}

/** What is counted, and where the figure ends. */
function countedAt(line: Line, from: number, behind: number): { thing: Thing; to: number } | undefined {
  const at = wordAt(line, behind) === 'of' ? behindOf(line, behind) : behind;
  if (line.taken[at]) return undefined;
  const found = thingAt(line, at, true);
  // "several times larger" compares.
  if (found?.thing.head === 'time' && /^(?:more|less|as|the|that|over|\p{L}+er)$/u.test(wordAt(line, found.to)))
    return undefined;
  if (found && !isIdle(found.thing.head)) return { thing: found.thing, to: found.nested ? behind : found.to };
  const state = stateAfter(line, at);
  const atom = state === undefined ? undefined : line.atoms[state];
  if (atom) return { thing: wordThing(atom), to: behind };
  const befallen = found && found.thing.head !== 'other' ? undefined : casualtyBefore(line, from);
  return befallen && { thing: befallen, to: behind };
}

/** Lengths of time, measures and money are read elsewhere, or not at all. */
function isIdle(head: string): boolean {
  return idle.has(head) || timeUnit(head) !== undefined || units.has(head) || nouns.has(head);
}
