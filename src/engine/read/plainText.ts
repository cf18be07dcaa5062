import type { SentenceRole, Span } from '../model';
import { trimmed } from './sentences';

/** A stretch of running text: one line, the lines of one hard-wrapped paragraph, a heading, a table row. */
export interface Unit extends Span {
  /** Index of the block (lines between blank lines, a Markdown leaf) that it stands in. */
  readonly block: number;
  /** Known from markup; plain lines get theirs from what they say. */
  readonly role?: SentenceRole;
  readonly quoteDepth: number;
}

/** No line of a hard-wrapped text is longer. */
const widestWrap = 120;

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;
const endsSentence = /[.!?…:][\s"'”’»)\]*_]*$/;
const startsLower = /^\s*\p{Ll}/u;
const listMark = /^\s*(?:[-*+•·▪●–—⁃]\s|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]\s)/;

/** The lines of a plain text, hard-wrapped paragraphs joined. */
export function plainUnits(view: string): Unit[] {
  const units: Unit[] = [];
  let block = 0;
  let lines: Span[] = [];
  const flush = (): void => {
    if (lines.length === 0) return;
    for (const span of joinWrapped(view, lines)) units.push({ ...span, block, quoteDepth: 0 });
    block++;
    lines = [];
  };
  for (const line of linesOf(view, 0, view.length)) {
    if (trimmed(view, line.start, line.end)) lines.push(line);
    else flush();
  }
  flush();
  return units;
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
  lines.push({ start, end: to });
  return lines;
}

/**
 * Joins the lines of a block that were broken to a width. A block is hard-wrapped when no line is long and lines go on
 * in mid-sentence; its paragraphs end where a line is short of the width though the next word would have fitted.
 * @param lines neighbouring lines, none of them blank
 */
export function joinWrapped(view: string, lines: readonly Span[]): Span[] {
  const texts = lines.map((line) => view.slice(line.start, line.end).trim());
  const trimmedLines = lines.flatMap((line) => trimmed(view, line.start, line.end) ?? []);
  if (lines.length < 2 || trimmedLines.length < lines.length) return trimmedLines;
  const width = Math.max(...texts.map((text) => text.length));
  if (width > widestWrap || !wrapped(texts, width)) return trimmedLines;
  const joined: Span[] = [];
  let start = trimmedLines[0]?.start ?? 0;
  for (let index = 0; index < texts.length; index++) {
    const here = texts[index] ?? '';
    const next = texts[index + 1];
    const end = trimmedLines[index]?.end ?? 0;
    if (next === undefined || endsParagraph(here, next, width)) {
      joined.push({ start, end });
      start = trimmedLines[index + 1]?.start ?? end;
    }
  }
  return joined;
}

function wrapped(texts: readonly string[], width: number): boolean {
  let goesOn = 0;
  let full = 0;
  for (let index = 0; index + 1 < texts.length; index++) {
    const here = texts[index] ?? '';
    const next = texts[index + 1] ?? '';
    if (startsLower.test(next) && !endsSentence.test(here) && !listMark.test(next) && !startsLower.test(texts[0] ?? '')) goesOn++;
    if (fills(here, next, width)) full++;
  }
  const pairs = texts.length - 1;
  if (goesOn === 0) return false;
  return (goesOn >= pairs * 0.3 && (full >= pairs * 0.6 || endsSentence.test(texts.at(-1) ?? ''))) || full >= pairs * 0.8;
}

/** Whether the first word of the next line would not have fitted on this one. */
function fills(here: string, next: string, width: number): boolean {
  const word = /^\S{1,40}/.exec(next)?.[0].length ?? 0;
  return here.length + 1 + word > width - 1;
}

function endsParagraph(here: string, next: string, width: number): boolean {
  if (listMark.test(next)) return true;
  if (startsLower.test(next)) return false;
  if (fills(here, next, width)) return false;
  return endsSentence.test(here) || here.length < width * 0.6;
}
