import type { SentenceRole, Span } from '../model';
import { trimmed } from './sentences';

/** A stretch of running text: one line, the lines of one hard-wrapped paragraph, a heading, a table row. */
export interface Unit extends Span {
  /** Index of the block (lines between blank lines, a Markdown leaf) that it stands in. */
  readonly block: number;
  /** Known from markup; what a plain line is, its words must tell. */
  readonly role?: SentenceRole;
  /** Depth of block quotation. */
  readonly quoteDepth: number;
}

/** No line of a hard-wrapped text is longer. */
const widestWrap = 120;
/** Narrower lines are a column of words. */
const narrowestWrap = 32;
/** So many lines broken to a width show that the whole document is. */
const enoughLines = 4;

/** A line of a word that is set upright, a letter below the other; so many of them are one, most with a single letter. */
const uprightLine = /^\p{Lu}{1,2}$/u;
const enoughUpright = 5;

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;
const endsSentence = /[.!?…:][\s"'”’»)\]*_]*$/;
/** Goes on in lower case, unless it is an address. */
const startsLower = /^["“‘'(]?\p{Ll}(?!\S*(?:@|:\/\/))/u;
const listMark = /^(?:[-*+•·▪●–—⁃]\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s)/;

/** The lines of a plain text, those of hard-wrapped paragraphs joined. */
export function plainUnits(view: string): Unit[] {
  const blocks: Span[][] = [];
  let lines: Span[] = [];
  for (const line of linesOf(view, 0, view.length)) {
    if (trimmed(view, line.start, line.end)) lines.push(line);
    else if (lines.length > 0) {
      blocks.push(lines);
      lines = [];
    }
  }
  if (lines.length > 0) blocks.push(lines);
  const width = documentWidth(view, blocks);
  return blocks.flatMap((block, index) =>
    joinWrapped(view, block, width).map((span) => ({ ...span, block: index, quoteDepth: 0 })),
  );
}

/** The lines between two offsets, without their line breaks. */
export function linesOf(view: string, from: number, to: number): Span[] {
  const lines: Span[] = [];
  let start = from;
  lineBreak.lastIndex = from;
  for (let match = lineBreak.exec(view); match && match.index < to; match = lineBreak.exec(view)) {
    lines.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  if (start <= to) lines.push({ start, end: to });
  return lines;
}

/**
 * Joins the lines of a block that were broken to a width; elsewhere every line stands for itself, since many pages
 * copied as text part their paragraphs by one line break.
 * @param lines neighbouring lines, none of them blank
 * @param width width to which the document is broken, where it is
 */
export function joinWrapped(view: string, lines: readonly Span[], width?: number): Span[] {
  const spans = lines.flatMap((line) => trimmed(view, line.start, line.end) ?? []);
  if (spans.length < 2) return spans;
  const wrap = width !== undefined && longestOf(spans) <= width + 2 ? width : blockWidth(view, lines);
  const indents = spans.map((span, index) => span.start - (lines[index]?.start ?? 0));
  const leastIndent = indents.reduce((least, indent) => Math.min(least, indent), Infinity);
  const upright = uprightWords(view, spans);
  const joined: Span[] = [];
  let start = spans[0]?.start ?? 0;
  for (let index = 0; index < spans.length; index++) {
    const span = spans[index];
    const next = spans[index + 1];
    if (!span) continue;
    const indented = (indents[index + 1] ?? 0) > leastIndent + 1;
    if (next && upright[index] && upright[index + 1]) continue;
    if (next && !indented && goesOn(view, span, next, lines[index]?.end ?? span.end, wrap)) continue;
    joined.push({ start, end: span.end });
    start = next?.start ?? span.end;
  }
  return joined;
}

/** For each line whether it belongs to a word set upright. */
function uprightWords(view: string, spans: readonly Span[]): boolean[] {
  const upright = new Array<boolean>(spans.length).fill(false);
  for (let from = 0; from < spans.length; from++) {
    let to = from;
    let single = 0;
    for (; to < spans.length; to++) {
      const { start, end } = spans[to]!;
      if (end - start > 4 || !uprightLine.test(view.slice(start, end))) break;
      if (end - start === 1) single++;
    }
    if (to - from >= enoughUpright && single * 2 > to - from) upright.fill(true, from, to);
    from = to;
  }
  return upright;
}

function goesOn(view: string, span: Span, next: Span, lineEnd: number, width: number | undefined): boolean {
  const here = tail(view, span);
  const there = head(view, next);
  if (/^[.!?,;]/.test(there)) return true;
  if (listMark.test(there)) return false;
  const lower = startsLower.test(there) && !endsSentence.test(here);
  // A space before the line break is left over from a text that was broken by a program.
  if (lineEnd > span.end && (lower || /^\(\s/.test(there)) && !endsSentence.test(here)) return true;
  return width !== undefined && (fills(span, there, width) || (lower && span.end - span.start >= width / 2 - 1));
}

/** The width of a document some of whose blocks are broken to one: their lines say which, the others follow it. */
function documentWidth(view: string, blocks: readonly (readonly Span[])[]): number | undefined {
  let widest = 0;
  let lines = 0;
  for (const block of blocks) {
    const width = block.length > 1 ? blockWidth(view, block) : undefined;
    if (width === undefined) continue;
    widest = Math.max(widest, width);
    lines += block.length;
  }
  return lines >= enoughLines ? widest : undefined;
}

/** The width to which a block of lines is broken, or undefined where its lines stand for themselves. */
function blockWidth(view: string, lines: readonly Span[]): number | undefined {
  const spans = lines.flatMap((line) => trimmed(view, line.start, line.end) ?? []);
  const width = longestOf(spans);
  if (width > widestWrap) return undefined;
  let pairs = 0;
  let goingOn = 0;
  let full = 0;
  for (let index = 0; index + 1 < spans.length; index++) {
    const span = spans[index];
    const next = spans[index + 1];
    if (!span || !next) continue;
    const there = head(view, next);
    if (listMark.test(there)) continue;
    pairs++;
    const filled = fills(span, there, width);
    const midSentence = !endsSentence.test(tail(view, span)) && !startsLower.test(head(view, span));
    if (startsLower.test(there) && (filled || midSentence)) goingOn++;
    if (filled) full++;
  }
  if (goingOn === 0 || goingOn < pairs * 0.25) return undefined;
  // One sentence, broken without care for a width.
  const [first, last] = [spans[0], spans.at(-1)];
  const whole = first && last && !startsLower.test(head(view, first)) && endsSentence.test(tail(view, last));
  return (width >= narrowestWrap && full >= pairs * 0.6) || (whole && goingOn >= pairs * 0.75) ? width : undefined;
}

function longestOf(spans: readonly Span[]): number {
  return spans.reduce((longest, span) => Math.max(longest, span.end - span.start), 0);
}

/** Whether the first word of the next line would not have fitted on this one. */
function fills(span: Span, next: string, width: number): boolean {
  const word = /^\S+/.exec(next)?.[0].length ?? 0;
  return span.end - span.start + 1 + word >= width;
}

function head(view: string, span: Span): string {
  return view.slice(span.start, Math.min(span.end, span.start + 40));
}

function tail(view: string, span: Span): string {
  return view.slice(Math.max(span.start, span.end - 12), span.end);
}
