import type { EntityKind } from '../model';

/** Words of a name that do not tell two bearers apart: company forms, titles, articles. */
const LIGHT: ReadonlySet<string> = new Set(
  'the a an of and for de la le inc incorporated corp corporation co company ltd limited llc plc sa ag nv group mr mrs ms dr sir president chairman chief ceo general'.split(
    ' ',
  ),
);

/**
 * Whether two names of one entity can stand for each other: equal but for company forms and titles, or one the short form
 * of the other. Places and short forms never part; full names with different words do.
 */
export function compareNames(kind: EntityKind, a: string, b: string): boolean {
  if (kind === 'place' || kind === 'other') return true;
  const [few, many] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length < 2) return true;
  return (
    few.every((word) => many.some((other) => other === word || isInitial(word, other))) || isShort(few.join(''), many)
  );
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .replace(/\bunited states\b/g, 'us')
    .replace(/['’]s?\b/g, '')
    .replace(/\.(?=\p{L})/gu, '')
    .split(/[^\p{L}\p{M}\d]+/u)
    .filter((word) => word !== '' && !LIGHT.has(word));
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
