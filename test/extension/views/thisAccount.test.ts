import { describe, expect, it } from 'vitest';
import type { LeftOut, QuotedFact, Reading } from '../../../src/worker/protocol';
import { AccountModel } from '../../../src/views/thisAccount/model';
import { fact, reading, statement, summary, translate } from '../fixture';

const wireText = 'Six boats were lost.\nThe pier closed on 3 May.\nA gull was hurt.';
const heraldText = 'The harbour lost 9 boats, it said first.\nNow it is 6 boats.';

const boats = fact('conflict', [
  statement('herald.txt', heraldText, '9 boats', { value: 9, unit: 'boat', group: 2 }),
  statement('herald.txt', heraldText, '6 boats', { value: 6, unit: 'boat', superseded: true }),
  statement('wire.txt', wireText, 'Six boats', { value: 6, unit: 'boat' }),
  statement('copy.txt', wireText, 'Six boats', { value: 6, unit: 'boat' }),
]);
const pier = fact('single', [statement('notes.md', wireText, '3 May', { value: '2024-05-03' })], {
  id: 'f2',
  kind: 'date',
  label: 'closing of the pier',
});
const gull = fact('single', [statement('notes.md', wireText, 'A gull', { value: 1, unit: 'gull' })], {
  id: 'f3',
  label: 'gulls hurt',
});
const shared = fact('agree', [statement('notes.md', wireText, 'Six'), statement('wire.txt', wireText, 'Six')]);

function modelOf(some: { facts?: readonly QuotedFact[]; left?: Partial<LeftOut>; more?: Partial<Reading> } = {}) {
  const { facts = [gull, shared, pier], left = {}, more = {} } = some;
  const company = ['notes.md', 'wire.txt', 'copy.txt', 'herald.txt'].map((source) => summary(source));
  const origins = [{ id: 'o1', sources: ['wire.txt', 'copy.txt'], why: 'same text' }];
  return new AccountModel(
    'file:///accounts',
    reading('notes.md', facts, { company, origins, ...more }),
    { revision: 1, source: 'notes.md', facts: [boats], total: 1, ...left },
    translate,
  );
}

describe('the tree of an account', () => {
  it('lists what is left out with the leading answers, then what only it states in the order of its text', () => {
    const rows = modelOf().roots.map(({ about, facts, total }) => [
      about,
      total,
      ...facts.map((node) => `${node.fact.label}: ${node.answers}`),
    ]);
    expect(rows).toEqual([
      ['leftOut', 1, 'boats lost: 6 boats (3 files, 2 origins) / 9 boats (1 file)'],
      ['onlyHere', 2, 'closing of the pier: 3 May 2024 (1 file)', 'gulls hurt: 1 gull (1 file)'],
    ]);
  });

  it('leads to the best supported answer, not to one that was named as an earlier one', () => {
    const [node] = modelOf().group('leftOut')?.facts ?? [];
    expect(node?.best.source).toBe('wire.txt');
    expect(node && modelOf().target(node.best)).toMatchObject({ collection: 'file:///accounts', source: 'wire.txt' });
    expect(node?.statements.map(({ statement: said }) => said.group)).toEqual([1, 1, 1, 2]);
    expect(modelOf().group('onlyHere')?.facts[0]?.best.source).toBe('notes.md');
  });

  it('has no empty groups, and none at all for an account that stands alone', () => {
    expect(modelOf({ left: { facts: [], total: 0 } }).roots.map(({ about }) => about)).toEqual(['onlyHere']);
    expect(modelOf({ facts: [shared] }).roots.map(({ about }) => about)).toEqual(['leftOut']);
    const alone = modelOf({ left: { facts: [], total: 0 }, more: { company: [summary('notes.md')] } });
    expect([alone.company, alone.roots]).toEqual([1, []]);
  });

  it('tells how many there are where only the first are listed', () => {
    expect(modelOf({ left: { total: 900 } }).group('leftOut')).toMatchObject({ total: 900, facts: { length: 1 } });
  });

  it('gives facts with the same question names of their own', () => {
    const model = modelOf({ left: { facts: [boats, { ...boats, id: 'f9' }], total: 2 } });
    const ids = model.group('leftOut')?.facts.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);
  });

  it('knows what is under what', () => {
    const model = modelOf();
    const group = model.group('leftOut');
    const node = group?.facts[0];
    const said = node?.statements[0];
    expect(said && model.parent(said)).toBe(node);
    expect(node && model.parent(node)).toBe(group);
    expect(group && model.parent(group)).toBeUndefined();
  });

  it('can be copied as plain text', () => {
    const model = modelOf();
    const [first] = model.group('leftOut')?.facts ?? [];
    expect(first && model.copyText(first)).toBe(
      [
        'Not stated: boats lost: 6 boats (3 files, 2 origins) / 9 boats (1 file)',
        '  6 boats - herald.txt:2: "The harbour lost 9 boats, it said first. Now it is 6 boats."',
        '  6 boats - wire.txt:1: "Six boats were lost. The pier closed on 3 May. A gull was hurt."',
        '  6 boats - copy.txt:1: "Six boats were lost. The pier closed on 3 May. A gull was hurt."',
        '  9 boats - herald.txt:1: "The harbour lost 9 boats, it said first. Now it is 6 boats."',
      ].join('\n'),
    );
    const onlyHere = model.group('onlyHere');
    expect(onlyHere && model.copyText(onlyHere).split('\n')).toEqual([
      'closing of the pier: 3 May 2024 - notes.md:2: "Six boats were lost. The pier closed on 3 May. A gull was hurt."',
      'gulls hurt: 1 gull - notes.md:3: "Six boats were lost. The pier closed on 3 May. A gull was hurt."',
    ]);
  });
});
