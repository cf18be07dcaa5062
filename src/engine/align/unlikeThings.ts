import { isPersonNoun } from '../annotate/personNouns';
import type { FigureKind } from '../model';
import type { Answer } from './profile';
import type { Vocabulary } from './vocabulary';

/** Up to here two accounts count unlike things the same by chance: "eleven are missing", "eleven tank trucks". */
const FEW = 20;
/** Words for people that are no nouns for one of them, and for what has become of them. */
const people =
  /^(?:person|other|member|crew|staff|troop|police|dead|death|fatality|casualty|body|life|soul|injured|injury|wounded|hurt|killed|missing|arrest|arrested)$/;

/** Kinds of figures that measure something: how much of what is a part of the question. */
const measuring: ReadonlySet<FigureKind> = new Set(['money', 'quantity', 'percent']);

/** Whether two answers measure things that are not alike, so that no more than the figure can be the same. */
export function measureUnlikeThings(x: Answer, y: Answer, vocabulary: Vocabulary): boolean {
  if (x.head < 0 || y.head < 0 || x.head === y.head) return false;
  if (x.figure.kind !== y.figure.kind || !measuring.has(x.figure.kind)) return false;
  return vocabulary.nearness(x.head, y.head) <= 0;
}

/** Whether two answers count a few things each that are not alike, so that no more than the number can be the same. */
export function countUnlikeThings(x: Answer, y: Answer, vocabulary: Vocabulary): boolean {
  if (x.head < 0 || y.head < 0 || x.head === y.head) return false;
  if (x.figure.kind !== 'count' || y.figure.kind !== 'count') return false;
  if (!(Number(x.figure.value) <= FEW) || (x.question >= 0 && x.question === y.question)) return false;
  return vocabulary.nearness(x.head, y.head) <= 0 && !(isOfPeople(x) && isOfPeople(y));
}

function isOfPeople({ figure: { thing } }: Answer): boolean {
  return thing !== undefined && (people.test(thing.head) || isPersonNoun(thing.head));
}
