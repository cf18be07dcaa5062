import type { Token } from '../../model';
import { ByForm } from '../../read/forms';
import { isCompanySuffix } from './companySuffixes';
import { CUES, cuesOf, isCommonAcronym, isMonthName, isNeverName, linkWords } from './cueWords';
import { FLAGS, hashWord, type WordTable } from './wordKnowledge';

/** Tokens of a sentence that may belong to names: `from` to `to`, inclusive; everything outside is no name. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What the whole document tells of its words, by hash: asked for by every sentence. */
export interface DocumentWords {
  /** Words that stand somewhere in lower case. */
  readonly lower: ReadonlySet<number>;
  /** Words that stand with a capital somewhere other than at the start of a sentence or in a headline. */
  readonly capital: ReadonlySet<number>;
}

/** One sentence as the tagger sees it: numbers instead of words, one a token. */
export interface SeenSentence {
  readonly hash: Uint32Array;
  readonly know: Uint16Array;
  readonly shape: Uint8Array;
  /** 0 plain, 1 may begin a name, 2 may stand inside one. */
  readonly role: Uint8Array;
  /** Share of words with a capital: 0 prose, 1 most words (a headline), 2 all letters are capitals. */
  readonly style: 0 | 1 | 2;
  readonly stretches: readonly Stretch[];
  /** Flags of a listed phrase that covers the token, and 128 where the phrase begins. */
  readonly phrase: Uint8Array;
  /** Tokens of the listed phrase that begins here, 0 for none. */
  readonly phraseLength: Uint8Array;
  /** 1 for the first word, and for one after an opening quotation mark, a colon or a stop. */
  readonly isFirst: Uint8Array;
  /** Bits of {@link cuesOf}. */
  readonly cue: Uint8Array;
}

/** Links that are so with a capital too, as in headlines; "Los Angeles" and "Van Dyke" begin with theirs. */
const smallLinks = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'at', 'to', 'y', 'e']);
const innerMarks = new Set(['.', '&', "'s", '’s', '-', "'", '’', '/']);
/** Marks after which a sentence or a line begins anew. */
const openers = new Set(['“', '"', ':', '!', '?', '•', '*']);
/** Words whose possessive stands inside names. */
const ownersWords = new Set(['people', 'women', 'men', 'children', 'workers', 'farmers', 'writers', 'fishermen']);
/** "pro-Marlian", "then-Beacon", "far-North": words that a small one makes descriptions; articles of other languages do not. */
const descriptive = /^(?!(?:al|an|ar|as|at|az|de|el|la|le|ul|ben|bin|ibn|[deo])-)\p{Ll}+-/u;
const MAX_PHRASE = 4;

/** How a token is written. */
export const SHAPES = {
  other: 0,
  lower: 1,
  capital: 2,
  upper: 3,
  initial: 4,
  inner: 5,
  dotted: 6,
  hyphen: 7,
  digits: 8,
  mark: 9,
  shortUpper: 10,
  upperDigits: 11,
  ticker: 12,
} as const;

/** What is seen of a token wherever it stands. */
interface SeenForm {
  readonly hash: number;
  readonly know: number;
  readonly shape: number;
  readonly cue: number;
}

const seenForms = new WeakMap<WordTable, ByForm<SeenForm>>();

function seenFormsBy(words: WordTable): ByForm<SeenForm> {
  let seen = seenForms.get(words);
  if (!seen) {
    seen = new ByForm((token) => {
      const hash = hashWord(formOf(token));
      const know = token.kind === 'mark' ? 0 : words.get(hash);
      return { hash, know, shape: shapeOf(token), cue: cuesOf(token.lower) };
    });
    seenForms.set(words, seen);
  }
  return seen;
}

