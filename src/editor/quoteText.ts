import type { Quote } from '../worker/protocol';

/** A quote as plain text on one line, with the marks of where it was cut. Not escaped. */
export function quoteText({ before, anchor, after, cutBefore, cutAfter }: Quote): string {
  return `${cutBefore ? '… ' : ''}${before}${anchor}${after}${cutAfter ? ' …' : ''}`;
}
