import type { FactKind } from '../engine';
import { answerWords, verdictWord } from '../engine/wording';
import type { Place, QuotedFact, Reading } from '../worker/protocol';
import { disputes } from '../engine/disputes';
import { isFigureFact, isMarked, isNameFact, type Level } from './marks';

/** A line of an account's outline. */
export interface OutlineEntry {
  /** The question. */
  readonly name: string;
  /** The account's answer, and how the others stand to it. */
  readonly detail: string;
  readonly kind: 'figure' | 'time' | 'name' | 'statement';
  readonly place: Place;
}

/** The facts that an account states and that are marked in it, in the order of its text. */
export function outlineOf(reading: Reading, level: Level): OutlineEntry[] {
  return reading.facts
    .filter((fact) => isMarked(fact, reading, level) && isWorthALine(fact, level))
    .flatMap((fact) =>
      fact.statements.filter(({ source }) => source === reading.source).map((statement) => ({ fact, statement })),
    )
    .sort((a, b) => a.statement.start - b.statement.start || a.statement.end - b.statement.end)
    .map(({ fact, statement }) => ({
      name: fact.label || statement.quote.anchor,
      detail: `${answerWords({ ...statement, kind: fact.kind })} · ${verdictWord(fact.verdict)}`,
      kind: entryKind(fact.kind),
      place: statement.place,
    }));
}

/** A name that is the same elsewhere too is no news. */
function isWorthALine({ kind, verdict }: QuotedFact, level: Level): boolean {
  return level === 'everything' || !isNameFact(kind) || disputes(verdict);
}

function entryKind(kind: FactKind): OutlineEntry['kind'] {
  if (kind === 'date' || kind === 'time' || kind === 'duration') return 'time';
  return isFigureFact(kind) ? 'figure' : isNameFact(kind) ? 'name' : 'statement';
}
