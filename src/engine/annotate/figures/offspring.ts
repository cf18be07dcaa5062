import type { Draft, Line } from './line';
import { spanOf, wordAt } from './line';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';

/** Whom a number behind "of" gives children, not years. */
export const parents = /^(?:grand)?(?:mother|father|parents?|mum|mom|dad)$/;

/** "a mother of 12", "father of two", "dad-of-three": how many children somebody has. */
export function offspring(line: Line, { from, to, value, step, form }: Numeral): Draft | undefined {
  const isJoined = isHyphen(line.atoms[from - 1]) && isHyphen(line.atoms[from - 3]);
  const [of, at] = isJoined ? [from - 2, from - 4] : [from - 1, from - 2];
  const parent = wordAt(line, at);
  if (wordAt(line, of) !== 'of' || !parents.test(parent)) return undefined;
  if ((form !== 'digits' && form !== 'words') || step !== 1 || value > 25) return undefined;
  // "the mother of two boys" counts boys.
  if (!isJoined && line.atoms[to]?.kind === 'word' && !ends.test(wordAt(line, to))) return undefined;
  const head = parent.startsWith('grand') ? 'grandchild' : 'child';
  const thing = { ...spanOf(line, at, at + 1), head, words: head };
  return { from, to, kind: 'count', value, unit: head, step: 1, thing };
}

const ends = /^(?:and|who|whose|was|is|has|had|from|in|with|as|when|at|on|by|to|said|says|told|died|lives|lived)$/;
