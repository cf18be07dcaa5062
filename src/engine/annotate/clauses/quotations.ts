import type { Sentence, Span } from '../../model';

/** One running quotation; it may go over several sentences. */
export interface Quotation extends Span {
  /** Index of the sentence in which it opens. */
  readonly from: number;
  /** Index of the sentence in which it closes. */
  readonly to: number;
}

/** A quotation longer than this many sentences is taken for a quotation mark that was never closed. */
const longest = 12;

/**
 * The quotations of an account, marks included, in order. Straight marks are read in turn, so that badly spaced ones
 * (`damaged, "said he`) still pair; one that is left open at the end of its paragraph is dropped unless the next
 * paragraph opens with a mark, as quotations of several paragraphs do, or the next mark stands where only a closing
 * one does.
 */
export function quotationsOf(view: string, sentences: readonly Sentence[]): Quotation[] {
  const found: Quotation[] = [];
  let opened: { start: number; from: number } | undefined;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as Sentence;
    if (opened && (s - opened.from > longest || !continues(view, sentences, s))) {
      const end = (sentences[s - 1] as Sentence).end;
      // An unclosed mark counts for the rest of its own sentence only.
      const first = sentences[opened.from] as Sentence;
      found.push({ start: opened.start, end: Math.min(end, first.end), from: opened.from, to: opened.from });
      opened = undefined;
    }
    let seen = false;
    for (
      let at = nextMark(view, sentence.start, sentence.end);
      at < sentence.end;
      at = nextMark(view, at + 1, sentence.end)
    ) {
      const mark = view[at] ?? '';
      const first = !seen && /^[\s"“]*$/.test(view.slice(sentence.start, at));
      seen = true;
      if (opened) {
        // A mark at the head of a later paragraph re-opens a quotation that goes on.
        if (first && opened.from < s && mark !== '”' && mark !== '»' && !closesAt(view, at)) continue;
        if (mark === '“' || mark === '«') continue;
        found.push({ start: opened.start, end: at + 1, from: opened.from, to: s });
        opened = undefined;
      } else if (mark !== '”' && mark !== '»') opened = { start: at, from: s };
    }
  }
  if (opened) {
    const last = sentences[opened.from] as Sentence;
    found.push({ start: opened.start, end: last.end, from: opened.from, to: opened.from });
  }
  return found;
}

function nextMark(view: string, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const code = view.charCodeAt(i);
    if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return i;
  }
  return to;
}

/** Whether a mark stands where only a closing one does: after a full stop or a comma, or before a space alone. */
function closesAt(view: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && view[before] === ' ') before--;
  const previous = view[before] ?? '\n';
  const next = view[at + 1] ?? '\n';
  if (/[.,!?…]/.test(previous)) return true;
  return before === at - 1 && /[\s.,;:!?)]/.test(next);
}

/** Whether a quotation that is open at the end of sentence `s - 1` goes on in sentence `s`. */
function continues(view: string, sentences: readonly Sentence[], s: number): boolean {
  for (let i = s; i < Math.min(sentences.length, s + longest); i++) {
    const { start, end } = sentences[i] as Sentence;
    const at = nextMark(view, start, end);
    if (at === end) continue;
    const mark = view[at];
    if (/^\s*$/.test(view.slice(start, at)) && mark !== '”' && mark !== '»') return i === s;
    if (mark === '“' || mark === '«') return false;
    return closesAt(view, at);
  }
  return false;
}
