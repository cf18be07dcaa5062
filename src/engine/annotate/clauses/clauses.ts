import type { Certainty, Clause, EntityMention, FigureMention, Sentence, Token } from '../../model';
import { sayings, type Saying, type Told } from './attribution';
import { certaintyOf, lentBy, type Sureness } from './certainty';
import { framesOf, type Stretch } from './frames';
import { grammarOf, spacesHyphens, type Grammar } from './grammar';
import { negates } from './polarity';
import { quotationsOf, type Quotation } from './quotations';
import { split, type Piece } from './split';

/**
 * The clauses of every sentence of an account, with how each is said: how sure, yes or no, by whom. One list a sentence,
 * in order, never overlapping; together they cover the sentence's span. Offsets are those of `view`.
 */
export function clauses(
  view: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  figures: readonly FigureMention[],
  mentions: readonly EntityMention[],
): Clause[][] {
  const quotations = quotationsOf(view, sentences);
  const told: Told[] = [];
  const spacedHyphens = spacesHyphens(view);
  let q = 0;
  let f = 0;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s] as Sentence;
    const dates: FigureMention[] = [];
    for (let figure = figures[f]; figure && figure.sentence <= s; figure = figures[++f]) {
      if (figure.sentence === s && (figure.kind === 'date' || figure.kind === 'time')) dates.push(figure);
    }
    const grammar = grammarOf(tokens[s] ?? [], isTitle(sentence), spacedHyphens, dates);
    while (q < quotations.length && (quotations[q] as Quotation).to < s) q++;
    const quotes = quotesIn(grammar, quotations, q, s);
    const opening = new Set(quotes.map((quote) => quote.from));
    const frames = framesOf(grammar, (index) => opening.has(index));
    told.push({ grammar, frames, quotes, pieces: split(grammar, frames, quotes) });
  }
  const said = sayings(view, sentences, told, quotations, mentions);
  return told.map((one, s) => clausesOf(sentences[s] as Sentence, one, said[s] ?? []));
}

function isTitle({ role }: Sentence): boolean {
  return role === 'title' || role === 'heading';
}

/** Token stretches of a sentence inside the quotations from index `first` on. */
function quotesIn(grammar: Grammar, quotations: readonly Quotation[], first: number, s: number): Stretch[] {
  const quotes: Stretch[] = [];
  const { tokens } = grammar;
  let at = 0;
  for (let k = first; k < quotations.length && (quotations[k] as Quotation).from <= s; k++) {
    const { start, end } = quotations[k] as Quotation;
    while (at < tokens.length && (tokens[at] as Token).start < start) at++;
    const from = at;
    while (at < tokens.length && (tokens[at] as Token).end <= end) at++;
    if (at > from) quotes.push({ from, to: at });
  }
  return quotes;
}

function clausesOf(
  sentence: Sentence,
  { grammar, pieces, quotes }: Told,
  said: readonly (Saying | undefined)[],
): Clause[] {
  const own: (Sureness | undefined)[] = [];
  const list: Clause[] = [];
  const groups = groupsOf(pieces);
  let q = 0;
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k] as Piece;
    const saying = said[k];
    while (q < quotes.length && (quotes[q] as Stretch).to <= piece.from) q++;
    const parts = groups.get(piece.resumes ?? k) ?? [piece];
    const first = piece.resumes ?? k;
    const sureness = surenessOf(grammar, pieces, k, first, parts, saying, said[first], isTitle(sentence), own);
    own.push(sureness);
    const no = piece.frame ? piece.frame.negated : deniedBy(saying) || negates(grammar, parts);
    list.push({
      start: k === 0 ? sentence.start : startOf(grammar, piece),
      end: k + 1 < pieces.length ? startOf(grammar, pieces[k + 1] as Piece) : sentence.end,
      certainty: sureness?.certainty ?? 'done',
      ...(sureness?.words ? { certaintySpan: spanOf(grammar, sureness.words) } : {}),
      polarity: no ? 'no' : 'yes',
      ...(saying?.attribution ? { attribution: saying.attribution } : {}),
      quoted: quotes.length > 0 ? isQuoted(piece, quotes, q) : sentence.quoteDepth > 0,
    });
  }
  if (list.length === 0) {
    const { start, end } = sentence;
    list.push({ start, end, certainty: 'done', polarity: 'yes', quoted: false });
  }
  return list;
}

/** Pieces that share one verb, by the index of their first: one that others resume, with those. */
function groupsOf(pieces: readonly Piece[]): Map<number, Piece[]> {
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (piece.resumes === undefined) continue;
    const group = groups.get(piece.resumes);
    if (group) group.push(piece);
    else groups.set(piece.resumes, [pieces[piece.resumes] as Piece, piece]);
  }
  return groups;
}

function surenessOf(
  grammar: Grammar,
  pieces: readonly Piece[],
  k: number,
  first: number,
  parts: readonly Piece[],
  saying: Saying | undefined,
  opening: Saying | undefined,
  title: boolean,
  before: readonly (Sureness | undefined)[],
): Sureness | undefined {
  const piece = pieces[k] as Piece;
  if (piece.frame) return undefined;
  // "denies it and says he was awake": what another verb reports is as sure as that.
  if (first < k && before[first] && saying?.frame === opening?.frame) return before[first];
  let found = certaintyOf(grammar, parts, {
    reported: saying !== undefined,
    title,
    participle: piece.link === 'participle',
  });
  // "..., ending years of talks" is as sure as what it hangs on.
  if (!found && piece.link === 'participle') {
    for (let j = k - 1; j >= 0 && !found; j--) if (!(pieces[j] as Piece).frame) found = before[j];
  }
  const lent = lentCertainty(saying);
  if (lent && (!found || found.certainty === 'done' || lent === 'denied')) return { certainty: lent };
  return found;
}

function lentCertainty(saying: Saying | undefined): Certainty | undefined {
  if (!saying?.frame) return undefined;
  return saying.frame.open ? 'possible' : lentBy(saying.frame.verb);
}

/** "cannot say that", "denied that". */
function deniedBy(saying: Saying | undefined): boolean {
  const frame = saying?.frame;
  return frame !== undefined && !frame.open && frame.negated !== (lentBy(frame.verb) === 'denied');
}

/** Whether more than half of a piece stands inside quotation marks; `at`: the first quotation that ends behind it. */
function isQuoted({ from, to }: Stretch, quotes: readonly Stretch[], at: number): boolean {
  let inside = 0;
  for (let k = at; k < quotes.length; k++) {
    const quote = quotes[k] as Stretch;
    if (quote.from >= to) break;
    inside += Math.min(to, quote.to) - Math.max(from, quote.from);
  }
  return 2 * inside > to - from;
}

function startOf(grammar: Grammar, { from }: Stretch): number {
  return grammar.tokens[from]?.start ?? 0;
}

function spanOf(grammar: Grammar, { from, to }: Stretch): { start: number; end: number } {
  return { start: grammar.tokens[from]?.start ?? 0, end: grammar.tokens[to - 1]?.end ?? 0 };
}
