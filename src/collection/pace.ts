/** Milliseconds of work at a time: the extension host serves the editor and other extensions too. */
const most = 8;

/** Keeps long work from holding up the thread that it is done in. */
export class Pace {
  #since = performance.now();

  /** Lets others have their turn, when it is due; asked between pieces of the work. */
  async rest(): Promise<void> {
    if (performance.now() - this.#since < most) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    this.#since = performance.now();
  }
}
