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

export function fingerprintOf(profile: Profile, vocabulary: Vocabulary): Fingerprint {
  const words = new Map<number, number>();
  let sum = 0;
  const { holderStarts } = profile.sentenceWords;
  for (let word = 0; word < profile.words.length; word++) {
    const id = profile.words[word]!;
    const sentences = holderStarts[word + 1]! - holderStarts[word]!;
    if (sentences === 0) continue;
    const rarity = vocabulary.weight(id);
    if (rarity < TELLING) continue;
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

/**
 * Sources grouped by the event that they tell of: average-link over kinship, candidates by shared rare words.
 * @returns groups of indexes, in order of their first source
 */
export function eventsOf(fingerprints: readonly Fingerprint[]): number[][] {
  const holders = new Map<number, number[]>();
  fingerprints.forEach(({ words }, source) => {
    for (const id of words.keys()) {
      const list = holders.get(id);
      if (list) list.push(source);
      else holders.set(id, [source]);
    }
  });
  const edges: Edge[] = [];
  fingerprints.forEach((fingerprint, a) => {
    const met = new Set<number>();
    for (const id of fingerprint.words.keys()) for (const b of holders.get(id)!) if (b > a) met.add(b);
    for (const b of [...met].sort((x, y) => x - y)) {
      const score = kinship(fingerprint, fingerprints[b]!);
      if (score >= 0.03) edges.push({ a, b, score });
    }
  });
  return settleStrays(
    cluster(fingerprints.length, edges, KIN, () => false),
    edges,
  );
}

/** A folder's accounts mostly tell of one event, and a short one shares few rare words with the rest. */
function settleStrays(groups: readonly (readonly number[])[], edges: readonly Edge[]): number[][] {
  const home = new Map<number, number>();
  groups.forEach((group, g) => group.forEach((source) => home.set(source, g)));
  const between = groups.map(() => new Map<number, number>());
  for (const { a, b, score } of edges) {
    const [x, y] = [home.get(a)!, home.get(b)!];
    if (x === y) continue;
    between[x]!.set(y, (between[x]!.get(y) ?? 0) + score);
    between[y]!.set(x, (between[y]!.get(x) ?? 0) + score);
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
