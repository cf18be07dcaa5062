import type { Attribution, EntityMention, Sentence } from '../../model';
import { wordAt, type Grammar } from './grammar';
import { sentenceSubject, subjectOfVerb, type Frame, type Stretch } from './frames';
import type { Piece } from './split';
import { isNamed } from './speakers';
import type { Quotation } from './quotations';
import { firstBehind } from '../../firstBehind';

/** A sentence as the attribution rules see it. */
export interface Told {
  readonly grammar: Grammar;
  readonly pieces: readonly Piece[];
  readonly frames: readonly Frame[];
  /** Token stretches inside quotation marks. */
  readonly quotes: readonly Stretch[];
}

/**
 * Who says a piece and the frame that says so. A quotation that is carried over has no frame of its own; "we cannot say
 * that" inside one has a frame that names nobody.
 */
export interface Saying {
  readonly attribution?: Attribution;
  readonly frame?: Frame;
}

/** How many sentences back "he" and "she" are looked for. */
const memory = 6;

interface Speaker {
  readonly attribution: Attribution;
  readonly sentence: number;
}

/**
 * Who says each piece of each sentence. Beside the frames of the sentence itself, a quotation that runs over several
 * sentences has one speaker, and a quotation right after another keeps its speaker until one is named.
 */
export function sayings(
  view: string,
  sentences: readonly Sentence[],
  told: readonly Told[],
  quotations: readonly Quotation[],
  mentions: readonly EntityMention[],
): (Saying | undefined)[][] {
  let last: Speaker | undefined;
  const all: (Saying | undefined)[][] = [];
  const lone = new Map<number, Saying>();
  for (let s = 0; s < told.length; s++) {
    const { grammar, pieces, frames, quotes } = told[s] as Told;
    if (frames.length === 0) {
      all.push(pieces.map((piece) => estimator(view, grammar, piece)));
      continue;
    }
    const speakers = new Map<Frame, Attribution>();
    let before: Attribution | undefined;
    let q = 0;
    for (const frame of frames) {
      // Whom a quotation's own words quote does not matter beside who speaks it.
      while (q < quotes.length && (quotes[q] as Stretch).to <= frame.from) q++;
      const quote = quotes[q];
      if (quote && frame.from >= quote.from && frame.to < quote.to && frames.length > 1) continue;
      const attribution = speakerOf(view, grammar, frame, before, {
        last,
        sentence: s,
        previous: sentences[s - 1]?.start ?? 0,
        mentions,
      });
      if (!attribution) continue;
      speakers.set(frame, attribution);
      before = attribution;
      if (isMind(frame, attribution)) last = { attribution, sentence: s };
    }
    all.push(governed(grammar, pieces, speakers, quotes));
    // A sentence that is nothing but "he said." names the speaker of the quotation before it.
    if (pieces.length === 1 && before) lone.set(s, { attribution: before });
  }
  fillQuotations(sentences, told, quotations, all, lone);
  return all;
}

/** Only those who speak are meant by a later "he": not "according to the survey". */
function isMind(frame: Frame, attribution: Attribution): boolean {
  return frame.verb !== 'according' || /\p{Lu}/u.test(attribution.speaker);
}

interface Surroundings {
  readonly last: Speaker | undefined;
  readonly sentence: number;
  /** Where the sentence before begins. */
  readonly previous: number;
  readonly mentions: readonly EntityMention[];
}

function speakerOf(
  view: string,
  grammar: Grammar,
  frame: Frame,
  before: Attribution | undefined,
  around: Surroundings,
): Attribution | undefined {
  const via = frame.via ? view.slice(...spanOf(grammar, frame.via)) : undefined;
  const speaker = frame.speaker ?? (before || frame.verb === 'according' ? undefined : subjectOf(grammar, frame.from));
  if (!speaker) {
    if (frame.verb === 'according') return undefined;
    const kept = before ?? around.last?.attribution;
    return kept && withVia(kept, via);
  }
  const [start, end] = spanOf(grammar, speaker);
  const text = view.slice(start, end);
  if (speaker.to - speaker.from === 1 && /^(?:he|she|they|it|who|I|we)$/i.test(text)) {
    const meant = /^(?:he|she|they|who|it)$/i.test(text)
      ? antecedentOf(view, start, text.toLowerCase(), around, before)
      : undefined;
    if (meant) return withVia(meant, via);
    if (/^(?:it|who|I|we)$/i.test(text)) return undefined;
  }
  const attribution = { speaker: text, span: { start, end }, named: isNamed(grammar, speaker) };
  return withVia(attribution, via);
}

function subjectOf(grammar: Grammar, before: number): Stretch | undefined {
  const subject = sentenceSubject(grammar);
  return subject && subject.to <= before ? subject : undefined;
}

function withVia(attribution: Attribution, via: string | undefined): Attribution {
  const { speaker, span, named } = attribution;
  return via ? { speaker, span, named, via } : { speaker, span, named };
}

