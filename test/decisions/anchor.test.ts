import { array, assert, constantFrom, nat, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorOf, findAnchor } from '../../src/decisions/anchor';
import { FoldedText } from '../../src/decisions/foldedText';

const text =
  'Harl counts its losses\n\nThe storm sank nine boats in Harl harbour, the coast guard said. Later nine men were found.\n';

function anchor(words: string, passage: string, within = text) {
  const start = within.indexOf(passage);
  const at = start + passage.indexOf(words);
  return anchorOf(
    'herald.txt',
    within,
    { start: at, end: at + words.length },
    { start, end: start + passage.length },
    words,
  );
}

const boats = anchor('nine', 'The storm sank nine boats in Harl harbour');

function found(now: string) {
  const place = findAnchor(new FoldedText(now), boats);
  return place && [place.passage, now.slice(place.start, place.end)];
}

describe('an anchor', () => {
  const cases: [what: string, now: string, expected: ReturnType<typeof found>][] = [
    ['stays where nothing changed', text, ['same', 'nine']],
    ['moves with an edit above it', `A new first line with nine words in it.\n\n${text}`, ['same', 'nine']],
    ['outlives other line ends', text.replaceAll('\n', '\r\n'), ['same', 'nine']],
    ['outlives another wrapping', text.replace('sank nine boats in', 'sank\n   nine boats\u00a0in'), ['same', 'nine']],
    ['outlives an edit of the next sentence', text.replace('Later', 'Much later'), ['same', 'nine']],
    ['says that its passage changed', text.replace('storm sank', 'great storm sank'), ['changed', 'nine']],
    ['says that its words changed', text.replace('nine boats', 'eleven boats'), ['replaced', 'eleven']],
    ['is lost with its passage', text.replace(/The storm.*said\. /, ''), undefined],
    ['is lost in another text', 'Nothing of it is left, nor of the nine.', undefined],
    ['is lost in an empty text', '', undefined],
  ];
  it.each(cases)('%s', (_, now, expected) => expect(found(now)).toEqual(expected));

  it('is told by its context where its words stand twice', () => {
    const men = anchor('nine', 'Later nine men were found.');
    const place = findAnchor(new FoldedText(text), men);
    expect(place?.start).toBe(text.indexOf('nine men'));
  });

  it('keeps context of whole characters', () => {
    const emoji = `${'🚢'.repeat(20)}x nine boats ${'🌊'.repeat(20)}`;
    const { selector } = anchor('nine', 'nine boats', emoji);
    expect(selector.prefix + selector.suffix).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    expect(findAnchor(new FoldedText(emoji), anchor('nine', 'nine boats', emoji))?.passage).toBe('same');
  });

  it('finds any words of any text again, and the text folds back to its own offsets', () => {
    const words = array(constantFrom('a', 'bb', 'storm', ' ', '\n\n', '\t ', '\u00a0'), { maxLength: 40 });
    assert(
      property(words, nat(), nat(), (parts, from, length) => {
        const whole = parts.join('');
        const start = from % (whole.length + 1);
        const end = Math.min(whole.length, start + 1 + (length % 8));
        const exact = whole.slice(start, end);
        if (exact !== exact.trim() || exact === '') return;
        const place = findAnchor(new FoldedText(whole), anchorOf('a', whole, { start, end }, { start, end }, ''));
        expect(place && whole.slice(place.start, place.end).replace(/\s+/g, ' ')).toBe(exact.replace(/\s+/g, ' '));
      }),
    );
  });
});
