/*
 * Quotations that run over several sentences or lines. A sentence in the middle of one bears no quotation mark of its own,
 * and is not the account's own word.
 */

/** Follows the double quotation marks of an account from sentence to sentence. */
export class QuotationMarks {
  private open = false;

  /**
   * @param text a sentence, in the order of the account
   * @param paragraph whether it opens a paragraph: a quotation left open is taken up there by a new opening mark, or by none
   * @returns how deep in inline quotation the sentence starts: 0 or 1
   */
  next(text: string, paragraph: boolean): 0 | 1 {
    const first = text.search(/["“”]/);
    // A quotation whose end was never marked must not swallow the rest of the account.
    if (paragraph && this.open && !(first > 0 && closes(text, first))) this.open = false;
    const depth = this.open && first !== 0 ? 1 : 0;
    for (let at = first; at >= 0 && at < text.length; at++) {
      const char = text[at];
      if (char === '“') this.open = true;
      else if (char === '”') this.open = false;
      else if (char === '"' && (this.open || !/\d/.test(text[at - 1] ?? ''))) this.open = !this.open;
    }
    return depth;
  }
}

/** Whether a mark closes what was said before it: it follows a word or a stop, or is torn off behind a comma. */
function closes(text: string, at: number): boolean {
  if (text[at] === '”') return true;
  if (text[at] === '“') return false;
  return /[\p{L}\d.,!?…']/u.test(text[at - 1] ?? '') || /[,.!?]\s$/.test(text.slice(at - 2, at));
}
