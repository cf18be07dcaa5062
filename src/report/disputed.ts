import { disputes } from '../engine/disputes';
import type { ReportFact, WalkedReport } from './report';

/** The facts on which accounts part, conflicts first. They come first of all: the others are not walked through. */
export function* disputed({ facts }: WalkedReport): Generator<ReportFact> {
  for (const fact of facts) {
    if (!disputes(fact.verdict)) return;
    yield fact;
  }
}
