import type { Matrix } from '../../../worker/matrix';
import type { PageWords } from '../words';
import { fill } from './fill';

/** Says of a matrix that it is of part of the accounts only; '' where it is of all. */
export function partNote({ part }: Pick<Matrix, 'part'>, words: Pick<PageWords, 'part' | 'partUnknown'>): string {
  if (!part) return '';
  return part.of === undefined ? words.partUnknown : fill(words.part, part.compared, part.of);
}
