/** When two values of a figure are the same, however they are written. */

/** Whether two spans share a character. */
export const overlaps = (a, b) => a.start < b.end && b.start < a.end;
/** The mention that overlaps a span most; of equals the one that begins nearest. */
export function bestFor(span, mentions) {
  let best;
  let most = 0;
  for (const mention of mentions) {
    const common = Math.min(span.end, mention.end) - Math.max(span.start, mention.start);
    if (common > most) [best, most] = [mention, common];
  }
  return best;
}

/** Whether two numbers are one, rounding in binary aside. */
export const near = (a, b) => Math.abs(a - b) <= 1e-3 * Math.max(1, Math.abs(a), Math.abs(b)) * 0.1 + 1e-4;

/** Decimal and compound durations as one: P2.5Y is P2Y6M, P2Q is P6M. */
export function durationFolded(value) {
  const quarters = /^P(\d+)Q$/.exec(String(value));
  if (quarters) return durationFolded(`P${3 * Number(quarters[1])}M`);
  const match = /^P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?)?$/.exec(
    String(value),
  );
  if (!match) return String(value);
  const [, years = 0, months = 0, hours = 0, minutes = 0] = match;
  return `${Number(years) * 12 + Number(months)}M${Number(hours) * 60 + Number(minutes)}`;
}

/** TIMEX3 values written in several ways are one: "P2Y", "PY2"; times of the same moment. */
export function timexEqual(gold, value) {
  const fold = (v) =>
    durationFolded(String(v).replace(/^P(T?)([A-Z])(\d+)$/, 'P$1$3$2'))
      .replace(/^(\d{3})X$/, '$1')
      .replace(/T(\d\d):(\d\d)Z?$/, 'T$1:$2')
      .replace(/^[FS]Y/, '')
      .replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1');
  if (Array.isArray(value)) return value.some((v) => fold(v) === fold(gold));
  if (fold(gold) === fold(value)) return true;
  const clock = /T(\d\d:\d\d)/;
  return (
    clock.test(gold) &&
    clock.test(String(value)) &&
    !/^\d/.test(String(value)) &&
    clock.exec(gold)[1] === clock.exec(String(value))[1]
  );
}

/** The mention with each value that it may have: peers leave some open, and any counts. */
export const readingsOf = (mention) => (mention.readings ?? [mention.value]).map((value) => ({ ...mention, value }));
