import type { AnnotatedSource, Clause, EntityMention, FigureMention, Header, Sentence, Span, Token } from '../model';
import { ByForm } from '../read/forms';
import { tokensOf } from '../read/tokens';
import { firstBehind } from '../firstBehind';
import { plainAmountOf } from '../compare/across';
import type { Stage } from '../compare/candidate';
import { meaningOf, type Meaning } from '../compare/figures';
import { crowdedSentences, repeatedFigures } from './crowded';
import { dimensionOf } from './dimension';
import { isWithin } from './isWithin';
import { holderOf, nearestName, referenceOf } from './namesBeside';
import { othersLike } from './othersLike';
import { questionOf } from './questions';
import { isContent, reportingWords } from './stopwords';
import { isForecast } from './forecast';
import { isRefuted } from './refuted';
import { stageOf } from './stage';
import { isSuperseded } from './superseded';
import type { Vocabulary } from './vocabulary';

/** Content words of a stretch: ids of base forms, each once, with their weights. */
export interface Terms {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** A sentence as alignment sees it. */
export interface SentenceProfile {
  /** Index in `ReadSource.sentences`. */
  readonly index: number;
  readonly terms: Terms;
  /** Indexes into `Profile.answers` of the figures that it states. */
  readonly answers: readonly number[];
}

/** A stretch of a sentence that states one thing: a clause, or several where one alone says too little. */
export interface PassageProfile extends Span {
  /** Index of its sentence in `Profile.sentences`. */
  readonly row: number;
  readonly terms: Terms;
  /** Indexes into `Profile.answers` of the figures that it states. */
  readonly answers: readonly number[];
}

/** Units of text with their words, laid out to be looked up both ways. Words are indexes into `Profile.words`. */
export interface Layer<Unit extends { readonly terms: Terms } = { readonly terms: Terms }> {
  readonly units: readonly Unit[];
  /** The words of unit `i`, in the order of its terms, stand from `starts[i]` to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly words: Int32Array;
  /** The units that have word `w` stand from `holderStarts[w]` to `holderStarts[w + 1]`. */
  readonly holderStarts: Int32Array;
  readonly holders: Int32Array;
  /** Those words of unit `i` that the vocabulary lacks, names above all, stand from `nameStarts[i]` to `nameStarts[i + 1]`. */
  readonly nameStarts: Int32Array;
  readonly names: Int32Array;
}

/** A figure as the answer to a question: what is measured, and the words that say of what. */
export interface Answer {
  readonly figure: FigureMention;
  readonly meaning: Meaning;
  readonly sentence: number;
  /** The clause that states it. */
  readonly clause: Clause | undefined;
  /** What kind of question it can answer; figures of different dimensions are never compared. */
  readonly dimension: string;
  /** Base form of what is counted or measured, -1 for none. */
  readonly head: number;
  /** The other words of the thing: "joint" in "5 joint projects". */
  readonly modifiers: readonly number[];
  /** The nearest content words before and after, nearest first. */
  readonly left: readonly Near[];
  readonly right: readonly Near[];
  /** Which recurring question the words around it ask (questions.ts), -1 for none. */
  readonly question: number;
  /** Words of the nearest name before and after, up to the next figure: "two miles from The Geysers". */
  readonly leftName: readonly number[];
  readonly rightName: readonly number[];
  /** Words of the place that a length is measured from: "two miles north of The Geysers". */
  readonly reference: readonly number[];
  /** Words of the name that stands nearest to it in its clause: "Jane Roe, 32, was", "32-year-old Jane Roe". */
  readonly holder: readonly number[];
  /** Named as an earlier answer that no longer holds: "originally rated as". */
  readonly superseded: boolean;
  /** Whether it is said not to be so. */
  readonly refuted: boolean;
  /** Whether somebody reckons with it: a forecast is no result. */
  readonly forecast: boolean;
  /** The moment that it is of, where the account names one. */
  readonly stage: Stage | undefined;
  /** The word just before, whatever it is: "from", "to", "of". */
  readonly before: string;
  readonly after: string;
}

export interface Near {
  readonly id: number;
  /** In lower case, as written. */
  readonly word: string;
  /** Weight of the word, less the farther it stands, least beyond another figure or in another clause. */
  readonly weight: number;
}

/** Words around the answers of a source, for each answer those of the thing, those before and those after. */
export interface Contexts {
  /** The words of answer `i` stand from `starts[3 * i]`, those before it from the next entry, those after it from the next. */
  readonly starts: Int32Array;
  /** Indexes into `Profile.words`. */
  readonly words: Int32Array;
  /** Weight of each, before it is damped. */
  readonly weights: Float64Array;
}

/** All that aligning two sources needs of one of them: a pure function of the annotated source. */
export interface Profile {
  readonly source: AnnotatedSource;
  /** Ids of the words that the source uses, each once. */
  readonly words: Int32Array;
  readonly sentences: readonly SentenceProfile[];
  readonly sentenceWords: Layer<SentenceProfile>;
  readonly passages: Layer<PassageProfile>;
  readonly answers: readonly Answer[];
  /** Indexes of the answers of each dimension, in order. */
  readonly byDimension: ReadonlyMap<string, readonly number[]>;
  /** For each answer its amount without the unit, where another kind of figure may say the same ... */
  readonly plainAmounts: readonly (string | undefined)[];
  /** ... and the answers of each such amount, in order. */
  readonly byPlainAmount: ReadonlyMap<string, readonly number[]>;
  readonly contexts: Contexts;
  /** For each answer the index of its sentence in `sentences`, -1 for one in a line that is no sentence of the text. */
  readonly rows: Int32Array;
  /** For each answer how many others answer a question of the same kind. */
  readonly rivals: Int32Array;
  /** The words of every sentence of the text. */
  readonly spoken: Spoken;
}

/** The words of sentences, with where they stand. */
export interface Spoken {
  /** The words of the sentence with this index in `ReadSource.sentences` stand from `starts[s]` to `starts[s + 1]`. */
  readonly starts: Int32Array;
  /** For each word where it begins, where it ends, and the id of its base form. */
  readonly words: Int32Array;
}

/** Whether a figure names a thing or is first of nothing that is told, and so only begins a tale: those answer nothing. */
function isNoAnswer(figure: FigureMention, mentions: readonly EntityMention[]): boolean {
  if (figure.kind === 'ticker') return true;
  if (figure.kind !== 'ordinal') return false;
  if (figure.thing) return false;
  return figure.value === 1 || mentions.some(({ start, end }) => start < figure.end && figure.start < end);
}

/** A heading of so few words names what is told below it and tells nothing itself. */
const BARE = 4;

/** @param allTokens one list a sentence */
export function profileOf(
  source: AnnotatedSource,
  vocabulary: Vocabulary,
  allTokens: readonly (readonly Token[])[] = tokensOf(source.read),
): Profile {
  const answers: Answer[] = [];
  const bySentence = new Map<number, number[]>();
  const figures = groupedBySentence(source.figures);
  const mentions = groupedBySentence(source.mentions);
  const { gathered, content } = deskOf(vocabulary);
  const seen = source.read.sentences.map(
    (_, index) => new SeenSentence(allTokens[index]!, figures.get(index) ?? [], source.clauses[index] ?? [], content),
  );
  const crowded = crowdedSentences(source);
  const repeated = repeatedFigures(source.figures, crowded);
  for (const [sentence, list] of figures) {
    if (crowded.has(sentence)) continue;
    for (const figure of list) {
      if (repeated.has(figure)) continue;
      const named = mentions.get(sentence) ?? [];
      if (isNoAnswer(figure, named) || isOfHeader(figure, source.read.header)) continue;
      const answer = answerOf(figure, seen[sentence]!, named, mentions.get(sentence - 1) ?? [], vocabulary);
      if (isArticle(answer)) continue;
      if (!bySentence.has(sentence)) bySentence.set(sentence, []);
      bySentence.get(sentence)!.push(answers.length);
      answers.push(answer);
    }
  }
  const sentences: SentenceProfile[] = [];
  const passages: PassageProfile[] = [];
  source.read.sentences.forEach((sentence, index) => {
    if (isOfAccount(sentence)) return;
    const own = bySentence.get(index) ?? [];
    const row = sentences.length;
    const { tokens, clauses } = seen[index]!;
    const told = crowded.has(index) ? 0 : tokens.length;
    const isBare = sentence.role === 'heading' && tokens.filter(({ kind }) => kind === 'word').length <= BARE;
    sentences.push({ index, terms: gathered.of(seen[index]!, 0, told), answers: own });
    for (const { start, end } of told === 0 || isBare ? [] : stretches(clauses, seen[index]!)) {
      passages.push({
        start,
        end,
        row,
        terms: gathered.of(seen[index]!, ...seen[index]!.within(start, end)),
        answers: own.filter((k) => answers[k]!.figure.start >= start && answers[k]!.figure.start < end),
      });
    }
  });
  const words = new WordList();
  const sentenceWords = layerOf(sentences, words, vocabulary);
  const layer = layerOf(passages, words, vocabulary);
  const contexts = contextsOf(answers, words);
  const rowOf = new Int32Array(source.read.sentences.length).fill(-1);
  sentences.forEach(({ index }, row) => (rowOf[index] = row));
  const plainAmounts = answers.map(({ figure }) => plainAmountOf(figure));
  const count = words.ids.length;
  return {
    source,
    words: Int32Array.from(words.ids),
    sentences,
    sentenceWords: { ...sentenceWords, ...holdersOf(sentenceWords, count) },
    passages: { ...layer, ...holdersOf(layer, count) },
    answers,
    byDimension: indexesBy(answers.map(({ dimension }) => dimension)),
    plainAmounts,
    byPlainAmount: indexesBy(plainAmounts),
    contexts,
    rows: Int32Array.from(answers, ({ sentence }) => rowOf[sentence] ?? -1),
    rivals: othersLike(answers.map(({ question, head, dimension }) => `${question} ${head} ${dimension}`)),
    spoken: spokenOf(allTokens, vocabulary),
  };
}

/** The indexes at which each key stands, in order. */
function indexesBy(keys: readonly (string | undefined)[]): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  keys.forEach((key, k) => {
    if (key === undefined) return;
    const list = indexes.get(key);
    if (list) list.push(k);
    else indexes.set(key, [k]);
  });
  return indexes;
}

