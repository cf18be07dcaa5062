import type { AnnotatedSource, ReadSource, Token } from '../model';
import { tokensOf } from '../read/tokens';
import { clauses } from './clauses/clauses';
import { entities } from './entities/entities';
import { figures } from './figures/figures';

/**
 * All that can be told of a source alone.
 * @param base what its relative dates are resolved against
 * @param tokens one list a sentence; they are many, and nobody keeps them
 */
export function annotate(
  read: ReadSource,
  base: AnnotatedSource['base'],
  tokens: readonly (readonly Token[])[] = tokensOf(read),
): AnnotatedSource {
  const { view, sentences, header } = read;
  const found = figures(view, sentences, tokens, base);
  const names = entities(view, sentences, tokens, header);
  return {
    read,
    ...(base ? { base } : {}),
    figures: found,
    mentions: names.mentions,
    entities: names.entities,
    clauses: clauses(view, sentences, tokens, found, names.mentions),
  };
}
