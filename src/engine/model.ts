/**
 * The words of Variorum as types.
 *
 * Every `start` and `end` is a UTF-16 offset into the text of one source as the editor shows it (a byte-order mark is
 * not part of it); `end` is exclusive. Everything here is plain data: it crosses the worker's boundary as it is.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of one source of a collection. */
export interface Spot extends Span {
  readonly source: string;
}

export type SourceFormat = 'plain' | 'markdown';

/** What a sentence is in its account. `cell` is one row of a table, read as a line. */
export type SentenceRole = 'title' | 'heading' | 'body' | 'caption' | 'list' | 'cell' | 'byline' | 'credit';

/** One sentence, or one line that stands for itself (a title, a caption, a byline). */
export interface Sentence extends Span {
  readonly role: SentenceRole;
  /** Index of the paragraph, counted through the source. */
  readonly paragraph: number;
  /** Depth of block or inline quotation at the sentence's start: 0 for the account's own words. */
  readonly quoteDepth: number;
}

/** A stretch that is not the account's own statement: navigation, promotion, counters, addresses. */
export interface Furniture extends Span {
  readonly why:
    | 'promotion'
    | 'counter'
    | 'address'
    | 'code'
    | 'biography'
    | 'navigation'
    | 'metadata'
    | 'foreign'
    | 'data'
    | 'verse';
}

/** A date that the account gives for its own writing. */
export interface DateLine extends Span {
  /** ISO 8601 calendar date, with time where stated: 2023-01-26 or 2023-01-26T08:54. */
  readonly iso: string;
}

/** What the account says of itself, apart from its text. */
export interface Header {
  readonly title?: Span;
  /** Outlet or agency in plain words, without the words around it. */
  readonly publisher?: string;
  readonly authors: readonly string[];
  readonly date?: DateLine;
  /** The day of a dateline that leaves its year unsaid, "MM-DD": "Jan 26 (Reuters) -". */
  readonly monthDay?: string;
  /** Agencies and outlets named as the text's source: "(Reuters)", "Bloomberg contributed", "Source: ...". */
  readonly credits: readonly string[];
  /** Place words of a dateline such as "TOKYO/PARIS, Jan 26 (Reuters) -", the whole prefix. */
  readonly placeLine?: Span;
}

/** A source after reading: where its sentences are and what stands around them. */
export interface ReadSource {
  readonly text: string;
  /** As long as `text`, with markup blanked by spaces: words can be matched in it and offsets stay those of `text`. */
  readonly view: string;
  readonly format: SourceFormat;
  readonly header: Header;
  /** In order, never overlapping. Furniture has no sentences. */
  readonly sentences: readonly Sentence[];
  readonly furniture: readonly Furniture[];
}

export type TokenKind = 'word' | 'number' | 'mark';

/** One token of a sentence. Hyphenated words are one token, so are decimals and grouped digits. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Tokens with the same number are written alike. It means nothing beyond the engine that gave it. */
  readonly form: number;
}

export type FigureKind =
  'number' | 'percent' | 'money' | 'quantity' | 'count' | 'date' | 'time' | 'duration' | 'ordinal' | 'ticker';
export type EntityKind = 'person' | 'organization' | 'place' | 'other';
export type MentionKind = FigureKind | EntityKind;

export type Modifier =
  | 'approximately'
  | 'at least'
  | 'more than'
  | 'at most'
  | 'less than'
  // Dates of a month or longer: TIMEX3's START, MID and END.
  | 'early'
  | 'mid'
  | 'late';

/** Numbers as numbers, ranges as [low, high], dates, times and durations as ISO 8601 / TIMEX3 strings. */
export type Value = number | string | readonly [number, number] | readonly [string, string];

/** What a figure counts or measures: "5 joint projects" counts projects. */
export interface Thing extends Span {
  /** Head noun, lower case, singular: "project". */
  readonly head: string;
  /** The words of the span in lower case, as written: "joint projects". */
  readonly words: string;
}

export type DateGrain =
  'decade' | 'year' | 'half' | 'quarter' | 'season' | 'month' | 'week' | 'day' | 'part' | 'hour' | 'minute';

