import type { Value } from '../engine/model';
import { aspectWord, attributionWords, certaintyWord, verdictWord } from '../engine/wording';
import { CodePoints } from './codePoints';
import { partWords } from './counts';
import { decisionParts } from './decisions';
import { fingerprintUrn } from './fingerprint';
import { relativeIri } from './iri';
import { jsonPieces } from './json';
import { oneLine } from './plainText';
import type { ReportFact, ReportStatement, TextOf, WalkedReport } from './report';
import { walk } from './walk';

/** UTF-16 code units of context on each side of a quote. */
const contextLength = 32;

/** The W3C terms, and a prefix for what they have no word for ("variorum:verdict"). */
const context = ['http://www.w3.org/ns/anno.jsonld', { variorum: 'urn:variorum:' }];

/**
 * Every statement as a W3C Web Annotation, all in one AnnotationCollection (JSON-LD), in pieces. The target is the account's path
 * as a relative IRI, found by quote with context or by position; positions count Unicode code points, as the model
 * asks. An annotation's id depends on what it says alone, so that importing a report twice makes no doubles.
 * @param textOf the text that a source had when the report was made
 */
export function* annotationsReport(report: WalkedReport, textOf: TextOf): Generator<string> {
  const targets = new Targets(textOf);
  const ids: string[] = [];
  for (const fact of report.facts) for (const statement of fact.statements) ids.push(annotationId(fact, statement));
  const items = walk(function* () {
    let at = 0;
    for (const fact of report.facts) {
      for (const statement of fact.statements) {
        yield {
          id: ids[at++],
          type: 'Annotation',
          motivation: 'commenting',
          body: [describingBody(fact, statement), { type: 'TextualBody', purpose: 'tagging', value: fact.verdict }],
          target: targets.of(statement),
        };
      }
    }
  });
  const id = fingerprintUrn(ids);
  const collection = {
    '@context': context,
    id,
    type: 'AnnotationCollection',
    label: report.summary.part ? `Variorum report, ${partWords(report.summary.part)}` : 'Variorum report',
    total: ids.length,
    ...(ids.length === 0
      ? {}
      : { first: { id: fingerprintUrn([id, 'page']), type: 'AnnotationPage', partOf: id, startIndex: 0, items } }),
  };
  yield* jsonPieces(collection, 3);
  yield '\n';
}

function annotationId(fact: ReportFact, { source, start, passageText, quote, words }: ReportStatement): string {
  return fingerprintUrn([source, start, passageText, quote, words, fact.label, fact.verdict, fact.rule]);
}

function describingBody(fact: ReportFact, statement: ReportStatement): Record<string, unknown> {
  const { value, unit, modifier, superseded } = statement;
  return {
    type: 'TextualBody',
    purpose: 'describing',
    format: 'text/plain',
    language: 'en',
    value: description(fact, statement),
    'variorum:fact': fact.id,
    'variorum:question': oneLine(fact.label),
    'variorum:kind': fact.kind,
    'variorum:verdict': fact.verdict,
    'variorum:aspects': fact.aspects,
    'variorum:reason': oneLine(fact.reason),
    'variorum:rule': fact.rule,
    'variorum:rawValue': statement.quote,
    ...(value === undefined ? {} : { 'variorum:value': ordered(value) }),
    ...(unit === undefined ? {} : { 'variorum:unit': unit }),
    ...(modifier === undefined ? {} : { 'variorum:modifier': modifier }),
    'variorum:answer': statement.group,
    'variorum:attribution': attributionOf(statement),
    'variorum:certainty': statement.certainty,
    'variorum:polarity': statement.polarity,
    ...(superseded ? { 'variorum:superseded': superseded } : {}),
    'variorum:origin': statement.origin,
    ...(fact.decision ? { 'variorum:decision': decisionParts(fact.decision).map(oneLine).join(' · ') } : {}),
  };
}

/** One line that a reader of the annotation understands without the report. */
function description(fact: ReportFact, statement: ReportStatement): string {
  const aspects = fact.aspects.length === 0 ? '' : ` in ${fact.aspects.map(aspectWord).join(', ')}`;
  const others = fact.answers
    .filter(({ group }) => group !== statement.group)
    .map(({ words, sources }) => `${words} (${sources.join(', ')})`);
  const elsewhere = others.length === 0 ? '' : ` Elsewhere: ${others.join('; ')}.`;
  return oneLine(
    `${verdictWord(fact.verdict)}${aspects}: ${fact.label}. Here: ${statement.words}, ` +
      `${certaintyWord(statement.certainty)}, ${attributionOf(statement)}.${elsewhere} Why: ${fact.reason} (${fact.rule})`,
  );
}

function attributionOf({ attribution }: ReportStatement): string {
  return attribution ?? attributionWords(undefined);
}

/** A JSON-LD array has no order unless it is said to be a list. */
function ordered(value: Value): unknown {
  return typeof value === 'object' ? { '@list': value } : value;
}

/** Makes targets; the table of code points of a source is made once. */
class Targets {
  private readonly tables = new Map<string, { readonly text: string; readonly points: CodePoints }>();

  constructor(private readonly textOf: TextOf) {}

  of({ source, start, end }: ReportStatement): Record<string, unknown> {
    const { text, points } = this.table(source);
    return {
      type: 'SpecificResource',
      source: relativeIri(source),
      selector: [
        {
          type: 'TextQuoteSelector',
          exact: text.slice(start, end),
          prefix: text.slice(wholeCharacter(text, start - contextLength), start),
          suffix: text.slice(end, wholeCharacter(text, end + contextLength)),
        },
        { type: 'TextPositionSelector', start: points.at(start), end: points.at(end) },
      ],
    };
  }

  private table(source: string): { readonly text: string; readonly points: CodePoints } {
    const known = this.tables.get(source);
    if (known) return known;
    const text = this.textOf(source);
    const table = { text, points: new CodePoints(text) };
    this.tables.set(source, table);
    return table;
  }
}

/** The offset, kept inside the text and moved off the middle of a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  const inside = Math.min(Math.max(offset, 0), text.length);
  const second = text.charCodeAt(inside);
  return second >= 0xdc00 && second <= 0xdfff ? inside + 1 : inside;
}
