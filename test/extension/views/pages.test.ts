import { describe, expect, it } from 'vitest';
import {
  ClaimsModel,
  type ClaimNode,
  type ClaimsNode,
  type GroupNode,
  type MoreNode,
  type TopNode,
} from '../../../src/views/conflictingClaims/model';
import { idOf, Pages } from '../../../src/views/conflictingClaims/pages';
import { fact, spanOf, statement, summary } from '../fixture';

const text = 'Six boats were lost.';

/** A model of so many conflicts and passages that are not compared. */
function modelOf(conflicts: number, notCompared: number): ClaimsModel {
  const facts = Array.from({ length: conflicts }, (_, i) =>
    fact('conflict', [statement('wire.txt', text, 'Six boats')], { id: `f${i + 1}`, label: `boats lost in ${i}` }),
  );
  const place = { line: 0, column: 0, endLine: 0, endColumn: 3 };
  const passages = Array.from({ length: notCompared }, () => ({
    source: 'wire.txt',
    ...spanOf(text, 'Six'),
    why: 'no date line',
    place,
    text: 'Six',
  }));
  return new ClaimsModel(
    'file:///accounts',
    {
      revision: 1,
      sources: [summary('wire.txt')],
      origins: [],
      facts,
      entities: [],
      notCompared: passages,
      decisions: [],
    },
    [{ id: 'scan.txt', why: 'binary' }],
    { grouping: 'verdict', filter: '' },
  );
}

function groupOf(model: ClaimsModel): GroupNode {
  const [root] = model.roots;
  if (root?.kind !== 'group') throw new Error('no group');
  return root;
}

function moreOf(nodes: readonly ClaimsNode[]): MoreNode | undefined {
  const last = nodes.at(-1);
  return last?.kind === 'more' ? last : undefined;
}

describe('the pages of a long list', () => {
  it.each([0, 1, 199, 200])('list %d claims whole', (count) => {
    const model = modelOf(Math.max(1, count), 0);
    expect(new Pages().under(groupOf(model))).toEqual(groupOf(model).claims);
  });

  it('list a first page and what asks for more, until all is there', () => {
    const group = groupOf(modelOf(450, 0));
    const pages = new Pages();
    const listed: number[] = [];
    for (let more = moreOf(pages.under(group)); more; more = moreOf(pages.under(group))) {
      expect(pages.under(group)).toHaveLength(more.listed + 1);
      expect(more).toMatchObject({ of: group, total: 450 });
      expect(pages.turn(more)).toBe(group.claims[more.listed]);
      listed.push(more.listed);
    }
    expect(listed).toEqual([200, 400]);
    expect(pages.under(group)).toEqual(group.claims);
  });

  it('reach a claim that is further down, in a newer model too', () => {
    const pages = new Pages();
    const group = groupOf(modelOf(1000, 0));
    const top: TopNode = { kind: 'top', groups: [group] };
    expect(pages.reach(group.claims[199]!, top)).toBeUndefined();
    expect(pages.reach(group.claims[605]!, top)).toBe(group);
    expect(pages.reach(group.claims[700]!, top)).toBeUndefined();
    const newer = groupOf(modelOf(1000, 0));
    expect(pages.under(newer)).toHaveLength(801);
    pages.clear();
    expect(pages.under(newer)).toHaveLength(201);
  });

  it('list groups a page at a time too, and reach a claim of one that is further down', () => {
    const model = modelOf(1, 0);
    const groups = Array.from({ length: 450 }, (_, k): GroupNode => {
      const claims: ClaimNode[] = [];
      const group: GroupNode = { ...groupOf(model), id: `source:${k}.txt`, claims };
      claims.push({ ...groupOf(model).claims[0]!, id: `source:${k}.txt/f1`, group });
      return group;
    });
    const top: TopNode = { kind: 'top', groups };
    const pages = new Pages();
    const more = moreOf(pages.under(top))!;
    expect(pages.under(top)).toHaveLength(201);
    expect(more).toMatchObject({ of: top, listed: 200, total: 450 });
    expect(model.parent(more)).toBeUndefined();
    expect(pages.turn(more)).toBe(groups[200]);
    expect(pages.reach(groups[399]!.claims[0]!, top)).toBeUndefined();
    expect(pages.reach(groups[400]!.claims[0]!, top)).toBe(top);
    expect(pages.under(top)).toEqual(groups);
  });

  it('also list what is not compared, and stand where their node stands', () => {
    const model = modelOf(1, 300);
    const rest = model.roots.find((root) => root.kind === 'rest')!;
    const pages = new Pages();
    const more = moreOf(pages.under(rest))!;
    // The file that was left out counts too.
    expect(more.total).toBe(301);
    expect(model.parent(more)).toBe(rest);
    expect(idOf(rest)).not.toBe(idOf(groupOf(model)));
    expect(pages.turn(more)).toBe(rest.notCompared[199]);
    expect(pages.under(rest)).toHaveLength(301);
    expect(pages.under(groupOf(model))).toHaveLength(1);
  });
});
