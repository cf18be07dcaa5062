/** Why a file is not read. */
export type Unreadable = 'too large' | 'binary' | 'not UTF-8' | 'unreadable';

export type Decoded =
  | { readonly text: string; /** Named where it is not UTF-8: "UTF-16 LE". */ readonly encoding?: string }
  | { readonly unreadable: Unreadable };

/** How many leading bytes are looked at for a NUL byte; VS Code looks at as many to tell a binary file. */
const probe = 512;

/**
 * The text of a file as the editor would show it: a byte-order mark is cut, line ends are kept.
 * UTF-16 is told by its mark alone.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes, 'UTF-16 LE');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes, 'UTF-16 BE');
  if (bytes.subarray(0, probe).includes(0)) return { unreadable: 'binary' };
  const decoded = decodeAs('utf-8', bytes);
  if ('text' in decoded && decoded.text.includes('\0')) return { unreadable: 'binary' };
  return decoded;
}

function decodeAs(label: string, bytes: Uint8Array, encoding?: string): Decoded {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return encoding === undefined ? { text } : { text, encoding };
  } catch {
    return { unreadable: 'not UTF-8' };
  }
}
