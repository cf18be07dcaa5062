/**
 * A path with "/" between its parts as a relative IRI reference (RFC 3986 characters only). A colon in the first part
 * would be read as the end of a scheme, so it is encoded like all that is not plain.
 */
export function relativeIri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`),
    )
    .join('/');
}
