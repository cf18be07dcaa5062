/** Joins words without being seen: enough for no renderer to take what it stands in for an address. */
const wordJoiner = '\u2060';

/**
 * Text of an account, made safe to stand in Markdown as plain words on one line: nothing in it can become a link, an
 * image, an icon, HTML or structure. Every ASCII mark is written as a character reference, which no Markdown syntax
 * sees, and addresses are broken for those that look for them afterwards; bidirectional controls, which could reorder
 * the words round them, and other control characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/:(?=\/\/)|(?<=www)(?=\.)|(?=@)/gi, (mark) => mark + wordJoiner)
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