/** Turns the tokens of a sentence into what features are made of. */
export function see(tokens: readonly Token[], words: WordTable): SeenSentence {
  const count = tokens.length;
  const hash = new Uint32Array(count);
  const know = new Uint16Array(count);
  const shape = new Uint8Array(count);
  const role = new Uint8Array(count);
  const phrase = new Uint8Array(count);
  const phraseLength = new Uint8Array(count);
  const cue = new Uint8Array(count);
  const isFirst = new Uint8Array(count);
  const forms = seenFormsBy(words);
  let fresh = true;
  for (let index = 0; index < count; index++) {
    const { kind, text } = tokens[index]!;
    if (kind !== 'mark') {
      isFirst[index] = fresh ? 1 : 0;
      fresh = false;
    } else if (openers.has(text) || (text === '.' && index > 0 && tokens[index - 1]!.text === tokens[index - 1]!.lower))
      fresh = true;
  }
  let capitals = 0;
  let uppers = 0;
  let plain = 0;
  for (let index = 0; index < count; index++) {
    const token = tokens[index]!;
    const seen = forms.of(token);
    const form = seen.shape;
    shape[index] = form;
    hash[index] = seen.hash;
    know[index] = seen.know;
    cue[index] = seen.cue;
    if (form === SHAPES.lower) {
      if (token.text.length > 3) plain++;
      role[index] = linkWords.has(token.text) ? 2 : 0;
    } else if (token.kind === 'word' || (token.kind === 'number' && form === SHAPES.upperDigits)) {
      // "Rs500", "Dh4": money. "anti-Marlian": a description.
      role[index] =
        form === SHAPES.other ||
        form === SHAPES.ticker ||
        /^\p{Lu}\p{Ll}\d+$/u.test(token.text) ||
        (form === SHAPES.hyphen && descriptive.test(token.text))
          ? 0
          : 1;
      if (form === SHAPES.capital || form === SHAPES.shortUpper || form === SHAPES.upper || form === SHAPES.initial) {
        if (smallLinks.has(token.lower) && form === SHAPES.capital) role[index] = 2;
        else if (form === SHAPES.shortUpper && isCommonAcronym(token.text)) role[index] = 0;
        else if (
          token.text === 'I' ||
          (isNeverName(token.lower) && (form !== SHAPES.shortUpper || token.text.length > 3))
        )
          role[index] = isMiddle(tokens, index) ? 1 : 0;
        else if (isMonthName(token.lower) && besideNumber(tokens, index)) role[index] = 0;
        // "US$5".
        else if (
          form === SHAPES.shortUpper &&
          tokens[index + 1]?.text === '$' &&
          tokens[index + 1]!.start === token.end
        )
          role[index] = 0;
      }
      if (form === SHAPES.upper || form === SHAPES.shortUpper) uppers++;
      if (role[index] === 1 && token.text.length > 3) capitals++;
    } else if (token.kind === 'number') role[index] = beginsName(tokens, index) ? 1 : 2;
    // Two hyphens are a dash.
    else if (innerMarks.has(token.text))
      role[index] = token.text === '-' && (tokens[index - 1]?.text === '-' || tokens[index + 1]?.text === '-') ? 0 : 2;
  }
  for (let index = 1; index < count; index++) {
    // "2222.SE": number, dot and letters without a space are a ticker.
    const ticker =
      tokens[index]!.text === '.' &&
      tokens[index - 1]!.kind === 'number' &&
      tokens[index + 1]?.start === tokens[index]!.end &&
      tokens[index - 1]!.end === tokens[index]!.start;
    if (ticker && /^\p{Lu}{1,2}$/u.test(tokens[index + 1]!.text)) role.fill(0, index - 1, index + 2);
    // "Hale Co. and Marsh SA": what follows a company's form is another name.
    if (tokens[index]!.lower === 'and' || tokens[index]!.text === '&') {
      const last = tokens[index - 1]!.text === '.' ? index - 2 : index - 1;
      if (last >= 0 && isCompanySuffix(tokens[last]!.lower)) role[index] = 0;
    }
    // "China's Hale Motors" is two names, "Hale's Grocery" may be one.
    const possessive = role[index] === 2 && (tokens[index]!.text === "'s" || tokens[index]!.text === '’s');
    if (
      possessive &&
      !ownersWords.has(tokens[index - 1]!.lower) &&
      (know[index - 1]! & (FLAGS.place | FLAGS.country) ||
        role[index - 1] !== 1 ||
        role[index + 1] !== 1 ||
        (cue[index + 1]! & (CUES.organizationHead | CUES.placeHead)) === 0 ||
        role[index + 2] === 1 ||
        role[index - 2] === 1)
    )
      role[index] = 0;
  }
  const style =
    plain > 1 && plain >= 0.34 * capitals
      ? 0
      : uppers >= 3 && uppers >= 0.7 * (capitals + plain)
        ? 2
        : capitals >= 4 && plain <= 0.34 * capitals
          ? 1
          : 0;
  for (let from = 0; from < count; from++) {
    if (role[from] !== 1) continue;
    let text = '';
    for (let to = from; to < count && to < from + MAX_PHRASE + 1; to++) {
      const token = tokens[to]!;
      if (role[to] === 0) break;
      // "People's Republic of China"
      if (/^['’]s$/.test(token.text)) text += "'s";
      else if (token.kind === 'mark' && token.text !== '.') break;
      if (token.kind === 'mark' || /^['’]s$/.test(token.text)) continue;
      text = text === '' ? formOf(token) : `${text} ${formOf(token)}`;
      if (to === from || role[to] !== 1) continue;
      const flags = words.get(hashWord(text)) & 0xff & (FLAGS.place | FLAGS.organization | FLAGS.country);
      if (flags === 0) continue;
      phrase[from] = flags | 128;
      phraseLength[from] = to - from + 1;
      for (let inside = from + 1; inside <= to; inside++) phrase[inside] = flags;
    }
  }
  return { hash, know, shape, role, style, stretches: stretchesOf(role), phrase, phraseLength, cue, isFirst };
}

/** Gathers what a document's sentences tell of its words. */
export function documentWords(sentences: readonly SeenSentence[]): DocumentWords {
  const lower = new Set<number>();
  const capital = new Set<number>();
  for (const seen of sentences) {
    if (seen.style !== 0) continue;
    for (let index = 0; index < seen.hash.length; index++) {
      if (seen.shape[index] === SHAPES.lower) lower.add(seen.hash[index]!);
      else if (
        seen.role[index] === 1 &&
        seen.isFirst[index] === 0 &&
        seen.role[index - 1] !== 1 &&
        (seen.shape[index - 1] === SHAPES.lower || seen.shape[index - 1] === SHAPES.mark)
      )
        capital.add(seen.hash[index]!);
    }
  }
  return { lower, capital };
}

/** No run of capital words is looked over further than this: in a text without small letters it has no end. */
const LONGEST_RUN = 60;

/**
 * Writes the features of one token as 32-bit numbers.
 * @param into room for at least {@link MAX_FEATURES}
 * @returns how many were written
 */
export function featuresOf(
  seen: SeenSentence,
  stretch: Stretch,
  index: number,
  document: DocumentWords,
  into: Uint32Array,
): number {
  const { hash, know, shape, role, phrase, cue } = seen;
  const count = hash.length;
  let written = 0;
  const add = (template: number, value: number): void => {
    let mixed = Math.imul(template + 1, 0x9e3779b1) ^ Math.imul(value | 0, 0x85ebca6b);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0xc2b2ae35);
    mixed ^= mixed >>> 13;
    mixed = Math.imul(mixed, 0x27d4eb2f);
    mixed ^= mixed >>> 15;
    into[written++] = mixed >>> 0;
  };
  const at = (other: number): number => (other < 0 ? 1 : other >= count ? 2 : hash[other]!);
  const clusterAt = (other: number): number => (other < 0 ? 256 : other >= count ? 257 : know[other]! >> 8);
  const flagsAt = (other: number): number => (other < 0 || other >= count ? 0 : know[other]! & 0xff);
  const shapeAt = (other: number): number => (other < 0 ? 20 : other >= count ? 21 : shape[other]!);

  const cueAt = (other: number): number => (other < 0 || other >= count ? 0 : cue[other]!);
  const first = seen.isFirst[index]!;
  const style = seen.style;
  // "The committee" elsewhere says nothing against "the Hale Committee".
  const headed = (cueAt(index) & (CUES.organizationHead | CUES.placeHead)) !== 0;
  const beside = role[index - 1] === 1 || role[index + 1] === 1 || role[index - 2] === 1 || role[index + 2] === 1;
  const lowerHere = document.lower.has(hash[index]!) && !(headed && beside) ? 1 : 0;
  const capitalHere = document.capital.has(hash[index]!) ? 1 : 0;
  add(0, 0);
  add(1, at(index));
  add(2, at(index - 1));
  add(3, at(index + 1));
  add(4, at(index - 2));
  add(5, at(index + 2));
  add(6, shapeAt(index) * 8 + style * 2 + first);
  add(7, shapeAt(index - 1) * 32 + shapeAt(index));
  add(8, shapeAt(index) * 32 + shapeAt(index + 1));
  add(9, (shapeAt(index - 1) * 32 + shapeAt(index)) * 32 + shapeAt(index + 1));
  const cluster = clusterAt(index);
  const flags = flagsAt(index);
  add(10, cluster);
  add(11, clusterAt(index - 1));
  add(12, clusterAt(index + 1));
  add(13, clusterAt(index - 2));
  add(14, clusterAt(index + 2));
  add(15, cluster * 512 + clusterAt(index + 1));
  add(16, clusterAt(index - 1) * 512 + cluster);
  add(17, flags * 2 + first);
  add(18, flagsAt(index - 1) * 256 + flags);
  add(19, flags * 256 + flagsAt(index + 1));
  add(20, (flags & FLAGS.given) * 64 + shapeAt(index + 1) * 2 + (flagsAt(index + 1) & FLAGS.surname ? 1 : 0));
  add(21, (flags & FLAGS.surname) * 64 + shapeAt(index - 1) * 2 + (flagsAt(index - 1) & FLAGS.given ? 1 : 0));
  add(22, phrase[index]!);
  add(23, first * 8 + lowerHere * 4 + capitalHere * 2 + (style === 0 ? 0 : 1));
  add(24, (flags & FLAGS.common ? 8 : 0) + first * 4 + lowerHere * 2 + capitalHere);
  add(25, Math.imul(at(index), 31) ^ at(index + 1));
  add(26, Math.imul(at(index - 1), 31) ^ at(index));

  // The run of capital words around the token, links not counted.
  let from = index;
  while (from > stretch.from && role[from - 1] === 1 && index - from < LONGEST_RUN) from--;
  let to = index;
  while (to < stretch.to && role[to + 1] === 1 && to - index < LONGEST_RUN) to++;
  const place = Math.min(index - from, 3) * 4 + Math.min(to - index, 3);
  add(27, place);
  add(28, at(from - 1));
  add(29, at(to + 1));
  add(30, clusterAt(from - 1) * 16 + place);
  add(31, clusterAt(to + 1) * 16 + place);
  add(32, at(to));
  add(33, clusterAt(to) * 4 + Math.min(to - index, 3));
  add(34, clusterAt(from) * 4 + Math.min(index - from, 3));
  add(35, flagsAt(to) * 256 + flagsAt(from));
  add(36, at(from));
  add(37, Math.imul(at(to + 1), 31) ^ at(to + 2));
  add(38, Math.imul(at(from - 2), 31) ^ at(from - 1));
  add(39, clusterAt(to + 1) * 512 + clusterAt(to + 2));
  add(40, clusterAt(from - 2) * 512 + clusterAt(from - 1));
  // The whole stretch: "University of X" ends far from its first word.
  add(41, at(stretch.from));
  add(42, at(stretch.to));
  add(43, clusterAt(stretch.from) * 4 + Math.min(index - stretch.from, 3));
  add(44, clusterAt(stretch.to) * 4 + Math.min(stretch.to - index, 3));
  // What the words that begin, end or surround the run say of its kind; a dot after "Mr" is passed over.
  const before = from >= 2 && shape[from - 1] === SHAPES.mark && cueAt(from - 2) & 1 ? from - 2 : from - 1;
  // "Ms" before a person, "ferry operator" before an organisation.
  const said =
    (cueAt(before) & CUES.title) | (cueAt(before) & CUES.organizationRole && shapeAt(before) === SHAPES.lower ? 2 : 0);
  add(45, (said * 64 + cueAt(to)) * 16 + place);
  add(46, (cueAt(from) * 64 + cueAt(to)) * 2 + (from === to ? 1 : 0));
  add(47, (cueAt(stretch.from) * 64 + cueAt(stretch.to)) * 2 + (stretch.from === stretch.to ? 1 : 0));
  add(48, (cueAt(to + 1) * 16 + Math.min(3, to - from)) * 4 + said);
  add(49, (cueAt(to + 2) * 4 + (shapeAt(to + 1) === SHAPES.mark ? 1 : 0)) * 4 + Math.min(3, to - from));
  add(50, shapeAt(to + 1) * 4 + Math.min(3, to - from));
  add(51, cueAt(index) * 256 + cueAt(index + 1) * 4 + said);
  add(52, at(before));
  return written;
}

/** More than {@link featuresOf} writes, with room for the endings of words. */
export const MAX_FEATURES = 64;

/** How many features {@link featuresOf} writes. */
export const WORD_FEATURES = 53;

/** Features of the letters of the word itself; they follow those of {@link featuresOf}. */
export function letterFeatures(token: Token, into: Uint32Array, written: number): number {
  if (token.kind === 'mark') return written;
  for (const feature of letters.of(token)) into[written++] = feature;
  return written;
}

const letters = new ByForm(({ lower: text }) => {
  const features: number[] = [];
  const add = (template: number, part: string): void => {
    features.push(Math.imul(hashWord(part) ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) >>> 0);
  };
  if (text.length > 3) add(61, text.slice(-2));
  if (text.length > 4) add(62, text.slice(-3));
  if (text.length > 5) add(63, text.slice(-4));
  if (text.length > 4) add(64, text.slice(0, 3));
  return features;
});

function stretchesOf(role: Uint8Array): Stretch[] {
  const stretches: Stretch[] = [];
  for (let from = 0; from < role.length; from++) {
    if (role[from] !== 1) continue;
    let to = from;
    for (let next = from + 1; next < role.length && role[next] !== 0 && next - to <= 3; next++) {
      if (role[next] === 1) to = next;
    }
    stretches.push({ from, to });
    from = to;
  }
  return stretches;
}

/** "Ann A. Hale", "People's Republic": parts of names that are small words by themselves. */
function isMiddle(tokens: readonly Token[], index: number): boolean {
  const { text, lower } = tokens[index]!;
  const [next, last] = [tokens[index + 1], tokens[index + 2]];
  if (next === undefined || last?.kind !== 'word' || last.text === last.lower) return false;
  return text.length === 1
    ? next.text === '.' && tokens[index - 1]?.kind === 'word' && tokens[index - 1]!.text !== tokens[index - 1]!.lower
    : ownersWords.has(lower) && /^['’]s$/.test(next.text);
}

/** "65th" before a capital word, as in "65th Rifle Division" and "5th Avenue". */
function beginsName(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return (
    /^\d{1,3}(?:st|nd|rd|th|d)$/.test(tokens[index]!.text) &&
    next?.kind === 'word' &&
    next.text !== next.lower &&
    !isMonthName(next.lower) &&
    !isNeverName(next.lower)
  );
}

/** "May 4", "26 Jan", "Jan. 6": a month, not a name. */
function besideNumber(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1]?.text === '.' ? tokens[index + 2] : tokens[index + 1];
  return next?.kind === 'number' || tokens[index - 1]?.kind === 'number';
}

/** The word in the form in which lists and vectors have it. */
function formOf(token: Token): string {
  const dotted = token.text.includes('.') && /^(?:\p{L}\.)+\p{L}?$/u.test(token.text);
  const lower = dotted ? token.lower.replace(/\./g, '') : token.lower;
  // In small letters "us" is a pronoun.
  if ((lower === 'us' && token.text !== lower) || lower === 'usa') return 'america';
  for (let index = 0; index < lower.length; index++)
    if (lower.charCodeAt(index) > 127)
      return lower
        .replace(/’/g, "'")
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '');
  return lower;
}

function shapeOf(token: Token): number {
  if (token.kind === 'mark') return SHAPES.mark;
  const text = token.text;
  if (text === token.lower)
    return token.kind === 'number' ? SHAPES.digits : /^\p{Ll}/u.test(text) ? SHAPES.lower : SHAPES.other;
  if (/^[A-Z\d]{1,6}\.[A-Z]{1,2}$/.test(text) && text.length > 3) return SHAPES.ticker;
  const upper = text === text.toUpperCase();
  if (token.kind === 'number') return upper ? SHAPES.upperDigits : SHAPES.digits;
  if (upper) {
    if (text.length === 1) return SHAPES.initial;
    if (text.includes('.')) return SHAPES.dotted;
    if (/\d/.test(text)) return SHAPES.upperDigits;
    return text.length <= 4 ? SHAPES.shortUpper : SHAPES.upper;
  }
  if (text.includes('-')) return SHAPES.hyphen;
  return text.slice(1) === token.lower.slice(1) ? SHAPES.capital : SHAPES.inner;
}
