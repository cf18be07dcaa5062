import { describe, expect, it } from 'vitest';
import type { Draft } from '../../src/engine/align/draft';
import type { Statement } from '../../src/engine/model';
import { Order, rank } from '../../src/engine/order';

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

function labels(...drafts: readonly Draft[]): string[] {
  return new Order().facts([groupOf(...drafts)]).facts.map(({ label }) => label);
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
    const { facts } = new Order().facts([groupOf(draft('x', 'a:1 b:2'), draft('y', 'a:1 b:2'))]);
    expect(facts.map(({ id }) => id)).toEqual(['f1', 'f2']);
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
      expect(order.facts(after)).toEqual(new Order().facts(after));
      expect(order.facts(before)).toEqual(new Order().facts(before));
    });

    it('gives a fact out again that kept its place', () => {
      const order = new Order();
      const [first] = order.facts(pick(0, 1)).facts;
      expect(order.facts(pick(0, 1)).facts[0]).toBe(first);
    });
  });
});
