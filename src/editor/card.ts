import { disputes } from '../engine/disputes';
import { dateWords } from '../engine/wording/timex';
import { answerWords, attributionWords, certaintyWord, verdictWord } from '../engine/wording';
import type { SourceSummary, Verdict } from '../engine';
import type { CollectionKey, Quote, QuotedFact, QuotedStatement, Reading } from '../worker/protocol';
import { escapeMarkdown } from './escapeMarkdown';
import { commandLink, type Target } from './links';
import { otherAnswers, type OtherStatement, type Relation } from './otherStatements';
import { sourceName } from './sourceName';
import type { Translate } from './translate';

/** What a card needs beside its fact. */
export interface CardSetting {
  readonly collection: CollectionKey;
  readonly reading: Reading;
  readonly t: Translate;
  /** Whether answers are told with how sure an account is and who says it; where accounts part in that, they are. */
  readonly shows: { readonly certainty: boolean; readonly attribution: boolean };
}

/** Rows of other accounts that a card shows; the rest is behind a link. */
const mostRows = 6;
const mostNotStated = 6;
const mostSpeaker = 48;
const mostUnbrokenValue = 16;
const mostUnbrokenName = 28;

const icons: Readonly<Record<Verdict | 'not stated', string>> = {
  conflict: '$(error)',
  differ: '$(warning)',
  agree: '$(check)',
  single: '$(pin)',
  'not stated': '$(circle-slash)',
};

/**
 * The card of a fact as Markdown, made for a hover that knows theme icons and trusts the commands of links.ts.
 * Whatever an account says is escaped.
 * @param here the statement that the reader points at, one of the fact's
 */
export function factCard(fact: QuotedFact, here: QuotedStatement, setting: CardSetting): string {
  const { t } = setting;
  const others = otherAnswers(fact, here);
  const rows = others
    .slice(0, mostRows)
    .map(({ statement, relation }) => row(fact, here, statement, relation, setting));
  return joinBlocks([
    headline(fact, setting),
    // A hover has room for some ten lines; what comes last of a long card is seen by scrolling only.
    fact.verdict === 'single' ? undefined : `*${t('Why')}* ${escapeMarkdown(fact.reason.text)}`,
    table([hereRow(fact, here, setting), ...rows]),
    more(fact, here, others.length - mostRows, setting),
    notStated(fact, setting),
    decided(fact, setting),
    links(fact, here, otherSide(others), setting),
  ]);
}

function headline(fact: QuotedFact, { t }: CardSetting): string {
  const sources = new Set(fact.statements.map((statement) => statement.source)).size;
  const counted =
    sources === 1
      ? t('1 source')
      : fact.origins === 1
        ? t('{0} sources, 1 origin', sources)
        : t('{0} sources, {1} origins', sources, fact.origins);
  return `${icons[fact.verdict]} **${verdictWord(fact.verdict)}** · ${escapeMarkdown(fact.label)} · ${counted}`;
}

/** Whom to read beside: one that parts where there is one. */
function otherSide(others: readonly OtherStatement[]): QuotedStatement | undefined {
  return (others.find(({ relation }) => relation !== 'agree') ?? others[0])?.statement;
}

/** No quote: the reader has the words before him. */
function hereRow(fact: QuotedFact, here: QuotedStatement, setting: CardSetting): readonly string[] {
  const answer = unbroken(answerWords({ ...here, kind: fact.kind }), mostUnbrokenValue);
  return ['$(location)', setting.t('Here'), '', `**${answer}**`, details(fact, here, setting).join(' · ')];
}

function row(
  fact: QuotedFact,
  here: QuotedStatement,
  statement: QuotedStatement,
  relation: Relation,
  setting: CardSetting,
): readonly string[] {
  const answer = unbroken(answerWords({ ...statement, kind: fact.kind }), mostUnbrokenValue);
  const copied =
    statement.source !== here.source && originOf(statement.source, setting) === originOf(here.source, setting)
      ? [`$(link) ${setting.t('same origin')}`]
      : [];
  return [
    icons[relation],
    relationWord(relation, setting.t),
    sourceLink(statement, setting),
    relation === 'agree' ? answer : `**${answer}**`,
    [quoted(statement.quote), ...details(fact, statement, setting, here), ...copied].join(' · '),
  ];
}

function relationWord(relation: Relation, t: Translate): string {
  switch (relation) {
    case 'agree':
      return t('Agrees');
    case 'differ':
      return t('Differs');
    case 'conflict':
      return t('Conflicts');
  }
}

/**
 * How sure, who says it and what else a reader must know of an answer.
 * @param here when given, what is as there is left out
 */
function details(
  fact: QuotedFact,
  statement: QuotedStatement,
  { t, shows }: CardSetting,
  here?: QuotedStatement,
): string[] {
  const parts: string[] = [];
  const showsCertainty = shows.certainty || fact.aspects.includes('certainty');
  const showsSpeaker = shows.attribution || fact.aspects.includes('attribution');
  // An answer without a value is told by how sure it is. What is plainly stated goes without saying, as a rule.
  const plain = statement.certainty === 'done' && !fact.aspects.includes('certainty');
  if (showsCertainty && statement.value !== undefined && !plain && statement.certainty !== here?.certainty) {
    parts.push(certaintyWord(statement.certainty));
  }
  const speaker = showsSpeaker && statement.attribution && cut(attributionWords(statement.attribution), mostSpeaker);
  if (speaker && speaker !== (here?.attribution && cut(attributionWords(here.attribution), mostSpeaker))) {
    parts.push(speaker);
  } else if (!speaker && fact.aspects.includes('attribution')) {
    parts.push(attributionWords(undefined));
  }
  if (statement.superseded) parts.push(t('named as an earlier answer'));
  if (statement.base && isRelative(statement.quote.anchor)) {
    const day = dateWords(statement.base.iso.slice(0, 10));
    parts.push(
      statement.base.from === 'own'
        ? t('counted from {0}', day)
        : t('counted from {0}, the date of other accounts', day),
    );
  }
  return parts.map(escapeMarkdown);
}

