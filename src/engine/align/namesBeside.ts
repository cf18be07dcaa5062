import type { EntityMention, FigureMention, Span, Token } from '../model';
import { dimensionOf } from './dimension';
import { isWithin } from './isWithin';
import { isContent } from './stopwords';
import type { Vocabulary } from './vocabulary';

/** A figure with what stands around it in its sentence. */
interface Beside {
  readonly figure: FigureMention;
  /** Names and figures of the sentence, in order. */
  readonly mentions: readonly EntityMention[];
  readonly figures: readonly FigureMention[];
  readonly tokens: readonly Token[];
  /** Index of the figure's last token. */
  readonly last: number;
  readonly clause: Span | undefined;
  /** Names of the sentence before. */
  readonly before: readonly EntityMention[];
}

/** Words after a length that name the place it is measured from. */
const FROM: ReadonlySet<string> = new Set(['of', 'from', 'off', 'outside', 'beyond']);
/** Tokens behind a length in which that place is looked for. */
const REACH = 14;

/** Words of the nearest name before (-1) or after (1) a figure, up to the next figure: "two miles from The Geysers". */
export function nearestName({ figure, mentions, figures }: Beside, step: 1 | -1, vocabulary: Vocabulary): number[] {
  const name =
    step === 1 ? mentions.find((m) => m.start >= figure.end) : mentions.findLast((m) => m.end <= figure.start);
  if (!name) return [];
  const between = figures.some((f) =>
    step === 1 ? f.start >= figure.end && f.end <= name.start : f.end <= figure.start && f.start >= name.end,
  );
  return between ? [] : wordsOf(name, vocabulary);
}

/** Words of the place that a length is measured from: "9 km (6 miles) south of the town of Hale". */
export function referenceOf({ figure, mentions, figures, tokens, last }: Beside, vocabulary: Vocabulary): number[] {
  if (dimensionOf(figure) !== 'quantity:length') return [];
  let from = false;
  for (const token of tokens.slice(last + 1, last + 1 + REACH)) {
    if (from) {
      const name = mentions.find((mention) => isWithin(token, mention));
      if (name) return wordsOf(name, vocabulary);
    } else if (FROM.has(token.lower)) from = true;
    else if (token.kind === 'mark' && !/[()]/.test(token.text) && !figures.some((other) => isWithin(token, other)))
      return [];
  }
  return [];
}

/**
 * Words of the name that stands nearest to a figure in its clause: "Jane Roe, 32, was", "32-year-old Jane Roe". An age is
 * somebody's, never a place's: where its clause names nobody ("She was 32.") that of the person named last in its
 * sentence, or first in the one before.
 */
export function holderOf({ figure, mentions, clause, before }: Beside, vocabulary: Vocabulary): number[] {
  let best: EntityMention | undefined;
  let least = Infinity;
  for (const mention of mentions) {
    if ((clause && !isWithin(mention, clause)) || (figure.age && mention.kind !== 'person')) continue;
    const gap = mention.end <= figure.start ? figure.start - mention.end : mention.start - figure.end;
    if (gap >= 0 && gap < least) {
      best = mention;
      least = gap;
    }
  }
  // "Her 8-year-old son" is not she.
  if (!best && figure.age && !figure.thing)
    best =
      mentions.findLast(({ kind, end }) => kind === 'person' && end <= figure.start) ??
      before.find(({ kind }) => kind === 'person');
  return best ? wordsOf(best, vocabulary) : [];
}

function wordsOf({ name }: EntityMention, vocabulary: Vocabulary): number[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter(isContent)
    .map((word) => vocabulary.id(word));
}
