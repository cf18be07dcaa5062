/**
 * Runs `task` over all items, at most `most` at once. Results are in the order of the items.
 * @param isCancelled once it says so no further item is begun, and the results of those left out are missing
 */
export async function inParallel<T, R>(
  items: readonly T[],
  most: number,
  task: (item: T) => Promise<R>,
  isCancelled: () => boolean,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < items.length && !isCancelled()) {
      const index = next++;
      results[index] = await task(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, run));
  return results;
}
