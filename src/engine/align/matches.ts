import { grown, room } from './room';
import type { Vocabulary } from './vocabulary';

/**
 * Which words of two accounts are the same or near. Words are indexes into the two lists of words; what is the same
 * stands first in its row, with nearness 1. The arrays are used again for the next two accounts and may be longer than
 * their content.
 */
export class Matches {
  /** The matches of word `u` of the first account stand from `starts[u]` to `starts[u + 1]`. */
  starts = new Int32Array(0);
  others = new Int32Array(0);
  nearness = new Float32Array(0);
  /** The same for the words of the second account. */
  backStarts = new Int32Array(0);
  backOthers = new Int32Array(0);
  backNearness = new Float32Array(0);
  /** For a word of the first account the same one in the second, or -1. */
  same = new Int32Array(0);
  backSame = new Int32Array(0);
  /** For a word of the vocabulary its index in the second account, or -1. */
  #slots = new Int32Array(0);

  /** @param a ids of the first account's words, each once; @param b those of the second */
  hold(a: Int32Array, b: Int32Array, vocabulary: Vocabulary): void {
    const { starts: rows, others: near, nearness } = vocabulary.neighbours;
    if (this.#slots.length < vocabulary.count) this.#slots = new Int32Array(2 * vocabulary.count).fill(-1);
    const slots = this.#slots;
    this.starts = room(this.starts, a.length + 1);
    this.same = room(this.same, a.length);
    this.backStarts = room(this.backStarts, b.length + 2).fill(0, 0, b.length + 2);
    this.backSame = room(this.backSame, b.length).fill(-1, 0, b.length);
    for (let v = 0; v < b.length; v++) slots[b[v]!] = v;
    let count = 0;
    for (let u = 0; u < a.length; u++) {
      const id = a[u]!;
      const known = vocabulary.isKnown(id);
      const most = count + 1 + (known ? rows[id + 1]! - rows[id]! : 0);
      if (most > this.others.length) {
        this.others = grown(this.others, most);
        this.nearness = grown(this.nearness, most);
      }
      this.starts[u] = count;
      const same = slots[id]!;
      this.same[u] = same;
      if (same >= 0) {
        this.backSame[same] = u;
        this.others[count] = same;
        this.nearness[count++] = 1;
        this.backStarts[same + 2]!++;
      }
      if (!known) continue;
      for (let n = rows[id]!; n < rows[id + 1]!; n++) {
        const v = slots[near[n]!]!;
        if (v < 0) continue;
        this.others[count] = v;
        this.nearness[count++] = nearness[n]!;
        this.backStarts[v + 2]!++;
      }
    }
    this.starts[a.length] = count;
    for (let v = 0; v < b.length; v++) slots[b[v]!] = -1;
    this.#turn(a.length, b.length, count);
  }

  /** Lays the matches out by the words of the second account. */
  #turn(rows: number, columns: number, count: number): void {
    const starts = this.backStarts;
    this.backOthers = room(this.backOthers, count);
    this.backNearness = room(this.backNearness, count);
    for (let v = 2; v <= columns + 1; v++) starts[v]! += starts[v - 1]!;
    for (let u = 0; u < rows; u++) {
      for (let m = this.starts[u]!; m < this.starts[u + 1]!; m++) {
        const slot = starts[this.others[m]! + 1]!++;
        this.backOthers[slot] = u;
        this.backNearness[slot] = this.nearness[m]!;
      }
    }
  }
}