function spokenOf(allTokens: readonly (readonly Token[])[], vocabulary: Vocabulary): Spoken {
  const starts = new Int32Array(allTokens.length + 1);
  const words: number[] = [];
  for (let s = 0; s < allTokens.length; s++) {
    for (const token of allTokens[s]!)
      if (token.kind === 'word') words.push(token.start, token.end, vocabulary.idOf(token));
    starts[s + 1] = words.length / 3;
  }
  return { starts, words: Int32Array.from(words) };
}

/** Whether a sentence is a byline or a credit: it tells of the account, not of the event. */
export function isOfAccount({ role }: Sentence): boolean {
  return role === 'byline' || role === 'credit';
}

/** When the account was written is no statement of it. */
function isOfHeader(span: Span, { placeLine, date }: Header): boolean {
  return [placeLine, date].some((part) => part !== undefined && isWithin(span, part));
}

/** "This one", "more than one bidder": a one that no recurring question asks for, and that stands alone or for many. */
function isArticle({ figure, question }: Answer): boolean {
  if (figure.value !== 1 || question >= 0) return false;
  return figure.kind === 'number' || (figure.kind === 'count' && figure.modifier !== undefined);
}

/** The words of a source, each once. */
class WordList {
  readonly ids: number[] = [];
  readonly #at = new Map<number, number>();

