import type { Verdict } from '../engine/model';
import type { ReportPart, ReportSummary } from './report';

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

/** "made when 13 of 1000 accounts were compared". */
export function partWords({ compared, of }: ReportPart): string {
  const accounts = of === undefined ? counted(compared, 'account', 'accounts') : `${compared} of ${of} accounts`;
  return `made when ${accounts} were compared, before the whole was`;
}

/** All of a summary in one line: accounts, origins, facts by verdict, what could not be compared; whether it is partial. */
export function summaryWords(summary: ReportSummary): string {
  const facts = (['conflict', 'differ', 'agree', 'single'] as const).map((verdict) =>
    counted(summary[verdict], ...factWords[verdict]),
  );
  const settled = summary.settled > 0 ? ` (${summary.settled} decided)` : '';
  const left = counted(summary.notCompared, 'passage not compared', 'passages not compared');
  const part = summary.part ? `; ${partWords(summary.part)}` : '';
  return `${supportWords(summary.sources, summary.origins)}: ${facts.join(', ')}${settled}; ${left}${part}`;
}
