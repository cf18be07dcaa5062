import type { EntityKind, Header, Sentence, Token } from '../../model';
import type { Workings } from '../../workings';
import { agreeOnKinds, type FoundName } from './agreement';
import { saidBeside } from './appositions';
import { isCompanySuffix } from './companySuffixes';
import { CUES, isNeverName, isOffice, isParticle } from './cueWords';
import { model as frozen } from './data/model';
import {
  documentWords,
  featuresOf,
  letterFeatures,
  MAX_FEATURES,
  see,
  SHAPES,
  type DocumentWords,
  type SeenSentence,
  type Stretch,
} from './features';
import { isPersonNoun } from '../personNouns';
import { hearNeighbours } from './listedNames';
import { eventBefore, ofPatron, productAround } from './namedThings';
import { NameModel, TAG_COUNT } from './nameModel';
import { joinNicknames } from './nicknames';
import { FLAGS, hashWord } from './wordKnowledge';
import { knownWords } from './wordTable';

/** A name in the tokens of one sentence; `to` is the last token, inclusive. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
}

/** A stretch of one sentence with the tagger's scores, a row of {@link TAG_COUNT} a token. */
interface Tagged {
  readonly stretch: Stretch;
  readonly scores: Float64Array;
}

/** Kinds in the order of the tagger's tags. */
const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** The tag of a person's first word. */
const PERSON_BEGINS = 1;
const PLACE_BEGINS = 5;
/** What the place of an employer's name adds to its being an organisation: as much as a plain cue of the tagger. */
const EMPLOYER = 4;
/** What a word such as "bay" before "of" and a place adds to its being one. */
const SAID_PLACE = 8;
/** What a form tells that only one kind of name has. */
const CERTAIN = 20;
const PERSON = 0;
const ORGANIZATION = 1;
const PLACE = 2;
const OTHER = 3;

let tagger: NameModel | undefined;

/** The names that one sentence holds by itself. */
export interface SentenceNames {
  readonly sentence: number;
  readonly found: readonly FoundName[];
}

/**
 * Spans that name something, in order: tagged sentence by sentence, then settled over the document, so that a name keeps
 * its kind from one sentence to the next.
 * @param words see sentenceWords.ts
 * @param workings what was found in the source's text before
 */
export function nameSpans(
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  header: Header,
  words: readonly (string | undefined)[],
  workings: Pick<Workings, 'seen' | 'names'>,
): NameSpan[] {
  const table = knownWords();
  workings.seen.begin();
  const seen = tokens.map((list, index) =>
    workings.seen.of(
      words[index],
      () => see(list, table),
      (before) => before,
    ),
  );
  const known = documentWords(seen);
  workings.names.begin();
  const found: FoundName[] = [];
  seen.forEach((sentence, index) => {
    if (sentence.stretches.length === 0) return;
    const own = workings.names.of(
      words[index] && `${written(sentence, known)} ${words[index]}`,
      () => ({ sentence: index, found: new SentenceTagger(tokens[index]!, index, sentence, known).names() }),
      (before) => moved(before, index),
    );
    found.push(...own.found);
  });
  const told = hearNeighbours(joinNicknames(found, tokens, PERSON), tokens);
  const places = datelinePlaces(sentences, tokens, seen, header);
  const kept =
    places.length === 0 ? told : [...told.filter((name) => !places.some((place) => overlap(place, name))), ...places];
  return agreeOnKinds(kept, seen, tokens, known, toldKinds(header)).map(({ sentence, from, to, kind }) => ({
    sentence,
    from,
    to,
    kind: KINDS[kind]!,
  }));
}

/** How the document writes the words that a sentence's names may be made of: all that tagging it looks at beyond it. */
function written({ hash, stretches }: SeenSentence, { lower, capital }: DocumentWords): string {
  let bits = '';
  for (const { from, to } of stretches) {
    for (let at = from; at <= to; at++) {
      bits += (lower.has(hash[at]!) ? 1 : 0) + (capital.has(hash[at]!) ? 2 : 0);
    }
  }
  return bits;
}

