import { firstBehind } from '../../firstBehind';
import {
  ADVERB,
  AUXILIARY,
  BASE,
  COORDINATOR,
  DETERMINER,
  ING,
  NOUNLIKE,
  NUMBER,
  PAST,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from './lexicon';
import { clauseAhead, flagsAt, hasVerb, wordAt, type Grammar } from './grammar';
import type { Frame, Stretch } from './frames';

/** How far a phrase without marks is followed, in tokens. */
const phrase = 40;

/** How a piece of a sentence hangs on what stands before it. */
export type Link = 'main' | 'relative' | 'subordinate' | 'participle' | 'predicate' | 'frame';

/** One clause as token indexes. */
export interface Piece extends Stretch {
  readonly link: Link;
  /** Index of the earlier piece that this one goes on with, after a parenthesis: "The bank, which ..., | will". */
  readonly resumes?: number;
  readonly frame?: Frame;
}

/** Words in -ing after a comma that open no clause of their own. */
const prepositional = new Set([
  'including',
  'following',
  'according',
  'regarding',
  'concerning',
  'during',
  'excluding',
  'pending',
]);
/** Subordinators that are prepositions unless a subject and a verb follow. */
const doubtful = new Set([
  'as',
  'after',
  'before',
  'since',
  'until',
  'till',
  'once',
  'though',
  'because',
  'than',
  'unless',
  'while',
  'when',
]);

/** Subordinators that may also open a phrase inside a subject: "the mass before entry is". */
const prepositions = new Set(['as', 'after', 'before', 'since', 'until', 'till', 'than']);

/**
 * Cuts a sentence into clauses that each say one thing. The pieces are in order, never overlap and cover all tokens.
 * `quotes`: token stretches inside quotation marks, marks included, in order.
 */
export function split(grammar: Grammar, frames: readonly Frame[], quotes: readonly Stretch[]): Piece[] {
  const length = grammar.tokens.length;
  const links = new Map<number, Link>();
  const framed = new Map<number, Frame>();
  for (const frame of frames) {
    framed.set(frame.from, frame);
    links.set(frame.from, 'frame');
    if (frame.to < length) links.set(frame.to, 'main');
  }
  for (const quote of quotes) {
    if (quote.to - quote.from < 6 || !hasVerb(grammar, quote.from, quote.to)) continue;
    const whole =
      clauseAhead(grammar, quote.from + 1) >= 0 ||
      (flagsAt(grammar, quote.from - 1) & STOP) !== 0 ||
      links.has(quote.from);
    if (whole && !inFrame(frames, quote.from)) links.set(quote.from, links.get(quote.from) ?? 'main');
    const after = wordAt(grammar, quote.to) === ',' ? quote.to + 1 : quote.to;
    if (after < length && !inFrame(frames, after) && !links.has(after) && remains(grammar, after))
      links.set(after, 'main');
  }
  let start = 0;
  let nextFrame = 0;
  for (let i = 0; i < length; i++) {
    if (links.has(i)) start = i;
    while (nextFrame < frames.length && (frames[nextFrame] as Frame).to <= i) nextFrame++;
    const frame = frames[nextFrame];
    if (frame && i >= frame.from && i < frame.to) continue;
    const link = linkAt(grammar, i, start);
    if (link && !links.has(i) && i > start && i < length) {
      // A boundary leaves words on both sides.
      if (!remains(grammar, i) || !hasWord(grammar, start, i)) continue;
      links.set(i, link);
      start = i;
    }
  }
  links.set(0, links.get(0) ?? openingLink(grammar));
  return piecesOf(grammar, links, framed, length);
}

/** Whether a token stands inside a frame, behind its first word; frames are in order. */
function inFrame(frames: readonly Frame[], index: number): boolean {
  const frame = frames[firstBehind(frames.length, (k) => frames[k]!.to > index)];
  return frame !== undefined && index > frame.from;
}

function hasWord(grammar: Grammar, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (grammar.tokens[i]?.kind !== 'mark') return true;
  return false;
}

/** Whether a word is left from `at` on. */
function remains(grammar: Grammar, at: number): boolean {
  return hasWord(grammar, at, Math.min(grammar.tokens.length, at + 4));
}

function openingLink(grammar: Grammar): Link {
  const own = flagsAt(grammar, 0);
  if (own & SUBORDINATOR && clauseAhead(grammar, 1) >= 0) return 'subordinate';
  return 'main';
}

/** The link of a clause that begins at `i`, undefined where none does; `start` is where the current one began. */
function linkAt(grammar: Grammar, i: number, start: number): Link | undefined {
  const own = flagsAt(grammar, i);
  const word = wordAt(grammar, i);
  const previousWord = wordAt(grammar, i - 1);
  const previous = flagsAt(grammar, i - 1);
  if (previousWord === ';') return 'main';
  if (isDash(grammar, i)) return dashLink(grammar, i);
  if (
    previousWord === ':' &&
    !(flagsAt(grammar, i - 2) & NUMBER && own & NUMBER) &&
    hasVerb(grammar, start, i - 1) &&
    clauseAhead(grammar, i) >= 0
  )
    return 'main';
  const afterComma = previousWord === ',';
  if (afterComma && own & RELATIVE)
    return hasVerb(grammar, i, Math.min(grammar.tokens.length, i + 12)) ? 'relative' : undefined;
  if (word === 'that' && previous & COORDINATOR && clauseAhead(grammar, i + 1) >= 0) return undefined;
  if (own & COORDINATOR || word === 'while' || word === 'whereas') return coordinated(grammar, i, start, afterComma);
  if (own & SUBORDINATOR || (word === 'even' && flagsAt(grammar, i + 1) & SUBORDINATOR))
    return subordinated(grammar, i, word === 'even' ? i + 1 : i, start);
  if (word === 'however' && i > start && hasVerb(grammar, start, i) && clauseAhead(grammar, i + 1) >= 0) return 'main';
  if (word === 'so' && wordAt(grammar, i + 1) === 'that') return 'subordinate';
  if (afterComma) return afterCommaLink(grammar, i, start);
  // A verb-less opening such as "Meanwhile" needs no cut of its own.
  return undefined;
}

/** A dash that parts words: not one between figures. */
function isDash(grammar: Grammar, i: number): boolean {
  const word = wordAt(grammar, i);
  if (word === '–') return !(flagsAt(grammar, i - 1) & NUMBER && flagsAt(grammar, i + 1) & NUMBER);
  return word === '—' || (word === '-' && (flagsAt(grammar, i) & STOP) !== 0 && wordAt(grammar, i - 1) !== '-');
}

function dashLink(grammar: Grammar, i: number): Link | undefined {
  const at = wordAt(grammar, i + 1) === '-' ? i + 2 : i + 1;
  const own = flagsAt(grammar, at);
  if (own & RELATIVE) return 'relative';
  if (own & SUBORDINATOR) return 'subordinate';
  if (own & COORDINATOR) return clauseAhead(grammar, at + 1) >= 0 || grammar.finite[at + 1] ? 'main' : undefined;
  if (clauseAhead(grammar, at) >= 0 || grammar.finite[at]) return 'main';
  return wordAt(grammar, at) === 'rather' || own & (DETERMINER | PREPOSITION | ING) ? 'participle' : undefined;
}

function coordinated(grammar: Grammar, i: number, start: number, afterComma: boolean): Link | undefined {
  const word = wordAt(grammar, i);
  if (!hasVerb(grammar, start, i) && !startsParticiple(grammar, start)) return undefined;
  let next = i + 1;
  if (flagsAt(grammar, next) & NUMBER && isRange(grammar, i)) return undefined;
  if (word === 'but' && /^(?:also|rather)$/.test(wordAt(grammar, next))) return undefined;
  while (flagsAt(grammar, next) & ADVERB && !(flagsAt(grammar, next) & PRONOUN) && !grammar.finite[next]) next++;
  if (grammar.finite[next]) {
    if (word !== 'and' && word !== 'or' && word !== 'but') return undefined;
    // "brazen and carefully planned raids": an adjective.
    const modified = next > i + 1 && !(flagsAt(grammar, next) & AUXILIARY) && flagsAt(grammar, next + 1) === 0;
    return !modified && isBareVerb(grammar, next) ? 'predicate' : undefined;
  }
  const own = flagsAt(grammar, next);
  if (own & SUBORDINATOR) return clauseAhead(grammar, next + 1) >= 0 ? 'subordinate' : undefined;
  if (wordAt(grammar, next) === 'that') return clauseAhead(grammar, next + 1) >= 0 ? 'main' : undefined;
  if (own & ING && startsParticiple(grammar, start) && i - start > 2 && !(own & NOUNLIKE)) return 'participle';
  if (word === 'while' && own & ING) return 'participle';
  // "and at least 40 others were hurt"; other phrases after a bare "and" open no clause.
  const bound = own & PREPOSITION && (flagsAt(grammar, next + 1) | flagsAt(grammar, next + 2)) & NUMBER;
  if (own & PREPOSITION && !afterComma && !bound) return undefined;
  const verb = clauseAhead(grammar, own & PREPOSITION ? next + 1 : next);
  if (verb < 0) return word === 'but' && afterComma && own & PREPOSITION ? 'main' : undefined;
  // "between A and B" and lists of names share one verb to their right only when nothing before has one.
  return 'main';
}

/** "between 60 and 90". */
function isRange(grammar: Grammar, and: number): boolean {
  for (let k = and - 1; k >= Math.max(0, and - 8) && !(flagsAt(grammar, k) & STOP); k--) {
    if (wordAt(grammar, k) === 'between') return true;
  }
  return false;
}

/** After "and": a verb form that is no adjective or noun. */
function isBareVerb(grammar: Grammar, at: number): boolean {
  const own = flagsAt(grammar, at);
  if (own & AUXILIARY) return true;
  if (own & PAST) {
    const next = flagsAt(grammar, at + 1);
    const plain =
      next & (DETERMINER | PREPOSITION | NUMBER | PRONOUN | ADVERB | STOP | COORDINATOR | SUBORDINATOR | ING);
    return plain !== 0 || wordAt(grammar, at + 1) === 'to' || hasObject(grammar, at);
  }
  return (own & (PRESENT | BASE)) !== 0 && !(own & NOUNLIKE);
}

/** "sparked landslides", as against "damaged buildings were": no finite verb follows before the next mark. */
function hasObject(grammar: Grammar, at: number): boolean {
  let end = at + 1;
  while (end < Math.min(grammar.tokens.length, at + phrase) && !(flagsAt(grammar, end) & (STOP | COORDINATOR))) end++;
  return !hasVerb(grammar, at + 1, end);
}

function startsParticiple(grammar: Grammar, start: number): boolean {
  const at = flagsAt(grammar, start) & COORDINATOR ? start + 1 : start;
  return (flagsAt(grammar, at) & ING) !== 0;
}

/** `i`: where the clause would begin; `at`: its subordinator, behind "even" or at the same place. */
function subordinated(grammar: Grammar, i: number, at: number, start: number): Link | undefined {
  const word = wordAt(grammar, at);
  if (wordAt(grammar, i - 1) === 'as' || wordAt(grammar, at + 1) === 'as') return undefined;
  const next = flagsAt(grammar, at + 1);
  if (next & COORDINATOR) return undefined;
  if (at === i && wordAt(grammar, i - 1) === 'even') return undefined;
  const opened = flagsAt(grammar, start) & COORDINATOR && i === start + 1;
  if (opened) return undefined;
  if (clauseAhead(grammar, at + 1) >= 0) {
    if (word === 'than' || (word === 'as' && /^(?:part|well|such|much|many|a|an|of)$/.test(wordAt(grammar, at + 1))))
      return undefined;
    if (prepositions.has(word) && !hasVerb(grammar, start, i)) return undefined;
    return 'subordinate';
  }
  if (!doubtful.has(word)) return word === 'if' || word === 'whether' ? 'subordinate' : undefined;
  if (next & ING && /^(?:after|before|since|while|when)$/.test(word) && !(next & NOUNLIKE)) return 'participle';
  return undefined;
}

function afterCommaLink(grammar: Grammar, i: number, start: number): Link | undefined {
  const own = flagsAt(grammar, i);
  const word = wordAt(grammar, i);
  // "After the vote failed, the mayor resigned", "killed in May, but ...".
  const opened = flagsAt(grammar, start) & (SUBORDINATOR | RELATIVE);
  // "After losing the vote, the mayor", "Citing costs, the bank".
  const hanging = startsParticiple(grammar, flagsAt(grammar, start) & (SUBORDINATOR | PREPOSITION) ? start + 1 : start);
  if (hanging && !hasVerb(grammar, start, i) && clauseAhead(grammar, i) >= 0) return 'main';
  if (grammar.finite[i]) {
    // ", which hit at dawn, | injured 200": back to the main clause; ", shot and killed" goes on.
    if (!hasVerb(grammar, start, i)) return undefined;
    if (!(own & PAST) || own & AUXILIARY || opened) return 'predicate';
    // "sold, flooded, burned and rebuilt" is one string of verbs.
    return flagsAt(grammar, i + 1) & (STOP | COORDINATOR) ? undefined : 'participle';
  }
  if (own & ING && !prepositional.has(word)) {
    if (own & NOUNLIKE) return undefined;
    return hasVerb(grammar, start, i) || opened ? 'participle' : undefined;
  }
  if (opened && hasVerb(grammar, start, i) && clauseAhead(grammar, i) >= 0) return 'main';
  if (/^(?:with|despite)$/.test(word) && hasVerb(grammar, start, i) && hasParticiple(grammar, i)) return 'participle';
  // "12 were killed, 140 were hurt and ...": clauses in a row, told by a figure and its auxiliary.
  if (own & NUMBER && hasVerb(grammar, start, i)) {
    const verb = clauseAhead(grammar, i);
    if (verb >= 0 && verb <= i + 3 && flagsAt(grammar, verb) & AUXILIARY) return 'main';
  }
  // Two sentences with a comma between them: only where a pronoun leaves no doubt.
  if (own & PRONOUN && !(own & DETERMINER) && hasVerb(grammar, start, i)) {
    const verb = clauseAhead(grammar, i);
    if (verb >= 0 && verb <= i + 3) return 'main';
  }
  return undefined;
}

function hasParticiple(grammar: Grammar, from: number): boolean {
  for (let j = from + 1; j < Math.min(grammar.tokens.length, from + phrase) && !(flagsAt(grammar, j) & STOP); j++) {
    if (flagsAt(grammar, j) & ING) return true;
  }
  return false;
}

function piecesOf(grammar: Grammar, links: Map<number, Link>, framed: Map<number, Frame>, length: number): Piece[] {
  const starts = [...links.keys()].filter((at) => at < length).sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let marks = length;
  for (let k = 0; k < starts.length; k++) {
    const start = starts[k] as number;
    const to = starts[k + 1] ?? length;
    // A mark alone goes with what follows it.
    if (k + 1 < starts.length && !hasWord(grammar, start, to)) {
      marks = Math.min(marks, start);
      continue;
    }
    const from = Math.min(marks, start);
    marks = length;
    const frame = framed.get(start);
    const link = links.get(start) as Link;
    pieces.push({ from, to, link, frame, resumes: frame ? undefined : resumed(grammar, pieces, link) });
  }
  return pieces;
}

/** The piece that the one with this link goes on with: the last one beside the parentheses, where it lacks its verb. */
function resumed(grammar: Grammar, pieces: readonly Piece[], link: Link): number | undefined {
  if (link !== 'main' && link !== 'predicate') return undefined;
  for (let k = pieces.length - 1; k >= 0; k--) {
    const piece = pieces[k] as Piece;
    if (piece.link === 'frame' || piece.link === 'relative' || piece.link === 'participle') continue;
    return hasVerb(grammar, piece.from, piece.to) ? undefined : k;
  }
  return undefined;
}
