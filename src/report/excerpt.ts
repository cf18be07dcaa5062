import type { ReportStatement } from './report';
import { oneLine } from './plainText';

/** A passage on one line, cut around its anchor. Verbatim but for white space and control characters. */
export interface Excerpt {
  /** Words before the anchor; begins with "…" where the passage was cut. */
  readonly before: string;
  readonly anchor: string;
  /** Words after the anchor; ends with "…" where the passage was cut. */
  readonly after: string;
}

/**
 * The passage of a statement around its anchor. What the anchor leaves of the limit goes to both sides; a side that
 * needs less gives the rest to the other. Cuts fall between words.
 * @param limit characters, not counting the cut marks
 */
export function excerpt(statement: ReportStatement, limit: number): Excerpt {
  const { passageText, quote } = statement;
  const at = Math.min(Math.max(statement.start - statement.passage[0], 0), passageText.length);
  const anchorEnd = Math.min(at + quote.length, passageText.length);
  const before = foldedKeepingEnds(passageText.slice(0, at));
  const anchor = oneLine(quote);
  const after = foldedKeepingEnds(passageText.slice(anchorEnd));
  const room = Math.max(limit - anchor.length, 0);
  const half = room >> 1;
  const forBefore = Math.max(half, room - after.trimEnd().length);
  const forAfter = Math.max(room - half, room - before.trimStart().length);
  return {
    before: lastWords(before.trimStart(), forBefore),
    anchor: anchor.length > limit ? firstWords(anchor, limit) : anchor,
    after: firstWords(after.trimEnd(), forAfter),
  };
}

/** A space between the anchor and its neighbour words is kept, so that the parts can be joined again. */
function foldedKeepingEnds(text: string): string {
  const folded = oneLine(text);
  if (folded === '') return text === '' ? '' : ' ';
  return `${/^\s/u.test(text) ? ' ' : ''}${folded}${/\s$/u.test(text) ? ' ' : ''}`;
}

function lastWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const tail = text.slice(text.length - limit);
  const space = tail.indexOf(' ');
  return `…${space >= 0 && space < tail.length - 1 ? tail.slice(space + 1) : withoutHalfCharacters(tail)}`;
}

function firstWords(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit);
  const space = head.lastIndexOf(' ');
  return `${space > 0 ? head.slice(0, space) : withoutHalfCharacters(head)}…`;
}

/** A cut inside a word must not leave half of a surrogate pair. */
function withoutHalfCharacters(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
