import { describe, expect, it } from 'vitest';
import { ClaimsModel, type Arrangement, type ClaimNode } from '../../../src/views/conflictingClaims/model';
import type { Claims } from '../../../src/worker/protocol';
import { fact, spanOf, statement, summary } from '../fixture';

const wireText = 'Six boats were lost.\nThe pier closed on 3 May.';
const heraldText = 'The harbour lost 9 boats.\nIts pier closed as early as 1 May.';
const boats = fact(
  'conflict',
  [
    statement('wire.txt', wireText, 'Six boats', { value: 6, unit: 'boat' }),
    statement('copy.txt', wireText, 'Six boats', { value: 6, unit: 'boat' }),
    statement('herald.txt', heraldText, '9 boats', { value: 9, unit: 'boat', group: 2 }),
  ],
  { id: 'f1' },
);
const pier = fact(
  'differ',
  [
    statement('wire.txt', wireText, '3 May', { value: '2024-05-03' }),
    statement('herald.txt', heraldText, 'as early as 1 May', { value: '2024-05-01', modifier: 'at least', group: 2 }),
  ],
  { id: 'f2', kind: 'date', label: 'closing of the pier' },
);
const claims: Claims = {
  revision: 1,
  sources: ['wire.txt', 'copy.txt', 'herald.txt'].map((source) => summary(source)),
  origins: [
    { id: 'o1', sources: ['wire.txt', 'copy.txt'], why: 'same text as wire.txt' },
    { id: 'o2', sources: ['herald.txt'], why: '' },
  ],
  facts: [boats, pier],
  entities: [{ id: 'e1', kind: 'place', name: 'Harl', facts: ['f2'] }],
  notCompared: [
    {
      source: 'herald.txt',
      ...spanOf(heraldText, 'Its pier'),
      why: 'no date line',
      place: { line: 1, column: 0, endLine: 1, endColumn: 8 },
      text: 'Its pier',
    },
  ],
  decisions: [],
};

function modelOf(some: Partial<Claims> = {}, arrangement: Partial<Arrangement> = {}): ClaimsModel {
  return new ClaimsModel('file:///accounts', { ...claims, ...some }, [{ id: 'scan.txt', why: 'binary' }], {
    grouping: 'verdict',
    filter: '',
    ...arrangement,
  });
}

/** What the model shows, a line a group: its name and its claims. */
function outline({ roots }: ClaimsModel): string[] {
  return roots.flatMap((root) =>
    root.kind === 'group' ? [`${root.id}: ${root.claims.map(({ fact: { label } }) => label).join(', ')}`] : [],
  );
}

function claim(model: ClaimsModel, index: number): ClaimNode {
  const node = model.claims[index];
  if (!node) throw new Error('no such claim');
  return node;
}

