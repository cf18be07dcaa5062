import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/engine';
import { leftOutBy } from '../../../src/worker/leftOut';
import { fact, statement, summary } from '../fixture';

const all = ['a', 'b', 'c', 'd', 'e'];
const sources = [...all.map((source) => summary(source)), summary('far', { event: 2 })];

/** A fact that the sources of `by` state and the others of the event do not. */
function statedBy(by: string, origins = by.length, id = by): Fact {
  const text = 'Six boats were lost.';
  const statements = [...by].map((source) => statement(source, text, 'Six boats'));
  return fact(by.length > 1 ? 'agree' : 'single', statements, {
    id,
    origins,
    notStated: all.filter((source) => !by.includes(source)),
  });
}

function idsLeftOutBy(source: string, facts: readonly Fact[], some = sources): string[] {
  return leftOutBy(source, { sources: some, facts }).map(({ id }) => id);
}

describe('what an account leaves out', () => {
  it('is what others state, most independent origins first, else in the order of the analysis', () => {
    const facts = [statedBy('bc'), statedBy('bcde', 1), statedBy('cde'), statedBy('de'), statedBy('abc')];
    expect(idsLeftOutBy('a', facts)).toEqual(['cde', 'bc', 'de', 'bcde']);
    expect(idsLeftOutBy('e', facts)).toEqual(['abc', 'bc']);
  });

  it('is not what one of several others states, once or often', () => {
    const often = { ...statedBy('b'), statements: [...statedBy('b').statements, ...statedBy('b').statements] };
    expect(idsLeftOutBy('a', [statedBy('b'), often])).toEqual([]);
  });

  it('is all that the other states where there are two accounts', () => {
    const two = sources.filter(({ source }) => source === 'a' || source === 'b');
    expect(idsLeftOutBy('a', [statedBy('b'), statedBy('ab'), statedBy('a')], two)).toEqual(['b']);
  });

  it('is nothing for an account that stands alone or is not known', () => {
    const facts = [statedBy('bc')];
    expect(idsLeftOutBy('far', facts)).toEqual([]);
    expect(idsLeftOutBy('absent', facts)).toEqual([]);
  });
});
