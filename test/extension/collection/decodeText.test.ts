import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/collection/decodeText';
import { formatOf } from '../../../src/collection/textFiles';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = [...`\ufeff${text}`].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });
  return Uint8Array.from(bytes);
}

describe('the text of a file', () => {
  it.each<[string, Uint8Array, ReturnType<typeof decodeText>]>([
    ['UTF-8', utf8('3 März 🚢'), { text: '3 März 🚢' }],
    ['a byte-order mark', utf8('\ufeffSix boats'), { text: 'Six boats' }],
    ['CRLF, kept', utf8('one\r\ntwo\r\n'), { text: 'one\r\ntwo\r\n' }],
    ['nothing', new Uint8Array(), { text: '' }],
    ['UTF-16 LE', utf16('Six', true), { text: 'Six', encoding: 'UTF-16 LE' }],
    ['UTF-16 BE', utf16('Six', false), { text: 'Six', encoding: 'UTF-16 BE' }],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), { unreadable: 'binary' }],
    ['a NUL further on', utf8(`${'a'.repeat(2000)}\0`), { unreadable: 'binary' }],
    ['Latin-1', Uint8Array.from([0x4d, 0xe4, 0x72, 0x7a]), { unreadable: 'not UTF-8' }],
    ['a cut letter', utf8('März').subarray(0, 2), { unreadable: 'not UTF-8' }],
  ])('is told of %s', (_, bytes, expected) => {
    expect(decodeText(bytes)).toEqual(expected);
  });
});

describe('the name of an account', () => {
  it.each([
    ['a.txt', 'plain'],
    ['A.TXT', 'plain'],
    ['b.md', 'markdown'],
    ['c.Markdown', 'markdown'],
    ['d.mdx', undefined],
    ['txt', undefined],
    ['.md', undefined],
    ['.hidden.txt', undefined],
    ['e.txt.bak', undefined],
  ])('%s is read as %s', (name, format) => {
    expect(formatOf(name)).toBe(format);
  });
});
