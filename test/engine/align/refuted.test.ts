import { describe, expect, it } from 'vitest';
import { profileOf } from '../../../src/engine/align/profile';
import { Vocabulary } from '../../../src/engine/align/vocabulary';
import { annotateAlone } from '../../../src/engine/annotateAlone';

const vocabulary = new Vocabulary();

/** What is said of the last figure of a text. */
function lastOf(text: string): { readonly refuted: boolean; readonly superseded: boolean } {
  const { answers } = profileOf(annotateAlone(`A night in Harl\n\n${text}\n`, 'plain'), vocabulary);
  const { refuted, superseded } = answers.at(-1)!;
  return { refuted, superseded };
}

describe('a figure that an account gives to refute it', () => {
  it.each([
    ['The figure of 1,900 tonnes is a fairy tale.', true],
    ['The figure of 1,900 tonnes is simply wrong.', true],
    ['Nobody has said 28 metres.', true],
    ['It was not 28 metres.', true],
    ['The figure of 1,900 tonnes is right.', false],
    ['Nobody was hurt and he said 28 metres were dug.', false],
    ['Nobody was hurt by the 28 stones.', false],
  ])('%s', (text, refuted) => {
    expect(lastOf(text).refuted).toBe(refuted);
  });

  it.each([
    ['It took £17 million, not the £18 million in the headlines.', true],
    ['It was not the 18th time.', false],
    ['It took £17 million, and the £18 million was lost.', false],
  ])('is no answer of its own: %s', (text, superseded) => {
    expect(lastOf(text).superseded).toBe(superseded);
  });
});
