import type { Verdict } from '../engine/model';
import { aspectWord, certaintyWord, verdictWord } from '../engine/wording';
import { supportWords, summaryWords } from './counts';
import { decisionParts, decisionsApart } from './decisions';
import { excerpt } from './excerpt';
import { oneLine } from './plainText';
import type { ReportFact, ReportStatement, WalkedReport } from './report';

/** Longest quote in characters. */
const quoteLimit = 400;

const sections: readonly (readonly [verdict: Verdict, heading: string, sign: string])[] = [
  ['conflict', 'Conflicts', '✕'],
  ['differ', 'Differences', '≠'],
  ['agree', 'Agreements', '✓'],
  ['single', 'In one account only', '1'],
];

/**
 * The report as one HTML file, in pieces, without script, pictures or anything fetched. Light and dark after the reader's system;
 * prints in black on white with no fact's head parted from its rows.
 */
export function* htmlReport(report: WalkedReport): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Variorum report</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Variorum report</h1>
<p>${escapeHtml(summaryWords(report.summary))}.</p>
${contents(report)}</header>
<main>
${accounts(report)}`;
  yield* factSections(report);
  yield `${decisions(report)}${notCompared(report)}${skipped(report)}</main>
</body>
</html>
`;
}

function* factSections({ facts }: WalkedReport): Generator<string> {
  let end = '';
  let verdict: Verdict | undefined;
  for (const fact of facts) {
    const [, heading, sign] = sections.find(([of]) => of === fact.verdict)!;
    const isSingle = fact.verdict === 'single';
    if (fact.verdict !== verdict) {
      verdict = fact.verdict;
      yield `${end}<section aria-labelledby="${verdict}">\n<h2 id="${verdict}">${heading}</h2>\n`;
      if (isSingle) yield tableStart(['Fact', 'Answer']);
      end = `${isSingle ? tableEnd : ''}</section>\n`;
    }
    yield isSingle ? singleRows(fact) : factPart(fact, sign);
  }
  yield end;
}

/** Text of an account as HTML text or attribute value, on one line. */
export function escapeHtml(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function contents(report: WalkedReport): string {
  const entries = sections
    .filter(([verdict]) => report.summary[verdict] > 0)
    .map(([verdict, heading]) => `<li><a href="#${verdict}">${heading} (${report.summary[verdict]})</a></li>\n`);
  return entries.length === 0 ? '' : `<nav aria-label="Sections">\n<ul>\n${entries.join('')}</ul>\n</nav>\n`;
}

function accounts({ sources, origins }: WalkedReport): string {
  const rows = sources.map(
    ({ source, title, publisher, date, origin }) =>
      `<tr><th scope="row">${bidi(source)}</th><td>${bidi(title)}</td><td>${bidi(publisher ?? '')}</td>` +
      `<td>${date === undefined ? '' : `<time>${escapeHtml(date)}</time>`}</td><td>${escapeHtml(origin)}</td></tr>\n`,
  );
  const shared = origins
    .filter(({ sources: members }) => members.length > 1)
    .map(
      ({ id, sources: members, why }) => `<li>${escapeHtml(id)}: ${members.map(bidi).join(', ')} (${bidi(why)})</li>\n`,
    );
  return (
    `<section aria-labelledby="accounts">\n<h2 id="accounts">Accounts</h2>\n<div class="wide"><table>\n` +
    `<thead><tr><th scope="col">Account</th><th scope="col">Title</th><th scope="col">Publisher</th>` +
    `<th scope="col">Date</th><th scope="col">Origin</th></tr></thead>\n<tbody>\n${rows.join('')}</tbody>\n</table></div>\n` +
    (shared.length === 0
      ? ''
      : `<p>Accounts of one origin are not independent of one another:</p>\n<ul>\n${shared.join('')}</ul>\n`) +
    `</section>\n`
  );
}

/** Facts of one account need no table each: one row a statement. */
function singleRows({ id, label, statements }: ReportFact): string {
  return statements
    .map(
      (statement) =>
        `<tr><th scope="row"><small>${escapeHtml(id)}</small> ${bidi(label)}</th><td>${bidi(statement.words)}</td>` +
        `${statementCells(statement, statement.words)}</tr>\n`,
    )
    .join('');
}

function factPart(fact: ReportFact, sign: string): string {
  const aspects = fact.aspects.length === 0 ? '' : ` in ${fact.aspects.map(aspectWord).join(', ')}`;
  const sources = new Set(fact.statements.map(({ source }) => source)).size;
  const rows = fact.answers.flatMap(({ group, words, sources: supporters, origins }) => {
    const members = fact.statements.filter((statement) => statement.group === group);
    return members.map((statement, index) => {
      const answer =
        index > 0
          ? ''
          : `<th scope="rowgroup" rowspan="${members.length}">${bidi(words)}<br><small>${supportWords(supporters.length, origins)}</small></th>`;
      return `<tr>${answer}${statementCells(statement, words)}</tr>\n`;
    });
  });
  const decided = fact.decision
    ? `<p><strong>Decided</strong>: ${decisionParts(fact.decision).map(bidi).join(' · ')}</p>\n`
    : '';
  const notStated = fact.notStated.length === 0 ? '' : `<p>Not stated: ${fact.notStated.map(bidi).join(', ')}</p>\n`;
  return (
    `<article class="${fact.verdict}" id="${escapeHtml(fact.id)}">\n` +
    `<h3>${escapeHtml(fact.id)} · ${bidi(fact.label)}</h3>\n` +
    `<p><strong class="verdict"><span aria-hidden="true">${sign}</span> ${verdictWord(fact.verdict)}</strong>${aspects} · ${supportWords(sources, fact.origins)}</p>\n` +
    `<p>${bidi(fact.reason)} <code>${escapeHtml(fact.rule)}</code></p>\n` +
    decided +
    `${tableStart(['Answer'])}${rows.join('')}${tableEnd}${notStated}</article>\n`
  );
}

/** A table whose first columns are given, up to its rows; the other columns are those of {@link statementCells}. */
function tableStart(first: readonly string[]): string {
  const heads = [...first, 'Account', 'Quote', 'How sure', 'Who says it', 'Origin'];
  return `<div class="wide"><table>\n<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>\n<tbody>\n`;
}

const tableEnd = '</tbody>\n</table></div>\n';

function statementCells(statement: ReportStatement, leading: string): string {
  const { before, anchor, after } = excerpt(statement, quoteLimit);
  const sure = [
    certaintyWord(statement.certainty),
    ...(statement.polarity === 'no' ? ['said not to be so'] : []),
    ...(statement.superseded ? ['named as superseded'] : []),
    ...(statement.base ? [`counted from ${statement.base.iso}`] : []),
  ];
  const own = statement.words === leading ? '' : `<br><small>${bidi(statement.words)}</small>`;
  return (
    `<td>${bidi(statement.source)}<br><small>line ${statement.line}, column ${statement.column}</small></td>` +
    `<td><q dir="auto">${spaced(before)}<mark>${escapeHtml(anchor)}</mark>${spaced(after)}</q>${own}</td>` +
    `<td>${escapeHtml(sure.join('; '))}</td><td>${bidi(statement.attribution ?? 'the account itself')}</td>` +
    `<td>${escapeHtml(statement.origin)}</td>`
  );
}

function decisions(report: WalkedReport): string {
  const apart = decisionsApart(report);
  if (apart.length === 0) return '';
  const items = apart.map(
    (decision) =>
      `<li>${bidi(decision.question)}: ${decisionParts(decision).map(bidi).join(' · ')} ` +
      `(${bidi(decision.source)}: <q dir="auto">${escapeHtml(decision.passage)}</q>)</li>\n`,
  );
  return `<section aria-labelledby="decisions">\n<h2 id="decisions">Other decisions</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

