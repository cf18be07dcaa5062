import { cluster, type Edge } from './cluster';
import type { Profile } from './profile';
import type { Vocabulary } from './vocabulary';

/** A word at least so rare speaks for one event rather than for a kind of event. */
const TELLING = 0.7;
/** Least average kinship of two groups of sources that tell of one event. */
const KIN = 0.17;
/** The same of two groups that are nearly as much kin to each other as the sources of one of them are. */
const NEAR_KIN = 0.11;
/** How nearly: accounts of one event that tell of two sides of it reach it, those of two events of one kind do not. */
const AS_ONE = 0.45;
/** A source or two that stand alone go to the one event that they are plainly nearest to, from this kinship on. */
const STRAY_KIN = 0.07;
const STRAY_SIZE = 2;
/** How much nearer than to the next event. */
const PLAINLY = 1.5;
/** Weight of a known rare word beside a name. */
const KNOWN_WEIGHT = 0.7;

/** The rare words of a source: those that speak for its event, in the order of the profile. */
export interface RareWords {
  readonly ids: Int32Array;
  /** In how many sentences each stands. */
  readonly sentences: Int32Array;
}

/** The rare words of a source with their weights, and the length of that vector. */
export interface Fingerprint {
  readonly words: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** The words of a source that speak for its event. */
export function rareWordsOf(profile: Profile, vocabulary: Vocabulary): RareWords {
  const { holderStarts } = profile.sentenceWords;
  const ids: number[] = [];
  const sentences: number[] = [];
  profile.words.forEach((id, word) => {
    const count = holderStarts[word + 1]! - holderStarts[word]!;
    if (count === 0 || vocabulary.weight(id) < TELLING) return;
    ids.push(id);
    sentences.push(count);
  });
  return { ids: Int32Array.from(ids), sentences: Int32Array.from(sentences) };
}

export function fingerprintOf({ ids, sentences }: RareWords, vocabulary: Vocabulary): Fingerprint {
  let sum = 0;
  const weights = Float64Array.from(ids, (id, k) => {
    const rarity = vocabulary.weight(id);
    // A name that comes again and again is what the account is about.
    const weight = rarity * rarity * (1 + Math.log(sentences[k]!)) * (vocabulary.isKnown(id) ? KNOWN_WEIGHT : 1);
    sum += weight * weight;
    return weight;
  });
  return { words: ids, weights, norm: Math.sqrt(sum) };
}

/** Below this kinship two sources have nothing to do with each other. */
const LEAST_KIN = 0.03;
/** Rounding of a first estimate never decides. */
const MARGIN = 1e-9;

/** A source among its kin. */
interface Kin {
  readonly fingerprint: Fingerprint;
  /** Where it stands among the sources. */
  at: number;
  /** Those that are kin to it, and how much. */
  readonly near: Map<Kin, number>;
  /** Those of them that are near enough for one event. */
  readonly close: Set<Kin>;
  /** Undefined from when it comes, or what it hangs together with changes, until the groups are asked for. */
  part: Part | undefined;
}

/** The sources that have a word, with its weight in each. */
interface Holders {
  kin: Kin[];
  weights: number[];
}

/** Most words have few holders: a list that grew by itself would keep room for many more. */
const FEW = 8;

/** Sources that hang together by closeness, and how they fall into groups. */
interface Part {
  readonly members: readonly Kin[];
  readonly groups: readonly Group[];
}

/** Sources of one event, unless they are strays. It is known by itself: other members are another group. */
type Group = readonly Kin[];

/** Where a group of a source or two goes. */
interface Settled {
  /** Undefined where it stays by itself. */
  readonly home: Group | undefined;
  /** The groups that this follows from, besides the kinship of its own sources. */
  readonly around: ReadonlySet<Group>;
}

/**
 * The kinship of sources, and the events that follow from it: average-link over kinship, candidates by shared rare words.
 * Kept from one analysis to the next: only what is new is looked up, and only groups that it touches are made anew.
 */
export class Kinships {
  readonly #kin = new Map<Fingerprint, Kin>();
  /** In the order of the sources. */
  #sources: readonly Kin[] = [];
  readonly #holders = new Map<number, Holders>();
  readonly #parts = new Set<Part>();
  /** The sources that are in no part. */
  readonly #loose = new Set<Kin>();
  /** How strays were settled last; those whose own kinship has changed since are taken out. */
  #settled = new Map<Group, Settled>();

