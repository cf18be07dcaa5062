import { isSettled, noOutcomes, type Outcome, type Outcomes } from '../decisions/apply';
import { decisionWords, reopeningWords } from '../decisions/wording';
import type { Choice } from '../decisions/model';
import type { AnalysedSource } from '../engine/engine';
import type {
  AnnotatedSource,
  Analysis,
  Aspect,
  Attribution,
  Certainty,
  Fact,
  FactKind,
  MentionKind,
  Modifier,
  Origin,
  SourceSummary,
  Statement,
  Value,
  Verdict,
} from '../engine/model';
import { answerWords, attributionWords } from '../engine/wording';
import { Lines } from './lines';
import { walk } from './walk';

/** What the command line prints and every export is made from. Offsets are UTF-16, `end` exclusive; see {@link Statement}. */
export interface Report {
  readonly version: 1;
  readonly summary: ReportSummary;
  readonly sources: readonly SourceSummary[];
  readonly origins: readonly Origin[];
  readonly mentions: readonly ReportMention[];
  /** Conflicts first, then differences, agreements, facts of one account. */
  readonly facts: readonly ReportFact[];
  readonly notCompared: readonly ReportNotCompared[];
  /** What readers decided, in the order of their file: what holds, what is open again, what lost its place. */
  readonly decisions: readonly ReportDecision[];
  /** Files of the folder that are no accounts to be read, with the reason. */
  readonly skipped: readonly SkippedFile[];
}

/**
 * A report whose long lists are made each time they are walked through, member by member: of many accounts, all members
 * at once take more room than what they are made from.
 */
export interface WalkedReport extends Omit<Report, 'mentions' | 'facts'> {
  readonly mentions: Iterable<ReportMention>;
  readonly facts: Iterable<ReportFact>;
}

/** How many there are of what; `agree`, `differ`, `conflict` and `single` count facts. */
export interface ReportSummary extends Readonly<Record<Verdict, number>> {
  readonly sources: number;
  readonly origins: number;
  readonly notCompared: number;
  /** Facts that conflict or differ and that a decision settled; they are counted in `conflict` and `differ` too. */
  readonly settled: number;
  /** Set where the report was made before all accounts of the collection were compared. */
  readonly part?: ReportPart;
}

/** How many accounts were compared; of how many, where that was known. */
export interface ReportPart {
  readonly compared: number;
  readonly of: number | undefined;
}

/** A decision of a reader as it stands. */
export interface ReportDecision {
  readonly choice: Choice;
  /** What was decided, in plain words. */
  readonly words: string;
  /** `reopened`: it was made on what is no longer so, and its fact is open. `lost`: what it was about is not found. */
  readonly state: Outcome['state'];
  /** Why it is open again. */
  readonly why?: string;
  /** It holds, and its fact is no longer open. */
  readonly settles: boolean;
  /** ISO day. */
  readonly date: string;
  readonly reason?: string;
  /** The question or the name, as it was then. */
  readonly question: string;
  /** The account that it is found in now, or was made on. */
  readonly source: string;
  /** Verbatim, as it was then. */
  readonly passage: string;
  /** Id of its fact. */
  readonly fact?: string;
}

export interface ReportMention {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: MentionKind;
  /** Normalised value; for an entity its fullest name in the source. Absent for a relative date without a base. */
  readonly value?: Value;
  readonly unit?: string;
  readonly modifier?: Modifier;
}

export interface ReportFact {
  readonly id: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly verdict: Verdict;
  readonly aspects: readonly Aspect[];
  readonly reason: string;
  /** Stable id of the rule that gave the verdict. */
  readonly rule: string;
  /** Independent origins that state the fact. */
  readonly origins: number;
  /** One entry a group of statements with the same answer, in the order of the groups. */
  readonly answers: readonly ReportAnswer[];
  readonly statements: readonly ReportStatement[];
  readonly notStated: readonly string[];
  readonly decision?: ReportDecision;
}

export interface ReportAnswer {
  readonly group: number;
  /** The answer in plain words. */
  readonly words: string;
  readonly sources: readonly string[];
  /** Independent origins that give this answer. */
  readonly origins: number;
}

