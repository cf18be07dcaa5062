/** Words that tell an event from others without any reading: names, and figures of two digits or more. */
const telling = /\p{Lu}[\p{Ll}\p{M}]{2,}|\d[\d.,]*\d/gu;

/**
 * The texts that share most rare names and figures with one of them, nearest first: a guess at its kin that costs no
 * more than a walk over the texts. Words that most texts have say nothing.
 * @param id one of `texts`
 * @param most how many are given at most; those that share nothing never are
 */
export function nearest(id: string, texts: ReadonlyMap<string, string>, most: number): string[] {
  const own = wordsOf(texts.get(id) ?? '');
  const shared: { readonly id: string; readonly words: readonly string[]; readonly size: number }[] = [];
  const holders = new Map<string, number>();
  for (const [other, text] of texts) {
    if (other === id) continue;
    const words = wordsOf(text);
    const common = [...words].filter((word) => own.has(word));
    for (const word of common) holders.set(word, (holders.get(word) ?? 0) + 1);
    if (common.length > 0) shared.push({ id: other, words: common, size: words.size });
  }
  const rarity = (word: string): number => Math.log(texts.size / holders.get(word)!);
  return shared
    .map(({ id: other, words, size }) => ({
      id: other,
      score: words.reduce((sum, word) => sum + rarity(word), 0) / Math.sqrt(size),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, most)
    .map(({ id: other }) => other);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.match(telling) ?? []);
}
