import { cluster, type Edge } from './cluster';
import type { Profile } from './profile';
import type { Vocabulary } from './vocabulary';

/** A word at least so rare speaks for one event rather than for a kind of event. */
const TELLING = 0.7;
/** Least average kinship of two groups of sources that tell of one event. */
const KIN = 0.17;
/** A source or two that stand alone go to the one event that they are plainly nearest to, from this kinship on. */
const STRAY_KIN = 0.07;
const STRAY_SIZE = 2;
/** How much nearer than to the next event. */
const PLAINLY = 1.5;
/** Weight of a known rare word beside a name. */
const KNOWN_WEIGHT = 0.7;

/** The rare words of a source with their weights, and the length of that vector. */
export interface Fingerprint {
  readonly words: ReadonlyMap<number, number>;
  readonly norm: number;
}

/** A word of a source that speaks for its event, and in how many sentences it stands. */
export interface RareWord {
  readonly id: number;
  readonly sentences: number;
}

/** The words of a source that speak for its event, in the order of the profile. */
export function rareWordsOf(profile: Profile, vocabulary: Vocabulary): RareWord[] {
  const { holderStarts } = profile.sentenceWords;
  return Array.from(profile.words, (id, word) => ({
    id,
    sentences: holderStarts[word + 1]! - holderStarts[word]!,
  })).filter(({ id, sentences }) => sentences > 0 && vocabulary.weight(id) >= TELLING);
}

export function fingerprintOf(rare: readonly RareWord[], vocabulary: Vocabulary): Fingerprint {
  const words = new Map<number, number>();
  let sum = 0;
  for (const { id, sentences } of rare) {
    const rarity = vocabulary.weight(id);
    // A name that comes again and again is what the account is about.
    const weight = rarity * rarity * (1 + Math.log(sentences)) * (vocabulary.isKnown(id) ? KNOWN_WEIGHT : 1);
    words.set(id, weight);
    sum += weight * weight;
  }
  return { words, norm: Math.sqrt(sum) };
}

/** Cosine of two fingerprints, 0 to 1. */
export function kinship(a: Fingerprint, b: Fingerprint): number {
  const [few, many] = a.words.size <= b.words.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [id, weight] of few.words) sum += weight * (many.words.get(id) ?? 0);
  return sum === 0 ? 0 : sum / (a.norm * b.norm);
}

/** Below this kinship two sources have nothing to do with each other. */
const LEAST_KIN = 0.03;
/** Rounding of a first estimate never decides. */
const MARGIN = 1e-9;

/** The kinship of sources, kept from one analysis to the next: only what is new is looked up. */
export class Kinships {
  /** For each source those that are kin to it. */
  readonly #kin = new Map<Fingerprint, Map<Fingerprint, number>>();
  /** The sources that have a rare word. */
  readonly #holders = new Map<number, Set<Fingerprint>>();
  /** Where each source stood last time, and its edges to later ones, as long as they are the same. */
  #index: ReadonlyMap<Fingerprint, number> = new Map();
  readonly #rows = new Map<Fingerprint, readonly Edge[]>();

