/* The corpora give words one by one; a reader has them printed. */
const noSpaceBefore = /^(?:[.,:;!?)\]}%]|['’]s|n['’]t|['’](?:re|ve|ll|m|d)|…)$/i;
const noSpaceAfter = /^(?:[([{$£€#@])$/;

/**
 * Joins words to a text as it would be printed.
 *
 * @param {readonly string[]} words
 * @returns {{ text: string, spans: [start: number, end: number][] }} the spans of the words, UTF-16 offsets
 */
export function joinWords(words) {
  let text = '';
  /** @type {[number, number][]} */
  const spans = [];
  let open = false;
  words.forEach((word, index) => {
    const previous = words[index - 1] ?? '';
    let glue = index === 0 || noSpaceBefore.test(word) || noSpaceAfter.test(previous);
    if (word === '"' || word === "''" || word === '``') {
      glue = index === 0 || open;
      open = !open;
    } else if (previous === '"' || previous === '``') glue = glue || open;
    if (!glue) text += ' ';
    spans.push([text.length, text.length + word.length]);
    text += word;
  });
  return { text, spans };
}
