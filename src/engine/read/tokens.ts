import type { ReadSource, Span, Token } from '../model';
import { formOf } from './forms';

/*
 * Words keep inner apostrophes, hyphens and dots between letters (U.S., RENA.PA); the possessive is cut off as a mark,
 * so that "Nissan's" gives "Nissan" and "'s". Numbers keep grouping commas, decimals and a leading sign of their own;
 * currency and percent signs are marks.
 */
const pattern =
  /(?:\p{L}\.){2,}|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\d])|[\p{L}\p{M}\d]+(?:['’](?!s\b)[\p{L}]+|[-‐‑][\p{L}\p{M}\d]+|\.(?=[\p{L}\d])[\p{L}\d]+|&[\p{L}]+)*|['’]s\b|[^\s]/gu;

/** One list of tokens a sentence of a source. */
export function tokensOf({ view, sentences }: Pick<ReadSource, 'view' | 'sentences'>): Token[][] {
  return sentences.map((sentence) => tokenize(view, sentence));
}

/** Tokens of one span of a view, in order; offsets are those of the view. */
export function tokenize(view: string, span: Span): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = span.start;
  for (let match = pattern.exec(view); match; match = pattern.exec(view)) {
    const end = match.index + match[0].length;
    if (match.index >= span.end) break;
    const text = end > span.end ? match[0].slice(0, span.end - match.index) : match[0];
    const { kind, text: written, lower, form } = formOf(text);
    tokens.push({ start: match.index, end: match.index + text.length, kind, text: written, lower, form });
  }
  return tokens;
}