/** A day that is named by its number and month has at most its year from elsewhere, which goes without saying. */
function isRelative(words: string): boolean {
  return !/\d/.test(words) || /\b(?:ago|earlier|later|before|after|next|last|this)\b/i.test(words);
}

function more(
  fact: QuotedFact,
  here: QuotedStatement,
  hidden: number,
  { collection, t }: CardSetting,
): string | undefined {
  if (hidden <= 0) return undefined;
  const label = hidden === 1 ? t('1 more') : t('{0} more', hidden);
  return `[${label}](${commandLink('variorum.peekStatements', target(collection, here), fact.id)})`;
}

function notStated(fact: QuotedFact, { t }: CardSetting): string | undefined {
  if (fact.notStated.length === 0) return undefined;
  const names = fact.notStated.slice(0, mostNotStated).map((source) => escapeMarkdown(sourceName(source)));
  const hidden = fact.notStated.length - names.length;
  if (hidden > 0) names.push(hidden === 1 ? t('1 more') : t('{0} more', hidden));
  return `${icons['not stated']} ${verdictWord('not stated')}: ${names.join(', ')}`;
}

function links(
  fact: QuotedFact,
  here: QuotedStatement,
  other: QuotedStatement | undefined,
  { collection, t }: CardSetting,
): string | undefined {
  const parts: string[] = [];
  if (other) {
    const both = commandLink('variorum.compare', target(collection, here), target(collection, other));
    parts.push(`[${t('Compare')}](${both})`);
  }
  if (disputes(fact.verdict)) {
    const show = commandLink('variorum.showConflictingClaims', target(collection, here));
    parts.push(`[${t('All Conflicting Claims')}](${show})`);
  }
  if (fact.decision || disputes(fact.verdict)) {
    parts.push(`[${t('Decide')}](${commandLink('variorum.decide', target(collection, here))})`);
  }
  return parts.length > 0 ? parts.join(' · ') : undefined;
}

/** What a reader decided on the fact, and why it is open again where it is. */
function decided({ decision }: QuotedFact, { t }: CardSetting): string | undefined {
  if (!decision) return undefined;
  const { state, words, why, reason, date } = decision;
  const parts = [words, reason, dateWords(date)].filter((part) => part !== undefined).map(escapeMarkdown);
  if (state === 'holds') return `$(pass-filled) **${t('Decided')}** ${parts.join(' · ')}`;
  const again = t('Open again: {0}', why ?? '');
  return `$(history) **${escapeMarkdown(again)}** · ${parts.join(' · ')}`;
}

function sourceLink(statement: QuotedStatement, { collection, reading }: CardSetting): string {
  const summary = reading.company.find((one) => one.source === statement.source);
  const title = escapeMarkdown(sourceTitle(statement, summary));
  const href = commandLink('variorum.openStatement', target(collection, statement));
  return `[${unbroken(sourceName(statement.source), mostUnbrokenName)}](${href} "${title}")`;
}

function sourceTitle(statement: QuotedStatement, summary: SourceSummary | undefined): string {
  const date = summary?.date === undefined ? undefined : dateWords(summary.date);
  const place = `${statement.source}:${statement.place.line + 1}`;
  return [place, summary?.publisher, date].filter((part) => part !== undefined).join(' · ');
}

function target(collection: CollectionKey, { source, place }: QuotedStatement): Target {
  return { collection, source, place };
}

function originOf(source: string, { reading }: CardSetting): string | undefined {
  return reading.company.find((one) => one.source === source)?.origin;
}

function quoted({ before, anchor, after, cutBefore, cutAfter }: Quote): string {
  const said = escapeMarkdown(anchor);
  // Markdown takes the asterisks for what they are only where a word does not run on.
  const stands = !/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after);
  const middle = said && stands ? `**${said}**` : said;
  return `“${cutBefore ? '… ' : ''}${escapeMarkdown(before)}${middle}${escapeMarkdown(after)}${cutAfter ? ' …' : ''}”`;
}

/** Short words that a table must not break, nor a hyphen in them; escaped. */
function unbroken(text: string, most: number): string {
  const escaped = escapeMarkdown(text);
  return text.length > most ? escaped : escaped.replace(/ /g, '&nbsp;').replace(/&#45;/g, '$&&#8288;');
}

function cut(text: string, most: number): string {
  const letters = [...text];
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : text;
}

/** A table without a head: Markdown wants one, and an empty one takes no room in a hover. */
function table(rows: readonly (readonly string[])[]): string {
  const width = rows[0]?.length ?? 0;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(Array<string>(width).fill('')), line(Array<string>(width).fill('---')), ...rows.map(line)].join('\n');
}

function joinBlocks(blocks: readonly (string | undefined)[]): string {
  return blocks.filter((block) => block !== undefined).join('\n\n');
}
