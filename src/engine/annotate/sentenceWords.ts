import type { Sentence } from '../model';

/**
 * The words of each sentence, where they alone say how it is read; undefined for one that runs into what follows it, as
 * in "he said.Then": its last token is cut from a longer one.
 */
export function sentenceWords(view: string, sentences: readonly Sentence[]): (string | undefined)[] {
  return sentences.map(({ start, end }) =>
    end >= view.length || /\s/.test(view[end]!) ? view.slice(start, end) : undefined,
  );
}