/**
 * Whom a pronoun means: the last speaker, or a person named after he spoke. A name's kind speaks against "she" for an
 * organisation and "it" for a person.
 */
function antecedentOf(
  view: string,
  at: number,
  pronoun: string,
  { last, sentence, previous, mentions }: Surroundings,
  before: Attribution | undefined,
): Attribution | undefined {
  if (before) return before;
  const single = pronoun === 'he' || pronoun === 'she';
  const person = single
    ? mentionsIn(mentions, previous, at).find((mention) => mention.kind === 'person' && mention.sentence < sentence)
    : undefined;
  const named = last ? mentionsIn(mentions, last.attribution.span.start, last.attribution.span.end) : [];
  const barred = single
    ? named.findLast(({ kind }) => kind === 'organization' || kind === 'person')?.kind === 'organization'
    : pronoun === 'it' && named.some(({ kind }) => kind === 'person');
  const known = barred ? undefined : last;
  if (known && (!person || known.sentence >= person.sentence) && sentence - known.sentence <= 2)
    return known.attribution;
  if (person) {
    const { start, end } = person;
    return { speaker: view.slice(start, end), span: { start, end }, named: true };
  }
  return known && sentence - known.sentence <= memory ? known.attribution : undefined;
}

/** Mentions that overlap [from, to). */
function mentionsIn(mentions: readonly EntityMention[], from: number, to: number): EntityMention[] {
  const found: EntityMention[] = [];
  for (
    let k = firstBehind(mentions.length, (i) => (mentions[i] as EntityMention).end > from);
    k < mentions.length;
    k++
  ) {
    const mention = mentions[k] as EntityMention;
    if (mention.start >= to) break;
    found.push(mention);
  }
  return found;
}

function spanOf(grammar: Grammar, { from, to }: Stretch): [number, number] {
  return [grammar.tokens[from]?.start ?? 0, grammar.tokens[to - 1]?.end ?? 0];
}

/** "The survey put the tremor's strength at 5.4": the subject of the estimate answers for the figure. */
const estimates = new Set([
  'put',
  'puts',
  'pegged',
  'pegs',
  'estimated',
  'estimates',
  'valued',
  'values',
  'rated',
  'rates',
]);

function estimator(view: string, grammar: Grammar, { from, to }: Piece): Saying | undefined {
  for (let i = from + 1; i < to; i++) {
    if (!grammar.finite[i] || !estimates.has(wordAt(grammar, i))) continue;
    for (let at = i + 2; at + 1 < Math.min(to, i + 16); at++) {
      if (wordAt(grammar, at) !== 'at') continue;
      const figure = [1, 2, 3].some((step) => /^\D{0,10}\d/.test(wordAt(grammar, at + step)));
      const subject = figure ? (subjectOfVerb(grammar, i) ?? subjectOf(grammar, i)) : undefined;
      if (!subject) continue;
      const [start, end] = spanOf(grammar, subject);
      return {
        attribution: { speaker: view.slice(start, end), span: { start, end }, named: isNamed(grammar, subject) },
      };
    }
  }
  return undefined;
}

/** Pieces that a leading frame no longer governs: "..., but the ministry denied it". */
function turnsAway(grammar: Grammar, piece: Piece): boolean {
  return piece.link === 'main' && /^(?:but|while|whereas|although|though)$/.test(wordAt(grammar, piece.from));
}

/** Who says each piece of a sentence by its own frames. */
function governed(
  grammar: Grammar,
  pieces: readonly Piece[],
  speakers: ReadonlyMap<Frame, Attribution>,
  quotes: readonly Stretch[],
): (Saying | undefined)[] {
  const verb = grammar.finite.indexOf(1);
  const firstVerb = verb < 0 ? grammar.tokens.length : verb;
  const following = framesAfter(grammar, pieces, quotes);
  const said: (Saying | undefined)[] = [];
  let before: { readonly frame: Frame; readonly at: number } | undefined;
  let turned = false;
  let open = false;
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k] as Piece;
    if (piece.frame) {
      before = { frame: piece.frame, at: k };
      turned = false;
      said.push(undefined);
      continue;
    }
    const after = before && k === before.at + 1;
    // A new turn after what a leading frame reports is the account's own again; "according to" holds for the sentence.
    if (turnsAway(grammar, piece) && before && before.frame.verb !== 'according' && !after) turned = true;
    if (before && after) {
      // After a frame in mid-sentence, what resumes or completes the words before it is said by the same speaker.
      const resumes = piece.resumes !== undefined && piece.resumes < before.at;
      open = (resumes || firstVerb >= before.frame.from) && !turnsAway(grammar, piece) && piece.link !== 'relative';
    } else if (turnsAway(grammar, piece) || piece.link === 'relative') open = false;
    const next = following[k] ?? [];
    const lead = before?.frame.kind === 'lead' && !turned ? before.frame : undefined;
    const trail = next[0]?.kind === 'trail' ? next[0] : undefined;
    const first = lead ?? trail;
    if (first) said.push(chain(first, lead ? trail : next[1], speakers));
    else if (next[0]?.kind === 'lead' && firstVerb >= next[0].from) {
      // "In spring, police said, ...": the words before the frame belong to what it reports.
      said.push(chain(next[0], undefined, speakers));
    } else if (before?.frame.kind === 'trail' && open) said.push(chain(before.frame, undefined, speakers));
    else said.push(undefined);
  }
  return said;
}

