import { describe, expect, it } from 'vitest';
import { haveMostlySameWords } from '../../../src/editor/likeWords';

const sentence = 'The storm sank six fishing boats in Harl harbour, the coast guard said.';

describe('two sentences', () => {
  it.each([
    ['that are the same', sentence, true],
    ['in another order and case', 'the coast guard said the storm sank six fishing boats in HARL harbour', true],
    ['with a word changed', sentence.replace('six', 'nine'), true],
    ['with a few words changed', 'The gale sank nine fishing boats in Harl port, the coast guard said.', true],
    ['about something else', 'The council meets on Friday to choose a new harbour master for the town.', false],
    ['of which one is a scrap', 'The storm', false],
    ['of which one repeats a word of the other', 'the the the the the the the the the the', false],
  ])('%s', (_, other, expected) => {
    expect(haveMostlySameWords(sentence, other)).toBe(expected);
    expect(haveMostlySameWords(other, sentence)).toBe(expected);
  });
});
