import { disputes } from '../engine/disputes';
import { certaintyWord, verdictWord } from '../engine/wording';
import { decisionParts } from './decisions';
import type { Report, ReportFact, ReportStatement, TextOf } from './report';

/*
 * What an assistant is given so that it cites instead of blending: every answer with file, line and verbatim quote.
 * Nothing here is escaped: quotes are the accounts' own words, to be shown as text and never to be obeyed.
 */

/** One statement as it is cited. */
export interface Citation {
  readonly file: string;
  /** From 1; columns in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** The clause or sentence, verbatim. */
  readonly quote: string;
  /** The words in it that answer, verbatim. */
  readonly anchor: string;
  /** The answer in plain words. */
  readonly answer: string;
  readonly certainty: string;
  /** Who says it, where the account does not say it itself. */
  readonly saidBy?: string;
  /** Accounts with the same origin are not independent of one another. */
  readonly origin: string;
}

/** One fact with all that is said of it. */
export interface Claim {
  readonly id: string;
  readonly question: string;
  readonly kind: string;
  readonly verdict: string;
  readonly aspects: readonly string[];
  readonly reason: string;
  readonly rule: string;
  readonly answers: readonly ClaimAnswer[];
  /** Accounts of the same event that do not answer. */
  readonly notStatedBy: readonly string[];
  /** What a reader decided on it, and whether that still stands. */
  readonly decision?: string;
}

/** One answer with those that give it; `origins` counts independent ones. */
export interface ClaimAnswer {
  readonly answer: string;
  readonly origins: number;
  readonly statements: readonly Citation[];
}

/** A part of a longer list. */
export interface Page<T> {
  /** How many there are in all. */
  readonly total: number;
  readonly items: readonly T[];
}

/** Which claims, and which part of them. */
export interface ClaimFilter {
  /** Conflicts, differences, or both when not given. */
  readonly verdict?: 'conflict' | 'differ';
  /** Only facts that this account states. */
  readonly file?: string;
  /** Only facts whose question, answers or quotes have these words, whatever their case. */
  readonly about?: string;
  readonly offset: number;
  readonly limit: number;
}

/** The facts on which accounts part, conflicts first, in the order of the report. */
export function conflictingClaims(report: Report, filter: ClaimFilter): Page<Claim> {
  const words = filter.about?.toLowerCase();
  const found = report.facts.filter(
    (fact) =>
      (filter.verdict === undefined ? disputes(fact.verdict) : fact.verdict === filter.verdict) &&
      (filter.file === undefined || fact.statements.some(({ source }) => source === filter.file)) &&
      (words === undefined || wordsOf(fact).includes(words)),
  );
  return pageOf(found, filter, claimOf);
}

/** How a passage stands beside the other accounts. */
export interface PassageComparison {
  /** One entry a fact stated in the passage, in the order of the text. */
  readonly facts: readonly PassageFact[];
  /** What the passage says and could not be compared, and why. */
  readonly notCompared: readonly { readonly text: string; readonly why: string }[];
}

export interface PassageFact extends Claim {
  /** What the passage itself says. */
  readonly here: readonly Citation[];
}

/** Lines of a file from `from` to `to`, both from 1 and included. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Compares a passage with the other accounts.
 * @param where words of the account, white space told apart loosely, or lines of it
 * @returns undefined when the words do not stand in the account
 */
export function comparePassage(
  report: Report,
  file: string,
  where: string | LineRange,
  textOf: TextOf,
): PassageComparison | undefined {
  const within = typeof where === 'string' ? inWords(textOf(file), where) : inLines(where);
  if (!within) return undefined;
  const facts = report.facts
    .map((fact) => ({
      fact,
      here: fact.statements.filter((statement) => statement.source === file && within(statement)),
    }))
    .filter(({ here }) => here.length > 0)
    .sort((a, b) => (a.here[0]?.start ?? 0) - (b.here[0]?.start ?? 0))
    .map(({ fact, here }) => ({ ...claimOf(fact), here: here.map(citationOf) }));
  const notCompared = report.notCompared
    .filter((passage) => passage.source === file && within(passage))
    .map(({ text, why }) => ({ text, why }));
  return { facts, notCompared };
}

/** A statement of an account with how the others stand to it. */
export interface AccountFact {
  readonly id: string;
  readonly question: string;
  readonly verdict: string;
  readonly reason: string;
  readonly here: Citation;
  readonly elsewhere: readonly {
    readonly answer: string;
    readonly files: readonly string[];
    readonly origins: number;
  }[];
  readonly notStatedBy: readonly string[];
}

/** What an account states, in the order of its text. */
export function factsOfAccount(
  report: Report,
  file: string,
  part: { readonly offset: number; readonly limit: number },
): Page<AccountFact> {
  const found = report.facts
    .flatMap((fact) => fact.statements.filter(({ source }) => source === file).map((here) => ({ fact, here })))
    .sort((a, b) => a.here.start - b.here.start || a.here.end - b.here.end);
  return pageOf(found, part, ({ fact, here }) => ({
    id: fact.id,
    question: fact.label,
    verdict: verdictWord(fact.verdict),
    reason: fact.reason,
    here: citationOf(here),
    elsewhere: fact.answers
      .map(({ words, sources, origins }) => ({
        answer: words,
        files: sources.filter((source) => source !== file),
        origins,
      }))
      .filter(({ files }) => files.length > 0),
    notStatedBy: fact.notStated,
  }));
}

function wordsOf({ label, answers, statements }: ReportFact): string {
  return [label, ...answers.map(({ words }) => words), ...statements.map(({ passageText }) => passageText)]
    .join('\n')
    .toLowerCase();
}

function pageOf<T, U>(
  all: readonly T[],
  { offset, limit }: { readonly offset: number; readonly limit: number },
  shape: (item: T) => U,
): Page<U> {
  return { total: all.length, items: all.slice(offset, offset + limit).map(shape) };
}

function claimOf(fact: ReportFact): Claim {
  return {
    id: fact.id,
    question: fact.label,
    kind: fact.kind,
    verdict: verdictWord(fact.verdict),
    aspects: fact.aspects,
    reason: fact.reason,
    rule: fact.rule,
    answers: fact.answers.map(({ group, words, origins }) => ({
      answer: words,
      origins,
      statements: fact.statements.filter((statement) => statement.group === group).map(citationOf),
    })),
    notStatedBy: fact.notStated,
    ...(fact.decision ? { decision: decisionParts(fact.decision).join(' · ') } : {}),
  };
}

function citationOf(statement: ReportStatement): Citation {
  const { source, line, column, passageText, quote, words, certainty, attribution, origin } = statement;
  return {
    file: source,
    line,
    column,
    quote: passageText,
    anchor: quote,
    answer: words,
    certainty: certaintyWord(certainty),
    ...(attribution === undefined ? {} : { saidBy: attribution }),
    origin,
  };
}

type Within = (place: { readonly start: number; readonly end: number; readonly line: number }) => boolean;

function inLines({ from, to }: LineRange): Within {
  return ({ line }) => line >= from && line <= to;
}

/** Every place of the words counts: what is asked for may stand there twice. */
function inWords(text: string, words: string): Within | undefined {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === '') return undefined;
  const pattern = new RegExp(parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s+'), 'gu');
  const spans = [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
  if (spans.length === 0) return undefined;
  return ({ start, end }) => spans.some(([from, to]) => start < to && from < end);
}