describe('the claims of a collection', () => {
  it('are conflicts first, then differences, then what took no part', () => {
    const { roots } = modelOf();
    expect(roots.map((root) => (root.kind === 'group' ? root.id : root.kind))).toEqual([
      'verdict:conflict',
      'verdict:differ',
      'rest',
    ]);
    const rest = roots[2];
    expect(rest?.kind === 'rest' && [rest.skipped.length, rest.notCompared.length]).toEqual([1, 1]);
  });

  it.each([
    ['kind', ['kind:date: closing of the pier', 'kind:figure: boats lost']],
    [
      'source',
      [
        'source:wire.txt: boats lost, closing of the pier',
        'source:copy.txt: boats lost',
        'source:herald.txt: boats lost, closing of the pier',
      ],
    ],
    ['entity', ['entity:place:Harl:1: closing of the pier', 'entity:: boats lost']],
  ] as const)('are grouped by %s', (grouping, expected) => {
    const model = modelOf({}, { grouping });
    expect(outline(model)).toEqual(expected);
    expect([model.total, model.shown]).toEqual([2, 2]);
    const ids = model.claims.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('are led through account by account when grouped by account', () => {
    const model = modelOf({}, { grouping: 'source' });
    expect(model.claims.map((node) => model.leading(node, 'wire.txt')?.statement.source)).toEqual([
      'wire.txt',
      'wire.txt',
      'copy.txt',
      'herald.txt',
      'herald.txt',
    ]);
    expect(model.nearest('herald.txt', 1, 33)?.claim.group.id).toBe('source:herald.txt');
  });

  it('stay in the account that is read where it takes part', () => {
    const model = modelOf();
    expect(model.leading(claim(model, 0), 'herald.txt')?.statement.source).toBe('herald.txt');
    expect(model.leading(claim(model, 1), 'copy.txt')?.statement.source).toBe('wire.txt');
  });

  it('can be filtered, and what took no part stays counted', () => {
    const model = modelOf({}, { filter: 'closing herald' });
    expect(outline(model)).toEqual(['verdict:differ: closing of the pier']);
    expect([model.total, model.shown]).toEqual([2, 1]);
    expect(model.roots.at(-1)?.kind).toBe('rest');
    expect(outline(modelOf({}, { filter: 'whale' }))).toEqual([]);
  });

  it('are found again when they are grouped by something else', () => {
    const byVerdict = modelOf();
    const bySource = modelOf({}, { grouping: 'source' });
    expect(bySource.again(claim(byVerdict, 1))?.id).toBe('source:wire.txt/date:closing of the pier:1');
    expect(byVerdict.again(claim(bySource, 3))?.fact).toBe(boats);
  });

  it('count files and independent origins behind each answer', () => {
    expect(claim(modelOf(), 0).answers).toEqual([
      { words: '6 boats', sources: 2, origins: 1 },
      { words: '9 boats', sources: 1, origins: 1 },
    ]);
    expect(claim(modelOf(), 1).answers.map((answer) => answer.words)).toEqual(['3 May 2024', 'as early as 1 May 2024']);
  });

  it('are gone through round the end', () => {
    const model = modelOf();
    const [first, second] = [claim(model, 0), claim(model, 1)];
    expect(model.next(undefined)).toBe(first);
    expect(model.next(first)).toBe(second);
    expect(model.next(second)).toBe(first);
    expect(model.previous(first)).toBe(second);
    expect(model.previous(undefined)).toBe(second);
    expect(modelOf({ facts: [] }).next(undefined)).toBeUndefined();
  });

  it('are found from a place in an account', () => {
    const model = modelOf();
    expect(model.nearest('herald.txt', 0, 18)?.claim.fact).toBe(boats);
    expect(model.nearest('herald.txt', 1, 33)?.claim.fact).toBe(pier);
    expect(model.nearest('herald.txt', 9, 0)?.claim.fact).toBe(pier);
    expect(model.nearest('absent.txt', 0, 0)).toBeUndefined();
  });

  it('keep their names when others come and go before them', () => {
    const before = claim(modelOf(), 1);
    const model = modelOf({ facts: [{ ...pier, id: 'f1' }] });
    expect(model.again(before)).toBe(claim(model, 0));
  });

  it('know what they are under', () => {
    const model = modelOf();
    const node = claim(model, 1);
    const [said] = node.statements;
    expect(said && model.parent(said)).toBe(node);
    expect(model.parent(node)).toBe(model.roots[1]);
    expect(model.roots[1] && model.parent(model.roots[1])).toBeUndefined();
  });

  it('can be copied as plain text', () => {
    const model = modelOf();
    expect(model.copyText(claim(model, 0))).toBe(
      [
        'Conflict: boats lost (6 boats / 9 boats)',
        '  6 boats - wire.txt:1: "Six boats were lost. The pier closed on 3 May."',
        '  6 boats - copy.txt:1: "Six boats were lost. The pier closed on 3 May."',
        '  9 boats - herald.txt:1: "The harbour lost 9 boats. Its pier closed as early as 1 May."',
        '  Six and nine cannot both be the number.',
      ].join('\n'),
    );
    const [, , rest] = model.roots;
    expect(rest && model.copyText(rest)).toBe('scan.txt (binary)\nherald.txt:2: "Its pier" (no date line)');
  });

  it('lists what is decided under the claims, what asks for a look first', () => {
    const decision = {
      choice: 'ignored',
      words: 'Ignored',
      settles: false,
      date: '2024-06-01',
      passage: 'six boats',
    } as const;
    const model = modelOf({
      decisions: [
        { ...decision, id: 'a', state: 'holds', question: 'boats' },
        { ...decision, id: 'b', state: 'lost', question: 'pier' },
        { ...decision, id: 'c', state: 'reopened', why: 'the passage in a.txt has changed since', question: 'inquiry' },
      ],
    });
    const node = model.roots.find((root) => root.kind === 'decisions');
    expect(node?.kind === 'decisions' && node.decisions.map((one) => one.decision.id)).toEqual(['c', 'b', 'a']);
    expect(node && model.copyText(node).split('\n')).toEqual([
      'inquiry: Ignored · the passage in a.txt has changed since · 2024-06-01 - "six boats"',
      'pier: Ignored · 2024-06-01 - "six boats"',
      'boats: Ignored · 2024-06-01 - "six boats"',
    ]);
    const [first] = node?.kind === 'decisions' ? node.decisions : [];
    expect(first && model.parent(first)).toBe(node);
    expect(modelOf().roots.some((root) => root.kind === 'decisions')).toBe(false);
  });
});