export interface FigureMention extends Span {
  readonly kind: FigureKind;
  /** Index of the sentence in `ReadSource.sentences`. */
  readonly sentence: number;
  readonly value: Value;
  /** Money: ISO 4217. Quantity: plain singular unit ("mile per hour"). Count: the thing counted. Percent: "percent". A part of something: "fraction". */
  readonly unit?: string;
  readonly modifier?: Modifier;
  /** The words of the modifier, where it stands outside the figure's own span ("as early as", "at least"). */
  readonly modifierSpan?: Span;
  readonly thing?: Thing;
  /** Smallest step that the figure as written tells apart: 0.1 for "4.4", 1e8 for "13.9 billion". Numbers only. */
  readonly step?: number;
  /** Part in a change: "from 43% to 15%", "rose by 3 points". */
  readonly role?: 'from' | 'to' | 'by';
  /** Dates: named by its day of the week, so that its week is told by the account's own date alone. */
  readonly byWeekday?: boolean;
  /** Times: told by a clock of twelve hours that leaves unsaid which half of the day is meant; the value is of the first. */
  readonly halfUnsaid?: boolean;
  /** The figure says how old somebody or something is ("23-year-old", "Mr Brown, 41,"). */
  readonly age?: boolean;
  /** Lengths and dates: for so long nothing was as high, as bad or as late ("the worst flood in 13 years", "since 1987"). */
  readonly ofRecord?: boolean;
  /** The year that such a record goes back to, where it is known. */
  readonly since?: number;
  /** Lengths: after so long a thing comes again ("every 30 minutes"). */
  readonly recurs?: boolean;
  /** "another 50", "5 more": added to what was said before. */
  readonly additional?: boolean;
  /** "a share", "per night": what the figure is per, lower case singular. */
  readonly per?: string;
  /** Dates and times: how fine. */
  readonly grain?: DateGrain;
  /** Dates: resolved against the account's date line ("Thursday", "last year"). `value` is then absent-like '' without one. */
  readonly relative?: boolean;
  /** Times: zone as written ("GMT", "local time"). */
  readonly zone?: string;
}

export interface EntityMention extends Span {
  readonly kind: EntityKind;
  /** Index of the sentence, or -1 in the header's lines that are no sentences. */
  readonly sentence: number;
  /** The name, white space folded, possessive cut: "Luca de Meo". */
  readonly name: string;
  /** Id of the entity within its source: mentions that name the same bear the same id. */
  readonly entity: number;
}

/** One entity of a source with its names. */
export interface Entity {
  readonly id: number;
  readonly kind: EntityKind;
  /** Fullest name first. */
  readonly names: readonly string[];
  /** Roles that the source gives it, as written: "Renault CEO". */
  readonly roles: readonly string[];
}

/** Denied to done: the scale of design.md, section 4. `reported` facts plainly stated are 'done'. */
export type Certainty = 'denied' | 'wanted' | 'possible' | 'planned' | 'agreed' | 'done';

export interface Attribution {
  /** Who says it, as written: "two sources close to the matter". */
  readonly speaker: string;
  readonly span: Span;
  /** False for "sources", "people familiar", "officials" without a name. */
  readonly named: boolean;
  /** Through whom: "told Reuters". */
  readonly via?: string;
}

/** A clause of a sentence with how it is said. Clauses of a sentence are in order and cover it. */
export interface Clause extends Span {
  readonly certainty: Certainty;
  /** The words that say so ("plan to", "could"), where there are any. */
  readonly certaintySpan?: Span;
  readonly polarity: 'yes' | 'no';
  readonly attribution?: Attribution;
  /** Inside quotation marks of a named or unnamed speaker. */
  readonly quoted: boolean;
}

/** A source with all that can be told of it alone. */
export interface AnnotatedSource {
  readonly read: ReadSource;
  /** Base for relative dates, ISO date; where from. */
  readonly base?: { readonly iso: string; readonly from: 'own' | 'others' };
  /** In order of start. */
  readonly figures: readonly FigureMention[];
  readonly mentions: readonly EntityMention[];
  readonly entities: readonly Entity[];
  /** One list of clauses a sentence. */
  readonly clauses: readonly (readonly Clause[])[];
}

export type FactKind = Exclude<FigureKind, 'ticker'> | 'statement' | 'name' | 'place';
export type Verdict = 'agree' | 'differ' | 'conflict' | 'single';
export type Aspect =
  | 'value'
  | 'bound'
  | 'range'
  | 'precision'
  | 'time'
  | 'certainty'
  | 'attribution'
  | 'name'
  | 'place'
  | 'polarity'
  | 'unit';

