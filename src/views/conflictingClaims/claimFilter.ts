import { answerWords, attributionWords, verdictWord } from '../../engine/wording';
import type { QuotedFact } from '../../worker/protocol';

/**
 * Tells whether a fact has every word of a text somewhere: in its question, its answers, what the accounts say and who
 * says it, the accounts' names, the verdict. Upper and lower case and accents do not count; an empty text suits all.
 */
export function claimFilter(text: string): (fact: QuotedFact) => boolean {
  const terms = plain(text).split(/\s+/).filter(Boolean);
  return (fact) => {
    if (terms.length === 0) return true;
    const words = plain(wordsOf(fact));
    return terms.every((term) => words.includes(term));
  };
}

function wordsOf(fact: QuotedFact): string {
  const said = fact.statements.flatMap((statement) => {
    const { before, anchor, after } = statement.quote;
    return [
      statement.source,
      answerWords({ ...statement, kind: fact.kind }),
      `${before}${anchor}${after}`,
      attributionWords(statement.attribution),
    ];
  });
  // Line by line, so that no term is found across the border of two of them.
  return [fact.label, verdictWord(fact.verdict), ...said].join('\n');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
