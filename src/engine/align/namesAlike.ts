/**
 * Whether two names, given by the ids of their words, can be one: 1 where they share a word, -1 where they do not, 0 where
 * there is none on one side.
 */
export function namesAlike(x: readonly number[], y: readonly number[]): number {
  if (x.length === 0 || y.length === 0) return 0;
  for (const id of x) if (y.includes(id)) return 1;
  return -1;
}
