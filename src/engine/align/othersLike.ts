/** For each key how many others are the same. */
export function othersLike(keys: readonly string[]): Int32Array {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Int32Array.from(keys, (key) => counts.get(key)! - 1);
}
