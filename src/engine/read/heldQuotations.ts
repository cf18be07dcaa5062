import type { Span } from '../model';

/*
 * Quotations that are not cut into sentences. News cuts those in double quotation marks, since each of their sentences may
 * state a fact of its own. What stands in single ones is followed by nobody from sentence to sentence (the sign is an
 * apostrophe as well), and a short outcry belongs to the sentence that tells of it.
 */

/** Marks farther apart are no pair. */
const longestQuotation = 700;
/** No outcry is longer: `"Fire! Fire!" she called`. */
const longestOutcry = 60;

/** The sign that may open a quotation, with the letter before and behind it. */
const opening = /(?:^|(?<=[\s([—–-]))[`'‘"“](?=[\p{L}“"‘])/gu;
const afterStop = /(?<=[.!?,…])'(?!\p{L})/u;
/** Where the quotation ends that a sign opens, within what follows it. */
const closingOf: Readonly<Record<string, RegExp>> = {
  "'": afterStop,
  '`': afterStop,
  '‘': /(?<=[^\ss])’(?![\p{L}\d])/u,
  '"': /(?<=\S)"/,
  '“': /(?<=\S)”/,
};

/** A quotation within a stretch of text. */
export interface Quotation extends Span {
  /** Whether it stands in single quotation marks. */
  readonly single: boolean;
}

/**
 * The quotations of a stretch of text, in order, none within another.
 * @returns spans from the opening mark to behind the closing one
 */
export function quotationsOf(text: string): Quotation[] {
  const found: Quotation[] = [];
  let behind = 0;
  for (const match of text.matchAll(opening)) {
    if (match.index < behind) continue;
    const closing = closingOf[match[0]];
    if (!closing) continue;
    const within = text.slice(match.index + 1, match.index + longestQuotation);
    const length = within.search(closing);
    const single = /[`'‘]/.test(match[0]);
    // A mark of the same kind that opens before the end: the first was an apostrophe ("'em").
    if (length < 0 || (single && /[\s([—–-][`'‘]\p{L}/u.test(within.slice(0, length)))) continue;
    const end = match.index + length + 2;
    found.push({ start: match.index, end, single });
    behind = end;
  }
  return found;
}

/** Whether a quotation is kept whole, seen from the sentence that starts at `sentence`. */
export function isHeld({ start, end, single }: Quotation, sentence: number): boolean {
  return single || (end - start <= longestOutcry && start > sentence);
}
