/** Turns UTF-16 offsets of one text into counts of Unicode code points, as W3C selectors ask for. */
export class CodePoints {
  /** Offsets of the second halves of surrogate pairs, in order. */
  private readonly seconds: number[] = [];

  constructor(text: string) {
    for (const pair of text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)) this.seconds.push(pair.index + 1);
  }

  /** @param offset UTF-16 offset; inside a pair it counts as after it */
  at(offset: number): number {
    let low = 0;
    let high = this.seconds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.seconds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  }
}
