/**
 * Gradient-boosted regression trees, made by scripts/train-joining.mjs: the constant that their sum starts from, then for
 * each tree its nodes as [feature, threshold, left, right] with left and right as indexes of nodes; a leaf is [value].
 * A row goes left when its feature is at most the threshold.
 */
export interface Trees {
  readonly start: number;
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** The likelihood, 0 to 1, that the trees give to a row of features. */
export function likelihood({ start, trees }: Trees, features: ArrayLike<number>): number {
  let sum = start;
  for (const tree of trees) {
    let node = tree[0]!;
    while (node.length > 1) node = tree[features[node[0]!]! <= node[1]! ? node[2]! : node[3]!]!;
    sum += node[0]!;
  }
  return 1 / (1 + Math.exp(-sum));
}
