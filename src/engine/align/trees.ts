/**
 * Gradient-boosted regression trees, made by scripts/train-joining.mjs: the constant that their sum starts from, then for
 * each tree its nodes, two numbers each, a node before what is left and that before what is right of it: a feature and its
 * threshold, or -1 and the value of a leaf. A row goes left when its feature is at most the threshold.
 */
export interface Trees {
  readonly start: number;
  readonly trees: readonly (readonly number[])[];
}

/** Rounding of the bound on a sum never decides. */
const MARGIN = 1e-6;

/** Stands in the place of a leaf's feature. */
export const LEAF = -1;
/** Steps that every walk takes. */
const LEAST_DEPTH = 4;

/** Trees laid out to be walked fast: each as a complete one, so that every walk takes as many steps. */
export class Forest {
  /** What every sum starts from: in an array, or each step of a sum would make an object of it. */
  readonly #start: Float64Array;
  readonly #count: number;
  readonly #depth: number;
  /** For each tree its inner nodes, level by level: the children of node `n` are `2 * n + 1` and `2 * n + 2`. */
  readonly #feature: Uint8Array;
  readonly #threshold: Float64Array;
  readonly #leaves: Float64Array;
  /** The most that the trees from one on can still add. */
  readonly #rest: Float64Array;

  constructor({ start, trees }: Trees) {
    this.#start = Float64Array.of(start);
    this.#count = trees.length;
    this.#depth = Math.max(LEAST_DEPTH, ...trees.map(depthOf));
    const inner = (1 << this.#depth) - 1;
    this.#feature = new Uint8Array(trees.length * inner);
    this.#threshold = new Float64Array(trees.length * inner);
    this.#leaves = new Float64Array(trees.length * (inner + 1));
    this.#rest = new Float64Array(trees.length + 1);
    trees.forEach((tree, t) => {
      /** Lays the node at a place of the list, and all below it, down as node `n`. @returns the place behind them */
      const lay = (at: number, n: number): number => {
        const feature = tree[at]!;
        const leaf = feature === LEAF;
        if (n >= inner) {
          this.#leaves[t * (inner + 1) + n - inner] = tree[at + 1]!;
          return at + 2;
        }
        this.#feature[t * inner + n] = leaf ? 0 : feature;
        this.#threshold[t * inner + n] = leaf ? 0 : tree[at + 1]!;
        // Below a leaf there is the same leaf on either side.
        const right = lay(leaf ? at : at + 2, 2 * n + 1);
        return lay(leaf ? at : right, 2 * n + 2);
      };
      lay(0, 0);
    });
    for (let t = trees.length - 1; t >= 0; t--) this.#rest[t] = this.#rest[t + 1]! + mostOf(trees[t]!);
  }

  /**
   * The likelihood, 0 to 1, that the trees give to a row of features.
   * @param offset where the row begins
   * @param least a likelihood; where the answer is sure to be below it, 0 may be answered instead
   */
  likelihood(features: Float32Array, offset: number, least = 0): number {
    const feature = this.#feature;
    const threshold = this.#threshold;
    const leaves = this.#leaves;
    const rest = this.#rest;
    const depth = this.#depth;
    const inner = (1 << depth) - 1;
    const bound = least > 0 ? Math.log(least / (1 - least)) - MARGIN : -Infinity;
    let sum = this.#start[0]!;
    for (let t = 0, first = 0; t < this.#count; t++, first += inner) {
      if (sum + rest[t]! < bound) return 0;
      // Comparisons as numbers, the steps that every tree takes written out: a branch would be guessed wrong half the time.
      let n = 2 - Number(features[offset + feature[first]!]! <= threshold[first]!);
      n = 2 * n + 2 - Number(features[offset + feature[first + n]!]! <= threshold[first + n]!);
      n = 2 * n + 2 - Number(features[offset + feature[first + n]!]! <= threshold[first + n]!);
      n = 2 * n + 2 - Number(features[offset + feature[first + n]!]! <= threshold[first + n]!);
      for (let d = LEAST_DEPTH; d < depth; d++)
        n = 2 * n + 2 - Number(features[offset + feature[first + n]!]! <= threshold[first + n]!);
      sum += leaves[first + t + n - inner]!;
    }
    return 1 / (1 + Math.exp(-sum));
  }
}

function depthOf(tree: Trees['trees'][number]): number {
  let most = 0;
  const below = [0];
  for (let at = 0; at < tree.length; at += 2) {
    const depth = below.pop()!;
    most = Math.max(most, depth);
    if (tree[at] !== LEAF) below.push(depth + 1, depth + 1);
  }
  return most;
}

/** The most that a tree can add. */
function mostOf(tree: Trees['trees'][number]): number {
  let most = -Infinity;
  for (let at = 0; at < tree.length; at += 2) if (tree[at] === LEAF) most = Math.max(most, tree[at + 1]!);
  return most;
}
