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
  const ties: Map<number, Tie>[] = Array.from({ length: count }, () => new Map<number, Tie>());
  const tie = (x: number, y: number, own: Tie): void => {
    ties[x]!.set(y, own);
    ties[y]!.set(x, own);
  };
  const queue = new BestFirst<Weighed>();
  const version = new Int32Array(count);
  for (const { a, b, score } of edges) {
    const known = ties[a]!.get(b);
    if (known) known.sum += score;
    else tie(a, b, { sum: score, linked: 1 });
  }
  const countOf = (x: number, y: number): number => {
    let n = 0;
    for (const p of shares[x]!) for (const q of shares[y]!) if (isHeld(p.owner, q.owner)) n += p.nodes * q.nodes;
    return n;
  };
  const isBarred = (x: number, y: number): boolean =>
    barred !== undefined && members[x]!.some((p) => members[y]!.some((q) => barred.get(p)?.has(q)));
  const push = (x: number, y: number): void => {
    const own = ties[x]!.get(y);
    if (own === undefined || isBarred(x, y)) return;
    const average = own.sum / Math.max(own.linked, countOf(x, y), 1);
    if (average >= least)
      queue.push({ a: Math.min(x, y), b: Math.max(x, y), score: average, stamp: version[x]! + version[y]! });
  };
  const merge = (a: number, b: number): void => {
    members[a] = [...members[a]!, ...members[b]!];
    members[b] = undefined;
    shares[a] = together(shares[a]!, shares[b]!);
    version[a]!++;
    for (const [other, theirs] of ties[b]!) {
      if (other === a) continue;
      const own = ties[a]!.get(other);
      if (own) {
        own.sum += theirs.sum;
        own.linked += theirs.linked;
      } else tie(a, other, theirs);
      ties[other]!.delete(b);
    }
    ties[a]!.delete(b);
  };
  for (let x = 0; x < count; x++) for (const y of ties[x]!.keys()) if (x < y) push(x, y);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { a, b, stamp } = next;
    if (!members[a] || !members[b] || stamp !== version[a]! + version[b]!) continue;
    merge(a, b);
    for (const other of ties[a]!.keys()) if (members[other]) push(a, other);
  }
  return members.filter((m): m is number[] => m !== undefined).map((m) => m.sort((x, y) => x - y));
}

/** What two groups have in common: the sum of their edges' scores, and how many pairs of nodes have an edge. */
interface Tie {
  sum: number;
  linked: number;
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
