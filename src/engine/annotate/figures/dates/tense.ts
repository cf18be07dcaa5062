const future =
  /^(?:will|would|shall|should|could|can|may|might|must|'ll|’ll|to|plans|plan|planned|planning|expected|due|scheduled|set|next|upcoming|aims|aim|aiming|hopes|hope|intends|intend|wants|going|slated|coming|until|till|starting|beginning|opens|begins|starts|ends|deadline|ahead)$/;
const past =
  /^(?:said|told|was|were|had|announced|reported|told|wrote|did|made|took|met|began|fell|rose|came|hit|struck|has|have|killed|died|since|after|following|last|late|earlier)$/;

const reach = 110;

/**
 * Whether the words before a date look ahead or back: the nearest verb decides.
 *
 * @param at index of the date in `text`
 */
export function tenseBefore(text: string, at: number): 'past' | 'future' | undefined {
  const words =
    text
      .slice(Math.max(0, at - reach), at)
      .toLowerCase()
      .match(/[\p{L}'’]+/gu) ?? [];
  for (let i = words.length - 1, seen = 0; i >= 0 && seen < 14; i -= 1, seen += 1) {
    const word = words[i] as string;
    if (word === 'to' ? looksLikeVerb(words[i + 1]) : future.test(word)) return 'future';
    if (past.test(word)) return 'past';
    if (/ed$/.test(word) && word.length > 4 && !/^(?:be|get|being)$/.test(words[i - 1] ?? '')) return 'past';
  }
  return undefined;
}

/** "to meet", "to be held", not "to Paris", "to the". */
function looksLikeVerb(word: string | undefined): boolean {
  return (
    word !== undefined &&
    /^(?:be|meet|hold|announce|vote|open|start|begin|take|decide|resume|return|present|unveil|sign|appear|discuss|visit|travel|play|release|launch|close|end|go|come|make|give|report|publish|reveal|step|leave|speak|arrive|continue|run|face|do|hear|sell|buy|pay|approve|review|consider|complete|finish|deliver|receive|join|finalise|finalize|host|file|issue|submit)$/.test(
      word,
    )
  );
}
