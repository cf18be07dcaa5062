import type { Origin } from '../model';
import { EvidenceCache, type AlignedShare, type Evidence } from './evidence';
import { groupsOf, type Tie } from './groups';
import { creditKey, type Print } from './print';

/** One source of a collection, with its print. */
export interface OriginInput {
  readonly id: string;
  readonly print: Print;
}

/** Who copied whom. */
export interface Origins {
  /** In order of their first source; ids "o1", "o2", ... */
  readonly origins: readonly Origin[];
  /** Id of the origin that a source belongs to; undefined for a source that is not of the collection. */
  of(source: string): string | undefined;
  /**
   * How many of some sources' origins are independent: a blend counts only where none of the texts it was made from is
   * among them.
   */
  independent(sources: Iterable<string>): number;
}

/** From this share of aligned sentences on a pair is looked at for rewriting. */
const noticed = 0.4;
/** A run of words in more sources than this is compared along the row and with the first only. */
const crowd = 24;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly evidence: Evidence;
}

/**
 * Sources that are not independent of one another. Copies come first: texts that share long runs of words, found through
 * an index of runs. Then rewritten ones: texts whose sentences are aligned, with a common credit or common wording. A
 * text that was made from two origins is one of its own, and names both.
 * @param alignedShare share of the sentences of each of two sources with a strong partner in the other; asked for every
 *   pair once, undefined where the two were not aligned
 * @param cache keeps what was found for a pair from call to call
 */
export function origins(
  sources: readonly OriginInput[],
  alignedShare: (a: string, b: string) => AlignedShare | undefined,
  cache: EvidenceCache = new EvidenceCache(),
): Origins {
  const pairs = pairsOf(sources, alignedShare, cache);
  const credits = sources.map(({ print }) => new Set(print.credits.map(creditKey)));
  const copies = pairs.filter(({ evidence }) => evidence.kind === 'copy');
  const copied = groupsOf(sources.length, copies.map(tieOf), credits);

  // The second round works on groups of copies, each standing at its first source.
  const blending = new Map(copied.blends.map((blend) => [blend.node, blend.parts]));
  const rewritings = new Map<string, Tie>();
  for (const { a, b, evidence } of pairs) {
    if (evidence.kind !== 'rewriting') continue;
    const [x, y] = [copied.group[a] ?? a, copied.group[b] ?? b];
    if (x === y || blending.has(x) || blending.has(y)) continue;
    const [ofX, ofY] = [evidence.covered.a, evidence.covered.b];
    const tie = x < y ? { a: x, b: y, ofA: ofX, ofB: ofY } : { a: y, b: x, ofA: ofY, ofB: ofX };
    const key = `${tie.a} ${tie.b}`;
    const known = rewritings.get(key);
    rewritings.set(key, {
      a: tie.a,
      b: tie.b,
      ofA: Math.max(tie.ofA, known?.ofA ?? 0),
      ofB: Math.max(tie.ofB, known?.ofB ?? 0),
    });
  }
  const groupCredits = sources.map(() => new Set<string>());
  copied.group.forEach((first, node) => {
    for (const key of credits[node] ?? []) groupCredits[first]?.add(key);
  });
  const told = groupsOf(sources.length, [...rewritings.values()], groupCredits);
  for (const { node, parts } of told.blends) blending.set(node, parts);
  const rootOf = (node: number): number => told.group[copied.group[node] ?? node] ?? node;

  const members = new Map<number, number[]>();
  sources.forEach((_, node) => {
    const root = rootOf(node);
    const group = members.get(root);
    if (group) group.push(node);
    else members.set(root, [node]);
  });
  const ids = new Map([...members.keys()].map((root, index) => [root, `o${index + 1}`]));
  const evidence = new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]));
  const between = (x: number, y: number): Pair | undefined => evidence.get(x < y ? `${x} ${y}` : `${y} ${x}`);
  const list = [...members].map(([root, nodes]): Origin => {
    const id = ids.get(root) ?? '';
    const parts = blending.get(root);
    const names = nodes.map((node) => sources[node]?.id ?? '');
    if (!parts) return { id, sources: names, why: whyTogether(sources, nodes, between) };
    const blendOf = [...new Set(parts.map((part) => ids.get(rootOf(part)) ?? ''))];
    return { id, sources: names, why: whyBlended(sources, nodes, parts, members, rootOf, between), blendOf };
  });
  const idOf = new Map(list.flatMap(({ id, sources: names }) => names.map((name) => [name, id] as const)));
  const blendsOf = new Map(list.map(({ id, blendOf }) => [id, blendOf ?? []]));
  return {
    origins: list,
    of: (source) => idOf.get(source),
    independent(some) {
      const present = new Set<string>();
      for (const source of some) {
        const id = idOf.get(source);
        if (id !== undefined) present.add(id);
      }
      let count = 0;
      for (const id of present) if (!blendsOf.get(id)?.some((part) => present.has(part))) count++;
      return count;
    },
  };
}

function tieOf({ a, b, evidence }: Pair): Tie {
  return { a, b, ofA: evidence.covered.a, ofB: evidence.covered.b };
}

