import { describe, expect, it } from 'vitest';
import { read } from '../../../src/engine/read/read';

function told(text: string): string[] {
  const { view, sentences } = read(text, 'plain');
  return sentences.map(({ start, end }) => view.slice(start, end));
}

describe('paragraph numbers', () => {
  it.each([
    ['1. The mill burned.\n2. Two men were hurt.', ['The mill burned.', 'Two men were hurt.']],
    [
      '[7] The mill burned.\n\n[8] Two men were hurt.\n\nNobody died.\n\n[9] It is shut.',
      ['The mill burned.', 'Two men were hurt.', 'Nobody died.', 'It is shut.'],
    ],
    ['(1) The mill burned.\n(2) Two men were hurt.', ['The mill burned.', 'Two men were hurt.']],
    [
      '1) What is known:\n1. The mill burned.\n2. Two men were hurt.\n2) What is not:\nWho lit it.',
      ['What is known:', 'The mill burned.', 'Two men were hurt.', 'What is not:', 'Who lit it.'],
    ],
  ])('are no part of %j', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['12. The mill burned.\nTwo men were hurt.'],
    ['4) The mill burned.\n5) Two men were hurt.'],
    ['3 men were hurt.\n4 men were not.'],
    ['1. 5 million came.\n2. 5 million left.'],
  ])('stay where nothing tells that they count: %j', (text) => {
    expect(told(text)).toEqual(text.split('\n'));
  });
});
