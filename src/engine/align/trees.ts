/**
 * Gradient-boosted regression trees, made by scripts/train-joining.mjs: the constant that their sum starts from, then for
 * each tree its nodes as [feature, threshold, left, right] with left and right as indexes of nodes; a leaf is [value].
 * A row goes left when its feature is at most the threshold.
 */
export interface Trees {
  readonly start: number;
  readonly trees: readonly (readonly (readonly number[])[])[];
}

/** Rounding of the bound on a sum never decides. */
const MARGIN = 1e-6;

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
    this.#depth = Math.max(LEAST_DEPTH, ...trees.map((tree) => depthOf(tree, 0)));
    const inner = (1 << this.#depth) - 1;
    this.#feature = new Uint8Array(trees.length * inner);
    this.#threshold = new Float64Array(trees.length * inner);
    this.#leaves = new Float64Array(trees.length * (inner + 1));
    this.#rest = new Float64Array(trees.length + 1);
    trees.forEach((tree, t) => {
      const lay = (node: readonly number[], n: number): void => {
        const leaf = node.length === 1;
        if (n >= inner) {
          this.#leaves[t * (inner + 1) + n - inner] = node[0]!;
          return;
        }
        // Below a leaf there is the same leaf on either side.
        this.#feature[t * inner + n] = leaf ? 0 : node[0]!;
        this.#threshold[t * inner + n] = leaf ? 0 : node[1]!;
        lay(leaf ? node : tree[node[2]!]!, 2 * n + 1);
        lay(leaf ? node : tree[node[3]!]!, 2 * n + 2);
      };
      lay(tree[0]!, 0);
    });
    for (let t = trees.length - 1; t >= 0; t--) {
      this.#rest[t] =
        this.#rest[t + 1]! + Math.max(...trees[t]!.filter((node) => node.length === 1).map((node) => node[0]!));
    }
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

function depthOf(tree: Trees['trees'][number], n: number): number {
  const node = tree[n]!;
  return node.length === 1 ? 0 : 1 + Math.max(depthOf(tree, node[2]!), depthOf(tree, node[3]!));
}
