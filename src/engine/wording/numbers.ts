/** Numbers as people read them. Nothing here asks the reader's locale: the same number always gives the same words. */

const scales: readonly (readonly [size: number, word: string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** 2500 gives "2,500", 2500000 gives "2.5 million"; a number that a scale word would blur keeps all its digits. */
export function numberWords(value: number): string {
  const scale = scaleOf(value);
  return scale ? `${grouped(value / scale[0])} ${scale[1]}` : grouped(value);
}

/** Shares that news tells in words; a third has four digits where it was one. */
const shares: ReadonlyMap<number, string> = new Map([
  [0.25, 'a quarter'],
  [0.3333, 'a third'],
  [0.5, 'half'],
  [0.6667, 'two thirds'],
  [0.75, 'three quarters'],
]);

/** 0.3333 gives "a third"; undefined for what is no such share. */
export function shareWords(value: number): string | undefined {
  return shares.get(value);
}

/** [10, 15] gives "10 to 15", [1e9, 1.5e9] gives "1 to 1.5 billion". */
export function numberRangeWords([low, high]: readonly [number, number]): string {
  if (low === high) return numberWords(low);
  const lowScale = scaleOf(low);
  const highScale = scaleOf(high);
  if (lowScale && lowScale === highScale) return `${grouped(low / lowScale[0])} to ${numberWords(high)}`;
  return `${numberWords(low)} to ${numberWords(high)}`;
}

/** 1 gives "1st", 12 gives "12th"; places counted from the end are negative: -2 gives "2nd to last". */
export function ordinalWords(value: number): string {
  if (value < 0) return `${ordinalWords(-value)} to last`;
  const tens = value % 100;
  const suffix = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${grouped(value)}${suffix}`;
}

function scaleOf(value: number): readonly [number, string] | undefined {
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  return scale && decimalsOf(tidy(value / scale[0])) <= 3 ? scale : undefined;
}

/** Digits in groups of three. Rounding noise of binary fractions (0.1 + 0.2) is cut off. */
function grouped(value: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const [whole = '', fraction] = plainDigits(tidy(Math.abs(value))).split('.');
  const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${groups}${fraction === undefined ? '' : `.${fraction}`}`;
}

function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

/** Without the exponent that small fractions get from String. */
function plainDigits(value: number): string {
  const text = String(value);
  if (!text.includes('e-')) return text;
  return value.toFixed(20).replace(/0+$/, '');
}

function decimalsOf(value: number): number {
  return plainDigits(value).split('.')[1]?.length ?? 0;
}
