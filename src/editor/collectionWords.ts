import type { Collection, Skipped } from '../collection/collection';
import type { PartOfCollection } from '../worker/protocol';
import type { Translate } from './translate';

/** What can be told of a collection; the class fits, and a test needs no more. */
export type Told = Pick<Collection, 'state' | 'part' | 'tally' | 'size' | 'skipped' | 'beyondLimit' | 'encodings'> & {
  readonly decisions: Pick<Collection['decisions'], 'problems' | 'hasUnsaved'>;
};

/** A collection in words, for the status and for the view. */
export interface CollectionWords {
  readonly busy: boolean;
  /** "5 accounts, 7 claims". */
  readonly short: string;
  /** What else a reader should know; '' when there is nothing. */
  readonly detail: string;
}

export function collectionWords(collection: Told, t: Translate): CollectionWords {
  const { state, tally } = collection;
  switch (state.kind) {
    case 'reading': {
      const detail = state.total > 0 ? t('{0} of {1} files', state.done, state.total) : '';
      return { busy: true, short: t('Reading accounts'), detail };
    }
    case 'analysing':
      return { busy: true, short: t('Comparing {0} accounts', collection.size), detail: progressWords(collection, t) };
    case 'cancelled':
      return { busy: false, short: t('The comparison was cancelled'), detail: '' };
    case 'failed':
      return { busy: false, short: t('The accounts could not be compared'), detail: state.error };
    case 'ready': {
      const claims = tally?.open ?? 0;
      const short =
        collection.size < 2
          ? accounts(collection.size, t)
          : `${accounts(collection.size, t)}, ${claimWords(claims, t)}`;
      return { busy: false, short, detail: leftOut(collection, t).join(' · ') };
    }
  }
}

/** How far an analysis is, and what can be read meanwhile. */
function progressWords({ state, part }: Told, t: Translate): string {
  if (state.kind !== 'analysing' || state.total === 0) return '';
  const { done, compared, total } = state;
  if (done === total) return t('{0} of {1} compared', compared, total);
  const read = t('{0} of {1} read', done, total);
  return part ? `${read} · ${partWords(part, t)}` : read;
}

/** Says that an answer is from part of a collection. */
export function partWords({ compared, of }: PartOfCollection, t: Translate): string {
  if (compared < 2) return t('Not compared yet');
  return of === undefined
    ? t('Compared with the nearest accounts so far')
    : t('{0} of {1} accounts compared so far', compared, of);
}

/** One line a kind of thing that took no part: files left out, and files read in another encoding. */
export function leftOut(collection: Told, t: Translate): string[] {
  const lines: string[] = [];
  const { skipped, beyondLimit, encodings } = collection;
  if (skipped.length === 1 && skipped[0]) lines.push(skippedWords(skipped[0], t));
  else if (skipped.length > 1) lines.push(t('{0} files left out', skipped.length));
  if (beyondLimit > 0) lines.push(t('{0} files beyond the limit of variorum.maxFiles', beyondLimit));
  for (const [id, encoding] of encodings) lines.push(t('{0} read as {1}', id, encoding));
  const [problem, ...others] = collection.decisions.problems;
  if (problem) {
    const { line, why } = problem;
    const where = line > 0 ? t('line {0}: {1}', line, why) : why;
    const told = t('Decisions are read and not written: .variorum/decisions.json, {0}', where);
    lines.push(others.length > 0 ? `${told} ${t('(and {0} more)', others.length)}` : told);
  }
  if (collection.decisions.hasUnsaved) lines.push(t('Some decisions are not saved'));
  return lines;
}

export function skippedWords({ id, why }: Skipped, t: Translate): string {
  return t('{0} left out: {1}', id, whyWords(why, t));
}

export function whyWords(why: Skipped['why'], t: Translate): string {
  switch (why) {
    case 'too large':
      return t('larger than variorum.maxFileSize');
    case 'binary':
      return t('not text');
    case 'not UTF-8':
      return t('not UTF-8 text');
    case 'excluded':
      return t('excluded by a setting');
    case 'ignored':
      return t('named in .gitignore');
    case 'unreadable':
      return t('could not be read');
  }
}

export function accounts(count: number, t: Translate): string {
  return count === 1 ? t('1 account') : t('{0} accounts', count);
}

export function claimWords(count: number, t: Translate): string {
  return count === 0 ? t('no claims') : count === 1 ? t('1 claim') : t('{0} claims', count);
}
