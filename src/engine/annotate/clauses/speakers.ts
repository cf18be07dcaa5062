import { isPersonNoun } from '../personNouns';
import type { Stretch } from './frames';
import { flagsAt, wordAt, type Grammar } from './grammar';
import { CAPITAL, STOP } from './lexicon';

/** Groups of people whom no name tells apart. */
const unnamedHeads = new Set([
  'source',
  'sources',
  'people',
  'persons',
  'person',
  'insider',
  'insiders',
  'official',
  'officials',
  'executive',
  'executives',
  'witness',
  'witnesses',
  'eyewitness',
  'eyewitnesses',
  'resident',
  'residents',
  'analyst',
  'analysts',
  'expert',
  'experts',
  'observer',
  'observers',
  'critic',
  'critics',
  'some',
  'many',
  'others',
  'one',
  'somebody',
  'someone',
  'bystander',
  'bystanders',
  'neighbour',
  'neighbours',
  'neighbor',
  'neighbors',
  'villagers',
  'villager',
  'investigators',
  'scientists',
  'researchers',
  'employees',
  'employee',
  'workers',
  'passengers',
  'diplomats',
  'diplomat',
  'lawyers',
  'aide',
  'aides',
  'reports',
  'report',
  'man',
  'woman',
  'supporters',
  'opponents',
  'traders',
  'bankers',
  'banker',
  'both',
  'they',
  'he',
  'she',
  'it',
  'we',
  'i',
  'you',
  'survivors',
  'survivor',
  'rescuers',
  'fans',
  'locals',
  'insider',
  'speculation',
  'rumours',
  'rumors',
]);

/** False for groups without a name ("two sources close to the matter"); an institution counts as a name. */
export function isNamed(grammar: Grammar, { from, to }: Stretch): boolean {
  let head = -1;
  for (let i = from; i < to; i++) {
    const word = wordAt(grammar, i);
    if (unnamedHeads.has(word)) head = i;
    // The head stands before "of", "who", "familiar", "close", "in", "at".
    else if (head >= 0 && !(flagsAt(grammar, i) & CAPITAL)) break;
    if (head >= 0 && i > head && flagsAt(grammar, i) & CAPITAL) return true;
  }
  // "Ana Roe, a health official".
  for (let i = from + 1; i < head; i++) {
    if (/^(?:a|an|the)$/.test(wordAt(grammar, i)) && flagsAt(grammar, i - 1) & (CAPITAL | STOP)) return true;
  }
  return head < 0;
}

/** Whether a stretch can speak at all: it bears a name or is a known group. "citing costs" has no speaker. */
export function canSpeak(grammar: Grammar, { from, to }: Stretch): boolean {
  for (let i = from; i < to; i++)
    if (flagsAt(grammar, i) & CAPITAL || unnamedHeads.has(wordAt(grammar, i))) return true;
  const head = wordAt(grammar, to - 1);
  return (
    isPersonNoun(head) ||
    /^(?:police|ministry|agency|company|newspaper|paper|media|television|radio|mayor|members?|staff)$/.test(head)
  );
}