function moved(names: SentenceNames, sentence: number): SentenceNames {
  if (names.sentence === sentence) return names;
  return { sentence, found: names.found.map((name) => ({ ...name, sentence })) };
}

/** What stands for a part of a year, and names nothing. */
const partOfYear = /^(?:Q[1-4]|H[12])$/;

/** Finds the names of one sentence. */
class SentenceTagger {
  readonly #found: FoundName[] = [];

  constructor(
    readonly list: readonly Token[],
    readonly index: number,
    readonly sentence: SeenSentence,
    readonly known: DocumentWords,
  ) {}

  names(): readonly FoundName[] {
    const { list, index, sentence } = this;
    const model = (tagger ??= new NameModel(frozen));
    for (const whole of sentence.stretches) {
      const places = capitalPlaces(index, sentence, whole);
      this.#found.push(...places);
      const stretch = places.length === 0 ? whole : { from: places.at(-1)!.to + 1, to: whole.to };
      const scores = this.#score(stretch, model);
      const tags = best(scores, stretch.to - stretch.from + 1, model);
      for (let at = 0; at < tags.length; at++) {
        if (tags[at] === 0) continue;
        const begin = at;
        while (at + 1 < tags.length && tags[at + 1]! !== 0 && tags[at + 1]! % 2 === 0) at++;
        // A name neither begins nor ends with a link ("of", "and", a dot); a number may end one.
        let from = stretch.from + begin;
        let to = stretch.from + at;
        while (from <= to && sentence.role[from] !== 1) from++;
        while (to > from && sentence.role[to] !== 1 && sentence.shape[to] !== SHAPES.digits) to--;
        // "boss de Hale": a small particle before a surname belongs to it.
        if (from === to && tags[begin] === PERSON_BEGINS) while (from > 0 && isParticle(list[from - 1]!.text)) from--;
        // "sales in Q2"
        if (from === to && partOfYear.test(list[from]?.text ?? '')) continue;
        if (from > to || ((from === to || tags[begin] === PLACE_BEGINS) && isDemonym(sentence, list[to]!, to)))
          continue;
        this.#keep({ stretch, scores }, from, to, (tags[begin]! - 1) >> 1);
      }
    }
    return this.#found;
  }

