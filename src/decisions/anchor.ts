import type { Span } from '../engine/model';
import type { FoldedText } from './foldedText';
import type { Anchor } from './model';

/** UTF-16 code units of context on each side of the words. */
const contextLength = 32;
/** Code units of context that must still be there for words in a changed passage to be the ones that were meant. */
const leastContext = 10;
/** How far apart what stood before and after replaced words may be. */
const mostReplaced = 80;

/** Where the words of an anchor are in a text now. */
export interface Found extends Span {
  /** `same`: the whole passage stands there; `changed`: the words do, in another passage; `replaced`: others do. */
  readonly passage: 'same' | 'changed' | 'replaced';
}

/**
 * An anchor for words of an account.
 * @param span the words, offsets into `text`
 * @param passage what must not change for the decision to hold, round the words
 * @param answer what the words say
 */
export function anchorOf(source: string, text: string, span: Span, passage: Span, answer: string): Anchor {
  const exact = text.slice(span.start, span.end);
  return {
    source,
    selector: {
      type: 'TextQuoteSelector',
      exact,
      prefix: text.slice(wholeCharacter(text, span.start - contextLength), span.start),
      suffix: text.slice(span.end, wholeCharacter(text, span.end + contextLength)),
    },
    passage: text.slice(Math.min(passage.start, span.start), Math.max(passage.end, span.end)),
    answer,
  };
}

/**
 * Finds an anchor in a text that may have changed; white space of any kind and length is the same.
 * Where its words stand more than once, the context tells; in a tie the first place.
 * @returns offsets into the text itself, or undefined when neither the words nor what stood round them are there
 */
export function findAnchor(text: FoldedText, anchor: Anchor): Found | undefined {
  const exact = fold(anchor.selector.exact).trim();
  const prefix = fold(anchor.selector.prefix);
  const suffix = fold(anchor.selector.suffix);
  const passage = fold(anchor.passage).trim();
  if (exact === '') return undefined;
  const { folded } = text;
  let best: { readonly at: number; readonly context: number; readonly whole: boolean } | undefined;
  const offsetsInPassage = placesOf(passage, exact);
  for (const at of placesOf(folded, exact)) {
    const context =
      alikeBefore(folded, at, prefix.trimEnd()) + alikeAfter(folded, at + exact.length, suffix.trimStart());
    const whole = offsetsInPassage.some((inside) => folded.startsWith(passage, at - inside));
    if (!best || Number(whole) > Number(best.whole) || (whole === best.whole && context > best.context))
      best = { at, context, whole };
  }
  const enough = Math.min(leastContext, prefix.trim().length + suffix.trim().length);
  if (best && (best.whole || best.context >= enough)) {
    return { ...text.span(best.at, best.at + exact.length), passage: best.whole ? 'same' : 'changed' };
  }
  return replaced(text, prefix.trimEnd(), suffix.trimStart());
}

/** Other words between what stood before and what stood after. */
function replaced(text: FoldedText, prefix: string, suffix: string): Found | undefined {
  const before = prefix.slice(-contextLength / 2);
  const after = suffix.slice(0, contextLength / 2);
  if (before.length < leastContext || after.length < leastContext) return undefined;
  for (const at of placesOf(text.folded, before)) {
    const start = at + before.length;
    const end = text.folded.slice(start, start + mostReplaced + after.length).indexOf(after);
    if (end < 0) continue;
    const between = text.folded.slice(start, start + end);
    const from = start + between.length - between.trimStart().length;
    const to = Math.max(from, start + between.trimEnd().length);
    return { ...text.span(from, to), passage: 'replaced' };
  }
  return undefined;
}

/** White space folded to single spaces. */
export function fold(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** How many code units before `at` are those at the end of `prefix`, white space between them and `at` aside. */
function alikeBefore(text: string, at: number, prefix: string): number {
  let end = at;
  while (end > 0 && text[end - 1] === ' ') end--;
  let alike = 0;
  while (alike < prefix.length && text[end - 1 - alike] === prefix[prefix.length - 1 - alike]) alike++;
  return alike;
}

function alikeAfter(text: string, at: number, suffix: string): number {
  let start = at;
  while (text[start] === ' ') start++;
  let alike = 0;
  while (alike < suffix.length && text[start + alike] === suffix[alike]) alike++;
  return alike;
}

/** The offset, kept inside the text and moved off the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const second = text.charCodeAt(inside);
  return second >= 0xdc00 && second <= 0xdfff ? inside + 1 : inside;
}
