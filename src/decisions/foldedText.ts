import type { Span } from '../engine/model';

/** A text with every run of white space folded to one space, and the way back to its own offsets. */
export class FoldedText {
  readonly text: string;
  readonly folded: string;
  /** Where each run that was folded by more than nothing ends: in the folded text, and how much was left out by then. */
  readonly #ends: number[] = [];
  readonly #dropped: number[] = [];

  constructor(text: string) {
    this.text = text;
    const parts: string[] = [];
    let at = 0;
    let length = 0;
    let dropped = 0;
    for (const { index, 0: run } of text.matchAll(/\s+/g)) {
      parts.push(text.slice(at, index), ' ');
      length += index - at + 1;
      at = index + run.length;
      if (run.length === 1) continue;
      dropped += run.length - 1;
      this.#ends.push(length);
      this.#dropped.push(dropped);
    }
    this.folded = parts.join('') + text.slice(at);
  }

  /** Offsets into the text itself of a stretch of the folded one that neither begins nor ends with white space. */
  span(start: number, end: number): Span {
    return { start: this.#offset(start), end: end > start ? this.#offset(end - 1) + 1 : this.#offset(start) };
  }

  #offset(at: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return at + (this.#dropped[low - 1] ?? 0);
  }
}
