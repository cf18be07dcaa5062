import { Corpus } from './corpus';
import type { Engine } from './engine';

export { Cancelled, type AnalysedSource, type Engine, type IsCancelled } from './engine';
export type * from './memory';
export type * from './model';

/** An empty collection. */
export function createEngine(): Engine {
  return new Corpus();
}
