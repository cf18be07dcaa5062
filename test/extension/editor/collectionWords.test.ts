import { describe, expect, it } from 'vitest';
import { collectionWords, type Told } from '../../../src/editor/collectionWords';
import { translate } from '../fixture';

const calm: Told = {
  state: { kind: 'ready' },
  part: undefined,
  tally: { sources: 5, origins: 3, verdicts: { agree: 4, differ: 2, conflict: 1, single: 9 }, open: 3, notCompared: 2 },
  size: 5,
  skipped: [],
  beyondLimit: 0,
  encodings: new Map(),
  decisions: { problems: [], hasUnsaved: false },
};

describe('a collection in words', () => {
  it.each<[Partial<Told>, string, string]>([
    [{}, '5 accounts, 3 claims', ''],
    [{ size: 1 }, '1 account', ''],
    [{ tally: { ...calm.tally!, open: 1 } }, '5 accounts, 1 claim', ''],
    [
      { decisions: { problems: [{ line: 4, why: 'no date' }], hasUnsaved: true } },
      '5 accounts, 3 claims',
      'Decisions are read and not written: .variorum/decisions.json, line 4: no date · Some decisions are not saved',
    ],
    [{ tally: { ...calm.tally!, open: 0 } }, '5 accounts, no claims', ''],
    [{ state: { kind: 'reading', done: 100, total: 900 } }, 'Reading accounts', '100 of 900 files'],
    [{ state: { kind: 'analysing', elapsed: 80, done: 0, compared: 0, total: 0 } }, 'Comparing 5 accounts', ''],
    [
      { state: { kind: 'analysing', elapsed: 80, done: 3, compared: 0, total: 5 } },
      'Comparing 5 accounts',
      '3 of 5 read',
    ],
    [
      { state: { kind: 'analysing', elapsed: 80, done: 5, compared: 2, total: 5 } },
      'Comparing 5 accounts',
      '2 of 5 compared',
    ],
    [
      { state: { kind: 'analysing', elapsed: 80, done: 3, compared: 0, total: 5 }, part: { compared: 2, of: 5 } },
      'Comparing 5 accounts',
      '3 of 5 read · 2 of 5 accounts compared so far',
    ],
    [{ state: { kind: 'cancelled' } }, 'The comparison was cancelled', ''],
    [{ state: { kind: 'failed', error: 'no such folder' } }, 'The accounts could not be compared', 'no such folder'],
    [{ skipped: [{ id: 'scan.txt', why: 'binary' }] }, '5 accounts, 3 claims', 'scan.txt left out: not text'],
    [
      { skipped: [{ id: 'log.txt', why: 'too large' }] },
      '5 accounts, 3 claims',
      'log.txt left out: larger than variorum.maxFileSize',
    ],
    [
      {
        skipped: [
          { id: 'a.txt', why: 'not UTF-8' },
          { id: 'b.txt', why: 'unreadable' },
        ],
        beyondLimit: 7,
      },
      '5 accounts, 3 claims',
      '2 files left out · 7 files beyond the limit of variorum.maxFiles',
    ],
    [{ encodings: new Map([['old.txt', 'UTF-16 LE']]) }, '5 accounts, 3 claims', 'old.txt read as UTF-16 LE'],
  ])('%j', (change, short, detail) => {
    const words = collectionWords({ ...calm, ...change }, translate);
    expect(words).toMatchObject({ short, detail });
  });
});
