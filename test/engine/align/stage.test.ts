import { describe, expect, it } from 'vitest';
import { annotate } from '../../../src/engine/annotate/annotate';
import { profileOf } from '../../../src/engine/align/profile';
import { Vocabulary } from '../../../src/engine/align/vocabulary';
import { read } from '../../../src/engine/read/read';

const vocabulary = new Vocabulary();

describe('the moment that a figure is of', () => {
  it.each([
    ['Power was still off to 13,000 homes last night.', 'still'],
    ['At one point more than 30,000 homes were dark.', 'peak'],
    ['At its height the river carried 1,450 tonnes.', 'peak'],
    ['The shares have since slipped to $53.', 'since'],
    ['The shares have slipped since Monday, to $53.', undefined],
    ['He still has a dog. Power was off to 13,000 homes.', undefined],
    ['Power was off to 13,000 homes.', undefined],
  ])('%s', (text, stage) => {
    const { answers } = profileOf(annotate(read(`Dark night in Harl\n\n${text}\n`, 'plain'), undefined), vocabulary);
    expect(answers.find(({ figure }) => typeof figure.value === 'number' && figure.value > 50)?.stage).toBe(stage);
  });
});
