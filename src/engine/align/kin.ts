import type { Edge } from './cluster';
import type { Fingerprint } from './fingerprint';

/** Below this kinship two sources have nothing to do with each other. */
export const LEAST_KIN = 0.03;

/** A source among its kin. */
export interface Kin {
  readonly fingerprint: Fingerprint;
  /** Where it stands among the sources. */
  at: number;
  /** Those that are kin to it, and how much: from {@link LEAST_KIN} on. */
  readonly near: Map<Kin, number>;
  /** Those of them that may be of its event, in whatever group. */
  readonly close: Set<Kin>;
}

/** Sources of one event, unless they are strays, in order. It is known by itself: other members are another group. */
export type Group = readonly Kin[];

/** A group of no more sources than this is a stray: it goes to a larger one or stays by itself. */
export const STRAY_SIZE = 2;

/**
 * Cosine of two fingerprints, 0 to 1. Summed in the order of the words of the one that has fewer, of two with as many of
 * the one that comes first, so that it is the same however they came in.
 * @param places of the words of `one`
 */
export function kinship(one: Kin, other: Kin, places: ReadonlyMap<number, number>): number {
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
export function edgesAmong(members: readonly Kin[]): Edge[] {
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
