/** What comes first in a date in figures: "3/4/2019" is in March or in April. */
export type DateOrder = 'month' | 'day';

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const dayFirst = new RegExp(`(?<![\\d.,:/-])\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${month}(?!\\p{L})`, 'u');
const monthFirst = new RegExp(`(?<!\\p{L})${month}\\.?\\s\\d{1,2}(?!\\d|[:.]\\d)`, 'u');

/** How an account writes its dates in figures, by how it writes them in words; undefined where it does not, or does both. */
export function dateOrderIn(view: string): DateOrder | undefined {
  const [day, first] = [dayFirst.test(view), monthFirst.test(view)];
  return day === first ? undefined : day ? 'day' : 'month';
}
