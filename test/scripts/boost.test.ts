import { describe, expect, it } from 'vitest';
import { Forest } from '../../src/engine/align/trees';
import { boost } from '../../scripts/boost.mjs';

/** Rows of a feature that speaks for a yes, much of it by chance, and one of nothing but chance; the same each time. */
function noisyRows(): { rows: Float32Array[]; labels: number[] } {
  let seed = 7;
  const chance = (): number => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff) / 0x80000000;
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  for (let i = 0; i < 300; i++) {
    const row = Float32Array.of(chance(), chance());
    rows.push(row);
    labels.push(row[0]! + 0.8 * chance() > 0.9 ? 1 : 0);
  }
  return { rows, labels };
}

/** Steps along the first feature at which the likelihood goes the other way, at any value of the second. */
function turns(forest: Forest, way: number): number {
  let count = 0;
  for (let second = 0; second <= 1; second += 0.1) {
    let last: number | undefined;
    for (let first = 0; first <= 1; first += 0.01) {
      const likelihood = forest.likelihood(Float32Array.of(first, second), 0);
      if (last !== undefined && way * (likelihood - last) < -1e-9) count++;
      last = likelihood;
    }
  }
  return count;
}

describe('boosted trees', () => {
  const { rows, labels } = noisyRows();
  const weights = rows.map(() => 1);
  const options = { count: 40, depth: 3, least: 2 };

  it('follow chance where nothing is known of a feature, and go one way where it is known', () => {
    const free = new Forest(boost(rows, labels, weights, options));
    const held = new Forest(boost(rows, labels, weights, { ...options, rising: (f: number) => (f === 0 ? 1 : 0) }));
    expect(turns(free, 1)).toBeGreaterThan(0);
    expect(turns(held, 1)).toBe(0);
    expect(held.likelihood(Float32Array.of(0.95, 0.5), 0)).toBeGreaterThan(0.8);
    expect(held.likelihood(Float32Array.of(0.05, 0.5), 0)).toBeLessThan(0.2);
  });

  it('say nothing by a feature that is held to the way it does not speak', () => {
    const against = new Forest(boost(rows, labels, weights, { ...options, rising: (f: number) => (f === 0 ? -1 : 0) }));
    expect(turns(against, -1)).toBe(0);
    const [few, much] = [0.05, 0.95].map((first) => against.likelihood(Float32Array.of(first, 0.5), 0));
    expect(Math.abs(few! - much!)).toBeLessThan(0.2);
  });
});
