import { smallNumber } from '../numerals';
import { ones, teens } from './numberPatterns';

const one = `(?:${ones})`;
const pair = `(?:${teens}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]${one})?)`;

/** A year in words, "nineteen eighty-six", "two thousand and five". */
const wordedYear =
  `(?:(?:seventeen|eighteen|nineteen|twenty)[\\s-](?:oh[\\s-]${one}|${pair}|hundred(?:\\s(?:and\\s)?(?:${pair}|${one}))?)` +
  `|two[\\s-]thousand(?:\\s(?:and\\s)?(?:${pair}|${one}))?)(?![\\p{L}-])`;

/** How every year in words begins. */
const announcing =
  /(?:seventeen|eighteen|nineteen|twenty)[\s-](?:oh|hundred|ten|eleven|twelve|[a-z]{3,5}(?:teen|ty))|two[\s-]thousand/iu;
/** What the words have that such a year begins with: most texts are told apart by it at little cost. */
const hint = /teen|twenty|thou/i;
const nothing = '(?!)';

/** The text asked about last, which several patterns in turn are to read, and what was found. */
let asked = { text: '', mayHave: false };

function mayHaveWordedYear(text: string): boolean {
  if (text !== asked.text) asked = { text, mayHave: hint.test(text) && announcing.test(text) };
  return asked.mayHave;
}

/**
 * A pattern that reads years in words as well, for texts that may have one, and for all others the same without: it takes
 * milliseconds to make a pattern ready in which they stand.
 *
 * @param make the pattern with what is given to it in the place of a year in words
 */
export function withWordedYears(make: (wordedYear: string) => RegExp): (text: string) => RegExp {
  let worded: RegExp | undefined;
  let plain: RegExp | undefined;
  return (text) => (mayHaveWordedYear(text) ? (worded ??= make(wordedYear)) : (plain ??= make(nothing)));
}

/** The number of a year in figures or in words. */
export function yearNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [first = '', ...rest] = text.toLowerCase().split(/[\s-]+/);
  const head = (smallNumber(first) ?? 0) * (rest[0] === 'thousand' ? 1000 : 100);
  return rest.reduce((year, word) => year + (smallNumber(word) ?? 0), head);
}
