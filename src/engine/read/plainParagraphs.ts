/*
 * Most paragraphs of an account in Markdown bear no markup at all, and a parser that looks at every sign takes most of
 * the time over them. It is given one sign for each of them instead.
 */

/** Stands for a paragraph: no letter of any script. */
export const STAND_IN = '\ue000';

const blankLines = /\r?\n(?:[ \t]*\r?\n)+/g;
/**
 * A block between blank lines that is nothing but a paragraph, whatever stands around it: each line begins at the margin
 * as no list, heading, table or rule does, and holds no sign that could mean anything.
 */
const plain = /^(?:(?!\d{1,9}[.)](?:\s|$))["'“‘(«…$£€\p{L}\p{N}][^\\`*_~[\]<>&@\t\r\n]*(?:\r?\n|$))+$/u;
const address = /www\.|https?:/i;
const loneReturn = /\r(?!\n)/;

/** A section of Markdown with its plain paragraphs replaced by {@link STAND_IN}. */
export class Shortened {
  readonly text: string;
  /** From each of these offsets of the text on, up to the next, an offset of the section is so much larger. */
  readonly #from: number[] = [0];
  readonly #shift: number[] = [0];

  constructor(section: string) {
    if (section.includes(STAND_IN) || loneReturn.test(section)) {
      this.text = section;
      return;
    }
    let text = '';
    let kept = 0;
    let start = 0;
    const take = (end: number): void => {
      const block = section.slice(start, end);
      if (!plain.test(block) || address.test(block)) return;
      text += section.slice(kept, start) + STAND_IN;
      kept = end;
      while (/[ \r\n]/.test(section[kept - 1]!)) kept--;
      this.#from.push(text.length);
      this.#shift.push(kept - text.length);
    };
    for (const match of section.matchAll(blankLines)) {
      take(match.index);
      start = match.index + match[0].length;
    }
    take(section.length);
    this.text = text + section.slice(kept);
  }

  /** The offset in the section of what stands at an offset of {@link text}. */
  offsetOf(at: number): number {
    let low = 0;
    let high = this.#from.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#from[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return at + this.#shift[low]!;
  }
}
