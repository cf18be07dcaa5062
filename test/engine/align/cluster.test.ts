import { describe, expect, it } from 'vitest';
import { cluster } from '../../../src/engine/align/cluster';

const always = (): boolean => true;

describe('average-link clustering', () => {
  it('joins what goes together on average', () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.8 },
      { a: 0, b: 2, score: 0.7 },
    ];
    expect(cluster([0, 1, 2, 3], edges, 0.5, always)).toEqual([[0, 1, 2], [3]]);
  });

  it('does not glue two groups by one strong link', () => {
    const edges = [
      { a: 0, b: 1, score: 0.9 },
      { a: 2, b: 3, score: 0.9 },
      { a: 1, b: 2, score: 0.85 },
    ];
    expect(cluster([0, 1, 2, 3], edges, 0.5, always)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('leaves out pairs of one source that say nothing either way', () => {
    const edges = [
      { a: 0, b: 1, score: 0.8 },
      { a: 0, b: 2, score: 0.8 },
    ];
    expect(cluster([0, 1, 1], edges, 0.5, (owner, other) => owner !== other)).toEqual([[0, 1, 2]]);
  });

  it('gives the same groups whatever the order of the edges', () => {
    const edges = [
      { a: 0, b: 1, score: 0.6 },
      { a: 1, b: 2, score: 0.6 },
      { a: 2, b: 3, score: 0.6 },
      { a: 3, b: 0, score: 0.6 },
    ];
    expect(cluster([0, 1, 2, 3], [...edges].reverse(), 0.5, always)).toEqual(cluster([0, 1, 2, 3], edges, 0.5, always));
  });

  it('answers nothing for nothing', () => {
    expect(cluster([], [], 0.5, always)).toEqual([]);
  });
});
