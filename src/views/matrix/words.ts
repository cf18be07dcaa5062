import type { Translate } from '../../editor/translate';

/** What the page says, apart from what the engine words. Numbers in braces are filled in by the page. */
export function pageWords(t: Translate) {
  return {
    views: t('Views of the facts'),
    matrix: t('Fact Matrix'),
    timeline: t('Timeline'),
    filter: t('Filter facts'),
    singles: t('Facts of one account only'),
    event: t('Event'),
    eventOption: t('{0} ({1} accounts)', '{0}', '{1}'),
    copy: t('Copy as TSV'),
    copied: t('Copied'),
    question: t('Question'),
    verdict: t('Verdict'),
    kind: t('Kind'),
    origin: t('Origin {0}', '{0}'),
    origins: t('Origins of the accounts'),
    madeFrom: t('made from {0}', '{0}'),
    accountsOf: t('{0} accounts', '{0}'),
    answer: t('answer {0}', '{0}'),
    places: t('{0} places', '{0}'),
    decided: t('Decided'),
    openAgain: t('Open again: {0}', '{0}'),
    earlier: t('named as an earlier answer'),
    grid: t('Facts by accounts'),
    gridHelp: t('Arrow keys move, Enter opens the passage, Enter on a heading sorts, Shift and an arrow key select.'),
    shown: t('{0} of {1} facts, {2} accounts, {3} origins', '{0}', '{1}', '{2}', '{3}'),
    beyond: t('{0} more facts are left out', '{0}'),
    part: t('{0} of {1} accounts compared so far', '{0}', '{1}'),
    partUnknown: t('Compared with the nearest accounts so far'),
    nothing: t('No fact is stated by two accounts.'),
    noMatch: t('No fact matches the filter.'),
    noDate: t('No date'),
    timelineHelp: t('Left and right go through the accounts of a fact, up and down through the facts, Enter opens.'),
    nothingMoved: t('No fact changed from account to account, and none gives a date.'),
    written: t('When the accounts were written'),
    told: t('The dates they give'),
    markWritten: t('account, at its date line'),
    markEarlier: t('named as an earlier answer'),
    markTold: t('date that is given'),
    markUndated: t('account without a date line'),
    toldBy: t('given by {0} accounts', '{0}'),
    toldByOne: t('given by 1 account'),
  } as const;
}

export type PageWords = Readonly<Record<keyof ReturnType<typeof pageWords>, string>>;
