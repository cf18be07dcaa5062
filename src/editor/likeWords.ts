/** From this share of common words on one sentence reads as the other one reworded. */
const mostly = 0.6;
/** Fewer words are alike by chance. */
const fewest = 4;

/** Whether two sentences have mostly the same words, in whatever order. */
export function haveMostlySameWords(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  if (Math.min(x.length, y.length) < fewest) return false;
  const left = new Map<string, number>();
  for (const word of x) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    common += 1;
  }
  return (2 * common) / (x.length + y.length) >= mostly;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