/** For each piece the next frame behind it, with a trailing one that follows that one at once. */
function framesAfter(grammar: Grammar, pieces: readonly Piece[], quotes: readonly Stretch[]): readonly Frame[][] {
  const after: Frame[][] = [];
  let next: Frame[] = [];
  for (let k = pieces.length - 1; k >= 0; k--) {
    const { frame, to } = pieces[k] as Piece;
    // "The unions speak of 150,000; the police said 45,000": who speaks behind the mark does not speak before it.
    if (wordAt(grammar, to - 1) === ';' && !quotes.some((quote) => quote.from < to && to <= quote.to)) next = [];
    after[k] = next;
    if (!frame) continue;
    const adjoining = pieces[k + 1]?.frame;
    next = adjoining?.kind === 'trail' && frame.kind === 'trail' ? [frame, adjoining] : [frame];
  }
  return after;
}

/** What a frame says of its pieces, told on through a second one: "X said, the Post reported". */
function chain(frame: Frame, second: Frame | undefined, speakers: ReadonlyMap<Frame, Attribution>): Saying | undefined {
  const attribution = speakers.get(frame);
  const through = second && speakers.get(second);
  if (!attribution) return frame.verb === 'according' && !through ? undefined : { attribution: through, frame };
  // "the Post reported, citing two members": the members say it, through the Post.
  if (through && attribution && second.verb === 'citing')
    return { attribution: { ...through, via: attribution.speaker }, frame };
  const chained = through && through.speaker !== attribution.speaker && !attribution.via;
  return { attribution: chained ? { ...attribution, via: through.speaker } : attribution, frame };
}

/** Gives the pieces inside a quotation its speaker; see sayings(). */
function fillQuotations(
  sentences: readonly Sentence[],
  told: readonly Told[],
  quotations: readonly Quotation[],
  all: (Saying | undefined)[][],
  lone: ReadonlyMap<number, Saying>,
): void {
  let previous: { quotation: Quotation; saying: Saying } | undefined;
  for (const quotation of quotations) {
    const inside = piecesInside(told, quotation);
    let saying: Saying | undefined;
    for (const { sentence, piece } of inside)
      if (all[sentence]?.[piece]?.attribution) saying ??= all[sentence]?.[piece];
    saying ??= lone.get(quotation.to + 1);
    if (!saying && inside.length > 0 && previous && follows(sentences, previous.quotation, quotation))
      saying = previous.saying;
    if (!saying) continue;
    for (const { sentence, piece } of inside) {
      const list = all[sentence];
      if (list && !list[piece]?.attribution)
        list[piece] = { attribution: saying.attribution, frame: list[piece]?.frame };
    }
    if (inside.length > 0) previous = { quotation, saying };
  }
}

/** A quotation that opens its sentence, in the same or the next sentence after another one. */
function follows(sentences: readonly Sentence[], before: Quotation, quotation: Quotation): boolean {
  if (quotation.from - before.to > 1) return false;
  if (quotation.from === before.to) return true;
  const sentence = sentences[quotation.from];
  return sentence !== undefined && quotation.start - sentence.start <= 2;
}

/** Pieces of which more than half stands inside a quotation. */
function piecesInside(told: readonly Told[], quotation: Quotation): { sentence: number; piece: number }[] {
  const inside: { sentence: number; piece: number }[] = [];
  for (let s = quotation.from; s <= quotation.to; s++) {
    const { grammar, pieces, quotes } = told[s] as Told;
    const at = firstBehind(quotes.length, (k) => startOf(grammar, quotes[k]) >= quotation.start);
    // A quotation that began in an earlier sentence is the first one here.
    const quote = quotes[at];
    if (!quote || startOf(grammar, quote) >= quotation.end) continue;
    for (let k = firstBehind(pieces.length, (j) => (pieces[j] as Piece).to > quote.from); k < pieces.length; k++) {
      const { from, to } = pieces[k] as Piece;
      if (from >= quote.to) break;
      if (2 * (Math.min(to, quote.to) - Math.max(from, quote.from)) > to - from) inside.push({ sentence: s, piece: k });
    }
  }
  return inside;
}

function startOf(grammar: Grammar, stretch: Stretch | undefined): number {
  return grammar.tokens[stretch?.from ?? -1]?.start ?? Infinity;
}
