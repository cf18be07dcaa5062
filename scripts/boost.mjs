/**
 * Fits gradient-boosted trees for a yes-or-no question; deterministic: no sampling, ties fall to the first.
 *
 * @param rows one Float32Array of features a row
 * @param labels 0 or 1 a row
 * @param weights how much a row counts
 * @returns {{start: number, trees: number[][][]}} as src/engine/align/trees.ts reads it
 */
export function boost(
  rows,
  labels,
  weights,
  { count = 120, depth = 4, rate = 0.1, least = 8, lambda = 3, bins = 48, omit = () => false } = {},
) {
  const n = rows.length;
  const width = rows[0].length;
  const cuts = Array.from({ length: width }, (_, f) => (omit(f) ? [] : cutsOf(rows, f, bins)));
  const binned = Array.from({ length: width }, (_, f) => Uint8Array.from(rows, (row) => binOf(cuts[f], row[f])));
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
  for (let t = 0; t < count; t++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-sums[i]));
      gradient[i] = weights[i] * (labels[i] - p);
      hessian[i] = weights[i] * Math.max(1e-6, p * (1 - p));
    }
    const nodes = [];
    const grow = (members, level) => {
      const index = nodes.length;
      nodes.push(null);
      let g = 0;
      let h = 0;
      for (const i of members) {
        g += gradient[i];
        h += hessian[i];
      }
      const split = level < depth ? bestSplit(members, g, h) : undefined;
      if (!split) {
        const value = round((rate * g) / (h + lambda), 4);
        for (const i of members) sums[i] += value;
        nodes[index] = [value];
        return index;
      }
      const { feature, bin } = split;
      const left = members.filter((i) => binned[feature][i] <= bin);
      const right = members.filter((i) => binned[feature][i] > bin);
      const l = grow(left, level + 1);
      const r = grow(right, level + 1);
      nodes[index] = [feature, round(cuts[feature][bin], 4), l, r];
      return index;
    };
    const bestSplit = (members, g, h) => {
      let best;
      let most = 1e-4;
      for (let f = 0; f < width; f++) {
        if (cuts[f].length === 0) continue;
        const gs = new Float64Array(cuts[f].length + 1);
        const hs = new Float64Array(cuts[f].length + 1);
        for (const i of members) {
          gs[binned[f][i]] += gradient[i];
          hs[binned[f][i]] += hessian[i];
        }
        let gl = 0;
        let hl = 0;
        for (let b = 0; b < cuts[f].length; b++) {
          gl += gs[b];
          hl += hs[b];
          if (hl < least || h - hl < least) continue;
          const gain = (gl * gl) / (hl + lambda) + ((g - gl) * (g - gl)) / (h - hl + lambda) - (g * g) / (h + lambda);
          if (gain > most) {
            most = gain;
            best = { feature: f, bin: b };
          }
        }
      }
      return best;
    };
    grow(
      Array.from({ length: n }, (_, i) => i),
      0,
    );
    trees.push(nodes);
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

function round(x, digits) {
  return Number(x.toFixed(digits));
}
