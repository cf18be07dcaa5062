import { casualtyBefore, stateAfter } from './casualties';
import type { Draft, Line } from './line';
import { wordAt } from './line';

const persons = new Set(
  (
    'man woman child boy girl person baby infant toddler teenager youth student pupil worker labourer soldier policeman policewoman ' +
    'officer constable guard firefighter driver passenger pedestrian cyclist motorcyclist motorist pensioner resident villager farmer ' +
    'miner fisherman sailor pilot nurse doctor teacher journalist reporter civilian tourist hiker climber skier protester bystander ' +
    'employee grandmother grandfather mother father'
  ).split(' '),
);

const befell = /^(?:killed|killing|kills|injured|injuring|injures|wounded|wounding|wounds|hurt|hurting)$/;
const became = /^(?:killed|dead|injured|hurt|wounded|missing|died|drowned)$/;
const helpers =
  /^(?:was|has|been|is|also|reported|reportedly|feared|confirmed|still|seriously|critically|badly|slightly|later)$/;

/** Words that say what befell one whom no number counts, for the cheap test whether a sentence has anything to read. */
export const victimWords: readonly string[] =
  'killed killing kills injured injuring injures wounded wounding wounds hurt hurting dead missing died drowned'.split(
    ' ',
  );

/** One who is told without a number, and what befell them. */
export interface Victim {
  readonly draft: Draft;
  readonly fate: Fate;
}

export type Fate = 'killed' | 'hurt' | 'missing';

/** "killed a man", "a young girl was killed": one, where no number counts them. */
export function loneVictims(line: Line): Victim[] {
  const found: Victim[] = [];
  line.atoms.forEach((atom, i) => {
    if ((atom.lower !== 'a' && atom.lower !== 'an') || line.taken[i]) return;
    const noun = personBehind(line, i + 1);
    if (noun === undefined) return;
    const fate = fateOf(line, i, noun + 1);
    if (!fate) return;
    const head = wordAt(line, noun);
    const { start, end } = line.atoms[noun]!;
    // The age of "a 10-year-old girl" is a figure of its own.
    const from = line.taken[i + 1] ? noun : i;
    const thing = { start, end, head, words: head };
    found.push({ draft: { from, to: noun + 1, kind: 'count', value: 1, unit: head, step: 1, thing }, fate });
  });
  for (const { draft } of found) line.taken.fill(1, draft.from, draft.to);
  return found;
}

/** The person that an article begins: at most two words before it, or an age. */
function personBehind(line: Line, start: number): number | undefined {
  let words = 0;
  for (let at = start; at < line.atoms.length && words < 3; at++) {
    if (line.taken[at]) continue;
    const { kind, lower } = line.atoms[at]!;
    if (kind !== 'word') return undefined;
    if (persons.has(lower))
      return line.atoms[at + 1]?.kind === 'word' && persons.has(wordAt(line, at + 1)) ? at + 1 : at;
    words++;
  }
  return undefined;
}

/** What befell those named between two atoms: the verb right before them, or right behind. */
function fateOf(line: Line, from: number, to: number): Fate | undefined {
  if (befell.test(wordAt(line, from - 1))) return fateNamed(wordAt(line, from - 1));
  for (let at = to; at < to + 4; at++) {
    const word = wordAt(line, at);
    if (became.test(word)) return fateNamed(word);
    if (!helpers.test(word)) return undefined;
  }
  return undefined;
}

/** So many at most are told of one by one; larger tolls beside one victim are mostly those of other days. */
const FEW = 30;

/** What befell a few, where a count tells it: one victim is then a part of them. */
export function fateOfFew(line: Line, draft: Draft): Fate | undefined {
  if (draft.kind !== 'count' && draft.kind !== 'number') return undefined;
  const most = Number(Array.isArray(draft.value) ? draft.value[1] : draft.value);
  if (!(most > 1 && most <= FEW)) return undefined;
  const state = stateAfter(line, draft.to);
  const word = casualtyBefore(line, draft.lead ?? draft.from)?.head ?? (state === undefined ? '' : wordAt(line, state));
  return fateNamed(word) ?? fateNamed(draft.thing?.head ?? '');
}

function fateNamed(word: string): Fate | undefined {
  if (/^(?:kill|dead|die|drown)/.test(word)) return 'killed';
  if (word === 'missing') return 'missing';
  return /^(?:injur|wound|hurt)/.test(word) ? 'hurt' : undefined;
}
