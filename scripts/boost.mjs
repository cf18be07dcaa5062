/**
 * Fits gradient-boosted trees for a yes-or-no question; deterministic: ties fall to the first, and rows are drawn by a fixed
 * sequence. Where it is known which way a feature speaks, the trees are held to it: few rows teach less of chance so.
 *
 * @param rows one Float32Array of features a row
 * @param labels 0 or 1 a row
 * @param weights how much a row counts
 * @param {{ count?: number, depth?: number, rate?: number, least?: number, lambda?: number, bins?: number,
 *   sample?: number, omit?: (feature: number) => boolean, rising?: (feature: number) => number }} [options] `rising` says
 *   of a feature 1 where more of it may only speak for a yes, -1 where only against, 0 for either
 * @returns {{start: number, trees: number[][]}} as src/engine/align/trees.ts reads it
 */
export function boost(
  rows,
  labels,
  weights,
  {
    count = 120,
    depth = 4,
    rate = 0.1,
    least = 8,
    lambda = 3,
    bins = 48,
    sample = 1,
    omit = () => false,
    rising = () => 0,
  } = {},
) {
  const n = rows.length;
  const width = rows[0].length;
  const cuts = Array.from({ length: width }, (_, f) => (omit(f) ? [] : cutsOf(rows, f, bins)));
  const asked = Array.from({ length: width }, (_, f) => f).filter((f) => cuts[f].length > 0);
  const binned = new Uint8Array(n * asked.length);
  rows.forEach((row, i) => asked.forEach((f, k) => (binned[i * asked.length + k] = binOf(cuts[f], row[f]))));
  let positive = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    positive += weights[i] * labels[i];
    all += weights[i];
  }
  const start = Math.log(positive / (all - positive));
  const sums = new Float64Array(n).fill(start);
  const gradient = new Float64Array(n);
  const hessian = new Float64Array(n);
  const trees = [];
  let seed = 1;
  const chance = () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
  for (let t = 0; t < count; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]));
      gradient[i] = weights[i] * (labels[i] - p);
      hessian[i] = weights[i] * Math.max(1e-6, p * (1 - p));
    }
    const nodes = [];
    /** Everything below a split by a feature that speaks one way stays on its side of the middle. */
    const grow = (members, others, level, histogram, bounds = [-Infinity, Infinity]) => {
      const split = histogram && bestSplit(histogram, bounds);
      if (!split) {
        let g = 0;
        let h = 0;
        for (const i of members) {
          g += gradient[i];
          h += hessian[i];
        }
        const value = round(rate * within(bounds, g / (h + lambda)), 4);
        for (const list of [members, others]) for (const i of list) sums[i] += value;
        nodes.push([-1, value]);
        return;
      }
      const { k, bin, way, middle } = split;
      const isLeft = (i) => binned[i * asked.length + k] <= bin;
      const isRight = (i) => !isLeft(i);
      const [left, right] = [members.filter(isLeft), members.filter(isRight)];
      const [mine, yours] = level + 1 < depth ? histogramsOf(left, right, histogram) : [];
      const below = [bounds[0], middle];
      const above = [middle, bounds[1]];
      nodes.push([asked[k], round(cuts[asked[k]][bin], 4)]);
      grow(left, others.filter(isLeft), level + 1, mine, way > 0 ? below : way < 0 ? above : bounds);
      grow(right, others.filter(isRight), level + 1, yours, way > 0 ? above : way < 0 ? below : bounds);
    };
    /** Sums of gradient and hessian by feature and bin. */
    const histogramOf = (members) => {
      const sum = new Float64Array(asked.length * bins * 2);
      for (const i of members) {
        for (let k = 0, at = i * asked.length; k < asked.length; k++, at++) {
          const cell = (k * bins + binned[at]) * 2;
          sum[cell] += gradient[i];
          sum[cell + 1] += hessian[i];
        }
      }
      return sum;
    };
    /** Those of both parts of a whole: the larger part is the whole without the smaller. */
    const histogramsOf = (left, right, whole) => {
      const smaller = histogramOf(left.length < right.length ? left : right);
      const larger = whole.map((sum, cell) => sum - smaller[cell]);
      return left.length < right.length ? [smaller, larger] : [larger, smaller];
    };
    const bestSplit = (histogram, bounds) => {
      let best;
      let most = 1e-4;
      for (let k = 0; k < asked.length; k++) {
        let g = 0;
        let h = 0;
        for (let b = 0; b < bins; b++) {
          g += histogram[(k * bins + b) * 2];
          h += histogram[(k * bins + b) * 2 + 1];
        }
        let gl = 0;
        let hl = 0;
        for (let b = 0; b < cuts[asked[k]].length; b++) {
          gl += histogram[(k * bins + b) * 2];
          hl += histogram[(k * bins + b) * 2 + 1];
          if (hl < least || h - hl < least) continue;
          const gain = (gl * gl) / (hl + lambda) + ((g - gl) * (g - gl)) / (h - hl + lambda) - (g * g) / (h + lambda);
          if (gain > most) {
            const way = rising(asked[k]);
            const low = within(bounds, gl / (hl + lambda));
            const high = within(bounds, (g - gl) / (h - hl + lambda));
            if (way * (high - low) < 0) continue;
            most = gain;
            best = { k, bin: b, way, middle: (low + high) / 2 };
          }
        }
      }
      return best;
    };
    const drawn = Array.from({ length: n }, () => sample === 1 || chance() < sample);
    const rowsWhere = (is) => Array.from(drawn.keys()).filter((i) => drawn[i] === is);
    const taught = rowsWhere(true);
    grow(taught, rowsWhere(false), 0, histogramOf(taught));
    trees.push(nodes.flat());
  }
  return { start: round(start, 4), trees };
}

/** Thresholds between the values of a feature, at even shares of the rows, rounded as they are written. */
function cutsOf(rows, feature, bins) {
  const values = Array.from(rows, (row) => row[feature]).sort((a, b) => a - b);
  const cuts = new Set();
  for (let b = 1; b < bins; b++) {
    const at = Math.floor((b * values.length) / bins);
    if (values[at] !== values[0]) cuts.add(round((values[at] + previous(values, at)) / 2, 4));
  }
  return [...cuts].sort((a, b) => a - b);
}

function previous(values, at) {
  for (let i = at - 1; i >= 0; i--) if (values[i] !== values[at]) return values[i];
  return values[at];
}

function binOf(cuts, value) {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (value <= cuts[mid]) high = mid;
    else low = mid + 1;
  }
  return low;
}

function within([low, high], value) {
  return Math.min(high, Math.max(low, value));
}

function round(x, digits) {
  return Number(x.toFixed(digits));
}
