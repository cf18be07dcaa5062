/** Index of the first number in a rising list that is larger than another. */
export function firstBehind(list: readonly number[], than: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! <= than) low = middle + 1;
    else high = middle;
  }
  return low;
}
