import type { Span } from '../model';

/** Whether a stretch of text lies in another. */
export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
