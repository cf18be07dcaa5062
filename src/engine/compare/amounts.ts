import type { FigureMention } from '../model';
import { apart, compatible, open, same, type Relation } from './relation';
import { factorOf, offsetOf } from './units';

/** What a figure claims of an amount: any value from low to high, ends included unless open. */
export interface Claim {
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly approximate: boolean;
  readonly range: boolean;
  /** Half the smallest step that the figure as written tells apart. */
  readonly slack: number;
  readonly middle: number;
}

/** "Another 15 were killed": not the same as 12, nor against it. */
export const ADDITIONAL = open('amount.additional', 'one is told beside others, and the other may be all of them');

/** "Nearly half" counts nothing, and is held against 48 per cent. */
export function isShare({ kind, unit }: FigureMention): boolean {
  return kind === 'number' && unit === 'fraction';
}

/** Hedged figures are taken as the same when they lie as near as this part of the greater one. */
const NEAR = 0.06;
/** The same of a share: "about a third" is 31 per cent. */
const NEAR_SHARE = 0.1;
/** Nor is one that is farther from another than this part of the greater its rounding: nine is no dozen. */
const ROUNDED = 0.12;
/** Up to here what is counted is counted one by one. */
const FEW = 20;
/** Figures converted from one unit to another are rounded twice. */
const CONVERTED = 0.08;

/**
 * Compares numbers, percents, counts, money and quantities of one dimension.
 * Money in different currencies is never converted.
 *
 * @param x what `a` claims, where it is known already; @param y the same of `b`
 */
export function compareAmounts(a: FigureMention, b: FigureMention, x = claimOf(a), y = claimOf(b)): Relation {
  if (a.kind === 'money' && b.kind === 'money' && a.unit !== b.unit) {
    return compatible('unit', 'amount.currency', 'the amounts are in different currencies');
  }
  if (leavesScaleUnsaid(a, b)) return compareAmounts(onScaleOf(a, b), b);
  if (leavesScaleUnsaid(b, a)) return compareAmounts(a, onScaleOf(b, a));
  const converted = a.kind === 'quantity' && b.kind === 'quantity' && a.unit !== b.unit;
  if (!x || !y) {
    return a.value === b.value
      ? same('amount.words', 'both give it in the same words')
      : compatible('precision', 'amount.words', 'one gives it in words that name no exact amount');
  }
  const bounded = isLimit(x) || isLimit(y);
  const tolerance = Math.max(
    x.slack,
    y.slack,
    x.approximate || y.approximate
      ? (isShare(a) || isShare(b) ? NEAR_SHARE : NEAR) * Math.max(Math.abs(x.middle), Math.abs(y.middle))
      : 0,
    converted ? CONVERTED * Math.max(Math.abs(x.middle), Math.abs(y.middle)) : 0,
  );
  if (bounded) return compareBounds(x, y, tolerance);
  if (x.range || y.range) return compareRanges(x, y, tolerance);
  const distance = Math.abs(x.middle - y.middle);
  if (distance === 0) return same('amount.equal', 'the figures are equal');
  if (distance <= tolerance * (1 + 1e-9)) {
    if (converted) return same('amount.converted', 'the figures are equal once brought to one unit');
    if (x.approximate || y.approximate)
      return same('amount.about', 'one figure is given as approximate and the other is near it');
    if (isRounded(x, y)) return same('amount.rounded', 'one figure is the other rounded');
  }
  if (x.approximate && y.approximate && distance <= 0.25 * Math.max(Math.abs(x.middle), Math.abs(y.middle))) {
    return compatible('value', 'amount.estimates', 'both figures are given as estimates');
  }
  if (Boolean(a.additional) !== Boolean(b.additional)) return ADDITIONAL;
  return apart('value', 'amount.value', 'the figures are not the same');
}

function leavesScaleUnsaid(degrees: FigureMention, other: FigureMention): boolean {
  return degrees.unit === 'degree' && other.unit?.startsWith('degree ') === true;
}

/** "82 degrees" beside a temperature whose scale is told: on the scale on which it is nearer to it. */
function onScaleOf(degrees: FigureMention, other: FigureMention): FigureMention {
  const middle = claimOf(other)?.middle ?? 0;
  const off = (figure: FigureMention): number => Math.abs((claimOf(figure)?.middle ?? Infinity) - middle);
  const celsius = { ...degrees, unit: 'degree Celsius' };
  const fahrenheit = { ...degrees, unit: 'degree Fahrenheit' };
  return off(fahrenheit) < off(celsius) ? fahrenheit : celsius;
}

