/** The 64 signs of base64url, in order of value. */
const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const values = new Uint8Array(128);
for (let index = 0; index < signs.length; index++) values[signs.charCodeAt(index)] = index;

/** Bytes as text, four signs for three bytes; the number of bytes must be a multiple of three. */
export function packBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = (bytes[at]! << 16) | (bytes[at + 1]! << 8) | bytes[at + 2]!;
    text += signs[group >> 18]! + signs[(group >> 12) & 63]! + signs[(group >> 6) & 63]! + signs[group & 63]!;
  }
  return text;
}

/** The bytes of a text made by {@link packBytes}. */
export function unpackBytes(text: string): Uint8Array {
  const bytes = new Uint8Array((text.length >> 2) * 3);
  let to = 0;
  for (let at = 0; at + 3 < text.length; at += 4) {
    const group =
      (values[text.charCodeAt(at)]! << 18) |
      (values[text.charCodeAt(at + 1)]! << 12) |
      (values[text.charCodeAt(at + 2)]! << 6) |
      values[text.charCodeAt(at + 3)]!;
    bytes[to++] = group >> 16;
    bytes[to++] = (group >> 8) & 255;
    bytes[to++] = group & 255;
  }
  return bytes;
}
