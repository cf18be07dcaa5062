import type { SeenSentence } from './annotate/entities/features';
import type { SentenceNames } from './annotate/entities/nameSpans';
import type { SentenceFigures } from './annotate/figures/figures';
import { ByWords } from './byWords';
import type { ReadSection } from './read/markdown';

/** What reading and annotating a source has found on its way, to do the same with the source's next text with less work. */
export class Workings {
  readonly sections = new ByWords<ReadSection>();
  readonly figures = new ByWords<SentenceFigures>();
  readonly seen = new ByWords<SeenSentence>();
  readonly names = new ByWords<SentenceNames>();
}
