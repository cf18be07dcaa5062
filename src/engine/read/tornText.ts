/*
 * Texts put together again from tokens bear spaces inside figures, times and compounds: "$2. 5 million", "170, 000",
 * "6: 22 a. m.", "22 - year - old", `, "said`. In such a text a full stop between two numbers is a decimal point.
 */

const signs: readonly RegExp[] = [
  /(?<!\d)\d{1,3}, \d{3}(?![\d-])/g,
  /\d\. \d{1,2} ?(?:million|billion|percent|per cent|%|- ?magnitude|mn\b|bn\b)/g,
  /\p{L} - \p{L}+ - \p{L}/gu,
  /\d - (?:year|month|week|day|hour|minute|foot|mile|metre|meter|magnitude|inch|story|storey)\b/g,
  /[,.!?] "\p{Ll}/gu,
  /\b(?:U\. S|[ap]\. m)\./g,
  /\b\d{1,2}: \d\d\b/g,
];

/** So many places in a text show that it is torn, and not a slip of its author. */
const enough = 3;

/** Whether a text was put together from tokens, judged by its first thousands of characters. */
export function isTorn(text: string): boolean {
  const sample = text.slice(0, 20_000);
  let found = 0;
  for (const sign of signs) {
    found += sample.match(sign)?.length ?? 0;
    if (found >= enough) return true;
  }
  return false;
}