/** One place where one source answers a fact's question. */
export interface Statement extends Span {
  readonly source: string;
  readonly passage: Span;
  /** Index of the sentence in its source. */
  readonly sentence: number;
  readonly value?: Value;
  readonly unit?: string;
  /** See `FigureMention`. */
  readonly halfUnsaid?: boolean;
  readonly modifier?: Modifier;
  /** Statements of a fact with the same group give the same answer; groups count from 1, best supported first. */
  readonly group: number;
  readonly attribution?: Attribution;
  readonly certainty: Certainty;
  readonly polarity: 'yes' | 'no';
  /** Named as an earlier, corrected answer ("originally rated as 4.4"). */
  readonly superseded?: boolean;
  /** Dates: the base against which a relative date was resolved. */
  readonly base?: { readonly iso: string; readonly from: 'own' | 'others' };
}

/** Why a verdict was given: a stable rule id and one line in plain words. */
export interface Reason {
  readonly rule: string;
  readonly text: string;
}

export interface Fact {
  /** Stable for the same input: "f1", "f2", ... in the order of the report. */
  readonly id: string;
  /** The question in plain words: "projects proposed". */
  readonly label: string;
  readonly kind: FactKind;
  readonly verdict: Verdict;
  readonly aspects: readonly Aspect[];
  readonly reason: Reason;
  readonly statements: readonly Statement[];
  /** How many independent origins state the fact. */
  readonly origins: number;
  /** In a conflict: the pairs of groups that cannot both be right. Absent: any two. */
  readonly apart?: readonly (readonly [number, number])[];
  /** Sources of the same event that do not answer, by id. */
  readonly notStated: readonly string[];
}

/** Sources that are not independent of one another. */
export interface Origin {
  readonly id: string;
  readonly sources: readonly string[];
  /** One line: "same text as 001.txt", "credits Reuters". */
  readonly why: string;
  /** Ids of the origins that its text was made from, where it was made from several: it says nothing beside them. */
  readonly blendOf?: readonly string[];
}

export interface NotCompared extends Span {
  readonly source: string;
  readonly why: string;
}

export interface SourceSummary {
  /** Path relative to the collection's folder, with "/" between parts. */
  readonly source: string;
  readonly title: string;
  readonly date?: string;
  readonly publisher?: string;
  /** Id of the origin it belongs to. */
  readonly origin: string;
  /** Sources told to be of the same event bear the same number. */
  readonly event: number;
}

/** An entity over the collection: the same person, organisation or place in several sources. */
export interface SharedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly in: readonly {
    readonly source: string;
    readonly names: readonly string[];
    readonly roles: readonly string[];
    /** Spans of its mentions in that source. */
    readonly mentions: readonly Span[];
  }[];
}

/** What is told of one event: facts and entities of the collection, in its order. */
export interface EventAnalysis {
  readonly facts: readonly Fact[];
  readonly entities: readonly SharedEntity[];
}

/** All that a collection says, ordered; the same for the same input. What no surface asks for is not laid out. */
export interface Analysis {
  readonly sources: readonly SourceSummary[];
  readonly origins: readonly Origin[];
  /** Conflicts first, then differences, agreements, singles; see design.md, section 6. */
  readonly facts: readonly Fact[];
  /** The first of them: conflicts and differences. */
  readonly disputed: readonly Fact[];
  /** How many of them bear each verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly entities: readonly SharedEntity[];
  readonly notCompared: readonly NotCompared[];
  /** The facts and entities once more, by event: those of the sources with event `n` are at `n - 1`. */
  readonly events: readonly EventAnalysis[];
}

/** What a reader has decided about questions and names. The analysis is made in the light of it. */
export interface Rulings {
  /** Statements that do not answer one question, by places in their anchors. */
  readonly apart: readonly {
    readonly of: 'figure' | 'statement';
    readonly one: Spot;
    readonly other: Spot;
  }[];
  /** Words that are no name, wherever they stand. */
  readonly notNames: readonly string[];
  /** Mentions of one entity, and of two, by places in them; the later ruling counts. */
  readonly entities: readonly { readonly one: Spot; readonly other: Spot; readonly same: boolean }[];
}
