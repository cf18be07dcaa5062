/*
 * Text of an account is hostile: an escape sequence can recolour or retitle a terminal, and a bidirectional override
 * can make a line read in another order than it is stored in.
 */

const unsafe = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Makes control characters visible: U+001B becomes the picture U+241B, others U+FFFD. Tabs and line ends stay. */
export function visible(text: string): string {
  return text.replace(unsafe, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
}

/** As {@link visible}, on one line: white space of every kind, line ends too, folded to single spaces. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}
