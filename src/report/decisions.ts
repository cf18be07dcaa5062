import type { ReportDecision, WalkedReport } from './report';

/** "holds", "open again: the passage in b.txt has changed since", "lost its place". */
export function standingWords({ state, why }: ReportDecision): string {
  switch (state) {
    case 'holds':
      return 'holds';
    case 'reopened':
      return `open again: ${why}`;
    case 'lost':
      return 'lost its place';
  }
}

/** What a fact's part of a report says of its decision, in parts: what, why it is open again, reason, day. */
export function decisionParts(decision: ReportDecision): string[] {
  return [
    decision.words,
    ...(decision.state === 'holds' ? [] : [standingWords(decision)]),
    ...(decision.reason === undefined ? [] : [`because ${decision.reason}`]),
    decision.date,
  ];
}

/**
 * The decisions that no fact's part of a report shows: on names, on statements that stand alone now, those that lost
 * their place, and all but one of several on a fact.
 */
export function decisionsApart({ decisions, facts }: WalkedReport): ReportDecision[] {
  if (decisions.length === 0) return [];
  const shown = new Set<string>();
  for (const { id, verdict, decision } of facts)
    if (decision && verdict !== 'single') shown.add(`${id} ${decision.words}`);
  return decisions.filter(({ fact, words }) => fact === undefined || !shown.has(`${fact} ${words}`));
}
