/*
 * Remains of HTML in plain text: pages saved with some of their tags. Only names of HTML elements count as tags, so that
 * "<b and c>" of a formula or "<jane@example.com>" stays text.
 */

const tag =
  /<(\/?)(p|br|div|li|ul|ol|tr|td|th|table|tbody|thead|h[1-6]|hr|blockquote|section|article|header|footer|main|nav|aside|figure|figcaption|title|head|body|html|pre|a|abbr|b|big|cite|code|em|font|i|img|mark|q|s|small|span|strong|strike|sub|sup|time|u|script|style|link|meta|iframe|noscript)(?:\s{1,20}[\w:-]{1,40}=(?:"[^"<>]{0,400}"|'[^'<>]{0,400}'|[^\s"'<>]{1,200})){0,20}\s{0,20}\/?>/gi;
const inline = /^(?:a|abbr|b|big|cite|code|em|font|i|img|mark|q|s|small|span|strong|strike|sub|sup|time|u)$/i;

/** The text with HTML tags blanked, as long as before; tags of blocks leave a line break where they stood. */
export function withoutTags(text: string): string {
  if (!text.includes('>')) return text;
  return text.replace(
    tag,
    (whole, _slash: string, name: string) => (inline.test(name) ? ' ' : '\n') + ' '.repeat(whole.length - 1),
  );
}
