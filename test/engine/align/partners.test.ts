import { describe, expect, it } from 'vitest';
import type { Edge } from '../../../src/engine/align/cluster';
import { partnersIn } from '../../../src/engine/align/partners';

/** Every two of so many sources, kin the more the nearer their numbers. */
function kinOf(count: number): Edge[] {
  const kin: Edge[] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) kin.push({ a, b, score: 1 / (b - a) });
  return kin;
}

function pairsIn(count: number): [number, number][] {
  const partners = partnersIn([...Array(count).keys()], kinOf(count));
  const pairs: [number, number][] = [];
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) if (partners.has(a, b)) pairs.push([a, b]);
  return pairs;
}

describe('the accounts of an event that are held against one another', () => {
  it('are all of a small one', () => {
    expect(pairsIn(40)).toHaveLength((40 * 39) / 2);
  });

  it('are as many for each account, however large the event', () => {
    expect(pairsIn(200).length).toBeLessThanOrEqual(200 * 28);
    expect(pairsIn(400).length).toBeLessThanOrEqual(400 * 28);
  });

  it('are the nearest, and some that all are held against', () => {
    const count = 100;
    const pairs = pairsIn(count);
    const partners = Array.from({ length: count }, () => new Set<number>());
    for (const [a, b] of pairs) {
      partners[a]!.add(b);
      partners[b]!.add(a);
    }
    partners.forEach((own, a) => {
      for (const near of [a - 1, a + 1]) if (near >= 0 && near < count) expect(own).toContain(near);
    });
    expect(partners.filter(({ size }) => size === count - 1)).toHaveLength(12);
  });

  it('are told whichever comes first, in a part of the collection', () => {
    const event = [...Array(60).keys()].map((at) => 3 * at);
    const partners = partnersIn(event, kinOf(200));
    for (let a = 0; a < 60; a++) for (let b = 0; b < 60; b++) expect(partners.has(a, b)).toBe(partners.has(b, a));
    expect(partners.has(0, 1)).toBe(true);
  });
});
