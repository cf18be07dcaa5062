import type { ReadSource, Span, Token } from '../model';
import { formIn } from './forms';

/*
 * Words keep inner apostrophes, hyphens and dots between letters (U.S., RENA.PA); the possessive is cut off as a mark,
 * so that "Nissan's" gives "Nissan" and "'s". Numbers keep grouping commas, decimals and a leading sign of their own;
 * currency and percent signs are marks.
 */
const pattern =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\d])|[\p{L}\p{M}\d]+(?:['’](?!s\b)[\p{L}]+|[-‐‑][\p{L}\p{M}\d]+|\.(?=[\p{L}\d])[\p{L}\d]+|&[\p{L}]+)*|['’]s\b|[^\s]/uy;

/** One list of tokens a sentence of a source. */
export function tokensOf({ view, sentences }: Pick<ReadSource, 'view' | 'sentences'>): Token[][] {
  return sentences.map((sentence) => tokenize(view, sentence));
}

/** Tokens of one span of a view, in order; offsets are those of the view. */
export function tokenize(view: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (let start = span.start; start < span.end;) {
    if (isSpace(view.charCodeAt(start))) {
      start++;
      continue;
    }
    const end = Math.min(span.end, endOf(view, start));
    const { kind, text, lower, form } = formIn(view, start, end);
    tokens.push({ start, end, kind, text, lower, form });
    start = end;
  }
  return tokens;
}

/** Where the token ends that begins at an offset. */
function endOf(view: string, start: number): number {
  // Most are letters of ASCII before a space or a comma, which need no look at the pattern.
  let end = start;
  while (isPlainLetter(view.charCodeAt(end))) end++;
  if (end > start && (view[end] === ' ' || view[end] === ',')) return end;
  pattern.lastIndex = start;
  return pattern.test(view) ? pattern.lastIndex : start + 1;
}

function isPlainLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));
}
