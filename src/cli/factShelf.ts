import { deserialize, serialize } from 'node:v8';
import type { Shelf } from '../engine';
import type { Spill } from './spill';

/** A shelf of the engine's in a spill. What is asked for again and again at once is unpacked once. */
export class FactShelf implements Shelf {
  readonly #spill: Spill;
  #last: { readonly place: number; readonly value: unknown } | undefined;

  constructor(spill: Spill) {
    this.#spill = spill;
  }

  put(value: unknown): number {
    return this.#spill.put(serialize(value));
  }

  take(place: number): unknown {
    if (this.#last?.place !== place) this.#last = { place, value: deserialize(this.#spill.take(place)) };
    return this.#last.value;
  }
}
