import { describe, expect, it } from 'vitest';
import { Corpus } from '../../../src/engine/corpus';

/** The rule by which two accounts of 2025, a day apart, part over a toll. */
function ruleOver(one: string, other: string): string | undefined {
  const corpus = new Corpus();
  corpus.set('0.txt', `Velmar, 19 January 2025\n\nFires burned near Velmar on Sunday. ${one}\n`, 'plain');
  corpus.set('1.txt', `Velmar, 20 January 2025\n\nFires burned near Velmar again. ${other}\n`, 'plain');
  return corpus.analyse().facts.find(({ kind, verdict }) => kind === 'count' && verdict !== 'single')?.reason.rule;
}

describe('a toll that a later account gives otherwise', () => {
  it('is brought up to date while it goes on', () => {
    const one = 'The fires in the Velmar hills killed 17 people.';
    expect(ruleOver(one, one.replace('17', '19'))).toBe('time.update');
  });

  it('is another where it is of a former year', () => {
    const one = 'The fires of February 2009 in the Velmar hills killed 17 people.';
    const other = 'In 2009, fires in the Velmar hills killed 19 people.';
    expect(ruleOver(one, other)).toBe('amount.value');
  });
});
