import type {
  AnalysedSource,
  Analysis,
  AnnotatedSource,
  Fact,
  SharedEntity,
  SourceSummary,
  Span,
  Statement,
} from '../engine';
import { version } from '../../package.json';
import { isSettled, type Outcome, type Outcomes } from '../decisions/apply';
import type { DecidedAccounts, DecidedAnalysis } from '../decisions/decidedAccounts';
import { decideFact, decideName } from '../decisions/draft';
import type { Decision } from '../decisions/model';
import { decisionWords, reopeningWords } from '../decisions/wording';
import { spansByEntity } from '../engine/entitySpans';
import { exported, type Format } from '../report/exported';
import { answerInquiry, InquiryError, type Inquiry } from '../report/inquiry';
import { safeJson } from '../report/json';
import { report, walkedReport, type SkippedFile } from '../report/report';
import { claimedEntities } from './claimedEntities';
import { leftOutBy } from './leftOut';
import { LineIndex } from './lineIndex';
import { matrixOf, type Matrix, type MatrixOptions } from './matrix';
import type {
  ClaimsPage,
  Decided,
  DraftRequest,
  InquiryAnswer,
  LeftOut,
  ListedDecision,
  ListedEntity,
  NamedIn,
  PartOfCollection,
  PlacedMention,
  PlacedNotCompared,
  QuotedFact,
  QuotedStatement,
  ReadEntity,
  Reading,
  Tally,
} from './protocol';
import { quoteAround } from './quote';

/** Disputed facts, and stretches that are not compared, in one message. */
const pageSize = 50;
/** More facts than anybody reads on. */
const mostLeftOut = 300;

/** One analysis, cut into what the extension asks for. Quotes and places are made only for what is asked. */
export class Digest {
  /** As they were analysed: the engine may have newer texts by the time a question comes. */
  readonly #analysed = new Map<string, AnalysedSource>();
  readonly #analysis: Analysis;
  readonly #outcomes: Outcomes;
  readonly #revision: number;
  readonly #part: PartOfCollection | undefined;
  readonly #quoted = new Map<Fact, QuotedFact>();
  readonly #lines = new Map<string, LineIndex>();
  /** Disputed facts that no decision settles. */
  #open: readonly Fact[] | undefined;
  #decisions: readonly ListedDecision[] | undefined;

  /**
   * @param accounts in the state that `analysis` was made from
   * @param part when the analysis is not of the whole
   */
  constructor(
    accounts: Pick<DecidedAccounts, 'source'>,
    { analysis, outcomes }: DecidedAnalysis,
    revision: number,
    part?: PartOfCollection,
  ) {
    for (const { source } of analysis.sources) {
      const analysed = accounts.source(source);
      if (analysed) this.#analysed.set(source, analysed);
    }
    this.#analysis = analysis;
    this.#outcomes = outcomes;
    this.#revision = revision;
    this.#part = part;
  }

  has(source: string): boolean {
    return this.#analysed.has(source);
  }

  tally(): Tally {
    return {
      sources: this.#analysis.sources.length,
      origins: this.#analysis.origins.length,
      verdicts: this.#analysis.verdicts,
      open: this.#openCount(),
      notCompared: this.#analysis.notCompared.length,
    };
  }