  /** Settles where a tagged name begins and ends, and what the words beside it say of its kind. */
  #keep({ stretch, scores }: Tagged, first: number, last: number, kind: number): void {
    const { list, index, sentence } = this;
    const found = this.#found;
    const before = found.at(-1);
    if (before && before.to >= last) return;
    const dash = dashBehindPlace(list, first, last);
    if (dash >= 0) {
      found.push({ sentence: index, from: first, to: dash - 1, kind: PLACE, scores: certainly(PLACE) });
      this.#keep({ stretch, scores }, dash + 1, last, kind);
      return;
    }
    const patron = ofPatron(list, first, last);
    if (patron >= 0) {
      found.push({ sentence: index, from: first, to: patron, kind: ORGANIZATION, scores: certainly(ORGANIZATION) });
      return;
    }
    let from = first;
    let to = last;
    if (kind === PERSON) from = behindOffices(list, sentence, from, to);
    else if (kind === ORGANIZATION) {
      from = withNumber(list, sentence, behindRank(list, sentence, from, to), to);
      // "Hale Air Flight 447".
      if (to > from && list[to]!.lower === 'flight' && list[to + 1]?.kind === 'number') to--;
    }
    const event = eventBefore(list, from);
    const product = kind === ORGANIZATION ? productAround(list, sentence, from, to) : undefined;
    if (event >= 0 || product) {
      const named = product ?? { from: event, to };
      found.push({ sentence: index, ...named, kind: OTHER, scores: certainly(OTHER) });
      return;
    }
    if (before && from === to && before.to === from - 2 && isFormOf(list, from)) return;
    if (before && joinsPlace(list, sentence, before.to, from, to, kind)) {
      const joined = [...before.scores];
      joined[PLACE]! += SAID_PLACE;
      found[found.length - 1] = { ...before, to, kind: PLACE, scores: joined };
      return;
    }
    // "Ann Hale of Marshton": a person and, beside the link, another name.
    const link = kind === PERSON ? linkBetween(list, from, to) : -1;
    if (link >= 0) {
      const rest = scoresOf(scores, stretch, link + 1, to);
      saidBeside(list, sentence, link + 1, to).forEach((more, one) => (rest[one]! += more));
      const other = rest[PLACE]! > rest[ORGANIZATION]! ? PLACE : ORGANIZATION;
      found.push({ sentence: index, from, to: link - 1, kind, scores: scoresOf(scores, stretch, from, link - 1) });
      if (sentence.role[link + 1] === 1) found.push({ sentence: index, from: link + 1, to, kind: other, scores: rest });
      return;
    }
    const own = scoresOf(scores, stretch, from, to);
    saidBeside(list, sentence, from, to).forEach((more, one) => (own[one]! += more));
    // "a Hale analyst" works for Hale.
    if (/^an?$/.test(list[from - 1]?.lower ?? '') && (sentence.cue[to + 1] ?? 0) & CUES.title)
      own[ORGANIZATION]! += EMPLOYER;
    found.push({ sentence: index, from, to, kind, scores: own });
  }

  #score(stretch: Stretch, model: NameModel): Float64Array {
    const scores = new Float64Array((stretch.to - stretch.from + 1) * TAG_COUNT);
    for (let at = stretch.from; at <= stretch.to; at++) {
      const count = letterFeatures(
        this.list[at]!,
        features,
        featuresOf(this.sentence, stretch, at, this.known, features),
      );
      model.score(features, count, scores, (at - stretch.from) * TAG_COUNT);
    }
    return scores;
  }
}

/** The features of one token at a time. */
const features = new Uint32Array(MAX_FEATURES);

/** "French", "Saudi Arabian", "Franco-Japanese": what people or things are, no name. */
function isDemonym(sentence: SeenSentence, token: Token, index: number): boolean {
  const hyphen = token.lower.lastIndexOf('-');
  const know = hyphen < 0 ? sentence.know[index]! : knownWords().get(hashWord(token.lower.slice(hyphen + 1)));
  return (know & (FLAGS.demonym | FLAGS.country)) === FLAGS.demonym && !givenOnly.test(token.lower);
}

/** Demonyms by the lists that are given names before another name: "Christian Hale", but "Roman" alone ... */
const givenToo = /^(?:christian|roman|dane)$/;
/** ... and those that hardly ever are demonyms. */
const givenOnly = /^(?:julian|norman|fabian|dorian|marian)$/;

/** "MARSHTON - Hale Motors Plc": the dash behind the place that a sentence opens with, or -1 for none. */
function dashBehindPlace(list: readonly Token[], from: number, to: number): number {
  if (from > 0) return -1;
  let at = 0;
  while (at < to && /^\p{Lu}{2,}$/u.test(list[at]!.text)) at++;
  const isDash = at > 0 && at < to && /^[-–—]$/.test(list[at]!.text) && list[at]!.start > list[at - 1]!.end;
  return isDash && !/^\p{Lu}{2,}$/u.test(list[at + 1]!.text) ? at : -1;
}

/** "Driver Ann Hale": what she is, before two names of hers. */
function isTrade(sentence: SeenSentence, { lower }: Token, at: number, to: number): boolean {
  // "Adilson" and "Jusman" end as nouns for persons do, and are no words.
  return to - at >= 2 && (sentence.know[at]! & (FLAGS.given | FLAGS.common)) === FLAGS.common && isPersonNoun(lower);
}

