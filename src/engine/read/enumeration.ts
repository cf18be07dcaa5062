/*
 * Enumerations run together on one line ("1) The mill burned. 2) The weir held.", "a. here b. there"): news pages copied
 * as text lose the line breaks of their lists.
 */

const label = /([•⁃▪●·]?)\s?(\(?)([1-9]\d?|[a-z])(\.\)|\)|\.)\s/y;

/** No item of a list run together is longer. */
const longestItem = 600;

/** Whether a word is what may stand before a list item: a small number or a single letter. */
export function isLabel(word: string): boolean {
  return /^(?:\d{1,2}|\p{L})$/u.test(word);
}

/**
 * Starts of the second and later items of an enumeration that begins at `at`, in order; none where no enumeration does.
 * Labels closed by a full stop count from 1 or a; those closed by a bracket or after a bullet from anything.
 */
export function enumeratedFrom(text: string, at: number): number[] {
  label.lastIndex = at;
  const match = label.exec(text);
  if (!match) return [];
  const [whole, bullet = '', open = '', first = '', close = ''] = match;
  if (close === '.' && bullet === '' && first !== '1' && first !== 'a') return [];
  const starts: number[] = [];
  let from = at + whole.length;
  for (let next = following(first); next !== undefined; next = following(next)) {
    const found = indexWithin(
      text,
      [` ${bullet}${open}${next}${close} `, ` ${bullet} ${open}${next}${close} `],
      from - 1,
    );
    if (found === undefined) break;
    starts.push(found + 1);
    from = found + next.length + 2;
  }
  return starts;
}

function indexWithin(text: string, marks: readonly string[], from: number): number | undefined {
  const reach = text.slice(from, from + longestItem);
  const found = marks.map((mark) => reach.indexOf(mark)).filter((index) => index >= 0);
  return found.length > 0 ? from + Math.min(...found) : undefined;
}

function following(first: string): string | undefined {
  if (/\d/.test(first)) return Number(first) < 99 ? String(Number(first) + 1) : undefined;
  return first < 'z' ? String.fromCharCode(first.charCodeAt(0) + 1) : undefined;
}
