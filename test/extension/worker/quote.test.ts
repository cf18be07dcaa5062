import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteAround } from '../../../src/worker/quote';
import { spanOf } from '../fixture';

const sentence =
  'The two companies, which have been partners since the spring, said on Monday that the talks about a joint yard ' +
  'would end by 6 February at the latest, unless either of the boards of directors asks for another week of study.';

function whole(text: string, words: string, room?: number) {
  return quoteAround(text, { start: 0, end: text.length }, spanOf(text, words), room);
}

describe('a quote', () => {
  it('is the whole passage where that is short', () => {
    expect(whole('They lost 6 boats.', '6 boats')).toEqual({
      before: 'They lost ',
      anchor: '6 boats',
      after: '.',
      cutBefore: false,
      cutAfter: false,
    });
  });

  it('is centred on its anchor and cut between words', () => {
    const { before, anchor, after, cutBefore, cutAfter } = whole(sentence, '6 February');
    expect(anchor).toBe('6 February');
    expect([cutBefore, cutAfter]).toEqual([true, true]);
    expect(sentence).toContain(before + anchor + after);
    expect((before + anchor + after).length).toBeLessThanOrEqual(90);
    expect(Math.abs(before.length - after.length)).toBeLessThan(15);
  });

  it('gives the room that one side does not need to the other', () => {
    const { before, after } = whole(sentence, 'The two');
    expect(before).toBe('');
    expect(after.length).toBeGreaterThan(60);
  });

  it('stays in its passage', () => {
    const text = 'One. They lost 6 boats. Three.';
    const { before, after, cutBefore } = quoteAround(text, spanOf(text, 'They lost 6 boats.'), spanOf(text, '6 boats'));
    expect([before, after, cutBefore]).toEqual(['They lost ', '.', false]);
  });

  it('folds line ends and blanked markup', () => {
    expect(whole('They   lost\r\n  6\u00a0 boats   .', '6\u00a0 boats')).toMatchObject({
      before: 'They lost ',
      anchor: '6 boats',
    });
  });

  it('is never longer than its room, nor cuts a letter in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 400 }),
        fc.nat(),
        fc.nat(40),
        (text, at, length) => {
          const start = at % text.length;
          const span = { start, end: Math.min(text.length, start + length) };
          const { before, anchor, after } = quoteAround(text, { start: 0, end: text.length }, span);
          expect((before + anchor + after).length).toBeLessThanOrEqual(90);
        },
      ),
    );
    const { before, after } = whole(`${'🚢'.repeat(80)}6 boats${'🚢'.repeat(80)}`, '6 boats', 60);
    expect(before).toMatch(/^(?:🚢)*$/u);
    expect(after).toMatch(/^(?:🚢)*$/u);
  });
});
