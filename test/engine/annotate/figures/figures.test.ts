import { array, assert, boolean, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figures } from '../../../../src/engine/annotate/figures/figures';
import { tokenize } from '../../../../src/engine/read/tokens';
import { figuresIn } from './figuresIn';

const words = constantFrom(
  ...(
    'a an one two half third quarter of to and between from 5 10 1,000 2.5 2. 5 % $ € million bn hundred - – / . , : ( ) ' +
    "may May 6 2018 Thursday last next year years ago a.m. p.m. GMT o'clock old people dead km magnitude per cent No. 7201 T " +
    'over at least more than as early up another 4x4 ½ 1990s Q4 in the'
  ).split(' '),
);

describe('figures', () => {
  it('are in order, inside the text, and never overlap, whatever the words', () => {
    assert(
      property(array(words, { maxLength: 24 }), boolean(), (list, spaced) => {
        const text = list.join(spaced ? ' ' : '');
        let end = 0;
        for (const figure of figuresIn(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(end);
          expect(figure.end).toBeGreaterThan(figure.start);
          end = figure.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  it('are the same each time', () => {
    const text = 'Some 1,800 people left on Tuesday, 40 of them by boat, for $2.5 million.';
    expect(figuresIn(text)).toEqual(figuresIn(text));
  });

  it('know the sentence they stand in, with the offsets of the whole text', () => {
    const text = 'It cost $5. Then 12 men came.';
    const sentences = [
      { start: 0, end: 11, role: 'body' as const, paragraph: 0, quoteDepth: 0 },
      { start: 12, end: 29, role: 'body' as const, paragraph: 0, quoteDepth: 0 },
    ];
    const found = figures(
      text,
      sentences,
      sentences.map((one) => tokenize(text, one)),
      undefined,
    );
    expect(found.map(({ start, end, sentence }) => [text.slice(start, end), sentence])).toEqual([
      ['$5', 0],
      ['12 men', 1],
    ]);
  });

  it('keep their offsets behind an emoji', () => {
    const text = '🔥 The fire took 12 homes.';
    const [figure] = figuresIn(text);
    expect(text.slice(figure?.start, figure?.end)).toBe('12 homes');
  });

  it('join spaced digits only in a text that writes all of them so', () => {
    const spaced = 'It cost $2. 5 million.';
    expect(figuresIn(spaced)[0]?.value).toBe(2_500_000);
    const plain = 'It cost $2. 5 million came, and 3.5 more.';
    expect(figuresIn(plain)[0]?.value).toBe(2);
  });

  it('join no number to one that ends there, in such a text either', () => {
    expect(figuresIn('He is 5 - foot - 8, 135 pounds, and ran 2. 5 miles.').map(({ value }) => value)).toEqual([
      5.66667, 135, 2.5,
    ]);
    expect(figuresIn('On May 8, 200 people came by 2. 5 roads.').map(({ value }) => value)).toContain(200);
  });

  it('are read in time that grows with the text, not with its square', () => {
    const time = (text: string): number => {
      const started = performance.now();
      figuresIn(text);
      return performance.now() - started;
    };
    const hostile = [
      '1 '.repeat(20_000),
      '-1'.repeat(20_000),
      'the '.repeat(20_000),
      'a half of '.repeat(8_000),
      '1,000'.repeat(8_000),
      'early late '.repeat(8_000),
    ];
    for (const text of hostile) {
      time(text);
      expect(time(text)).toBeLessThan(2_000);
    }
  });
});
