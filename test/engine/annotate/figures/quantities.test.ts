import { describe, expect, it } from 'vitest';
import { figuresIn } from './figuresIn';
import { quantities } from './quantities';
import { quantityMisses } from './quantityScore';

describe('quantities as news writes them', () => {
  it('are read with value, unit, modifier and thing in nearly all sentences of the table', () => {
    const missed = quantities.flatMap(([text, figures]) => {
      const misses = quantityMisses(text, figures, figuresIn(text));
      return misses.length > 0 ? [`${text} (${misses.join('; ')})`] : [];
    });
    expect(quantities.length).toBeGreaterThanOrEqual(300);
    expect(missed.slice(Math.floor(quantities.length * 0.05))).toEqual([]);
  });
});