/** Whether the coarser of two amounts is the finer one rounded: half a step is rounded up, and a small amount hardly at all. */
function isRounded(x: Claim, y: Claim): boolean {
  const [coarse, fine] = x.slack > y.slack ? [x, y] : [y, x];
  const [to, from] = [Math.abs(coarse.middle), Math.abs(fine.middle)];
  if (Math.abs(to - from) > ROUNDED * Math.max(to, from)) return false;
  // Eleven are no dozen either.
  if (to <= FEW && fine.slack >= 0.5) return false;
  return from < to || from - to < coarse.slack * (1 - 1e-9);
}

function compareBounds(x: Claim, y: Claim, tolerance: number): Relation {
  const sameShape = x.low === y.low && x.high === y.high && x.lowOpen === y.lowOpen && x.highOpen === y.highOpen;
  if (sameShape) return same('amount.bound.equal', 'both give the same bound');
  const low = Math.max(x.low, y.low);
  const high = Math.min(x.high, y.high);
  const isOpen =
    (low === x.low && x.lowOpen) ||
    (low === y.low && y.lowOpen) ||
    (high === x.high && x.highOpen) ||
    (high === y.high && y.highOpen);
  if (low < high + tolerance || (low === high && !isOpen)) {
    return isLimit(x) && isLimit(y) && (x.low === -Infinity) === (y.low === -Infinity)
      ? compatible('bound', 'amount.bounds', 'each gives a bound, and not the same one')
      : compatible('bound', 'amount.bound', 'one is a bound that the other meets');
  }
  return apart('bound', 'amount.bound.apart', 'one figure lies outside the bound that the other gives');
}

/** Whether it tells only how much at least, or at most. */
function isLimit({ low, high }: Claim): boolean {
  return low === -Infinity || high === Infinity;
}

function compareRanges(x: Claim, y: Claim, tolerance: number): Relation {
  if (x.range && y.range && Math.abs(x.low - y.low) <= tolerance && Math.abs(x.high - y.high) <= tolerance) {
    return same('amount.range.equal', 'both give the same range');
  }
  if (x.low <= y.high + tolerance && y.low <= x.high + tolerance) {
    return compatible(
      'range',
      'amount.range',
      x.range && y.range ? 'the ranges overlap' : 'one figure lies inside the range that the other gives',
    );
  }
  return apart(
    'range',
    'amount.range.apart',
    x.range && y.range ? 'the ranges do not meet' : 'one figure lies outside the range that the other gives',
  );
}

/** What a figure that is no date, time or duration claims; undefined for one in words that name no amount. */
export function claimOf(figure: FigureMention): Claim | undefined {
  const { value } = figure;
  if (typeof value === 'string') return undefined;
  const factor = figure.kind === 'quantity' ? factorOf(figure.unit ?? '') : isShare(figure) ? 100 : 1;
  const offset = figure.kind === 'quantity' ? offsetOf(figure.unit ?? '') : 0;
  const ends = typeof value === 'number' ? [value, value] : [value[0], value[1]];
  if (typeof ends[0] !== 'number' || typeof ends[1] !== 'number') return undefined;
  const low = ends[0] * factor + offset;
  const high = ends[1] * factor + offset;
  const middle = (low + high) / 2;
  const approximate = figure.modifier === 'approximately';
  const slack = ((figure.step ?? 0) / 2) * factor;
  // Written out: a figure is compared with many, and an object that is spread into another is slow to make and to read.
  const claim = (from: number, to: number, lowOpen = false, highOpen = false): Claim => ({
    low: from,
    high: to,
    lowOpen,
    highOpen,
    approximate,
    range: low !== high,
    slack,
    middle,
  });
  switch (figure.modifier) {
    case 'at least':
      return claim(low, Infinity);
    case 'more than':
      return claim(high, Infinity, true);
    case 'at most':
      return claim(-Infinity, high);
    case 'less than':
      return claim(-Infinity, low, false, true);
    default:
      return claim(low, high);
  }
}
