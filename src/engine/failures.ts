import type { NotCompared } from './model';
import type { SourceText } from './preparedSource';

/** What could not be done with a source, in words for the reader. */
export const READING = 'could not be read';
export const COMPARING = 'could not be compared with the accounts of its event';

/**
 * The sources that a step of the engine failed on in one analysis. A fault that one text brings out must not keep the
 * reader from all the others.
 */
export class Failures {
  readonly #why = new Map<SourceText, string>();

  has(source: SourceText): boolean {
    return this.#why.has(source);
  }

  /** Does a step of the work, and notes when it fails. @param what could not be done then */
  guard(source: SourceText, what: string, step: () => unknown): void {
    try {
      step();
    } catch (error) {
      this.note(source, what, error);
    }
  }

  /** The first failure of a source is kept: what comes later may follow from it. */
  note(source: SourceText, what: string, error: unknown): void {
    if (this.#why.has(source)) return;
    this.#why.set(source, `${what} (${error instanceof Error ? error.message : String(error)})`);
  }

  /** Each at the head of its source. */
  get notCompared(): NotCompared[] {
    return Array.from(this.#why, ([{ id }, why]) => ({ source: id, start: 0, end: 0, why }));
  }
}
