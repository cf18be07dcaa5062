/** A tie between two nodes: how much of each the other explains, 0 to 1. `a` < `b`. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly ofA: number;
  readonly ofB: number;
}

/** A node that several groups went into, none of which it belongs to, with one neighbour of each. */
export interface Blend {
  readonly node: number;
  readonly parts: readonly number[];
}

/** From this share on, one neighbour explains a text: it is no blend of several. */
const explained = 0.6;

/**
 * Nodes that hang together, and nodes that blend groups which have nothing else in common. A blend joins no group.
 * @param count nodes are 0 to `count` - 1
 * @param credits for each node the credits it names, as keys
 * @returns for each node the smallest node of its group, and the blends in order
 */
export function groupsOf(
  count: number,
  ties: readonly Tie[],
  credits: readonly ReadonlySet<string>[],
): { readonly group: readonly number[]; readonly blends: readonly Blend[] } {
  const neighbours: Map<number, Tie>[] = Array.from({ length: count }, () => new Map<number, Tie>());
  for (const tie of ties) {
    neighbours[tie.a]?.set(tie.b, tie);
    neighbours[tie.b]?.set(tie.a, tie);
  }
  const blends: Blend[] = [];
  const blended = new Set<number>();
  for (let node = 0; node < count; node++) {
    const around = neighbours[node];
    if (!around || around.size < 2) continue;
    const parts = partsOf(node, around, neighbours);
    if (parts.length < 2 || !isBlend(node, parts, around, credits)) continue;
    blends.push({ node, parts: parts.map((part) => part[0] ?? node) });
    blended.add(node);
  }
  const parent = Array.from({ length: count }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let at = node; parent[at] !== root;) {
      const next = parent[at] ?? root;
      parent[at] = root;
      at = next;
    }
    return root;
  };
  for (const { a, b } of ties) {
    if (blended.has(a) || blended.has(b)) continue;
    const [x, y] = [rootOf(a), rootOf(b)];
    parent[Math.max(x, y)] = Math.min(x, y);
  }
  return { group: parent.map((_, node) => rootOf(node)), blends };
}

/** The neighbours of a node, those that are tied to one another together, each part's best explanation first. */
function partsOf(
  node: number,
  around: ReadonlyMap<number, Tie>,
  neighbours: readonly ReadonlyMap<number, Tie>[],
): number[][] {
  const parts: number[][] = [];
  const left = new Set([...around.keys()].sort((x, y) => x - y));
  for (const first of left) {
    left.delete(first);
    const part = [first];
    for (let k = 0; k < part.length; k++) {
      for (const other of left) {
        if (!neighbours[part[k] ?? first]?.has(other)) continue;
        left.delete(other);
        part.push(other);
      }
    }
    part.sort((x, y) => shareOf(node, around.get(y)) - shareOf(node, around.get(x)) || x - y);
    parts.push(part);
  }
  return parts;
}

/** Share of `node` that the other end of a tie explains. */
function shareOf(node: number, tie: Tie | undefined): number {
  if (!tie) return 0;
  return tie.a === node ? tie.ofA : tie.ofB;
}

/**
 * A blend takes from each part, and no part explains it alone. Texts of which it holds the better part could as well be
 * cut from it: then its credits decide, if it names one that stands in the one part and one that stands in the other.
 */
function isBlend(
  node: number,
  parts: readonly (readonly number[])[],
  around: ReadonlyMap<number, Tie>,
  credits: readonly ReadonlySet<string>[],
): boolean {
  const all = parts.flat();
  if (all.some((other) => shareOf(node, around.get(other)) >= explained)) return false;
  const partial = all.every((other) => shareOf(other, around.get(other)) < explained);
  if (partial) return true;
  const own = credits[node] ?? new Set<string>();
  const named = parts.map((part) => {
    const keys = part.flatMap((other) => [...(credits[other] ?? [])]);
    return new Set(keys.filter((key) => own.has(key)));
  });
  return named.some((one, i) => named.some((other, j) => i < j && one.size > 0 && other.size > 0 && apart(one, other)));
}

function apart(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const key of one) if (other.has(key)) return false;
  return true;
}
