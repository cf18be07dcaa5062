import { describe, expect, it } from 'vitest';
import { otherStatements } from '../../../src/editor/otherStatements';
import type { QuotedFact } from '../../../src/worker/protocol';
import { fact, statement } from '../fixture';

const text = 'Six boats, then again six boats.';
const here = statement('a.txt', text, 'Six boats');
const own = statement('a.txt', text, 'six boats');
const alike = statement('b.txt', text, 'Six boats');
const later = statement('c.txt', text, 'Six boats', { group: 3 });
const other = statement('d.txt', text, 'Six boats', { group: 2 });
const all = [own, alike, later, here, other];

function order(some: QuotedFact): string[] {
  return otherStatements(some, here).map(({ statement: said, relation }) => `${said.source} ${relation}`);
}

describe('the other statements of a fact', () => {
  it('come with the other side first in a conflict, and the own account last', () => {
    const conflict = fact('conflict', all, { apart: [[1, 2]] });
    expect(order(conflict)).toEqual(['d.txt conflict', 'c.txt differ', 'b.txt agree', 'a.txt agree']);
  });

  it('come with what agrees first elsewhere', () => {
    expect(order(fact('differ', all))).toEqual(['b.txt agree', 'c.txt differ', 'd.txt differ', 'a.txt agree']);
  });
});
