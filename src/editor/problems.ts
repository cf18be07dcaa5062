import { answerWords, attributionWords, certaintyWord, verdictWord } from '../engine/wording';
import type { Place, QuotedFact, QuotedStatement, Reading } from '../worker/protocol';
import { disputes } from '../engine/disputes';
import { otherAnswers } from './otherStatements';
import { quoteText } from './quoteText';

/** What an account states and another one states differently, as a line of the Problems panel. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
  /** Stable id of the rule that gave the verdict. */
  readonly rule: string;
  /** What the others say; one line a source and answer. */
  readonly related: readonly { readonly source: string; readonly place: Place; readonly message: string }[];
}

/** More lines under a problem would hide the next one. */
const mostRelated = 12;

/** What an account states and other accounts state differently and no decision settled, in the order of its text. */
export function problemsOf(reading: Reading): Problem[] {
  return reading.facts
    .filter(({ verdict, decision }) => disputes(verdict) && !decision?.settles)
    .flatMap((fact) =>
      fact.statements.filter(({ source }) => source === reading.source).map((here) => ({ fact, here })),
    )
    .sort((a, b) => a.here.start - b.here.start || a.here.end - b.here.end)
    .map(({ fact, here }) => ({
      place: here.place,
      message: `${verdictWord(fact.verdict)}: ${fact.label} (${answerOf(fact, here)}). ${fact.reason.text}`,
      rule: fact.reason.rule,
      related: relatedTo(fact, here),
    }));
}

function relatedTo(fact: QuotedFact, here: QuotedStatement): Problem['related'] {
  return otherAnswers(fact, here)
    .slice(0, mostRelated)
    .map(({ statement }) => ({
      source: statement.source,
      place: statement.place,
      message: `${answerOf(fact, statement)}: “${quoteText(statement.quote)}”`,
    }));
}

/** The answer, with how sure it is and who says it where the accounts part in that. */
function answerOf(fact: QuotedFact, statement: QuotedStatement): string {
  const parts = [answerWords({ ...statement, kind: fact.kind })];
  // An answer without a value is told by how sure it is already.
  if (fact.aspects.includes('certainty') && statement.value !== undefined)
    parts.push(certaintyWord(statement.certainty));
  if (fact.aspects.includes('attribution')) parts.push(attributionWords(statement.attribution));
  return parts.join(', ');
}
