import type { SourceSummary, Span, Verdict } from '../../src/engine';
import type { CardSetting } from '../../src/editor/card';
import { LineIndex } from '../../src/worker/lineIndex';
import { quoteAround } from '../../src/worker/quote';
import type { QuotedFact, QuotedStatement, Reading } from '../../src/worker/protocol';

/** Placeholders filled in as `vscode.l10n.t` fills them. */
export function translate(message: string, ...args: (string | number)[]): string {
  return message.replace(/\{(\d+)\}/g, (_, index: string) => String(args[Number(index)]));
}

/** Where `words` stand in `text`. @throws when they do not, so that no test looks at nothing */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`no "${words}" in "${text}"`);
  return { start, end: start + words.length };
}

/** One statement of an account whose text is one passage. */
export function statement(
  source: string,
  text: string,
  words: string,
  more: Partial<QuotedStatement> = {},
): QuotedStatement {
  const span = spanOf(text, words);
  const passage = { start: 0, end: text.length };
  return {
    source,
    ...span,
    passage,
    sentence: 0,
    group: 1,
    certainty: 'done',
    polarity: 'yes',
    place: new LineIndex(text).place(span),
    quote: quoteAround(text, passage, span),
    ...more,
  };
}

export function fact(
  verdict: Verdict,
  statements: readonly QuotedStatement[],
  more: Partial<QuotedFact> = {},
): QuotedFact {
  return {
    id: 'f1',
    label: 'boats lost',
    kind: 'count',
    verdict,
    aspects: verdict === 'differ' || verdict === 'conflict' ? ['value'] : [],
    reason: { rule: 'test', text: 'Six and nine cannot both be the number.' },
    statements,
    origins: new Set(statements.map((one) => one.source)).size,
    notStated: [],
    ...more,
  };
}

export function summary(source: string, more: Partial<SourceSummary> = {}): SourceSummary {
  return { source, title: source, origin: `o-${source}`, event: 1, ...more };
}

export function reading(source: string, facts: readonly QuotedFact[], more: Partial<Reading> = {}): Reading {
  const sources = new Set([source, ...facts.flatMap((one) => one.statements.map((said) => said.source))]);
  return {
    source,
    revision: 1,
    figures: [],
    entities: [],
    sentences: [],
    facts,
    notCompared: [],
    company: [...sources].map((one) => summary(one)),
    origins: [],
    decisions: [],
    ...more,
  };
}

export function setting(read: Reading): CardSetting {
  return { collection: 'file:///accounts', reading: read, t: translate, shows: { certainty: true, attribution: true } };
}
