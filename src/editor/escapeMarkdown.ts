/**
 * Text of an account, made safe to stand in Markdown as plain words on one line: nothing in it can become a link, an
 * image, an icon, HTML or structure. Every ASCII mark is written as a character reference, which no Markdown syntax
 * and no automatic linking sees; bidirectional controls, which could reorder the words round them, and other control
 * characters are dropped.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\p{Zs}\s]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu, '')
    .replace(/[!-/:-@[-`{-~]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
