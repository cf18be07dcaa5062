import { smallNumber } from '../numerals';
import { ones, teens } from './numberPatterns';

const one = `(?:${ones})`;
const pair = `(?:${teens}|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]${one})?)`;

/** A year in words, "nineteen eighty-six", "two thousand and five", to be put into patterns. */
export const wordedYearPattern =
  `(?:(?:seventeen|eighteen|nineteen|twenty)[\\s-](?:oh[\\s-]${one}|${pair}|hundred(?:\\s(?:and\\s)?(?:${pair}|${one}))?)` +
  `|two[\\s-]thousand(?:\\s(?:and\\s)?(?:${pair}|${one}))?)(?![\\p{L}-])`;

/** The number of a year in figures or in words. */
export function yearNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [first = '', ...rest] = text.toLowerCase().split(/[\s-]+/);
  const head = (smallNumber(first) ?? 0) * (rest[0] === 'thousand' ? 1000 : 100);
  return rest.reduce((year, word) => year + (smallNumber(word) ?? 0), head);
}
