import type { PreparedSource } from './preparedSource';

/** Characters of text whose annotations are held: they take fifty times the room of what an analysis needs of them later. */
const MOST = 1 << 16;

/** The sources used last: those that an edit is likely to touch. All others give up what can be made again. */
export class AtHand {
  /** The longest unused first. */
  readonly #sources = new Set<PreparedSource>();
  #size = 0;

  /** Sources that were used together, which are all kept however many they are. */
  use(sources: readonly PreparedSource[]): void {
    for (const source of sources) {
      this.drop(source);
      this.#sources.add(source);
      this.#size += source.text.length;
    }
    for (const oldest of this.#sources) {
      if (this.#size <= MOST || this.#sources.size <= sources.length) return;
      this.drop(oldest);
      oldest.release();
    }
  }

  /** A source that nobody will ask for again. */
  drop(source: PreparedSource): void {
    if (this.#sources.delete(source)) this.#size -= source.text.length;
  }
}
