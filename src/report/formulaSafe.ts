/** A spreadsheet runs what begins with one of these, full-width ones too, as a formula. */
const formula = /^[=+\-@\t\r|%＝＋－＠]/;

/** Text for a spreadsheet's cell: an apostrophe keeps what would be run as a formula text. */
export function formulaSafe(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
