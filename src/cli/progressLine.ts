/** Milliseconds between two lines: more often, nobody reads them. */
const pause = 100;

/** As much of a stream as is used here. */
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** One line on a terminal that is written over as work goes on. On anything else, such as a file, it stays away. */
export class ProgressLine {
  readonly #screen: Screen;
  readonly #now: () => number;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  /** @param now milliseconds; only differences count */
  constructor(screen: Screen, now: () => number) {
    this.#screen = screen;
    this.#now = now;
  }

  /** @param words one line; '' takes it away */
  show(words: string): void {
    if (!this.#screen.isTTY) return;
    if (words === '') {
      if (this.#isShown) this.#screen.write('\r\u001b[K');
      this.#isShown = false;
      return;
    }
    const now = this.#now();
    if (now - this.#shownAt < pause) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.#screen.write(`\r\u001b[K${words.slice(0, (this.#screen.columns ?? 80) - 1)}`);
  }
}
