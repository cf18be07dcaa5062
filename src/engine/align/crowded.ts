import type { AnnotatedSource } from '../model';

/** More figures, names or clauses than any sentence of an account has: it is a table or a list that was written as one line. */
const MOST_MENTIONS = 100;
const MOST_CLAUSES = 300;

/** The sentences, by index, with more in them than can be told apart: what they state is not asked. */
export function crowdedSentences({
  figures,
  mentions,
  clauses,
}: Pick<AnnotatedSource, 'figures' | 'mentions' | 'clauses'>): ReadonlySet<number> {
  const crowded = new Set(clauses.flatMap(({ length }, sentence) => (length > MOST_CLAUSES ? sentence : [])));
  for (const list of [figures, mentions]) {
    let count = 0;
    list.forEach(({ sentence }, index) => {
      count = list[index - 1]?.sentence === sentence ? count + 1 : 1;
      if (count > MOST_MENTIONS) crowded.add(sentence);
    });
  }
  return crowded;
}