  /** Index of a word. */
  of(id: number): number {
    const known = this.#at.get(id);
    if (known !== undefined) return known;
    this.#at.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

type Forward<Unit extends { readonly terms: Terms }> = Omit<Layer<Unit>, 'holders' | 'holderStarts'>;

function layerOf<Unit extends { readonly terms: Terms }>(
  units: readonly Unit[],
  list: WordList,
  vocabulary: Vocabulary,
): Forward<Unit> {
  const starts = new Int32Array(units.length + 1);
  const nameStarts = new Int32Array(units.length + 1);
  const words: number[] = [];
  const names: number[] = [];
  units.forEach(({ terms }, i) => {
    for (const id of terms.ids) {
      const word = list.of(id);
      words.push(word);
      if (!vocabulary.isKnown(id)) names.push(word);
    }
    starts[i + 1] = words.length;
    nameStarts[i + 1] = names.length;
  });
  return { units, starts, words: Int32Array.from(words), nameStarts, names: Int32Array.from(names) };
}

function holdersOf(
  { units, starts, words }: Forward<{ readonly terms: Terms }>,
  count: number,
): { holderStarts: Int32Array; holders: Int32Array } {
  const holderStarts = new Int32Array(count + 1);
  for (const word of words) holderStarts[word + 1]!++;
  for (let word = 0; word < count; word++) holderStarts[word + 1]! += holderStarts[word]!;
  const next = holderStarts.slice();
  const holders = new Int32Array(words.length);
  for (let unit = 0; unit < units.length; unit++) {
    for (let k = starts[unit]!; k < starts[unit + 1]!; k++) holders[next[words[k]!]!++] = unit;
  }
  return { holderStarts, holders };
}

/** Weight of a word of the thing itself among those around it. */
const OF_THING = 0.5;

function contextsOf(answers: readonly Answer[], list: WordList): Contexts {
  const starts = new Int32Array(3 * answers.length + 1);
  const words: number[] = [];
  const weights: number[] = [];
  answers.forEach(({ modifiers, left, right }, i) => {
    for (const id of modifiers) {
      words.push(list.of(id));
      weights.push(OF_THING);
    }
    [left, right].forEach((side, k) => {
      starts[3 * i + 1 + k] = words.length;
      for (const near of side) {
        words.push(list.of(near.id));
        weights.push(near.weight);
      }
    });
    starts[3 * i + 3] = words.length;
  });
  return { starts, words: Int32Array.from(words), weights: Float64Array.from(weights) };
}

/** Weight of the words of reporting, and of those who report. */
const REPORTING = 0.25;

/** A sentence with what is asked of its tokens again and again: by its stretches, and by each of its figures. */
class SeenSentence {
  /** The content words of token `t` stand from `starts[t]` to `starts[t + 1]`. */
  readonly starts: number[] = [0];
  readonly words: string[] = [];
  readonly ids: number[] = [];
  readonly weights: number[] = [];
  /** For each token the first figure that it is part of. */
  readonly figureAt: (FigureMention | undefined)[];
  /** Whether a token stands where the sentence says who says it: what is compared is what they say. */
  readonly framed: boolean[];
  readonly frames: readonly Span[];

  constructor(
    readonly tokens: readonly Token[],
    readonly figures: readonly FigureMention[],
    readonly clauses: readonly Clause[],
    content: ByForm<readonly ContentWord[]>,
  ) {
    this.frames = clauses.flatMap(({ attribution }) => (attribution ? [attribution.span] : []));
    for (const token of tokens) {
      for (const { word, id, weight } of content.of(token)) {
        this.words.push(word);
        this.ids.push(id);
        this.weights.push(weight);
      }
      this.starts.push(this.words.length);
    }
    this.figureAt = new Array<FigureMention | undefined>(tokens.length).fill(undefined);
    this.framed = new Array<boolean>(tokens.length).fill(false);
    for (let k = figures.length - 1; k >= 0; k--) {
      const [from, to] = this.within(figures[k]!.start, figures[k]!.end);
      this.figureAt.fill(figures[k], from, to);
    }
    for (const { start, end } of this.frames) this.framed.fill(true, ...this.within(start, end));
  }

  /** The tokens of a stretch: the first, and the one behind the last. */
  within(start: number, end: number): [number, number] {
    const { tokens } = this;
    const from = firstBehind(tokens.length, (t) => tokens[t]!.start >= start);
    let to = from;
    while (to < tokens.length && tokens[to]!.end <= end) to++;
    return [from, to];
  }

  /** Whether a token is one of the figure's own words: they are compared as a value; what it counts stays a word. */
  isValue(t: number): boolean {
    const figure = this.figureAt[t];
    return figure !== undefined && !(figure.thing && this.tokens[t]!.start >= figure.thing.start);
  }
}

function groupedBySentence<Mention extends { readonly sentence: number }>(
  mentions: readonly Mention[],
): ReadonlyMap<number, readonly Mention[]> {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.sentence);
    if (group) group.push(mention);
    else groups.set(mention.sentence, [mention]);
  }
  return groups;
}

