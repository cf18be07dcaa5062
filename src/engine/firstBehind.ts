/** Smallest index for which `behind` holds, `count` where it holds for none; it must hold from some index on. */
export function firstBehind(count: number, behind: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (behind(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
