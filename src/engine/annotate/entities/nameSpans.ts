import type { EntityKind, Header, Sentence, Token } from '../../model';
import { agreeOnKinds, type FoundName } from './agreement';
import { CUES, isParticle } from './cueWords';
import { model as frozen } from './data/model';
import {
  documentWords,
  featuresOf,
  letterFeatures,
  MAX_FEATURES,
  see,
  SHAPES,
  type SeenSentence,
  type Stretch,
} from './features';
import { NameModel, TAG_COUNT } from './nameModel';
import { FLAGS, hashWord } from './wordKnowledge';
import { knownWords } from './wordTable';

/** A name in the tokens of one sentence; `to` is the last token, inclusive. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
}

/** Kinds in the order of the tagger's tags. */
const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** The tag of a person's first word. */
const PERSON_BEGINS = 1;
const PLACE_BEGINS = 5;
/** What the place of an employer's name adds to its being an organisation: as much as a plain cue of the tagger. */
const EMPLOYER = 4;
const PERSON = 0;
const ORGANIZATION = 1;
const PLACE = 2;

let tagger: NameModel | undefined;

/**
 * Spans that name something, in order: tagged sentence by sentence, then settled over the document, so that a name keeps
 * its kind from one sentence to the next.
 */
export function nameSpans(
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  header: Header,
): NameSpan[] {
  const table = knownWords();
  const model = (tagger ??= new NameModel(frozen));
  const seen = tokens.map((list) => see(list, table));
  const known = documentWords(seen);
  const into = new Uint32Array(MAX_FEATURES);
  const found: FoundName[] = [];
  seen.forEach((sentence, index) => {
    for (const stretch of sentence.stretches) {
      const scores = score(tokens[index]!, sentence, stretch);
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
        if (from === to && tags[begin] === PERSON_BEGINS)
          while (from > 0 && isParticle(tokens[index]![from - 1]!.text)) from--;
        if (
          from > to ||
          ((from === to || tags[begin] === PLACE_BEGINS) && isDemonym(sentence, tokens[index]![to]!, to))
        )
          continue;
        const kind = (tags[begin]! - 1) >> 1;
        // "Ann Hale of Marshton": a person and, beside the link, another name.
        const link = kind === PERSON ? linkBetween(tokens[index]!, from, to) : -1;
        if (link >= 0) {
          const rest = scoresOf(scores, stretch, link + 1, to);
          found.push({ sentence: index, from, to: link - 1, kind, scores: scoresOf(scores, stretch, from, link - 1) });
          if (sentence.role[link + 1] === 1)
            found.push({
              sentence: index,
              from: link + 1,
              to,
              kind: rest[PLACE]! > rest[ORGANIZATION]! ? PLACE : ORGANIZATION,
              scores: rest,
            });
        } else {
          const own = scoresOf(scores, stretch, from, to);
          // "a Hale analyst" works for Hale.
          if (/^an?$/.test(tokens[index]![from - 1]?.lower ?? '') && (sentence.cue[to + 1] ?? 0) & CUES.title)
            own[ORGANIZATION]! += EMPLOYER;
          found.push({ sentence: index, from, to, kind, scores: own });
        }
      }
    }
  });
  const places = datelinePlaces(sentences, tokens, seen, header);
  const kept =
    places.length === 0 ? found : [...found.filter((name) => !places.some((place) => overlap(place, name))), ...places];
  return agreeOnKinds(kept, seen, tokens, known, toldKinds(header)).map(({ sentence, from, to, kind }) => ({
    sentence,
    from,
    to,
    kind: KINDS[kind]!,
  }));

  function score(list: readonly Token[], sentence: SeenSentence, stretch: Stretch): Float64Array {
    const scores = new Float64Array((stretch.to - stretch.from + 1) * TAG_COUNT);
    for (let at = stretch.from; at <= stretch.to; at++) {
      const count = letterFeatures(list[at]!, into, featuresOf(sentence, stretch, at, known, into));
      model.score(into, count, scores, (at - stretch.from) * TAG_COUNT);
    }
    return scores;
  }
}

/** "French", "Saudi Arabian", "Franco-Japanese": what people or things are, no name. */
function isDemonym(sentence: SeenSentence, token: Token, index: number): boolean {
  const hyphen = token.lower.lastIndexOf('-');
  const know = hyphen < 0 ? sentence.know[index]! : knownWords().get(hashWord(token.lower.slice(hyphen + 1)));
  return (know & (FLAGS.demonym | FLAGS.country)) === FLAGS.demonym;
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
    places.push({ sentence: index, from, to, kind: PLACE, scores: [0, 0, 20, 0] });
    from = to;
  }
  return places;
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