/** Content words that a clause needs to be compared by itself. */
const LEAST_WORDS = 3;

/**
 * Clauses of a sentence, those that say too little by themselves joined to the one before. What says only who says it
 * ("two officials told the paper") states nothing to compare.
 */
function stretches(clauses: readonly Clause[], sentence: SeenSentence): Span[] {
  const out: { start: number; end: number; words: number }[] = [];
  for (const { start, end } of clauses) {
    const words = wordsTold(sentence, start, end);
    const frame = sentence.frames.some((f) => f.start >= start && f.start < end);
    if (frame && words < LEAST_WORDS) continue;
    const last = out.at(-1);
    if (last && last.end === start && (words < LEAST_WORDS || last.words < LEAST_WORDS)) {
      last.end = end;
      last.words += words;
    } else out.push({ start, end, words });
  }
  return out;
}

function wordsTold(sentence: SeenSentence, start: number, end: number): number {
  const { starts, words, framed } = sentence;
  const [from, to] = sentence.within(start, end);
  let count = 0;
  for (let t = from; t < to; t++) {
    if (framed[t]) continue;
    for (let w = starts[t]!; w < starts[t + 1]!; w++) if (!reportingWords.has(words[w]!)) count++;
  }
  return count;
}

/** A word that carries meaning, with its id and with how much sharing it says. */
interface ContentWord {
  readonly word: string;
  readonly id: number;
  readonly weight: number;
}

