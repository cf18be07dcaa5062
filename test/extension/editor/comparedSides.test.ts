import { describe, expect, it } from 'vitest';
import { heldAt, heldBeside, sidesOf } from '../../../src/editor/comparedSides';
import type { QuotedStatement } from '../../../src/worker/protocol';
import { fact, reading, statement } from '../fixture';

const text = 'Six boats sank. Then six boats were raised on 3 May.';

function said(source: string, group: number, words = 'Six boats'): QuotedStatement {
  return statement(source, text, words, { value: group, group });
}

const wire = said('wire.txt', 1);
const copy = said('copy.txt', 1);
const herald = said('herald.txt', 2);
const gazette = said('gazette.txt', 3);
const wireAgain = said('wire.txt', 1, 'six boats');
const wireLater = said('wire.txt', 2, 'six boats');
const boats = fact('conflict', [wire, copy, herald, gazette, wireAgain, wireLater], { apart: [[1, 3]] });

function names(statements: readonly QuotedStatement[] | undefined): string[] | undefined {
  return statements?.map(({ source, group }) => `${source} ${group}`);
}

describe('what is held beside a statement', () => {
  it('is what parts from it first, once an account and answer, the own account last', () => {
    expect(names(heldBeside({ fact: boats, statement: wire }))).toEqual([
      'gazette.txt 3',
      'herald.txt 2',
      'copy.txt 1',
      'wire.txt 2',
    ]);
  });

  it('is nothing where no other account says a word', () => {
    const alone = fact('single', [wire]);
    expect(heldBeside({ fact: alone, statement: wire })).toEqual([]);
    expect(sidesOf(alone, undefined, 'wire.txt')).toBeUndefined();
  });
});

describe('the two sides of a fact', () => {
  it.each([
    ['the account that is read and what parts from it', undefined, 'herald.txt', ['herald.txt 2', 'wire.txt 1']],
    [
      'the best supported answer where none of the accounts is read',
      undefined,
      'other.txt',
      ['wire.txt 1', 'gazette.txt 3'],
    ],
    [
      'the account that is read and the statement that was chosen',
      gazette,
      'herald.txt',
      ['herald.txt 2', 'gazette.txt 3'],
    ],
    [
      'another answer of the account that is read, where it gives several',
      herald,
      'wire.txt',
      ['wire.txt 1', 'herald.txt 2'],
    ],
    [
      'the chosen statement of the account that is read, and what parts',
      wire,
      'wire.txt',
      ['wire.txt 1', 'gazette.txt 3'],
    ],
    ['the chosen statement where another account is read', copy, 'other.txt', ['copy.txt 1', 'gazette.txt 3']],
  ] as const)('are %s', (_, chosen, read, expected) => {
    expect(names(sidesOf(boats, chosen, read))).toEqual(expected);
  });
});

describe('what is held at the caret', () => {
  const day = fact('agree', [said('wire.txt', 1, '3 May'), said('herald.txt', 1, '3 May')], { id: 'f2', kind: 'date' });
  const alone = fact('single', [said('wire.txt', 1, 'raised')], { id: 'f3' });
  const read = reading('wire.txt', [fact('conflict', [wire, herald]), day, alone]);
  const anchor = (words: string) => heldAt(read, text.indexOf(words) + 1)?.statement.quote.anchor;

  it('is what the words there state and another account too, agreed or not', () => {
    expect(anchor('3 May')).toBe('3 May');
    expect(anchor('Six')).toBe('Six boats');
  });

  it('is the nearest disputed statement elsewhere, also where the words are stated here only', () => {
    expect(anchor('were')).toBe('Six boats');
    expect(anchor('raised')).toBe('Six boats');
    expect(heldAt(reading('wire.txt', [day]), 0)).toBeUndefined();
  });
});
