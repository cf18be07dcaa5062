/*
 * Ornament of plain text that is no part of its words: lines drawn with signs, dots that lead the eye to a page number, and
 * line breaks that were written out as `\n` when the text was copied from data.
 */

const drawn = /([=_~*#/\\|+-])\1{7,}/g;
const leader = /(?<=[\p{L}\d)])\s?\.{5,}\s?(?=[\p{Ll}\d])/gu;
/** Not within a path: a space or a stop stands before it. */
const writtenBreak = /(?<=^|[\s.!?…:;,"”’)])\\ ?(?:r ?\\ ?)?n(?=\s|\\|["“(]?\p{Lu}|$)/gmu;

/** The text with ornament blanked, as long as before; a line break that was written out becomes one. */
export function withoutOrnament(text: string): string {
  return text
    .replace(drawn, (signs) => ' '.repeat(signs.length))
    .replace(leader, (dots) => ' '.repeat(dots.length))
    .replace(writtenBreak, (whole) => ' '.repeat(whole.length - 1) + '\n');
}
