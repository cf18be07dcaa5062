/** Fills the numbered braces of one of the page's words. */
export function fill(words: string, ...args: readonly (string | number)[]): string {
  return words.replace(/\{(\d+)\}/g, (brace, index: string) => String(args[Number(index)] ?? brace));
}
