import { sameName, type Name } from '../annotate/entities/alias';
import { plainLetters, spelledAlike, spelledWords } from '../annotate/entities/spelling';
import type { EntityKind } from '../model';
import { compatible, same, type Relation } from './relation';

/** Words of a name that do not tell two bearers apart: company forms, titles, articles. */
export const LIGHT: ReadonlySet<string> = new Set(
  'the a an of and for de la le inc incorporated corp corporation co company ltd limited llc plc sa ag nv group mr mrs ms dr sir president chairman chief ceo general'.split(
    ' ',
  ),
);

export const SAME_NAME = same('name.same', 'give it the same name, in full or short');
const SPELLING = compatible('name', 'name.spelling', 'spell its name in two ways');
const FORMS = compatible('name', 'name.forms', 'name it in full in two ways');

/**
 * How two names of one entity stand to each other: the same but for accents, hyphens, company forms and titles, or one the
 * short form of the other; or two spellings; or two full names with different words. A place's short forms never part.
 */
export function compareNames(kind: EntityKind, a: string, b: string): Relation {
  if (a === b) return SAME_NAME;
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.join('') === many.join('')) return SAME_NAME;
  if (kind !== 'organization') {
    const [one, other] = [few, many].map((words) => ({ kind, name: words.join(' ') })) as [Name, Name];
    if (spelledWords(one).join('') === spelledWords(other).join('')) return SAME_NAME;
    if (spelledAlike(one, other)) return SPELLING;
    if (sameName(one, other)) return SAME_NAME;
  }
  if (kind === 'place' || kind === 'other' || few.length < 2) return SAME_NAME;
  return few.every((word) => many.some((other) => other === word || isInitial(word, other))) ||
    isShort(few.join(''), many)
    ? SAME_NAME
    : FORMS;
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\bunited states\b/g, 'us')
    .replace(/['’]s?\b/g, '')
    .replace(/\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '' && !LIGHT.has(word))
    .map(plainLetters);
}

function isInitial(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word];
  return long.startsWith(short) && (short.length === 1 || long.length - short.length <= 2);
}

/** "usgs" for the words of "us geological survey". */
function isShort(letters: string, words: readonly string[]): boolean {
  if (words.length < 2) return false;
  const initials = words.map((word) => word[0]).join('');
  return letters === initials || letters === words.join('') || initials.startsWith(letters) || letters.length <= 5;
}
