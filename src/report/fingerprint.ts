/** FNV-1a over UTF-16 code units with 128 bits (offset basis and prime as Fowler, Noll and Vo give them). */
function hash128(text: string): bigint {
  let hash = 0x6c62272e07bb014262b821756295c58dn;
  for (let i = 0; i < text.length; i++) {
    hash ^= BigInt(text.charCodeAt(i));
    hash = BigInt.asUintN(128, hash * 0x0000000001000000000000000000013bn);
  }
  return hash;
}

/** 32 hexadecimal digits that are the same for the same parts and differ for others. Not a cryptographic hash. */
export function fingerprint(parts: readonly (string | number)[]): string {
  return hash128(JSON.stringify(parts)).toString(16).padStart(32, '0');
}

/** The same as a UUID of version 8 (RFC 9562: content of one's own), for formats that ask for an IRI. */
export function fingerprintUrn(parts: readonly (string | number)[]): string {
  const hex = fingerprint(parts);
  const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
