import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/engine/align/draft';
import type { Statement } from '../../src/engine/model';
import { Order, rank, type OrderedFacts } from '../../src/engine/order';

/** "wire:1" is a statement of the account wire.txt that gives the first answer; "wire:1@7" gives it in its 8th sentence. */
function said(words: string): Statement {
  const [, account = '', group, sentence = '0'] = /^(\w+):(\d)(?:@(\d+))?$/.exec(words) ?? [];
  return {
    source: `${account}.txt`,
    start: 0,
    end: 1,
    passage: { start: 0, end: 1 },
    sentence: Number(sentence),
    group: Number(group),
    certainty: 'done',
    polarity: 'yes',
  };
}

function draft(label: string, words: string, more: Partial<Draft> = {}): Draft {
  const statements = words.split(' ').map(said);
  return {
    id: '',
    label,
    kind: 'count',
    verdict: 'differ',
    aspects: ['value'],
    reason: { rule: 'test', text: '' },
    statements,
    origins: independent(statements.map(({ source }) => source)),
    notStated: [],
    ...more,
  };
}

/** Accounts whose names begin alike are copies of one another. */
function independent(sources: Iterable<string>): number {
  return new Set([...sources].map((source) => source[0])).size;
}

function groupOf(...drafts: readonly Draft[]) {
  return { facts: drafts.map((one) => rank(one, independent)) };
}

function of(ordered: OrderedFacts, groups: number) {
  const { all, disputed, counts } = ordered;
  return { all, disputed, counts, byGroup: Array.from({ length: groups }, (_, group) => ordered.of(group)) };
}

function shown(order: Order, groups: Parameters<Order['facts']>[0]) {
  return of(order.facts(groups), groups.length);
}

function labels(...drafts: readonly Draft[]): string[] {
  return new Order().facts([groupOf(...drafts)]).all.map(({ label }) => label);
}

describe('the order of facts', () => {
  it('is conflicts, differences, agreements, singles', () => {
    const facts = (['single', 'agree', 'differ', 'conflict'] as const).map((verdict) =>
      draft(verdict, 'wire:1 herald:2', { verdict }),
    );
    expect(labels(...facts)).toEqual(['conflict', 'differ', 'agree', 'single']);
  });

  it('has status, dates and figures before attribution and names, however well supported these are', () => {
    expect(
      labels(
        draft('a name', 'a:1 b:1 c:2 d:2', { kind: 'name', aspects: ['name'] }),
        draft('who says it', 'a:1 b:1 c:2 d:2', { aspects: ['attribution'] }),
        draft('how sure', 'a:1 b:2', { kind: 'statement', aspects: ['certainty'] }),
        draft('a date, and who says it', 'a:1@3 b:2@3', { kind: 'date', aspects: ['value', 'attribution'] }),
      ),
    ).toEqual(['how sure', 'a date, and who says it', 'a name', 'who says it']);
  });

  it('has what more independent origins state on both sides first', () => {
    expect(
      labels(
        draft('five against one', 'a:1 b:1 c:1 d:1 e:1 f:2'),
        draft('two against two', 'a:1 b:1 c:2 d:2'),
        draft('two files of one origin against two', 'a:1 aa:1 b:2 c:2'),
      ),
    ).toEqual(['two against two', 'five against one', 'two files of one origin against two']);
  });

  it('counts in a conflict the sides that cannot both be right', () => {
    const verdict = 'conflict' as const;
    expect(
      labels(
        draft('the weak ones are apart', 'a:1 b:1 c:2 d:2 e:3', { verdict, apart: [[1, 3]] }),
        draft('the strong ones are apart', 'a:1@5 b:1@5 c:2@5 d:2@5 e:3@5', { verdict, apart: [[1, 2]] }),
      ),
    ).toEqual(['the strong ones are apart', 'the weak ones are apart']);
  });

  it('then has headline and lead before the tail, and keeps the order of equals', () => {
    expect(
      labels(
        draft('tail', 'a:1@9 b:2@8'),
        draft('lead', 'a:1@1 b:2@9'),
        draft('lead again', 'a:1@9 b:2@1'),
        draft('headline', 'a:1@9 b:2@0'),
      ),
    ).toEqual(['headline', 'lead', 'lead again', 'tail']);
  });

  it('numbers the facts', () => {
    const { all } = new Order().facts([groupOf(draft('x', 'a:1 b:2'), draft('y', 'a:1 b:2'))]);
    expect(all.map(({ id }) => id)).toEqual(['f1', 'f2']);
  });

  describe('kept from one analysis to the next', () => {
    const verdicts = ['conflict', 'differ', 'agree', 'single'] as const;
    // Many of equal standing, so that the order of groups decides too.
    const groups = Array.from({ length: 12 }, (_group, g) =>
      groupOf(
        ...Array.from({ length: 9 }, (_, k) =>
          draft(`${g}.${k}`, `a:1@${(g * k) % 3} b:2@4`, { verdict: verdicts[(g + k) % 4]! }),
        ),
      ),
    );
    const pick = (...indexes: number[]) => indexes.map((index) => groups[index]!);

    it.each([
      ['nothing changes', pick(0, 1, 2), pick(0, 1, 2)],
      ['a group comes first', pick(1, 2, 3), pick(0, 1, 2, 3)],
      ['a group comes between', pick(1, 3, 5), pick(1, 2, 3, 5)],
      ['a group goes', pick(1, 2, 3, 4), pick(1, 2, 4)],
      ['one is replaced by another', pick(1, 2, 3, 4), pick(1, 2, 9, 4)],
      ['all go and others come', pick(1, 2), pick(3, 4)],
      ['all go', pick(1, 2), []],
      ['those that stay change their order', pick(1, 2, 3, 4), pick(4, 2, 1)],
    ])('is what it would be from nothing when %s', (_, before, after) => {
      const order = new Order();
      order.facts(before);
      expect(shown(order, after)).toEqual(shown(new Order(), after));
      expect(shown(order, before)).toEqual(shown(new Order(), before));
    });

    it('gives a fact out again that kept its place', () => {
      const order = new Order();
      const [first] = order.facts(pick(0, 1)).all;
      expect(order.facts(pick(0, 1)).all[0]).toBe(first);
    });

    it('leaves what it gave out before as it was', () => {
      const order = new Order();
      const before = order.facts(pick(1, 2, 3));
      order.facts(pick(0, 2, 5, 3));
      expect(of(before, 3)).toEqual(shown(new Order(), pick(1, 2, 3)));
    });

    it('is what it would be from nothing over many changes of a collection of many groups', () => {
      const many = Array.from({ length: 90 }, (_group, g) =>
        groupOf(
          ...Array.from({ length: 30 }, (_, k) =>
            draft(`${g}.${k}`, `a:1@${(g * k) % 5} b:2@4`, { verdict: verdicts[(g * 7 + k) % 4]! }),
          ),
        ),
      );
      const change = fc.record({ at: fc.nat(79), kind: fc.constantFrom('drop', 'add', 'replace'), group: fc.nat(89) });
      fc.assert(
        fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
          const order = new Order();
          let held = many.slice(0, 80);
          order.facts(held);
          for (const { at, kind, group } of changes) {
            const fresh = many[group]!;
            if (kind === 'drop') held = held.toSpliced(at, 1);
            else if (!held.includes(fresh)) held = held.toSpliced(at, kind === 'add' ? 0 : 1, fresh);
            order.facts(held);
          }
          expect(shown(order, held)).toEqual(shown(new Order(), held));
        }),
        { numRuns: 15 },
      );
    });
  });
});
