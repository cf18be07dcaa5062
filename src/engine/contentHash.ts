/**
 * A stand-in for a text, to tell on another day that it is still the same: its length and two 32-bit FNV-1a hashes, one
 * over the UTF-16 units and one over their bits turned round, so that a chance meeting of both is out of the question.
 */
export function contentHash(text: string): string {
  let plain = 0x811c9dc5;
  let turned = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    plain = Math.imul(plain ^ unit, 0x01000193);
    turned = Math.imul(turned ^ (~unit & 0xffff), 0x01000193);
    turned ^= turned >>> 15;
  }
  return `${text.length}-${plain >>> 0}-${turned >>> 0}`;
}
