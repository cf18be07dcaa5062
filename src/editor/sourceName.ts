/**
 * A source's file name without its ending and without a checksum at its end, as crawlers put there. A long one is cut
 * in the middle: its two ends tell files apart.
 */
export function sourceName(source: string, most = 26): string {
  const name = source.replace(/\.[^.]+$/, '');
  const letters = [...(name.replace(/(?<=[^\W_])[-_. ](?=[a-f]*\d)[\da-f]{12,}$/i, '') || name)];
  if (letters.length <= most) return letters.join('');
  const tail = 6;
  return `${letters.slice(0, most - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}
