import type { Span } from '../engine';
import type { Quote } from './protocol';

/**
 * A stretch of `view` round `anchor`, inside `passage`, of at most `room` characters, cut between words where it can
 * be. White space is folded, so that blanked markup and line ends leave no gap.
 * @param view a source's text with its markup blanked; offsets of both spans are into it
 */
export function quoteAround(view: string, passage: Span, anchor: Span, room = 90): Quote {
  const said = shorten(fold(view.slice(anchor.start, anchor.end)).trim(), room);
  // Twice the room is enough to look at: what lies further off cannot be quoted.
  const reach = room * 2;
  const from = Math.max(Math.min(passage.start, anchor.start), anchor.start - reach);
  const to = Math.min(Math.max(passage.end, anchor.end), anchor.end + reach);
  // What parts a date line or the item of a list from its text is no part of what is said.
  const left = fold(view.slice(from, anchor.start)).replace(/^(?:[-–—•:;,] ?| )+/, '');
  const right = fold(view.slice(anchor.end, to)).trimEnd();
  const spare = Math.max(0, room - said.length);
  const half = Math.floor(spare / 2);
  const roomLeft = right.length < spare - half ? spare - right.length : half;
  const roomRight = left.length < half ? spare - left.length : spare - Math.min(left.length, roomLeft);
  const before = left.length > roomLeft ? cutLeft(left, roomLeft) : left;
  const after = right.length > roomRight ? cutRight(right, roomRight) : right;
  return {
    before,
    anchor: said,
    after,
    cutBefore: before.length < left.length || from > passage.start,
    cutAfter: after.length < right.length || to < passage.end,
  };
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function shorten(text: string, room: number): string {
  return text.length > room ? `${cutRight(text, room - 1)}…` : text;
}

/** At most `room` characters of the end of `text`, from the start of a word. */
function cutLeft(text: string, room: number): string {
  if (room <= 0) return '';
  const tail = text.slice(text.length - room);
  const space = tail.indexOf(' ');
  return space >= 0 && space < tail.length - 1 ? tail.slice(space + 1) : tail.replace(/^[\udc00-\udfff]/, '');
}

/** At most `room` characters of the start of `text`, to the end of a word. */
function cutRight(text: string, room: number): string {
  if (room <= 0) return '';
  const head = text.slice(0, room);
  const space = head.lastIndexOf(' ');
  return space > 0 ? head.slice(0, space) : head.replace(/[\ud800-\udbff]$/, '');
}
