import type { AnnotatedSource, FigureMention } from '../model';

/** More figures, names or clauses than any sentence of an account has: it is a table or a list that was written as one line. */
const MOST_MENTIONS = 100;
const MOST_CLAUSES = 300;
/** So many times one figure of one thing is an answer in one account: in the rows of a table it comes by the thousand. */
const MOST_OF_A_FORM = 200;

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

/**
 * The figures that an account has given too often before: what the rows of a table repeat.
 * @param crowded the sentences that are not asked, by index: what stands in them does not count
 */
export function repeatedFigures(
  figures: readonly FigureMention[],
  crowded: ReadonlySet<number>,
): ReadonlySet<FigureMention> {
  const repeated = new Set<FigureMention>();
  if (figures.length <= MOST_OF_A_FORM) return repeated;
  const counts = new Map<string, number>();
  for (const figure of figures) {
    if (crowded.has(figure.sentence)) continue;
    const form = `${String(figure.value)} ${figure.unit ?? ''} ${figure.thing?.head ?? ''}`;
    const count = (counts.get(form) ?? 0) + 1;
    counts.set(form, count);
    if (count > MOST_OF_A_FORM) repeated.add(figure);
  }
  return repeated;
}
