import { bearingFacts } from './bearings';
import type { Circle, LinksOf } from './circle';
import type { Draft } from './draft';
import { figureFacts } from './figureFacts';
import { passageFacts } from './passageFacts';
import type { Forest } from './trees';
import type { Vocabulary } from './vocabulary';

/**
 * All facts of the sources of one event, names aside.
 * @param decide whether two groups of figures answer one question
 */
export function factsOf(circle: Circle, links: LinksOf, vocabulary: Vocabulary, decide: Forest): Draft[] {
  const figures = figureFacts(circle, links, vocabulary, decide);
  return [...figures, ...bearingFacts(circle, figures), ...passageFacts(circle, links)];
}
