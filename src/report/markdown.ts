import type { Aspect, Verdict } from '../engine/model';
import { aspectWord, certaintyWord, verdictWord } from '../engine/wording';
import { supportWords, summaryWords } from './counts';
import { decisionParts, decisionsApart } from './decisions';
import { excerpt } from './excerpt';
import { oneLine } from './plainText';
import type { ReportFact, ReportStatement, WalkedReport } from './report';

/** First line of every Markdown report: a report saved among the accounts is known by it and not read as one. */
export const markdownMark = '<!-- Variorum report -->';

/** Longest quote in characters. */
const quoteLimit = 400;

const headings: Readonly<Record<Verdict, string>> = {
  conflict: 'Conflicts',
  differ: 'Differences',
  agree: 'Agreements',
  single: 'In one account only',
};

/** The report for people, as Markdown in pieces: conflicts first, every statement with account, line and quote. */
export function* markdownReport(report: WalkedReport): Generator<string> {
  yield markdownMark;
  yield* paragraphs(['# Variorum report', `${summaryWords(report.summary)}.`, '## Accounts', accountsTable(report)]);
  yield* paragraphs(originLines(report));
  yield* factSections(report);
  yield* paragraphs([...decisionsSection(report), ...notComparedSection(report), ...skippedSection(report)]);
  yield '\n';
}

function* paragraphs(parts: readonly string[]): Generator<string> {
  for (const part of parts) yield `\n\n${part}`;
}

/** A section a verdict; facts of one account need no part each. */
function* factSections({ facts }: WalkedReport): Generator<string> {
  let verdict: Verdict | undefined;
  for (const fact of facts) {
    const isFirst = fact.verdict !== verdict;
    verdict = fact.verdict;
    if (isFirst) yield `\n\n## ${headings[verdict]}`;
    yield verdict === 'single' ? `${isFirst ? '\n\n' : '\n'}${singleLines(fact)}` : `\n\n${factPart(fact)}`;
  }
}

/** What renderers make a link of on their own, whatever is escaped in it; inside code they leave it alone. */
const address =
  /(?:[a-z][a-z0-9+.-]{0,30}:\/\/|(?<![\p{L}\p{N}])www\.)[^\s`|<>"“”]*|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64})+/giu;

/**
 * Text of an account as Markdown text on one line: no markup, no link and no HTML in it comes alive; addresses become
 * code. It must not stand at the start of a line, where "-" and "1." would make lists.
 */
export function escapeMarkdown(text: string): string {
  const line = oneLine(text);
  let escaped = '';
  let at = 0;
  for (const { index, 0: found } of line.matchAll(address)) {
    escaped += `${escapeSigns(line.slice(at, index))}\`${found}\``;
    at = index + found.length;
  }
  return escaped + escapeSigns(line.slice(at));
}

