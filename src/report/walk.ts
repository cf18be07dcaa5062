/** What is made anew, member by member, each time it is walked through. */
export function walk<T>(members: () => Generator<T>): Iterable<T> {
  return { [Symbol.iterator]: members };
}
