import { grown } from './room';

/** Rows of features, one for each two items of two sources, in one array that is used again and again. */
export class Rows {
  readonly width: number;
  /** How many rows there are. */
  count = 0;
  /** For each row the index of the first source's item and of the second's. */
  a = new Int32Array(0);
  b = new Int32Array(0);
  /** Row `r` begins at `r * width`. */
  features = new Float32Array(0);

  constructor(width: number) {
    this.width = width;
  }

  clear(): void {
    this.count = 0;
  }

  /** Adds a row, whose features are still what an earlier row left there. @returns where it begins */
  add(a: number, b: number): number {
    const row = this.count++;
    this.a = grown(this.a, this.count);
    this.b = grown(this.b, this.count);
    this.features = grown(this.features, this.count * this.width);
    this.a[row] = a;
    this.b[row] = b;
    return row * this.width;
  }
}
