import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/editor/escapeMarkdown';
import { render } from '../rendered';

const hostile = [
  '[open](command:workbench.action.terminal.new)',
  '![x](https://tracker.example/pixel.png)',
  '<a href="command:variorum.openStatement">go</a>',
  '<img src=x onerror=alert(1)>',
  '<https://attacker.example>',
  'https://attacker.example/path?a=b',
  'www.attacker.example',
  'mail someone@attacker.example now',
  '$(error) Conflict',
  '\\$(error)',
  '**bold** _emphasis_ ~~gone~~ `code`',
  '| a | b |\n| --- | --- |\n| c | d |',
  '# heading',
  '> quotation',
  '1. one\n2. two',
  '- [ ] to do',
  '```\nfence\n```',
  '[ref]: command:x "y"\n[ref]',
  '[^1]: note [^1]',
  '&lt;b&gt; &amp; &#60;',
  '---',
  '=====',
  '"title" \'other\' (in) [out] {x}',
];

describe('text of an account in a card', () => {
  it.each(hostile)('stays plain words: %j', (text) => {
    const { kinds, links, text: shown } = render(`said ${escapeMarkdown(text)} then`);
    expect([...kinds].sort()).toEqual(['paragraph', 'root', 'text']);
    expect(links).toEqual([]);
    expect(shown).toBe(`said ${text.replace(/\s+/g, ' ')} then`);
  });

  it('stays plain words whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { kinds } = render(`said ${escapeMarkdown(text)} then`);
        expect([...kinds].sort()).toEqual(['paragraph', 'root', 'text']);
      }),
      { numRuns: 300 },
    );
  });

  it('makes no icon', () => {
    expect(escapeMarkdown('$(error)')).not.toMatch(/\$\(/);
  });

  it('cannot turn round the words beside it', () => {
    expect(escapeMarkdown('a\u202eb\u2066c\u200fd')).toBe('abcd');
  });

  it('keeps letters, accents and emoji', () => {
    expect(escapeMarkdown('Gümüşhane 43 🚢')).toBe('Gümüşhane 43 🚢');
  });
});