/** Pairs that something speaks for, in order. */
function pairsOf(
  sources: readonly OriginInput[],
  alignedShare: (a: string, b: string) => AlignedShare | undefined,
  cache: EvidenceCache,
): Pair[] {
  const sharing = pairsSharingRuns(sources);
  const pairs: Pair[] = [];
  for (let a = 0; a < sources.length; a++) {
    for (let b = a + 1; b < sources.length; b++) {
      const [x, y] = [sources[a] as OriginInput, sources[b] as OriginInput];
      const aligned = alignedShare(x.id, y.id);
      const told = aligned ? Math.max(aligned.a, aligned.b) >= noticed : false;
      if (!told && !sharing[a]?.has(b)) continue;
      const evidence = cache.between(x.print, y.print, aligned);
      if (evidence.kind !== 'none') pairs.push({ a, b, evidence });
    }
  }
  return pairs;
}

/** For each source the later ones that share a sampled run with it. */
function pairsSharingRuns(sources: readonly OriginInput[]): Set<number>[] {
  const index = new Map<number, number[]>();
  sources.forEach(({ print }, node) => {
    for (const run of print.sample) {
      const holders = index.get(run);
      if (holders) holders.push(node);
      else index.set(run, [node]);
    }
  });
  const sharing = sources.map(() => new Set<number>());
  for (const holders of index.values()) {
    for (let i = 1; i < holders.length; i++) {
      const from = holders.length > crowd ? [0, i - 1] : holders.keys();
      for (const k of from) if (k < i) sharing[holders[k] ?? 0]?.add(holders[i] ?? 0);
    }
  }
  return sharing;
}

/** A smaller share of verbatim words says less than the shingles do. */
const legible = 0.2;
/** Reasons named before "and n more". */
const shown = 2;

/** One line: the strongest ties that hold an origin together, one for each source but one. */
function whyTogether(
  sources: readonly OriginInput[],
  nodes: readonly number[],
  between: (x: number, y: number) => Pair | undefined,
): string {
  if (nodes.length === 1) return 'on its own';
  const ties: Pair[] = [];
  nodes.forEach((node, k) => {
    for (const other of nodes.slice(k + 1)) {
      const pair = between(node, other);
      if (pair) ties.push(pair);
    }
  });
  ties.sort((x, y) => strength(y) - strength(x) || x.a - y.a || x.b - y.b);
  const reached = new Map(nodes.map((node) => [node, node]));
  const reasons: string[] = [];
  for (const tie of ties) {
    const [x, y] = [reached.get(tie.a), reached.get(tie.b)];
    if (x === undefined || y === undefined || x === y) continue;
    for (const [node, root] of reached) if (root === y) reached.set(node, x);
    reasons.push(reasonFor(sources, tie));
  }
  const more = reasons.length - shown;
  return reasons.slice(0, shown).join('; ') + (more > 0 ? `; and ${more} more` : '');
}

function strength({ evidence }: Pair): number {
  return (evidence.kind === 'copy' ? 1 : 0) + Math.max(evidence.covered.a, evidence.covered.b);
}

function reasonFor(sources: readonly OriginInput[], { a, b, evidence }: Pair): string {
  const { kind, verbatim, aligned, shingles } = evidence;
  const shares = kind === 'rewriting' ? aligned : verbatim;
  // The one that is the better explained comes first; of two alike, the later.
  const swapped = shares.a > shares.b;
  const [name, partner] = [sources[swapped ? a : b]?.id ?? '', sources[swapped ? b : a]?.id ?? ''];
  const share = Math.max(shares.a, shares.b);
  const credit = creditWords(evidence.credits);
  if (kind === 'rewriting')
    return `${percent(share)} of the sentences of ${name} are told in ${partner} in other words${credit}`;
  // Where words are changed here and there, long runs say less than short ones.
  return share < legible
    ? `${percent(shingles)} of the wording of the shorter of ${partner} and ${name} is the same${credit}`
    : `${percent(share)} of the words of ${name} run verbatim in ${partner}${credit}`;
}

function creditWords(credits: readonly string[]): string {
  return credits.length === 0 ? '' : ` (both credit ${credits.slice(0, shown).join(', ')})`;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

/** One line: from which sources a blend was made. */
function whyBlended(
  sources: readonly OriginInput[],
  nodes: readonly number[],
  parts: readonly number[],
  members: ReadonlyMap<number, readonly number[]>,
  rootOf: (node: number) => number,
  between: (x: number, y: number) => Pair | undefined,
): string {
  const made: { readonly share: number; readonly name: string }[] = [];
  let copied = false;
  for (const part of parts) {
    let best: { readonly share: number; readonly name: string } | undefined;
    for (const other of members.get(rootOf(part)) ?? []) {
      for (const node of nodes) {
        const pair = between(node, other);
        if (!pair) continue;
        const share = pair.a === node ? pair.evidence.covered.a : pair.evidence.covered.b;
        if (!best || share > best.share) best = { share, name: sources[other]?.id ?? '' };
        if (pair.evidence.kind === 'copy') copied = true;
      }
    }
    if (best) made.push(best);
  }
  const names = made.map(({ name }) => name).join(' and ');
  const shares = made.map(({ share }) => percent(share)).join(' and ');
  const what = copied ? 'of its words stand there' : 'of its sentences are told there';
  const credits = [...new Set(nodes.flatMap((node) => sources[node]?.print.credits ?? []))];
  return `made from ${names}: ${shares} ${what}${credits.length > 1 ? `; credits ${credits.slice(0, 3).join(', ')}` : ''}`;
}