function notCompared({ notCompared: passages }: WalkedReport): string {
  if (passages.length === 0) return '';
  const items = passages.map(
    ({ source, line, text, why }) =>
      `<li>${bidi(source)}, line ${line}: <q dir="auto">${escapeHtml(text)}</q> (${escapeHtml(why)})</li>\n`,
  );
  return `<section aria-labelledby="not-compared">\n<h2 id="not-compared">Not compared</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

function skipped({ skipped: files }: WalkedReport): string {
  if (files.length === 0) return '';
  const items = files.map(({ source, why }) => `<li>${bidi(source)}: ${escapeHtml(why)}</li>\n`);
  return `<section aria-labelledby="left-out">\n<h2 id="left-out">Files left out</h2>\n<ul>\n${items.join('')}</ul>\n</section>\n`;
}

/** Text of an account kept from turning the direction of the words around it. */
function bidi(text: string): string {
  return `<bdi>${escapeHtml(text)}</bdi>`;
}

function spaced(text: string): string {
  const lead = /^\s/.test(text) ? ' ' : '';
  const trail = /\s$/.test(text) && text.trim() !== '' ? ' ' : '';
  return `${lead}${escapeHtml(text)}${trail}`;
}

const style = `
:root { --ink: #1b1b1b; --soft: #5a5a5a; --page: #fff; --line: #c8c8c8; --mark: #fff1a8; --conflict: #b3261e; --differ: #8a5300; --agree: #1d6b34; --single: #3a5a8c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e6e6; --soft: #a8a8a8; --page: #1b1b1d; --line: #47474c; --mark: #5c4c00; --conflict: #ff8f86; --differ: #f0b24d; --agree: #7fd197; --single: #9db9e8; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; } h3 { font-size: 1.05rem; margin: 0 0 .25rem; }
a { color: inherit; } nav ul { padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; }
p { margin: .25rem 0 .5rem; } small { color: var(--soft); } code { color: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92em; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border: 1px solid var(--line); overflow-wrap: break-word; }
time { white-space: nowrap; } th small { font-weight: normal; }
thead th { white-space: nowrap; color: var(--soft); font-weight: 600; }
mark { background: var(--mark); color: inherit; padding: 0 .1em; font-weight: 600; }
article { margin: 1.25rem 0; padding-left: .9rem; border-left: .3rem solid var(--line); }
.conflict { border-left-color: var(--conflict); } .conflict .verdict { color: var(--conflict); }
.differ { border-left-style: dashed; border-left-color: var(--differ); } .differ .verdict { color: var(--differ); }
.agree { border-left-color: var(--agree); } .agree .verdict { color: var(--agree); }
.single { border-left-style: dotted; border-left-color: var(--single); } .single .verdict { color: var(--single); }
@page { margin: 16mm; }
@media print {
  :root { --ink: #000; --soft: #333; --page: #fff; --line: #888; --mark: #eee; --conflict: #000; --differ: #000; --agree: #000; --single: #000; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; } .wide { overflow: visible; } th, td { overflow-wrap: anywhere; }
  h2, h3 { break-after: avoid; } article > p { break-after: avoid; } tr { break-inside: avoid; } thead { display: table-header-group; }
  mark { text-decoration: underline; }
}
`;
