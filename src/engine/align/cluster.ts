import type { Barred } from './apart';
import { BestFirst } from './bestFirst';

/** A pair of nodes with how well they go together, 0 to 1. */
export interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: number;
}

/**
 * Average-link clustering: the two groups whose members go together best on average are joined, again and again, until
 * no average reaches `least`. A pair without an edge counts as 0, so that one false link never glues two groups: joining
 * is a decision over all members. Ties fall to the lowest nodes, so that the result depends on the input alone.
 *
 * @param owners for each node a number that stands for whom it belongs to: nodes that have it in common are alike in
 *   which others they are held against
 * @param isHeld whether a pair of nodes of two owners, or of one, counts also where it has no edge
 * @param barred nodes that are in no group together, however well they go together
 * @returns groups in order of their lowest node, members in order; single nodes are groups of one
 */
export function cluster(
  owners: readonly number[],
  edges: readonly Edge[],
  least: number,
  isHeld: (owner: number, other: number) => boolean,
  barred?: Barred,
): number[][] {
  const count = owners.length;
  const members: (number[] | undefined)[] = Array.from({ length: count }, (_, i) => [i]);
  const shares: Share[][] = owners.map((owner) => [{ owner, nodes: 1 }]);
  const sums: Map<number, number>[] = Array.from({ length: count }, () => new Map<number, number>());
  const pairs: Map<number, number>[] = Array.from({ length: count }, () => new Map<number, number>());
  const queue = new BestFirst<Weighed>();
  const version = new Int32Array(count);
  for (const { a, b, score } of edges) {
    sums[a]!.set(b, (sums[a]!.get(b) ?? 0) + score);
    sums[b]!.set(a, (sums[b]!.get(a) ?? 0) + score);
    pairs[a]!.set(b, 1);
    pairs[b]!.set(a, 1);
  }
  const countOf = (x: number, y: number): number => {
    let n = 0;
    for (const p of shares[x]!) for (const q of shares[y]!) if (isHeld(p.owner, q.owner)) n += p.nodes * q.nodes;
    return n;
  };
  const isBarred = (x: number, y: number): boolean =>
    barred !== undefined && members[x]!.some((p) => members[y]!.some((q) => barred.get(p)?.has(q)));
  const push = (x: number, y: number): void => {
    const sum = sums[x]!.get(y);
    if (sum === undefined || isBarred(x, y)) return;
    const linked = pairs[x]!.get(y) ?? 0;
    const average = sum / Math.max(linked, countOf(x, y), 1);
    if (average >= least)
      queue.push({ a: Math.min(x, y), b: Math.max(x, y), score: average, stamp: version[x]! + version[y]! });
  };
  const merge = (a: number, b: number): void => {
    members[a] = [...members[a]!, ...members[b]!];
    members[b] = undefined;
    shares[a] = together(shares[a]!, shares[b]!);
    version[a]!++;
    for (const [other, sum] of sums[b]!) {
      if (other === a) continue;
      sums[a]!.set(other, (sums[a]!.get(other) ?? 0) + sum);
      pairs[a]!.set(other, (pairs[a]!.get(other) ?? 0) + (pairs[b]!.get(other) ?? 0));
      sums[other]!.delete(b);
      sums[other]!.set(a, sums[a]!.get(other)!);
      pairs[other]!.set(a, pairs[a]!.get(other)!);
      pairs[other]!.delete(b);
    }
    sums[a]!.delete(b);
    pairs[a]!.delete(b);
  };
  for (let x = 0; x < count; x++) for (const y of sums[x]!.keys()) if (x < y) push(x, y);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, stamp } = next;
    if (!members[a] || !members[b] || stamp !== version[a]! + version[b]!) continue;
    merge(a, b);
    for (const other of sums[a]!.keys()) if (members[other]) push(a, other);
  }
  return members.filter((m): m is number[] => m !== undefined).map((m) => m.sort((x, y) => x - y));
}

/** How many nodes of a group one owner has. */
interface Share {
  readonly owner: number;
  readonly nodes: number;
}

function together(x: readonly Share[], y: readonly Share[]): Share[] {
  const nodes = new Map(x.map((share) => [share.owner, share.nodes]));
  for (const share of y) nodes.set(share.owner, (nodes.get(share.owner) ?? 0) + share.nodes);
  return Array.from(nodes, ([owner, own]) => ({ owner, nodes: own }));
}

/** With how often its groups had changed when it was weighed: an older one no longer counts. */
interface Weighed extends Edge {
  readonly stamp: number;
}
