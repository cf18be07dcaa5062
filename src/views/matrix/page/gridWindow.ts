/** A stretch along one side of the grid that is in sight: indices, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * Which of many equal parts are in sight, with some more at either end, so that a small step of scrolling finds them
 * drawn already.
 * @param offset pixels scrolled
 * @param room pixels in sight
 * @param size pixels of one part
 */
export function stretchInSight(offset: number, room: number, size: number, count: number, spare: number): Stretch {
  const start = Math.max(0, Math.floor(offset / size) - spare);
  return { start, end: Math.max(start, Math.min(count, Math.ceil((offset + room) / size) + spare)) };
}

/** The least scrolling that brings a stretch of pixels into sight; where it is too long, its start. */
export function scrollToShow(offset: number, room: number, start: number, end: number): number {
  if (start < offset || end - start > room) return start;
  return end > offset + room ? end - room : offset;
}