/** "Hale Motors, Inc.": a company's form, behind its name and a comma. */
function isFormOf(list: readonly Token[], at: number): boolean {
  return list[at - 1]!.text === ',' && isCompanySuffix(list[at]!.lower.replaceAll('.', ''));
}

/** Scores of a name that cannot be of another kind. */
function certainly(kind: number): number[] {
  return [0, 1, 2, 3].map((one) => (one === kind ? CERTAIN : 0));
}

/** How much better each kind is than no name, over the tokens of a span. */
function scoresOf(scores: Float64Array, stretch: Stretch, from: number, to: number): number[] {
  const own = [0, 0, 0, 0];
  const first = Math.max(from, stretch.from);
  for (let token = first; token <= to; token++) {
    const row = (token - stretch.from) * TAG_COUNT;
    for (let kind = 0; kind < 4; kind++)
      own[kind]! += scores[row + 1 + 2 * kind + (token === first ? 0 : 1)]! - scores[row]!;
  }
  return own;
}

/** "Governor Ann Hale", "Lt. Gen. Ann Hale", "Kenyan Ann Hale": where the name itself begins. */
function behindOffices(list: readonly Token[], sentence: SeenSentence, from: number, to: number): number {
  let first = from;
  while (
    first < to &&
    (isOffice(list[first]!.lower) ||
      isTrade(sentence, list[first]!, first, to) ||
      (isDemonym(sentence, list[first]!, first) && !givenToo.test(list[first]!.lower)))
  )
    first += list[first + 1]!.text === '.' ? 2 : 1;
  return first <= to && list[first]!.kind === 'word' ? first : from;
}

/** "Chief Operating Officer of Hale Airways", "Member of the Marsh Council": where the organisation itself begins. */
function behindRank(list: readonly Token[], { cue, role }: SeenSentence, from: number, to: number): number {
  if (list[from]!.lower !== 'member' && (cue[from]! & CUES.title) === 0) return from;
  for (let at = from + 1; at < to; at++) {
    if (list[at]!.text !== 'of') continue;
    const first = list[at + 1]!.text === 'the' ? at + 2 : at + 1;
    return first <= to && role[first] === 1 ? first : from;
  }
  return from;
}

/** "65 Fighter Wing", "the 310 News Agency": a number belongs to a name of plain words that would name none by itself. */
function withNumber(list: readonly Token[], { know, cue }: SeenSentence, from: number, to: number): number {
  const number = list[from - 1];
  const next = list[to + 1];
  if (
    number?.kind !== 'number' ||
    !/^\d{1,3}$/.test(number.text) ||
    from === to ||
    (cue[to]! & CUES.organizationHead) === 0 ||
    (next !== undefined && next.kind !== 'mark' && !isNeverName(next.lower))
  )
    return from;
  for (let at = from; at <= to; at++)
    if ((know[at]! & FLAGS.common) === 0 || (know[at]! & (FLAGS.place | FLAGS.organization)) !== 0) return from;
  return from - 1;
}

/** Whether a place goes on in a second name: "Washington, D.C.", "Republic of Hale", "Bay of Marsh". */
function joinsPlace(
  list: readonly Token[],
  { cue }: SeenSentence,
  end: number,
  from: number,
  to: number,
  kind: number,
): boolean {
  if (from !== end + 2) return false;
  const between = list[end + 1]!.text;
  if (between === 'of') return kind === PLACE && (cue[end]! & CUES.placeHead) !== 0;
  return between === ',' && from === to && list[end]!.lower === 'washington' && /^D\.?C\.?$/.test(list[to]!.text);
}

/** Where "of", "and" or "for" stands within the span, or -1. */
function linkBetween(list: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (/^(?:of|and|for)$/.test(list[at]!.lower)) return at;
  return -1;
}

function overlap(a: FoundName, b: FoundName): boolean {
  return a.sentence === b.sentence && a.from <= b.to && b.from <= a.to;
}

