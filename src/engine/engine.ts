import type { AnnotatedSource, Analysis, SourceFormat } from './model';

/** Asked between units of work; when it answers true the engine stops and throws {@link Cancelled}. */
export type IsCancelled = () => boolean;

/** Thrown by {@link Engine.analyse} when its caller asked to stop. The engine's state stays whole. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'Cancelled';
  }
}

/** One collection of sources. Only what changed since the last analysis is computed again. */
export interface Engine {
  /**
   * Adds a source or replaces its text.
   * @param id path relative to the collection's folder
   */
  set(id: string, text: string, format: SourceFormat): void;
  /** @returns whether there was such a source */
  delete(id: string): boolean;
  /** @throws {Cancelled} when `isCancelled` answers true */
  analyse(isCancelled?: IsCancelled): Analysis;
  /** The annotated source as of the last analysis (relative dates resolved), or undefined for an unknown id. */
  annotated(id: string): AnnotatedSource | undefined;
}