/** The content words of tokens, as a vocabulary has them. */
function contentBy(vocabulary: Vocabulary): ByForm<readonly ContentWord[]> {
  return new ByForm((token) =>
    contentWords(token).map((word) => {
      const id = vocabulary.id(word);
      return { word, id, weight: vocabulary.weight(id) * (reportingWords.has(word) ? REPORTING : 1) };
    }),
  );
}

const NO_WORDS: readonly string[] = [];

/** The words of a token that carry meaning: the parts of a compound one by one. */
function contentWords(token: Token): readonly string[] {
  if (token.kind !== 'word') return NO_WORDS;
  if (!token.lower.includes('-')) return isContent(token.lower) ? [token.lower] : NO_WORDS;
  return token.lower.split(/[-‐‑]/).filter(isContent);
}

/** Gathers the terms of one stretch after the other. */
class GatheredTerms {
  readonly #vocabulary: Vocabulary;
  /** For a word of the vocabulary its place in the stretch at hand, or -1. */
  #places = new Int32Array(0);

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** The terms of the tokens of a sentence from one up to another. */
  of(sentence: SeenSentence, from: number, to: number): Terms {
    if (this.#places.length < this.#vocabulary.count) {
      this.#places = new Int32Array(2 * this.#vocabulary.count).fill(-1);
    }
    const places = this.#places;
    const ids: number[] = [];
    const weights: number[] = [];
    for (let t = from; t < to; t++) {
      if (sentence.isValue(t)) continue;
      const share = sentence.framed[t] ? REPORTING : 1;
      for (let w = sentence.starts[t]!; w < sentence.starts[t + 1]!; w++) {
        const id = sentence.ids[w]!;
        const weight = share * sentence.weights[w]!;
        const place = places[id]!;
        if (place < 0) {
          places[id] = ids.push(id) - 1;
          weights.push(weight);
        } else if (weight > weights[place]!) weights[place] = weight;
      }
    }
    for (const id of ids) places[id] = -1;
    return { ids, weights };
  }
}

/** What serves all accounts that are seen with one vocabulary. */
interface Desk {
  /** One for all: its places are as many as the vocabulary has words. */
  readonly gathered: GatheredTerms;
  readonly content: ByForm<readonly ContentWord[]>;
}

const desks = new WeakMap<Vocabulary, Desk>();

function deskOf(vocabulary: Vocabulary): Desk {
  let desk = desks.get(vocabulary);
  if (!desk) {
    desk = { gathered: new GatheredTerms(vocabulary), content: contentBy(vocabulary) };
    desks.set(vocabulary, desk);
  }
  return desk;
}

