/** Words and abbreviations of magnitude that are plain wherever they follow a number. "MM" is written in capitals. */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['million', 1e6],
  ['millions', 1e6],
  ['mln', 1e6],
  ['mn', 1e6],
  ['mio', 1e6],
  ['MM', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['billions', 1e9],
  ['bln', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
  ['trillions', 1e12],
  ['trn', 1e12],
  ['tln', 1e12],
  ['tn', 1e12],
  ['quadrillion', 1e15],
  ['dozen', 12],
  ['dozens', 12],
]);

/** Abbreviations that also mean something else: a magnitude beside a currency, or glued before a counted noun. */
export const shortMagnitudes: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['k', 1e3],
  ['b', 1e9],
  ['t', 1e12],
  ['mil', 1e6],
  ['mill', 1e6],
  ['th', 1e3],
]);
