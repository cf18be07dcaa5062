import type { SourceSummary, Value } from '../engine/model';
import { certaintyWord, verdictWord } from '../engine/wording';
import { partWords } from './counts';
import { standingWords } from './decisions';
import { formulaSafe } from './formulaSafe';
import { visible } from './plainText';
import type { ReportFact, ReportStatement, WalkedReport } from './report';

type Cell = string | number;

interface Row {
  readonly fact: ReportFact;
  readonly statement: ReportStatement;
  readonly account: SourceSummary | undefined;
  readonly report: WalkedReport;
}

/**
 * Columns in order, with what stands in them. `answer origins`: independent origins that give the row's answer. `part`:
 * what the report was made from, where that is not the whole; each row says so, since rows are all that there is.
 */
const columns: readonly (readonly [name: string, cell: (row: Row) => Cell])[] = [
  ['fact', ({ fact }) => fact.id],
  ['question', ({ fact }) => fact.label],
  ['kind', ({ fact }) => fact.kind],
  ['verdict', ({ fact }) => verdictWord(fact.verdict)],
  ['aspects', ({ fact }) => fact.aspects.join(' ')],
  ['account', ({ statement }) => statement.source],
  ['title', ({ account }) => account?.title ?? ''],
  ['publisher', ({ account }) => account?.publisher ?? ''],
  ['account date', ({ account }) => account?.date ?? ''],
  ['line', ({ statement }) => statement.line],
  ['column', ({ statement }) => statement.column],
  ['start', ({ statement }) => statement.start],
  ['end', ({ statement }) => statement.end],
  ['quote', ({ statement }) => statement.passageText],
  ['raw value', ({ statement }) => statement.quote],
  ['value', ({ statement }) => valueCell(statement.value)],
  ['unit', ({ statement }) => statement.unit ?? ''],
  ['modifier', ({ statement }) => statement.modifier ?? ''],
  ['in words', ({ statement }) => statement.words],
  ['answer', ({ statement }) => statement.group],
  [
    'answer origins',
    ({ fact, statement }) => fact.answers.find(({ group }) => group === statement.group)?.origins ?? 0,
  ],
  ['who says it', ({ statement }) => statement.speaker?.text ?? ''],
  ['named', ({ statement }) => (statement.speaker ? (statement.speaker.named ? 'yes' : 'no') : '')],
  ['through', ({ statement }) => statement.speaker?.via ?? ''],
  ['certainty', ({ statement }) => certaintyWord(statement.certainty)],
  ['polarity', ({ statement }) => statement.polarity],
  ['superseded', ({ statement }) => (statement.superseded ? 'yes' : '')],
  ['relative to', ({ statement }) => statement.base?.iso ?? ''],
  ['origin', ({ statement }) => statement.origin],
  ['reason', ({ fact }) => fact.reason],
  ['rule', ({ fact }) => fact.rule],
  ['decision', ({ fact }) => fact.decision?.words ?? ''],
  ['decision stands', ({ fact }) => (fact.decision ? standingWords(fact.decision) : '')],
  ['decided on', ({ fact }) => fact.decision?.date ?? ''],
  ['decision reason', ({ fact }) => fact.decision?.reason ?? ''],
  ['part', ({ report: { summary } }) => (summary.part ? partWords(summary.part) : '')],
];

/**
 * The report as CSV (RFC 4180: comma, CR LF, quotes doubled) in pieces, one row a statement, with a header row.
 * @param byteOrderMark for spreadsheets that take a file without one for an old code page
 */
export function* csvReport(report: WalkedReport, byteOrderMark = false): Generator<string> {
  const accounts = new Map(report.sources.map((account) => [account.source, account]));
  yield `${byteOrderMark ? '\ufeff' : ''}${line(columns.map(([name]) => name))}`;
  for (const fact of report.facts) {
    for (const statement of fact.statements) {
      const row = { fact, statement, account: accounts.get(statement.source), report };
      yield line(columns.map(([, cell]) => cellText(cell(row))));
    }
  }
}

function line(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}

/** Ranges as "10..15". */
function valueCell(value: Value | undefined): Cell {
  if (value === undefined) return '';
  return typeof value === 'object' ? value.join('..') : value;
}

function cellText(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const safe = formulaSafe(visible(cell));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