function escapeSigns(text: string): string {
  return text.replace(/[\\`*_[\]<>&|~#!$^{}]/g, '\\$&');
}

function accountsTable({ sources }: WalkedReport): string {
  const rows = sources.map(({ source, title, publisher, date, origin }) =>
    [source, title, publisher ?? '', date ?? '', origin].map(escapeMarkdown),
  );
  return [['Account', 'Title', 'Publisher', 'Date', 'Origin'], ['---', '---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function originLines({ origins }: WalkedReport): string[] {
  const shared = origins.filter(({ sources }) => sources.length > 1);
  if (shared.length === 0) return [];
  const lines = shared.map(
    ({ id, sources, why }) =>
      `- ${escapeMarkdown(id)}: ${sources.map(escapeMarkdown).join(', ')} (${escapeMarkdown(why)})`,
  );
  return ['Accounts of one origin are not independent of one another:', lines.join('\n')];
}

function singleLines({ id, label, statements }: ReportFact): string {
  return statements
    .map((statement) => `- ${id} · ${escapeMarkdown(label)}: **${escapeMarkdown(statement.words)}**, ${row(statement)}`)
    .join('\n');
}

function factPart(fact: ReportFact): string {
  const lines = [
    `### ${fact.id} · ${escapeMarkdown(fact.label)}`,
    '',
    `**${verdictWord(fact.verdict)}**${aspectsPart(fact.aspects)} · ${supportWords(sourcesOf(fact), fact.origins)}`,
    '',
    `Why: ${escapeMarkdown(fact.reason)} (rule \`${fact.rule}\`)`,
    '',
  ];
  if (fact.decision) lines.push(`Decided: ${decisionParts(fact.decision).map(escapeMarkdown).join(' · ')}`, '');
  for (const { group, words, sources, origins } of fact.answers) {
    lines.push(`- **${escapeMarkdown(words)}** (${supportWords(sources.length, origins)})`);
    for (const statement of fact.statements) {
      if (statement.group === group)
        lines.push(`  - ${statement.words === words ? '' : `${escapeMarkdown(statement.words)}, `}${row(statement)}`);
    }
  }
  if (fact.notStated.length > 0) lines.push('', `Not stated: ${fact.notStated.map(escapeMarkdown).join(', ')}`);
  return lines.join('\n');
}

function aspectsPart(aspects: readonly Aspect[]): string {
  return aspects.length === 0 ? '' : ` in ${aspects.map(aspectWord).join(', ')}`;
}

function sourcesOf({ statements }: ReportFact): number {
  return new Set(statements.map(({ source }) => source)).size;
}

/** `000.txt:3:12`, quote with the anchor in bold, certainty, speaker, origin. */
function row(statement: ReportStatement): string {
  const { before, anchor, after } = excerpt(statement, quoteLimit);
  const details = [
    certaintyWord(statement.certainty),
    ...(statement.polarity === 'no' ? ['said not to be so'] : []),
    ...(statement.superseded ? ['named as superseded'] : []),
    ...(statement.attribution ? [`says ${escapeMarkdown(statement.attribution)}`] : []),
    ...(statement.base ? [`counted from ${statement.base.iso}`] : []),
    `origin ${escapeMarkdown(statement.origin)}`,
  ];
  const place = `${escapeMarkdown(statement.source)}:${statement.line}:${statement.column}`;
  return `${place} “${spaced(before)}${strong(before, anchor, after)}${spaced(after)}” (${details.join('; ')})`;
}

/** Markdown opens no emphasis between a letter and a sign ("US**$5**"): there the anchor stays plain. */
function strong(before: string, anchor: string, after: string): string {
  const text = escapeMarkdown(anchor);
  const opens = !/[\p{L}\p{N}]$/u.test(before) || /^[\p{L}\p{N}]/u.test(anchor);
  const closes = !/^[\p{L}\p{N}]/u.test(after) || /[\p{L}\p{N}]$/u.test(anchor);
  return text !== '' && opens && closes ? `**${text}**` : text;
}

/** Escaped, with the space that parts it from the anchor. */
function spaced(text: string): string {
  const lead = /^\s/.test(text) ? ' ' : '';
  const trail = /\s$/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${lead}${escapeMarkdown(text)}${trail}`;
}

function decisionsSection(report: WalkedReport): string[] {
  const apart = decisionsApart(report);
  if (apart.length === 0) return [];
  const lines = apart.map(
    (decision) =>
      `- ${escapeMarkdown(decision.question)}: ${decisionParts(decision).map(escapeMarkdown).join(' · ')} ` +
      `(${escapeMarkdown(decision.source)}: “${escapeMarkdown(decision.passage)}”)`,
  );
  return ['## Other decisions', lines.join('\n')];
}

function notComparedSection({ notCompared }: WalkedReport): string[] {
  if (notCompared.length === 0) return [];
  const lines = notCompared.map(
    ({ source, line, text, why }) =>
      `- ${escapeMarkdown(source)}:${line} “${escapeMarkdown(text)}”: ${escapeMarkdown(why)}`,
  );
  return ['## Not compared', lines.join('\n')];
}

function skippedSection({ skipped }: WalkedReport): string[] {
  if (skipped.length === 0) return [];
  return [
    '## Files left out',
    skipped.map(({ source, why }) => `- ${escapeMarkdown(source)}: ${escapeMarkdown(why)}`).join('\n'),
  ];
}