  /** @returns undefined for a source that the analysis does not know */
  reading(source: string): Reading | undefined {
    const annotated = this.#analysed.get(source)?.annotated;
    const summary = this.#analysis.sources.find((one) => one.source === source);
    if (!annotated || !summary) return undefined;
    const company = this.#analysis.sources.filter((one) => one.event === summary.event);
    return {
      source,
      revision: this.#revision,
      figures: annotated.figures.map(({ start, end, kind, value, unit, modifier }) => ({
        start,
        end,
        kind,
        value,
        ...(unit === undefined ? {} : { unit }),
        ...(modifier === undefined ? {} : { modifier }),
      })),
      entities: this.#entities(source, annotated),
      sentences: annotated.read.sentences.map(({ start, end }) => ({ start, end })),
      // Alone, nothing is compared yet: that it stands only here would be no answer.
      facts: this.#part?.compared === 1 ? [] : this.#factsOf(source, summary).map((fact) => this.#quote(fact)),
      notCompared: this.#analysis.notCompared.filter((one) => one.source === source),
      company,
      origins: this.#originsOf(company),
      decisions: this.#listed().filter(({ at }) => at?.source === source),
      ...(this.#part ? { part: this.#part } : {}),
    };
  }

  /** @param page from 0 */
  claims(page: number): ClaimsPage {
    const { sources, origins, disputed, entities, notCompared } = this.#analysis;
    this.#open ??= disputed.filter(({ id }) => !this.#isSettled(id));
    const from = page * pageSize;
    const isFirst = page === 0;
    return {
      revision: this.#revision,
      sources: isFirst ? sources : [],
      origins: isFirst ? origins : [],
      facts: this.#open.slice(from, from + pageSize).map((fact) => this.#quote(fact)),
      entities: isFirst ? claimedEntities(entities, this.#open) : [],
      notCompared: notCompared.slice(from, from + pageSize).map((one) => this.#placed(one)),
      decisions: isFirst ? this.#listed() : [],
      ...(this.#part ? { part: this.#part } : {}),
      isLast: from + pageSize >= Math.max(this.#open.length, notCompared.length),
    };
  }

  /** @returns undefined for a source that the analysis does not know */
  leftOut(source: string): LeftOut | undefined {
    if (!this.#analysed.has(source)) return undefined;
    const facts = leftOutBy(source, this.#analysis);
    return {
      revision: this.#revision,
      source,
      facts: facts.slice(0, mostLeftOut).map((fact) => this.#quote(fact)),
      total: facts.length,
    };
  }

  /**
   * Where the sources name an entity, in the order of sources and places.
   * @param revision ids of entities are those of one analysis: undefined when it is not this one
   */
  mentions(entity: string, revision: number): PlacedMention[] | undefined {
    if (revision !== this.#revision) return undefined;
    const shared = this.#analysis.entities.find((one) => one.id === entity);
    if (shared) {
      return shared.in.flatMap(({ source, mentions }) =>
        mentions.map((mention) => this.#placedMention(source, mention)),
      );
    }
    const source = entity.slice(0, entity.lastIndexOf('#'));
    const annotated = this.#analysed.get(source)?.annotated;
    const own = annotated && this.#entities(source, annotated).find((one) => one.id === entity);
    return own?.in.flatMap(({ mentions }) => mentions.map((mention) => this.#placedMention(source, mention)));
  }

  /** In the order of their names. @param revision as for {@link mentions} */
  entities(revision: number): ListedEntity[] | undefined {
    if (revision !== this.#revision) return undefined;
    return this.#analysis.entities
      .filter((entity) => entity.kind !== 'other')
      .map(({ id, kind, name, in: places }) => ({ id, kind, name, sources: places.map(({ source }) => source) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  inquire(inquiry: Inquiry): InquiryAnswer {
    try {
      return { json: safeJson(answerInquiry(inquiry, report(...this.#reported()), this.#textOf)) };
    } catch (error) {
      if (!(error instanceof InquiryError)) throw error;
      return { error: error.message };
    }
  }

  /**
   * The decisions that a choice comes to; none when its fact or its names are not there.
   * @param revision ids and places are those of one analysis: undefined when it is not this one
   */
  draft(request: DraftRequest, revision: number): readonly Decision[] | undefined {
    if (revision !== this.#revision) return undefined;
    if (request.of === 'name') return [decideName(request, this.#textOf)];
    const fact = this.#analysis.facts.find(({ id }) => id === request.fact);
    return fact ? decideFact(fact, request, this.#textOf) : [];
  }

  export(format: Format, skipped: readonly SkippedFile[]): string {
    return exported(walkedReport(...this.#reported(skipped)), format, { textOf: this.#textOf, version });
  }

  matrix(options: MatrixOptions): Matrix {
    const matrix = matrixOf(this.#analysis, this.#revision, options, (fact) => this.#quote(fact));
    return this.#part ? { ...matrix, part: this.#part } : matrix;
  }

  readonly #textOf = (source: string): string => this.#analysed.get(source)?.text ?? '';

  /** What a report is made from. The report is not kept: it is as large as all accounts together, and is asked for now and then. */
  #reported(skipped: readonly SkippedFile[] = []): Parameters<typeof walkedReport> {
    return [this.#analysis, (source) => this.#analysed.get(source), skipped, this.#outcomes, this.#part];
  }

  #isSettled(fact: string): boolean {
    return isSettled(this.#outcomes.byFact.get(fact));
  }

  /** Without decisions no fact has to be looked at. */
  #openCount(): number {
    const { verdicts } = this.#analysis;
    if (this.#outcomes.byFact.size === 0) return verdicts.conflict + verdicts.differ;
    return this.#analysis.disputed.filter(({ id }) => !this.#isSettled(id)).length;
  }

  #listed(): readonly ListedDecision[] {
    return (this.#decisions ??= this.#outcomes.all.map((outcome) => {
      const { question, subject } = outcome.decision;
      const listed = { ...decided(outcome), question, passage: subject.passage };
      if (outcome.state === 'lost') return listed;
      const { fact, place } = outcome;
      const at = place && { ...place, place: this.#place(place.source, place) };
      return { ...listed, ...(fact === undefined ? {} : { fact }), ...(at ? { at } : {}) };
    }));
  }

  /** Sought in its event alone: a walk over all facts would be felt at every edit. */
  #factsOf(source: string, { event }: SourceSummary): readonly Fact[] {
    return this.#analysis.events[event - 1]!.facts.filter(({ statements }) =>
      statements.some((statement) => statement.source === source),
    );
  }

  #quote(fact: Fact): QuotedFact {
    let quoted = this.#quoted.get(fact);
    if (!quoted) {
      const outcome = this.#outcomes.byFact.get(fact.id);
      quoted = {
        ...fact,
        statements: fact.statements.map((statement) => this.#quoteStatement(statement)),
        ...(outcome ? { decision: decided(outcome) } : {}),
      };
      this.#quoted.set(fact, quoted);
    }
    return quoted;
  }

  #quoteStatement(statement: Statement): QuotedStatement {
    const view = this.#analysed.get(statement.source)?.view ?? '';
    return {
      ...statement,
      place: this.#place(statement.source, statement),
      quote: quoteAround(view, statement.passage, statement),
    };
  }

  #placedMention(source: string, { start, end }: Span): PlacedMention {
    const name = this.#analysed.get(source)?.view.slice(start, end) ?? '';
    return { source, start, end, place: this.#place(source, { start, end }), name: name.replace(/\s+/g, ' ') };
  }

  #placed(one: Analysis['notCompared'][number]): PlacedNotCompared {
    const text = this.#analysed.get(one.source)?.view.slice(one.start, one.end) ?? '';
    return { ...one, place: this.#place(one.source, one), text: text.replace(/\s+/g, ' ').trim() };
  }

  #place(source: string, span: Span) {
    let lines = this.#lines.get(source);
    if (!lines) {
      lines = new LineIndex(this.#analysed.get(source)?.text ?? '');
      this.#lines.set(source, lines);
    }
    return lines.place(span);
  }

  #originsOf(company: readonly SourceSummary[]) {
    const wanted = new Set(company.map((one) => one.origin));
    return this.#analysis.origins.filter((origin) => wanted.has(origin.id));
  }

  /** The shared entities of a source, then those that it alone names. */
  #entities(source: string, annotated: AnnotatedSource): ReadEntity[] {
    const event = this.#analysis.sources.find((one) => one.source === source)!.event;
    const shared = this.#analysis.events[event - 1]!.entities.filter((entity) =>
      entity.in.some((one) => one.source === source),
    );
    const covered = new Set(
      shared.flatMap((entity) =>
        entity.in.filter((one) => one.source === source).flatMap((one) => one.mentions.map(key)),
      ),
    );
    const uncovered = spansByEntity(annotated.mentions.filter((mention) => !covered.has(key(mention))));
    const own = annotated.entities.map((entity): ReadEntity | undefined => {
      const mentions = uncovered.get(entity.id);
      if (!mentions) return undefined;
      return {
        id: `${source}#${entity.id}`,
        kind: entity.kind,
        name: entity.names[0] ?? '',
        in: [{ source, names: entity.names, roles: entity.roles, mentions }],
      };
    });
    return [
      ...shared.map((entity) => ({ ...entity, in: entity.in.map((one) => this.#namedIn(one, source)) })),
      ...own.filter((entity) => entity !== undefined),
    ];
  }

  #namedIn(one: SharedEntity['in'][number], reader: string): NamedIn {
    const first = one.mentions[0];
    return {
      source: one.source,
      names: one.names,
      roles: one.roles,
      mentions: one.source === reader ? one.mentions : [],
      ...(first === undefined ? {} : { first: this.#place(one.source, first) }),
    };
  }
}

function key(span: Span): string {
  return `${span.start}-${span.end}`;
}

function decided(outcome: Outcome): Decided {
  const { id, choice, date, reason } = outcome.decision;
  return {
    id,
    choice,
    words: decisionWords(outcome.decision),
    state: outcome.state,
    ...(outcome.state === 'reopened' ? { why: reopeningWords(outcome.why) } : {}),
    settles: isSettled(outcome),
    date,
    ...(reason ? { reason } : {}),
  };
}
