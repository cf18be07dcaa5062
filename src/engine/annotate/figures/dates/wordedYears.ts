import { smallNumber } from '../numerals';

const ones = '(?:one|two|three|four|five|six|seven|eight|nine)';
const teens =
  '(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|' +
  `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[\\s-]${ones})?)`;

/** A year in words, "nineteen eighty-six", "two thousand and five", to be put into patterns. */
export const wordedYearPattern =
  `(?:(?:seventeen|eighteen|nineteen|twenty)[\\s-](?:oh[\\s-]${ones}|${teens}|hundred(?:\\s(?:and\\s)?(?:${teens}|${ones}))?)` +
  `|two[\\s-]thousand(?:\\s(?:and\\s)?(?:${teens}|${ones}))?)(?![\\p{L}-])`;

/** The number of a year in figures or in words. */
export function yearNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  const [first = '', ...rest] = text.toLowerCase().split(/[\s-]+/);
  const head = (smallNumber(first) ?? 0) * (rest[0] === 'thousand' ? 1000 : 100);
  return rest.reduce((year, word) => year + (smallNumber(word) ?? 0), head);
}
