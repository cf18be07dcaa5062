import type { AnnotatedSource, ReadSource } from '../model';
import { tokenize } from '../read/tokens';
import { clauses } from './clauses/clauses';
import { entities } from './entities/entities';
import { figures } from './figures/figures';

/**
 * All that can be told of a source alone.
 * @param base what its relative dates are resolved against
 */
export function annotate(read: ReadSource, base: AnnotatedSource['base']): AnnotatedSource {
  const { view, sentences, header } = read;
  const tokens = sentences.map((sentence) => tokenize(view, sentence));
  const found = figures(view, sentences, tokens, base);
  const names = entities(view, sentences, tokens, header);
  return {
    read,
    ...(base ? { base } : {}),
    tokens,
    figures: found,
    mentions: names.mentions,
    entities: names.entities,
    clauses: clauses(view, sentences, tokens, found, names.mentions),
  };
}
