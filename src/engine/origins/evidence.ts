import { creditKey, runLength, type Print } from './print';

/** Share of each source's sentences that have a strong partner in the other, 0 to 1. */
export interface AlignedShare {
  readonly a: number;
  readonly b: number;
}

/** How two sources hang together; a pure function of the two and of their alignment. */
export interface Evidence {
  /** copy: long stretches word for word. rewriting: the same sentences in other words. none: nothing that tells. */
  readonly kind: 'copy' | 'rewriting' | 'none';
  /** Share of each that the other explains: what is copied, or for a rewriting what is aligned. */
  readonly covered: AlignedShare;
  /** Share of the words of each that stand in common runs of `runLength` words or more. */
  readonly verbatim: { readonly a: number; readonly b: number };
  /** Share of the smaller one's three-word shingles that the other has too. */
  readonly shingles: number;
  readonly aligned: AlignedShare;
  /** Credits that both name, as the first writes them. */
  readonly credits: readonly string[];
}

/*
 * Thresholds measured on known copies (research: copies of one wire text 28 to 56 % verbatim and .40 to .58 of the
 * shingles; a rewritten copy 2 to 3 % and .14; accounts of their own at most 0 % and .09).
 */
/** From this share of either text on, common runs make a copy. */
const copiedShare = 0.2;
/** A quotation may be this long in two accounts that know nothing of one another. */
const copiedWords = 24;
/** A short text is a copy when most of it stands in the other one. */
const briefShare = 0.5;
const briefWords = 12;
/** From this share of the smaller text's shingles on, it is a copy with words changed here and there. */
const copiedShingles = 0.3;
const copiedShingleCount = 24;
/** With a common credit, so many aligned sentences make a rewriting. */
const creditedShare = 0.4;
const creditedShingles = 0.03;
/*
 * Without one, accounts of a small event are aligned by what there is to tell (up to .82 between agencies that know
 * nothing of one another, shingles up to .17): the wording has to show through as well.
 */
const alignedShare = 0.6;
const alignedShingles = 0.2;
const wholeShare = 0.85;
const wholeShingles = 0.12;
/** Texts with fewer sentences are aligned with any account of the same event. */
const leastSentences = 5;
const wholeSentences = 8;

const nothing: AlignedShare = { a: 0, b: 0 };

/** What speaks for one of two sources being made from the other, or both from a third. */
export function evidenceOf(a: Print, b: Print, aligned: AlignedShare = nothing): Evidence {
  const copied = commonWords(a, b);
  const verbatim = { a: shareOf(copied.a, a.words), b: shareOf(copied.b, b.words) };
  const shared = common(a.shingles, b.shingles).length;
  const shingles = shareOf(shared, Math.min(a.shingles.length, b.shingles.length));
  const credits = commonCredits(a, b);
  const most = Math.max(verbatim.a, verbatim.b);
  const words = Math.max(copied.a, copied.b);
  const copy =
    (most >= copiedShare && words >= copiedWords) ||
    (most >= briefShare && words >= briefWords) ||
    (shingles >= copiedShingles && shared >= copiedShingleCount);
  const told = Math.max(aligned.a, aligned.b);
  const rewriting =
    Math.min(a.sentences, b.sentences) >= leastSentences &&
    ((told >= creditedShare && credits.length > 0 && shingles >= creditedShingles) ||
      (told >= alignedShare && shingles >= alignedShingles) ||
      (told >= wholeShare && shingles >= wholeShingles && Math.min(a.sentences, b.sentences) >= wholeSentences));
  const kind = copy ? 'copy' : rewriting ? 'rewriting' : 'none';
  const covered = {
    a: Math.max(verbatim.a, shareOf(shared, a.shingles.length)),
    b: Math.max(verbatim.b, shareOf(shared, b.shingles.length)),
  };
  return { kind, covered: copy ? covered : aligned, verbatim, shingles, aligned, credits };
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Words of each that stand in a run which the other has too. */
function commonWords(a: Print, b: Print): { readonly a: number; readonly b: number } {
  const inBoth = new Set(common(a.differentRuns, b.differentRuns));
  return { a: wordsIn(a, inBoth), b: wordsIn(b, inBoth) };
}

function wordsIn({ runs }: Print, shared: ReadonlySet<number>): number {
  if (shared.size === 0) return 0;
  let count = 0;
  let until = 0;
  for (let i = 0; i < runs.length; i++) {
    if (!shared.has(runs[i]!)) continue;
    const end = i + runLength;
    count += end - Math.max(i, until);
    until = end;
  }
  return count;
}

/** What stands in both of two rising lists. */
function common(a: Uint32Array, b: Uint32Array): number[] {
  const shared: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) shared.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return shared;
}

/** Credits in common; that one publishes what the other credits counts too, and so does the same publisher. */
function commonCredits(a: Print, b: Print): string[] {
  const keys = new Set(creditsOf(b).map(creditKey));
  return keys.size === 0 ? [] : creditsOf(a).filter((name) => keys.has(creditKey(name)));
}

function creditsOf({ credits, publisher }: Print): readonly string[] {
  return publisher && !credits.some((name) => creditKey(name) === creditKey(publisher))
    ? [...credits, publisher]
    : credits;
}

/** Evidence of pairs, kept as long as both prints are; computed again when the alignment has changed. */
export class EvidenceCache {
  readonly #kept = new WeakMap<Print, WeakMap<Print, Evidence>>();

  /** evidenceOf(a, b, aligned), from the cache where it is there. */
  between(a: Print, b: Print, aligned: AlignedShare = nothing): Evidence {
    let ofA = this.#kept.get(a);
    if (!ofA) this.#kept.set(a, (ofA = new WeakMap()));
    const known = ofA.get(b);
    if (known && known.aligned.a === aligned.a && known.aligned.b === aligned.b) return known;
    const evidence = evidenceOf(a, b, aligned);
    ofA.set(b, evidence);
    return evidence;
  }
}