  /** Takes these sources in place of those before. @param fingerprints in order of their sources' ids */
  hold(fingerprints: readonly Fingerprint[]): void {
    const before = this.#sources;
    for (const kin of before) kin.at = -1;
    const fresh: Kin[] = [];
    this.#sources = fingerprints.map((fingerprint, at) => {
      let kin = this.#kin.get(fingerprint);
      if (!kin) {
        kin = { fingerprint, at, near: new Map(), close: new Set(), part: undefined };
        this.#kin.set(fingerprint, kin);
        this.#loose.add(kin);
        fresh.push(kin);
      }
      kin.at = at;
      return kin;
    });
    for (const kin of before) if (kin.at < 0) this.#forget(kin);
    for (const kin of fresh) this.#add(kin);
  }

  /** Each two of some sources that are kin, the lower index first, in order. @param sources indexes, rising */
  within(sources: readonly number[]): Edge[] {
    const held = sources.map((at) => this.#sources[at]!);
    return edgesAmong(held).map(({ a, b, score }) => ({ a: held[a]!.at, b: held[b]!.at, score }));
  }

  /**
   * The sources grouped by the event that they tell of.
   * @returns groups of indexes, in order of their first source
   */
  events(): number[][] {
    this.#bindLoose();
    const groups = [...this.#parts].flatMap((part) => part.groups).sort((x, y) => x[0]!.at - y[0]!.at);
    return this.#settleStrays(groups)
      .map((group) => group.map(({ at }) => at).sort((x, y) => x - y))
      .sort((x, y) => x[0]! - y[0]!);
  }

  /** Groups never join without an edge as strong as their average has to be: what no such edges connect is clustered apart. */
  #bindLoose(): void {
    for (const first of this.#loose) {
      if (first.part) continue;
      const members = new Set([first]);
      // What is close to a loose source is loose too. The set grows while it is walked.
      for (const kin of members) for (const other of kin.close) members.add(other);
      const inOrder = [...members].sort((x, y) => x.at - y.at);
      const part = { members: inOrder, groups: clustered(inOrder) };
      this.#parts.add(part);
      for (const kin of inOrder) kin.part = part;
    }
    this.#loose.clear();
  }

  /** Takes a part apart: something about one of its sources has changed. */
  #loosen(part: Part | undefined): void {
    if (!part) return;
    this.#parts.delete(part);
    for (const kin of part.members) {
      kin.part = undefined;
      if (kin.at >= 0) this.#loose.add(kin);
    }
  }

  /** A folder's accounts mostly tell of one event, and a short one shares few rare words with the rest. */
  #settleStrays(groups: readonly Group[]): Group[] {
    const groupOf = new Array<Group>(this.#sources.length);
    for (const group of groups) for (const { at } of group) groupOf[at] = group;
    const all = new Set(groups);
    const settled = new Map<Group, Settled>();
    const joined = new Map<Group, Group>();
    for (const group of groups) {
      if (group.length > STRAY_SIZE) continue;
      const known = this.#settled.get(group);
      const settling = known && isWithin(known.around, all) ? known : settlingOf(group, groupOf);
      settled.set(group, settling);
      const { home } = settling;
      if (home) joined.set(home, (joined.get(home) ?? home).concat(group));
    }
    this.#settled = settled;
    return groups.flatMap((group) => (settled.get(group)?.home ? [] : [joined.get(group) ?? group]));
  }

  #forget(gone: Kin): void {
    this.#loosen(gone.part);
    this.#loose.delete(gone);
    for (const other of gone.near.keys()) {
      other.near.delete(gone);
      other.close.delete(gone);
      this.#unsettle(other);
    }
    this.#kin.delete(gone.fingerprint);
    for (const id of gone.fingerprint.words) {
      const { kin, weights } = this.#holders.get(id)!;
      const at = kin.indexOf(gone);
      // The order of the holders is of no account.
      const last = kin.pop()!;
      const weight = weights.pop()!;
      if (at < kin.length) {
        kin[at] = last;
        weights[at] = weight;
      }
      if (kin.length === 0) this.#holders.delete(id);
    }
  }

  #add(fresh: Kin): void {
    const { words, weights, norm } = fresh.fingerprint;
    const sums = new Map<Kin, number>();
    words.forEach((id, k) => {
      const holders = this.#holders.get(id);
      if (!holders) {
        this.#holders.set(id, { kin: [fresh], weights: [weights[k]!] });
        return;
      }
      holders.kin.forEach((other, h) => sums.set(other, (sums.get(other) ?? 0) + weights[k]! * holders.weights[h]!));
      if (holders.kin.length < FEW) {
        holders.kin = holders.kin.concat(fresh);
        holders.weights = holders.weights.concat(weights[k]!);
      } else {
        holders.kin.push(fresh);
        holders.weights.push(weights[k]!);
      }
    });
    const places = new Map<number, number>();
    words.forEach((id, k) => places.set(id, k));
    for (const [other, sum] of sums) {
      if (sum / (norm * other.fingerprint.norm) < LEAST_KIN - MARGIN) continue;
      const score = kinship(fresh, other, places);
      if (score < LEAST_KIN) continue;
      fresh.near.set(other, score);
      other.near.set(fresh, score);
      this.#unsettle(other);
      if (score < NEAR_KIN) continue;
      fresh.close.add(other);
      other.close.add(fresh);
      this.#loosen(other.part);
    }
  }

  /** The kinship of a source has changed. */
  #unsettle({ part }: Kin): void {
    for (const group of part?.groups ?? []) if (group.length <= STRAY_SIZE) this.#settled.delete(group);
  }
}

