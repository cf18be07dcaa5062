import { describe, expect, it } from 'vitest';
import { claimFilter } from '../../../src/views/conflictingClaims/claimFilter';
import { fact, statement } from '../fixture';

const wireText = 'Zoë Marr counted six boats at the Harl pier.';
const heraldText = 'Nine boats sank.';
const boats = fact('conflict', [
  statement('wire.txt', wireText, 'six boats', {
    value: 6,
    unit: 'boat',
    attribution: { speaker: 'the coast guard', span: { start: 0, end: 1 }, named: true },
  }),
  statement('herald.txt', heraldText, 'Nine boats', { value: 9, unit: 'boat', group: 2 }),
]);

describe('the filter of claims', () => {
  it.each([
    ['nothing, for all', '  ', true],
    ['words of the question', 'lost', true],
    ['an answer as it is shown', '9 boats', true],
    ['words of a quote', 'Harl pier', true],
    ['an account', 'herald', true],
    ['who says it', 'coast guard', true],
    ['the verdict', 'conflict', true],
    ['words of several of these, in any order', 'nine wire lost', true],
    ['words in another case and without accents', 'ZOE', true],
    ['words that one claim has not all', 'boats whale', false],
    ['words that stand across two parts', 'lostconflict', false],
  ])('takes %s', (_, text, expected) => {
    expect(claimFilter(text)(boats)).toBe(expected);
  });
});
