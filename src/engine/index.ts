import { Corpus } from './corpus';
import { joining } from './align/joining';
import type { Engine, EngineUse } from './engine';

export { annotateAlone } from './annotateAlone';
export { writtenIn } from './written';
export {
  Cancelled,
  type AnalysedSource,
  type Engine,
  type EngineUse,
  type IsCancelled,
  type ReadySource,
  type Shelf,
} from './engine';
export type * from './memory';
export type * from './model';

/** An empty collection. */
export function createEngine(use?: EngineUse): Engine {
  return new Corpus(joining, use);
}
