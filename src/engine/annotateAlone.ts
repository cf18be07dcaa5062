import { annotate } from './annotate/annotate';
import type { AnnotatedSource, SourceFormat } from './model';
import { read } from './read/read';

/** All that can be told of a source without any other, with relative dates counted from its own date line. */
export function annotateAlone(text: string, format: SourceFormat): AnnotatedSource {
  const source = read(text, format);
  const { date } = source.header;
  return annotate(source, date && { iso: date.iso, from: 'own' });
}