/** Words on either side of a figure that are held against those around another. */
const CONTEXT_WORDS = 10;

function answerOf(
  figure: FigureMention,
  sentence: SeenSentence,
  mentions: readonly EntityMention[],
  before: readonly EntityMention[],
  vocabulary: Vocabulary,
): Answer {
  const { tokens, figures } = sentence;
  const clause = sentence.clauses.find((c) => c.start <= figure.start && figure.start < c.end);
  const first = tokens.findIndex((t) => t.end > figure.start);
  let last = first;
  while (last + 1 < tokens.length && tokens[last + 1]!.start < figure.end) last++;
  const modifiers = figure.thing
    ? tokens
        .filter((t) => t.start >= figure.thing!.start && t.end <= figure.thing!.end)
        .flatMap(contentWords)
        .map((word) => vocabulary.id(word))
    : [];
  const head = figure.thing ? vocabulary.id(figure.thing.head) : -1;
  const left = walk(sentence, first - 1, -1, clause);
  const right = walk(sentence, last + 1, 1, clause);
  const beside = { figure, mentions, figures, tokens, last, clause, before };
  return {
    figure,
    meaning: meaningOf(figure),
    sentence: figure.sentence,
    clause,
    dimension: dimensionOf(figure),
    head,
    modifiers: modifiers.filter((id) => id !== head),
    left: left.slice(0, CONTEXT_WORDS),
    right: right.slice(0, CONTEXT_WORDS),
    question: askedBy(figure, left, right, vocabulary),
    leftName: nearestName(beside, -1, vocabulary),
    rightName: nearestName(beside, 1, vocabulary),
    reference: referenceOf(beside, vocabulary),
    holder: holderOf(beside, vocabulary),
    superseded: isSuperseded(figure, tokens, figures),
    refuted: isRefuted(figure, tokens, figures),
    forecast: isForecast(figure, tokens, figures),
    stage: stageOf(figure, tokens, figures),
    before: tokens[first - 1]?.lower ?? '',
    after: tokens[last + 1]?.lower ?? '',
  };
}

function walk(sentence: SeenSentence, from: number, step: 1 | -1, clause: Span | undefined): Near[] {
  const { tokens, starts, words, ids, weights, figureAt } = sentence;
  const near: Near[] = [];
  let distance = 0;
  let share = 1;
  let crossed = false;
  for (let i = from; i >= 0 && i < tokens.length && distance < 30; i += step) {
    const token = tokens[i]!;
    if (clause && !crossed && (token.start < clause.start || token.end > clause.end)) {
      crossed = true;
      share *= 0.5;
    }
    const sibling = figureAt[i];
    // Past another figure the words are more likely about that one.
    if (sibling && (step === 1 ? token.start === sibling.start : token.end === sibling.end)) share *= 0.6;
    if (sentence.isValue(i)) continue;
    for (let w = starts[i]!; w < starts[i + 1]!; w++) {
      near.push({ id: ids[w]!, word: words[w]!, weight: (weights[w]! * share) / (1 + distance / 4) });
      distance++;
    }
    if (token.kind === 'mark' && PAUSE.test(token.text)) share *= 0.85;
  }
  return near;
}

const PAUSE = /[,;:()—–]/;

/** The strongest word of a recurring question: in the thing itself, else on either side, the right a little before the left. */
function askedBy(figure: FigureMention, left: readonly Near[], right: readonly Near[], vocabulary: Vocabulary): number {
  for (const word of figure.thing?.words.split(' ') ?? []) {
    const question = questionOf(vocabulary.base(word));
    if (question >= 0) return question;
  }
  let best = -1;
  let most = 0;
  for (const [side, favour] of [
    [right, 1.2],
    [left, 1],
  ] as const) {
    for (const near of side) {
      const question = questionOf(vocabulary.wordOf(near.id));
      // Common words weigh little by themselves; how near they stand is what counts here.
      const strength = (favour * near.weight) / Math.max(0.05, vocabulary.weight(near.id));
      if (question >= 0 && strength > most) {
        best = question;
        most = strength;
      }
    }
  }
  return most >= 0.3 ? best : -1;
}
