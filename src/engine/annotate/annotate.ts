import type { AnnotatedSource, ReadSource, Token } from '../model';
import { tokensOf } from '../read/tokens';
import type { Workings } from '../workings';
import { clauses } from './clauses/clauses';
import { entities } from './entities/entities';
import { figures } from './figures/figures';
import { sentenceWords } from './sentenceWords';

/**
 * All that can be told of a source alone.
 * @param base what its relative dates are resolved against
 * @param tokens one list a sentence; they are many, and nobody keeps them
 * @param workings of this source's text before, where there are any; they are then those of this text
 */
export function annotate(
  read: ReadSource,
  base: AnnotatedSource['base'],
  tokens: readonly (readonly Token[])[] = tokensOf(read),
  workings?: Workings,
): AnnotatedSource {
  const { view, sentences, header } = read;
  // Of most accounts nobody asks again what their sentences gave.
  const words = workings ? sentenceWords(view, sentences) : [];
  const found = figures(view, sentences, tokens, base, words, workings?.figures);
  const names = entities(view, sentences, tokens, header, words, workings);
  return {
    read,
    ...(base ? { base } : {}),
    figures: found,
    mentions: names.mentions,
    entities: names.entities,
    clauses: clauses(view, sentences, tokens, found, names.mentions),
  };
}
