/** A source's file name without its ending, cut in the middle where it is long: the two ends tell files apart. */
export function sourceName(source: string, most = 26): string {
  const name = source.replace(/\.[^.]+$/, '');
  const letters = [...name];
  if (letters.length <= most) return name;
  const tail = 6;
  return `${letters.slice(0, most - tail - 1).join('')}…${letters.slice(-tail).join('')}`;
}