function isWithin(some: ReadonlySet<Group>, all: ReadonlySet<Group>): boolean {
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

/** Where a stray goes. @param groupOf the group of each source, by its index */
function settlingOf(group: Group, groupOf: readonly Group[]): Settled {
  const around = new Set<Group>();
  // An average is no more than the most that it is of: most strays are near to nothing, and are done with here.
  if (!group.some((kin) => isNear(kin, STRAY_KIN))) return { home: undefined, around };
  const sums = new Map<Group, number>();
  for (const { other, score } of edgesFrom(group)) {
    const company = groupOf[other.at]!;
    around.add(company);
    if (company.length > STRAY_SIZE) sums.set(company, (sums.get(company) ?? 0) + score);
  }
  const [first, second] = [...sums]
    .map(([company, sum]) => ({ company, kin: sum / (group.length * company.length) }))
    .sort((x, y) => y.kin - x.kin || x.company[0]!.at - y.company[0]!.at);
  const isPlain = first && first.kin >= STRAY_KIN && !(second && first.kin < PLAINLY * second.kin);
  return { home: isPlain ? first.company : undefined, around };
}

/** Each two that are kin, one of them of a group, in order: what is summed over them is the same however they came in. */
function edgesFrom(group: Group): { readonly other: Kin; readonly score: number }[] {
  return group
    .flatMap((kin) =>
      [...kin.near]
        .filter(([other]) => !group.includes(other))
        .map(([other, score]) => ({ a: Math.min(kin.at, other.at), b: Math.max(kin.at, other.at), other, score })),
    )
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Whether any other source is so much kin to one. */
function isNear({ near }: Kin, least: number): boolean {
  for (const score of near.values()) if (score >= least) return true;
  return false;
}

/**
 * Cosine of two fingerprints, 0 to 1. Summed in the order of the words of the one that has fewer, of two with as many of
 * the one that comes first, so that it is the same however they came in.
 * @param places of the words of `one`
 */
function kinship(one: Kin, other: Kin, places: ReadonlyMap<number, number>): number {
  const { words, weights, norm } = one.fingerprint;
  const { words: others, weights: otherWeights, norm: otherNorm } = other.fingerprint;
  const isOneFirst = words.length < others.length || (words.length === others.length && one.at < other.at);
  const products = new Float64Array(isOneFirst ? words.length : others.length);
  others.forEach((id, k) => {
    const place = places.get(id);
    if (place !== undefined) products[isOneFirst ? place : k] = weights[place]! * otherWeights[k]!;
  });
  let sum = 0;
  for (const product of products) sum += product;
  return sum === 0 ? 0 : sum / (norm * otherNorm);
}

/** Each two of some sources that are kin, by their places in the list, the lower first, in order. */
function edgesAmong(members: readonly Kin[]): Edge[] {
  const places = new Map(members.map((kin, m) => [kin, m]));
  return members.flatMap((kin, a) => {
    const edges: Edge[] = [];
    for (const [other, score] of kin.near) {
      const b = places.get(other);
      if (b !== undefined && b > a) edges.push({ a, b, score });
    }
    return edges.sort((x, y) => x.b - y.b);
  });
}

function clustered(members: readonly Kin[]): Group[] {
  if (members.length === 1) return [members];
  const edges = edgesAmong(members);
  const groups = cluster([...members.keys()], edges, KIN, () => true);
  return united(groups, edges).map((group) => group.map((at) => members[at]!));
}

/**
 * Puts two groups of several sources together that are nearly as much kin to each other as the sources of one of them;
 * strays are settled by themselves.
 *
 * @param groups of nodes, in order of their first
 */
function united(groups: readonly (readonly number[])[], edges: readonly Edge[]): (readonly number[])[] {
  const homes: number[] = [];
  groups.forEach((group, g) => {
    if (group.length > STRAY_SIZE) for (const node of group) homes[node] = g;
  });
  const within = groups.map(() => 0);
  const between = new Map<string, { readonly g: number; readonly h: number; sum: number }>();
  for (const { a, b, score } of edges) {
    const [g, h] = [homes[a], homes[b]];
    if (g === undefined || h === undefined) continue;
    if (g === h) {
      within[g]! += score;
      continue;
    }
    const [first, second] = g < h ? [g, h] : [h, g];
    const key = `${first} ${second}`;
    const pair = between.get(key);
    if (pair) pair.sum += score;
    else between.set(key, { g: first, h: second, sum: score });
  }
  const kinWithin = (g: number): number => (2 * within[g]!) / (groups[g]!.length * (groups[g]!.length - 1));
  const nearest = [...between.values()]
    .map(({ g, h, sum }) => ({ g, h, kin: sum / (groups[g]!.length * groups[h]!.length) }))
    .filter(({ g, h, kin }) => kin >= NEAR_KIN && kin >= AS_ONE * Math.min(kinWithin(g), kinWithin(h)))
    .sort((x, y) => y.kin - x.kin || x.g - y.g || x.h - y.h);
  const partners = new Map<number, number>();
  for (const { g, h } of nearest) if (!partners.has(g) && !partners.has(h)) partners.set(g, h).set(h, g);
  return groups.flatMap((group, g) => {
    const partner = partners.get(g);
    if (partner === undefined) return [group];
    return g < partner ? [[...group, ...groups[partner]!].sort((x, y) => x - y)] : [];
  });
}