/** Kinds that the account's head tells of names, by wording in small letters. */
function toldKinds(header: Header): Map<string, number> {
  const told = new Map<string, number>();
  const words = (name: string): string[] => name.trim().toLowerCase().split(/\s+/);
  for (const name of header.authors) if (words(name).length > 1) told.set(words(name).join(' '), PERSON);
  if (header.publisher) told.set(words(header.publisher).join(' '), ORGANIZATION);
  return told;
}

/** The places in capitals of a dateline ("HALE BAY/MARSHTON, Jan 4 (Beacon) -"), each by itself. */
function datelinePlaces(
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  seen: readonly SeenSentence[],
  header: Header,
): FoundName[] {
  const line = header.placeLine;
  const index = line ? sentences.findIndex(({ start, end }) => start <= line.start && line.start < end) : -1;
  if (!line || index < 0) return [];
  const list = tokens[index]!;
  const { shape, role, phraseLength, phrase, know } = seen[index]!;
  const places: FoundName[] = [];
  for (let from = 0; from < list.length && list[from]!.end <= line.end; from++) {
    if (list[from]!.kind === 'number' || list[from]!.text === '(') break;
    if (role[from] !== 1 || !isUpper(shape[from]!)) continue;
    let to = from;
    if (phraseLength[from]! > 0 && (phrase[from]! & FLAGS.place) !== 0) to = from + phraseLength[from]! - 1;
    else if ((know[from]! & FLAGS.place) === 0)
      while (
        to + 1 < list.length &&
        role[to + 1] === 1 &&
        isUpper(shape[to + 1]!) &&
        (know[to + 1]! & FLAGS.place) === 0
      )
        to++;
    places.push({ sentence: index, from, to, kind: PLACE, scores: certainly(PLACE) });
    from = to;
  }
  return places;
}

/** Listed places in capitals before a name that is not: "HALE BAY MARSHTON Beacon -- The ferry", a dateline within a line. */
function capitalPlaces(index: number, sentence: SeenSentence, stretch: Stretch): FoundName[] {
  const { shape, role, know, phrase, phraseLength, style } = sentence;
  const places: FoundName[] = [];
  if (style === 2) return places;
  let at = stretch.from;
  while (at < stretch.to && role[at] === 1 && shape[at] === SHAPES.upper) {
    const length = phraseLength[at]! > 0 && phrase[at]! & FLAGS.place ? phraseLength[at]! : 1;
    if (length === 1 && (know[at]! & FLAGS.place) === 0) return [];
    places.push({ sentence: index, from: at, to: at + length - 1, kind: PLACE, scores: certainly(PLACE) });
    at += length;
  }
  return role[at] === 1 && shape[at] === SHAPES.capital ? places : [];
}

function isUpper(shape: number): boolean {
  return shape === SHAPES.upper || shape === SHAPES.shortUpper || shape === SHAPES.dotted;
}

/** The most likely tags (Viterbi). */
function best(scores: Float64Array, length: number, model: NameModel): number[] {
  const { transitions } = model;
  const from = new Uint8Array(length * TAG_COUNT);
  let row = new Float64Array(TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag++) row[tag] = transitions[tag]! + scores[tag]!;
  for (let at = 1; at < length; at++) {
    const next = new Float64Array(TAG_COUNT).fill(-Infinity);
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      for (let before = 0; before < TAG_COUNT; before++) {
        const value = row[before]! + transitions[before * TAG_COUNT + tag]!;
        if (value <= next[tag]!) continue;
        next[tag] = value;
        from[at * TAG_COUNT + tag] = before;
      }
      next[tag]! += scores[at * TAG_COUNT + tag]!;
    }
    row = next;
  }
  let tag = 0;
  for (let other = 1; other < TAG_COUNT; other++) if (row[other]! > row[tag]!) tag = other;
  const tags = new Array<number>(length).fill(0);
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * TAG_COUNT + tag]!;
  }
  return tags;
}
