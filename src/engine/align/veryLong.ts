import type { AnnotatedSource } from '../model';

/** Of two accounts that both have more sentences, about 250 KB of text, the first so many are held against each other. */
export const LONGEST = 2000;

/** Whether a source is compared only in part with another that is as long. */
export function isVeryLong({ read }: AnnotatedSource): boolean {
  return read.sentences.length > LONGEST;
}

/** The part of a source that is compared with another very long one. */
export function headOf(source: AnnotatedSource): AnnotatedSource {
  const isOfHead = ({ sentence }: { readonly sentence: number }): boolean => sentence < LONGEST;
  return {
    ...source,
    read: { ...source.read, sentences: source.read.sentences.slice(0, LONGEST) },
    figures: source.figures.filter(isOfHead),
    mentions: source.mentions.filter(isOfHead),
    clauses: source.clauses.slice(0, LONGEST),
  };
}