  /**
   * @param fingerprints in order of their sources' ids
   * @returns each two that are kin, the lower index first, in order
   */
  between(fingerprints: readonly Fingerprint[]): Edge[] {
    const index = new Map(fingerprints.map((fingerprint, i) => [fingerprint, i]));
    for (const old of this.#kin.keys()) if (!index.has(old)) this.#forget(old);
    fingerprints.forEach((fingerprint, i) => {
      if (!this.#kin.has(fingerprint)) this.#add(fingerprint, i, index);
    });
    for (const [fingerprint, at] of this.#index) {
      const now = index.get(fingerprint);
      if (now === at || now === undefined) continue;
      this.#rows.clear();
      break;
    }
    this.#index = index;
    return fingerprints.flatMap((fingerprint) => this.#row(fingerprint));
  }

  #row(fingerprint: Fingerprint): readonly Edge[] {
    let row = this.#rows.get(fingerprint);
    if (!row) {
      const a = this.#index.get(fingerprint)!;
      row = [...this.#kin.get(fingerprint)!]
        .map(([other, score]) => ({ a, b: this.#index.get(other)!, score }))
        .filter(({ b }) => b > a)
        .sort((x, y) => x.b - y.b);
      this.#rows.set(fingerprint, row);
    }
    return row;
  }

  #forget(fingerprint: Fingerprint): void {
    for (const other of this.#kin.get(fingerprint)!.keys()) {
      this.#kin.get(other)?.delete(fingerprint);
      this.#rows.delete(other);
    }
    this.#kin.delete(fingerprint);
    this.#rows.delete(fingerprint);
    for (const id of fingerprint.words.keys()) {
      const holders = this.#holders.get(id)!;
      holders.delete(fingerprint);
      if (holders.size === 0) this.#holders.delete(id);
    }
  }

  #add(fingerprint: Fingerprint, at: number, index: ReadonlyMap<Fingerprint, number>): void {
    const sums = new Map<Fingerprint, number>();
    for (const [id, weight] of fingerprint.words) {
      let holders = this.#holders.get(id);
      if (!holders) {
        holders = new Set();
        this.#holders.set(id, holders);
      }
      for (const other of holders) sums.set(other, (sums.get(other) ?? 0) + weight * other.words.get(id)!);
      holders.add(fingerprint);
    }
    const kin = new Map<Fingerprint, number>();
    for (const [other, sum] of sums) {
      if (sum / (fingerprint.norm * other.norm) < LEAST_KIN - MARGIN) continue;
      // Summed in the order of the sources, so that it is the same however they came in.
      const score = index.get(other)! < at ? kinship(other, fingerprint) : kinship(fingerprint, other);
      if (score < LEAST_KIN) continue;
      kin.set(other, score);
      this.#kin.get(other)!.set(fingerprint, score);
      this.#rows.delete(other);
    }
    this.#kin.set(fingerprint, kin);
  }
}

/**
 * Sources grouped by the event that they tell of: average-link over kinship, candidates by shared rare words.
 * @param count of sources
 * @param edges each two that are kin, in order
 * @returns groups of indexes, in order of their first source
 */
export function eventsOf(count: number, edges: readonly Edge[]): number[][] {
  return settleStrays(groupsOf(count, edges), edges);
}

/** Groups never join without an edge as strong as their average has to be: what no such edges connect is clustered apart. */
function groupsOf(count: number, edges: readonly Edge[]): number[][] {
  const parent = Array.from({ length: count }, (_, source) => source);
  const rootOf = (source: number): number => {
    let root = source;
    while (parent[root] !== root) root = parent[root] = parent[parent[root]!]!;
    return root;
  };
  for (const { a, b, score } of edges) {
    if (score < KIN) continue;
    const [x, y] = [rootOf(a), rootOf(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  const parts = new Map<number, { readonly sources: number[]; readonly edges: Edge[] }>();
  const place = new Int32Array(count);
  for (let source = 0; source < count; source++) {
    const root = rootOf(source);
    const part = parts.get(root) ?? { sources: [], edges: [] };
    place[source] = part.sources.push(source) - 1;
    parts.set(root, part);
  }
  for (const { a, b, score } of edges) {
    const root = rootOf(a);
    if (root === rootOf(b)) parts.get(root)!.edges.push({ a: place[a]!, b: place[b]!, score });
  }
  return [...parts.values()]
    .flatMap((part) =>
      cluster(part.sources.length, part.edges, KIN, () => false).map((group) => group.map((at) => part.sources[at]!)),
    )
    .sort((x, y) => x[0]! - y[0]!);
}

/** A folder's accounts mostly tell of one event, and a short one shares few rare words with the rest. */
function settleStrays(groups: readonly (readonly number[])[], edges: readonly Edge[]): number[][] {
  const home = new Map<number, number>();
  groups.forEach((group, g) => group.forEach((source) => home.set(source, g)));
  const between = groups.map(() => new Map<number, number>());
  for (const { a, b, score } of edges) {
    const [x, y] = [home.get(a)!, home.get(b)!];
    if (x === y) continue;
    if (groups[x]!.length <= STRAY_SIZE) between[x]!.set(y, (between[x]!.get(y) ?? 0) + score);
    if (groups[y]!.length <= STRAY_SIZE) between[y]!.set(x, (between[y]!.get(x) ?? 0) + score);
  }
  const settled = groups.map((group) => [...group]);
  groups.forEach((group, g) => {
    if (group.length > STRAY_SIZE) return;
    const near = [...between[g]!]
      .filter(([other]) => groups[other]!.length > STRAY_SIZE)
      .map(([other, sum]) => ({ other, kin: sum / (group.length * groups[other]!.length) }))
      .sort((x, y) => y.kin - x.kin || x.other - y.other);
    const [first, second] = near;
    if (!first || first.kin < STRAY_KIN || (second && first.kin < PLAINLY * second.kin)) return;
    settled[first.other]!.push(...group);
    settled[g] = [];
  });
  return settled
    .filter((group) => group.length > 0)
    .map((group) => group.sort((x, y) => x - y))
    .sort((x, y) => x[0]! - y[0]!);
}
