import type { Verdict } from '../engine/model';
import type { ReportSummary } from './report';

const factWords: Readonly<Record<Verdict, readonly [one: string, many: string]>> = {
  conflict: ['conflict', 'conflicts'],
  differ: ['difference', 'differences'],
  agree: ['agreement', 'agreements'],
  single: ['fact in one account only', 'facts in one account only'],
};

/** "1 account", "3 accounts". */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "3 accounts, 2 origins". */
export function supportWords(sources: number, origins: number): string {
  return `${counted(sources, 'account', 'accounts')}, ${counted(origins, 'origin', 'origins')}`;
}

/** All of a summary in one line: accounts, origins, facts by verdict, what could not be compared. */
export function summaryWords(summary: ReportSummary): string {
  const facts = (['conflict', 'differ', 'agree', 'single'] as const).map((verdict) =>
    counted(summary[verdict], ...factWords[verdict]),
  );
  const settled = summary.settled > 0 ? ` (${summary.settled} decided)` : '';
  const left = counted(summary.notCompared, 'passage not compared', 'passages not compared');
  return `${supportWords(summary.sources, summary.origins)}: ${facts.join(', ')}${settled}; ${left}`;
}
