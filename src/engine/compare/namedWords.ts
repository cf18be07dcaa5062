import { isNickname } from '../annotate/entities/alias';
import { spelledAlike } from '../annotate/entities/spelling';
import { LIGHT } from './names';

/** Words with a capital or a digit, one behind the other, without titles: "Quay Road", "Signalman John Barclay". */
export type NamedWords = readonly (readonly string[])[];

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
/** "Some 400" at the head of a statement, "January 12": no names. */
const counted = new RegExp(`^(?:${months}) \\d`);

const named = /(?<![\p{L}\d])[\p{Lu}\d][\p{L}\p{M}\d'’.-]*(?: [\p{Lu}\d][\p{L}\p{M}\d'’-]*)*/gu;

/** Runs of words with a capital or a digit. The first word of a statement is in one of them only before another. */
export function namedWordsIn(statement: string): NamedWords {
  const runs = statement.match(named) ?? [];
  return runs
    .filter((run, at) => (at > 0 || !statement.startsWith(run) || / \p{Lu}/u.test(run)) && !counted.test(run))
    .map((run) => run.replace(/['’]s\b|\./g, '').split(' '))
    .map((run) => run.filter((word) => !LIGHT.has(word.toLowerCase())));
}

/** Whether each of two statements has a name that the other lacks. */
export function nameUnlike(x: NamedWords, y: NamedWords): boolean {
  return lacks(x, y) && lacks(y, x);
}

function lacks(x: NamedWords, y: NamedWords): boolean {
  const words = new Set(y.flat().map((word) => word.toLowerCase()));
  return x.flat().some((word) => !words.has(word.toLowerCase()));
}

/** Whether two statements name the same in another order: "Hale sued Marsh" and "Marsh sued Hale". */
export function namedInOtherOrder(x: NamedWords, y: NamedWords): boolean {
  const [mine, yours] = [x, y].map((runs) => runs.map((run) => run.join(' ').toLowerCase()));
  return mine!.length > 1 && mine!.join() !== yours!.join() && [...mine!].sort().join() === [...yours!].sort().join();
}

/** Two names that are one but for a word, each in one of two statements only: "Quay Road" and "Quay Street". */
export function swappedNames(x: NamedWords, y: NamedWords): readonly [string, string] | undefined {
  const [mine, yours] = [onlyIn(x, y), onlyIn(y, x)];
  if (mine.length !== 1 || yours.length !== 1) return undefined;
  const [one, other] = [mine[0]!, yours[0]!];
  if (one.length < 2 || one.length !== other.length) return undefined;
  const swapped = one.flatMap((word, at): [string, string][] => {
    const [a, b] = [word.toLowerCase(), other[at]!.toLowerCase()];
    return a === b ? [] : [[a, b]];
  });
  const [a, b] = swapped[0] ?? ['', ''];
  const isForm = a.startsWith(b) || b.startsWith(a) || isNickname(a, b) || isNickname(b, a);
  if (swapped.length !== 1 || isForm) return undefined;
  const [name, its] = [one.join(' '), other.join(' ')];
  // Two spellings of one name are told where it is named.
  return spelledAlike({ kind: 'person', name }, { kind: 'person', name: its }) ? undefined : [name, its];
}

function onlyIn(x: NamedWords, y: NamedWords): NamedWords {
  const runs = new Set(y.map((run) => run.join(' ').toLowerCase()));
  return x.filter((run) => run.length > 0 && !runs.has(run.join(' ').toLowerCase()));
}
