import { apart, compatible, same, type Relation } from './relation';

/** Degrees of the points of the compass, in the words and letters that news writes. */
const quarters: Readonly<Record<string, number>> = { north: 0, east: 90, south: 180, west: 270 };
const letters: Readonly<Record<string, string>> = { N: 'north', E: 'east', S: 'south', W: 'west' };
const CIRCLE = 360;
/** Bearings that are nearer than this can be one direction, told more or less finely: "south" and "southeast". */
const NEAR = 45;

/**
 * Where a bearing points, in degrees clockwise from north.
 * @param words as written: "southeast", "south-east", "east southeast", "ESE"
 * @returns undefined for what is no point of the compass
 */
export function degreesOf(words: string): number | undefined {
  const points = /^[NESW]{1,3}$/.test(words)
    ? [...words].map((letter) => letters[letter]!)
    : (words.toLowerCase().match(/north|south|east|west/g) ?? []);
  if (points.join('').length === 0 || points.length > 3) return undefined;
  // "southeast" lies halfway between its two, "east southeast" halfway between east and that.
  const [main, ...finer] = points.map((point) => quarters[point]!).reverse() as [number, ...number[]];
  return finer.reduce<number | undefined>((degrees, other) => between(degrees, other), main);
}

/** Halfway from one direction to another, by the shorter way; undefined where they lie opposite. */
function between(one: number | undefined, other: number): number | undefined {
  if (one === undefined) return undefined;
  const turn = ((other - one + CIRCLE + CIRCLE / 2) % CIRCLE) - CIRCLE / 2;
  if (Math.abs(turn) === CIRCLE / 2) return undefined;
  return (one + turn / 2 + CIRCLE) % CIRCLE;
}

/** Compares two bearings from one place, in degrees. */
export function compareBearings(a: number, b: number): Relation {
  const turn = Math.abs(a - b);
  const angle = Math.min(turn, CIRCLE - turn);
  if (angle === 0) return same('bearing.same', 'the directions are the same');
  return angle <= NEAR
    ? compatible('place', 'bearing.near', 'the directions lie next to each other on the compass')
    : apart('place', 'bearing.apart', 'the directions are not the same');
}
