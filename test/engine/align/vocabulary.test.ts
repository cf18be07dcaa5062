import { describe, expect, it } from 'vitest';
import { Vocabulary } from '../../../src/engine/align/vocabulary';

const vocabulary = new Vocabulary();
const nearness = (a: string, b: string): number => vocabulary.nearness(vocabulary.id(a), vocabulary.id(b));

describe('words near to each other', () => {
  it.each([
    ['lorry', 'trucks'],
    ['lifts', 'elevators'],
    ['nicked', 'arrests'],
    ['sacked', 'dismissed'],
    ['jobs', 'positions'],
    ['officers', 'cops'],
    ['gusts', 'winds'],
    ['rescued', 'plucked'],
    ['petrol', 'gasoline'],
    ['rose', 'climbed'],
  ])('has what news call by both: %s, %s', (a, b) => {
    expect(nearness(a, b)).toBeGreaterThan(0.5);
    expect(nearness(b, a)).toBe(nearness(a, b));
  });

  it.each([
    ['rose', 'fell'],
    ['won', 'lost'],
    ['bridge', 'reward'],
    ['lorry', 'elevator'],
  ])('keeps what is not one thing apart: %s, %s', (a, b) => {
    expect(nearness(a, b)).toBeLessThan(0.5);
  });

  it('takes the singular and the plural of a rare word for one', () => {
    expect(vocabulary.id('demonstrator')).toBe(vocabulary.id('demonstrators'));
    expect(vocabulary.id('gust')).toBe(vocabulary.id('gusts'));
  });
});