export interface ReportStatement {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  /** Line and column of `start`, from 1. */
  readonly line: number;
  readonly column: number;
  /** The words of the anchor as the account has them: the raw value. */
  readonly quote: string;
  /** Start and end of the clause or sentence. */
  readonly passage: readonly [number, number];
  /** The passage as the account has it. */
  readonly passageText: string;
  readonly value?: Value;
  readonly unit?: string;
  readonly modifier?: Modifier;
  /** Value, unit and modifier in plain words; for an answer without a value how sure it is. */
  readonly words: string;
  readonly group: number;
  /** Who says it, in one line. Absent where the account says it itself. */
  readonly attribution?: string;
  readonly speaker?: { readonly text: string; readonly named: boolean; readonly via?: string };
  readonly certainty: Certainty;
  readonly polarity: 'yes' | 'no';
  readonly superseded?: boolean;
  /** The date against which a relative date was resolved, and whose date line it is. */
  readonly base?: { readonly iso: string; readonly from: 'own' | 'others' };
  /** Id of the origin that the source belongs to. */
  readonly origin: string;
}

export interface ReportNotCompared {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  readonly why: string;
}

/** The text of a source of a report, '' for an unknown one. */
export type TextOf = (source: string) => string;

export interface SkippedFile {
  readonly source: string;
  readonly why: string;
}

type SourceOf = (id: string) => Pick<AnalysedSource, 'text' | 'annotated'> | undefined;

/** The report of one analysis, see {@link walkedReport}. */
export function report(...of: Parameters<typeof walkedReport>): Report {
  return wholeReport(walkedReport(...of));
}

/** The same report with its long lists, each made when first asked for. */
export function wholeReport(walked: WalkedReport): Report {
  let mentions: readonly ReportMention[] | undefined;
  let facts: readonly ReportFact[] | undefined;
  return {
    ...walked,
    // Most that is asked of a report is not this, and annotations take long to make again.
    get mentions() {
      return (mentions ??= [...walked.mentions]);
    },
    get facts() {
      return (facts ??= [...walked.facts]);
    },
  };
}

/**
 * The report of one analysis.
 * @param sourceOf the source of an id as the analysis saw it
 * @param skipped files that were left out before the analysis
 * @param outcomes how the decisions of readers stand in the analysis
 * @param part when the analysis is not of the whole
 */
export function walkedReport(
  analysis: Analysis,
  sourceOf: SourceOf,
  skipped: readonly SkippedFile[] = [],
  outcomes: Outcomes = noOutcomes,
  part?: ReportPart,
): WalkedReport {
  const texts = new Texts(sourceOf);
  const originOf = new Map(analysis.sources.map(({ source, origin }) => [source, origin]));
  return {
    version: 1,
    summary: { ...summaryOf(analysis, outcomes), ...(part ? { part } : {}) },
    sources: analysis.sources.map(({ source, title, date, publisher, origin, event }) => ({
      source,
      title,
      ...(date === undefined ? {} : { date }),
      ...(publisher === undefined ? {} : { publisher }),
      origin,
      event,
    })),
    origins: analysis.origins.map(({ id, sources, why }) => ({ id, sources, why })),
    mentions: walk(function* () {
      for (const { source } of analysis.sources) yield* mentionsOf(source, sourceOf(source)?.annotated);
    }),
    facts: walk(function* () {
      for (const fact of analysis.facts) yield reportFact(fact, texts, originOf, outcomes.byFact.get(fact.id));
    }),
    notCompared: analysis.notCompared.map(({ source, start, end, why }) => ({
      source,
      start,
      end,
      line: texts.lines(source).at(start).line,
      text: texts.slice(source, start, end),
      why,
    })),
    decisions: outcomes.all.map(reportDecision),
    skipped,
  };
}

function reportDecision(outcome: Outcome): ReportDecision {
  const { decision, state } = outcome;
  const { choice, date, reason, question, subject } = decision;
  const place = state === 'lost' ? undefined : outcome.place;
  const fact = state === 'lost' ? undefined : outcome.fact;
  return {
    choice,
    words: decisionWords(decision),
    state,
    ...(state === 'reopened' ? { why: reopeningWords(outcome.why) } : {}),
    settles: isSettled(outcome),
    date,
    ...(reason === undefined ? {} : { reason }),
    question,
    source: place?.source ?? subject.source,
    passage: subject.passage,
    ...(fact === undefined ? {} : { fact }),
  };
}

function summaryOf(analysis: Analysis, { byFact }: Outcomes): ReportSummary {
  const { conflict, differ, agree, single } = analysis.verdicts;
  return {
    sources: analysis.sources.length,
    origins: new Set(analysis.sources.map(({ origin }) => origin)).size,
    conflict,
    differ,
    agree,
    single,
    notCompared: analysis.notCompared.length,
    settled: analysis.disputed.filter(({ id }) => isSettled(byFact.get(id))).length,
  };
}

