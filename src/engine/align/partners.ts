import type { Edge } from './cluster';

/** So many accounts of one event are all held against one another: a careful reader could still do that. */
const ALL = 40;
/** In a larger event each account is held against so many that are nearest to it in words ... */
const NEAREST = 16;
/** ... and all are held against so many that are nearest to the whole event, so that what all tell comes together. */
const HUBS = 12;

/** Which accounts of one event are held against one another. That two were not speaks neither for a fact nor against it. */
export interface Partners {
  /** @param a index into the event's accounts; @param b another, in any order */
  has(a: number, b: number): boolean;
}

const everyTwo: Partners = { has: () => true };

/**
 * @param event indexes of its sources, rising
 * @param kin each two sources of the collection that are kin
 */
export function partnersIn(event: readonly number[], kin: readonly Edge[]): Partners {
  const count = event.length;
  if (count <= ALL) return everyTwo;
  const place = new Map(event.map((source, at) => [source, at]));
  const near: { readonly other: number; readonly score: number }[][] = event.map(() => []);
  const sums = new Float64Array(count);
  for (const { a, b, score } of kin) {
    const [x, y] = [place.get(a), place.get(b)];
    if (x === undefined || y === undefined) continue;
    near[x]!.push({ other: y, score });
    near[y]!.push({ other: x, score });
    sums[x]! += score;
    sums[y]! += score;
  }
  const chosen = event.map(() => new Set<number>());
  const choose = (a: number, b: number): void => {
    if (a !== b) chosen[Math.min(a, b)]!.add(Math.max(a, b));
  };
  near.forEach((others, a) => {
    others.sort((x, y) => y.score - x.score || x.other - y.other);
    for (const { other } of others.slice(0, NEAREST)) choose(a, other);
  });
  const hubs = Array.from(sums.keys()).sort((x, y) => sums[y]! - sums[x]! || x - y);
  for (const hub of hubs.slice(0, HUBS)) for (let a = 0; a < count; a++) choose(hub, a);
  return { has: (a, b) => chosen[Math.min(a, b)]!.has(Math.max(a, b)) };
}
