import { cluster, type Edge } from './cluster';
import type { Fingerprint } from './fingerprint';
import { edgesAmong, kinship, LEAST_KIN, STRAY_SIZE, type Group, type Kin } from './kin';
import { NEAR_KIN, SidesOfEvents } from './sides';
import { Strays } from './strays';

/** Least average kinship of two groups of sources that tell of one event. */
const KIN = 0.17;
/** Rounding of a first estimate never decides. */
const MARGIN = 1e-9;

/** A source among its kin. */
interface Bound extends Kin {
  readonly near: Map<Bound, number>;
  /** Those that are near enough to make one group with it. */
  readonly bound: Set<Bound>;
  /** Undefined from when it comes, or what it hangs together with changes, until the groups are asked for. */
  part: Part | undefined;
}

/** The sources that have a word, with its weight in each. */
interface Holders {
  kin: Bound[];
  weights: number[];
}

/** Most words have few holders: a list that grew by itself would keep room for many more. */
const FEW = 8;

/** Sources that hang together by what binds them, and how they fall into groups. */
interface Part {
  readonly members: readonly Bound[];
  readonly groups: readonly Group[];
}

/**
 * The kinship of sources, and the events that follow from it: average-link over kinship, candidates by shared rare words.
 * Kept from one analysis to the next: only what is new is looked up, and only groups that it touches are made anew.
 */
export class Kinships {
  readonly #kin = new Map<Fingerprint, Bound>();
  /** In the order of the sources. */
  #sources: readonly Bound[] = [];
  readonly #holders = new Map<number, Holders>();
  readonly #parts = new Set<Part>();
  /** The sources that are in no part. */
  readonly #loose = new Set<Bound>();
  readonly #sides = new SidesOfEvents();
  readonly #strays = new Strays();

  /** Takes these sources in place of those before. @param fingerprints in order of their sources' ids */
  hold(fingerprints: readonly Fingerprint[]): void {
    const before = this.#sources;
    for (const kin of before) kin.at = -1;
    const fresh: Bound[] = [];
    this.#sources = fingerprints.map((fingerprint, at) => {
      let kin = this.#kin.get(fingerprint);
      if (!kin) {
        kin = { fingerprint, at, near: new Map(), close: new Set(), bound: new Set(), part: undefined };
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
    const pieces = [...this.#parts].flatMap((part) => part.groups);
    const groups = this.#sides.united(pieces, groupsOf(this.#sources, pieces)).sort((x, y) => x[0]!.at - y[0]!.at);
    return this.#strays
      .settled(groups, groupsOf(this.#sources, groups))
      .map((group) => group.map(({ at }) => at).sort((x, y) => x - y))
      .sort((x, y) => x[0]! - y[0]!);
  }

  /** Groups never join without an edge as strong as their average has to be: what no such edges connect is clustered apart. */
  #bindLoose(): void {
    for (const first of this.#loose) {
      if (first.part) continue;
      const members = new Set([first]);
      // What is bound to a loose source is loose too. The set grows while it is walked.
      for (const kin of members) for (const other of kin.bound) members.add(other);
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

  #forget(gone: Bound): void {
    this.#loosen(gone.part);
    this.#loose.delete(gone);
    for (const other of gone.near.keys()) {
      other.near.delete(gone);
      other.close.delete(gone);
      other.bound.delete(gone);
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

  #add(fresh: Bound): void {
    const { words, weights, norm } = fresh.fingerprint;
    const sums = new Map<Bound, number>();
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
      if (score < KIN) continue;
      fresh.bound.add(other);
      other.bound.add(fresh);
      this.#loosen(other.part);
    }
  }

  /** The kinship of a source has changed. */
  #unsettle({ part }: Bound): void {
    for (const group of part?.groups ?? []) if (group.length <= STRAY_SIZE) this.#strays.unsettle(group);
  }
}

/** Which group each source is in, by its index. */
function groupsOf(sources: readonly Kin[], groups: readonly Group[]): Group[] {
  const groupOf = new Array<Group>(sources.length);
  for (const group of groups) for (const { at } of group) groupOf[at] = group;
  return groupOf;
}

function clustered(members: readonly Kin[]): Group[] {
  if (members.length === 1) return [members];
  const edges = edgesAmong(members);
  return cluster([...members.keys()], edges, KIN, () => true).map((group) => group.map((at) => members[at]!));
}
