import { Corpus } from './corpus';
import type { Engine } from './engine';

export { annotateAlone } from './annotateAlone';
export { Cancelled, type AnalysedSource, type Engine, type IsCancelled, type ReadySource } from './engine';
export type * from './memory';
export type * from './model';

/** An empty collection. */
export function createEngine(): Engine {
  return new Corpus();
}
