import { describe, expect, it } from 'vitest';
import { ByForm } from '../../../src/engine/read/forms';
import { tokenize } from '../../../src/engine/read/tokens';
import type { Token } from '../../../src/engine/model';

const tokensIn = (text: string): Token[] => tokenize(text, { start: 0, end: text.length });

describe('forms of words', () => {
  it('are the same where words are written alike', () => {
    const [one, , other] = tokensIn('Ferry or Ferry');
    expect(other!.form).toBe(one!.form);
    expect(other).toMatchObject({ kind: 'word', text: 'Ferry', lower: 'ferry', start: 9, end: 14 });
  });

  it('differ where words are written otherwise', () => {
    const forms = tokensIn('Ferry ferry ferries FERRY').map(({ form }) => form);
    expect(new Set(forms).size).toBe(4);
  });

  it('are told apart however many there are', () => {
    const words = Array.from({ length: 100_000 }, (_, index) => `w${index.toString(36)}q`);
    const again = [...words.slice(0, 2000), ...words];
    expect(tokensIn(again.join(' ')).map(({ text }) => text)).toEqual(again);
  });

  it('have their own length, beyond what is kept', () => {
    const long = 'internationalisation';
    expect(tokensIn(`${long} ${long}`).map(({ text, lower }) => [text, lower])).toEqual([
      [long, long],
      [long, long],
    ]);
  });
});

describe('what is known of tokens by their form', () => {
  it('is found once for words that are written alike', () => {
    const asked: string[] = [];
    const lengths = new ByForm(({ text }) => {
      asked.push(text);
      return text.length;
    });
    expect(tokensIn('tug and tug and quay').map((token) => lengths.of(token))).toEqual([3, 3, 3, 3, 4]);
    expect(asked).toEqual(['tug', 'and', 'quay']);
  });

  it('is right where many forms share a place', () => {
    const texts = new ByForm(({ text }) => text);
    const words = Array.from({ length: 30_000 }, (_, index) => `v${index.toString(36)}x`);
    const tokens = tokensIn(words.join(' '));
    for (let round = 0; round < 2; round++) expect(tokens.map((token) => texts.of(token))).toEqual(words);
  });
});