function mentionsOf(source: string, annotated: AnnotatedSource | undefined): ReportMention[] {
  if (!annotated) return [];
  const { text } = annotated.read;
  const names = new Map(annotated.entities.map(({ id, names: [fullest] }) => [id, fullest]));
  const mentions: ReportMention[] = [
    ...annotated.figures.map(({ start, end, kind, value, unit, modifier }) => ({
      source,
      start,
      end,
      text: text.slice(start, end),
      kind,
      ...(value === '' ? {} : { value }),
      ...(unit === undefined ? {} : { unit }),
      ...(modifier === undefined ? {} : { modifier }),
    })),
    ...annotated.mentions.map(({ start, end, kind, name, entity }) => ({
      source,
      start,
      end,
      text: text.slice(start, end),
      kind,
      value: names.get(entity) ?? name,
    })),
  ];
  return mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

function reportFact(
  fact: Fact,
  texts: Texts,
  originOf: ReadonlyMap<string, string>,
  outcome: Outcome | undefined,
): ReportFact {
  const statements = fact.statements.map((statement) => reportStatement(fact.kind, statement, texts, originOf));
  return {
    id: fact.id,
    label: fact.label,
    kind: fact.kind,
    verdict: fact.verdict,
    aspects: fact.aspects,
    reason: fact.reason.text,
    rule: fact.reason.rule,
    origins: fact.origins,
    answers: answersOf(statements),
    statements,
    notStated: fact.notStated,
    ...(outcome ? { decision: reportDecision(outcome) } : {}),
  };
}

function reportStatement(
  kind: FactKind,
  statement: Statement,
  texts: Texts,
  originOf: ReadonlyMap<string, string>,
): ReportStatement {
  const { source, start, end, passage, value, unit, modifier, group, attribution } = statement;
  return {
    source,
    start,
    end,
    ...texts.lines(source).at(start),
    quote: texts.slice(source, start, end),
    passage: [passage.start, passage.end],
    passageText: texts.slice(source, passage.start, passage.end),
    ...(value === undefined || value === '' ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(modifier === undefined ? {} : { modifier }),
    words: answerWords({ ...statement, kind }),
    group,
    ...(attribution ? { attribution: attributionWords(attribution), speaker: speakerOf(attribution) } : {}),
    certainty: statement.certainty,
    polarity: statement.polarity,
    ...(statement.superseded ? { superseded: true } : {}),
    ...(statement.base ? { base: statement.base } : {}),
    origin: originOf.get(source) ?? '',
  };
}

function speakerOf({ speaker, named, via }: Attribution): NonNullable<ReportStatement['speaker']> {
  return { text: speaker, named, ...(via === undefined ? {} : { via }) };
}

function answersOf(statements: readonly ReportStatement[]): ReportAnswer[] {
  const groups = new Map<number, ReportStatement[]>();
  for (const statement of statements) {
    const group = groups.get(statement.group);
    if (group) group.push(statement);
    else groups.set(statement.group, [statement]);
  }
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([group, members]) => ({
      group,
      words: leadingWords(members),
      sources: [...new Set(members.map(({ source }) => source))],
      origins: new Set(members.map(({ origin }) => origin)).size,
    }));
}

/** The words that most statements of a group use ("43%" beside one "about 43%"), the first of them in a tie. */
function leadingWords(statements: readonly ReportStatement[]): string {
  const counts = new Map<string, number>();
  for (const { words } of statements) counts.set(words, (counts.get(words) ?? 0) + 1);
  let leading = '';
  for (const [words, count] of counts) if (count > (counts.get(leading) ?? 0)) leading = words;
  return leading;
}

/** Texts and line tables of the sources, made when first asked for. */
class Texts {
  private readonly tables = new Map<string, Lines>();

  constructor(private readonly sourceOf: SourceOf) {}

  slice(source: string, start: number, end: number): string {
    return this.text(source).slice(start, end);
  }

  lines(source: string): Lines {
    const known = this.tables.get(source);
    if (known) return known;
    const lines = new Lines(this.text(source));
    this.tables.set(source, lines);
    return lines;
  }

  private text(source: string): string {
    return this.sourceOf(source)?.text ?? '';
  }
}
