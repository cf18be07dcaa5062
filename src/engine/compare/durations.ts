import { boundSide } from '../boundSide';
import type { FigureMention } from '../model';
import { textOf } from './moments';
import { apart, compatible, open, same, type Relation } from './relation';

const DAYS_PER: Readonly<Record<string, number>> = {
  Y: 365.25,
  M: 30.44,
  W: 7,
  D: 1,
  H: 1 / 24,
  m: 1 / 1440,
  S: 1 / 86400,
};

/** Twice as far as "20 years" reaches to either side. */
const ROUND_YEARS = 6 * DAYS_PER['Y']!;
/** A length is another rounded only where it lies as near as this part of the greater one. */
const ROUNDED = 0.2;

interface Length {
  readonly days: number;
  /** The finest unit that the value names, in days. */
  readonly step: number;
}

/** The least and the greatest length that a duration means: the same where it gives one; undefined where it names none. */
export type Ends = readonly [Length | undefined, Length | undefined];

/**
 * Compares durations written as "P23Y" or "PT30M"; "PXM" means months, how many is not said.
 * @param x the lengths that `a` means, where they are known already; @param y the same of `b`
 */
export function compareDurations(a: FigureMention, b: FigureMention, x = endsOf(a), y = endsOf(b)): Relation {
  const ranges = typeof a.value !== 'string' || typeof b.value !== 'string';
  const [x0, x1] = x;
  const [y0, y1] = y;
  if (!x0 || !x1 || !y0 || !y1) {
    if (textOf(a) === textOf(b)) return same('duration.words', 'both give it in the same words');
    const exact = x0 ?? y0;
    const loose = looseLengthOf(String(x0 ? b.value : a.value));
    if (exact && loose && !(loose[0] <= exact.days && exact.days <= loose[1]))
      return apart('value', 'duration.value', 'the lengths are not the same');
    return open('duration.words', 'one gives it in words that name no exact length', 'precision');
  }
  if (ranges) {
    if (x0.days === y0.days && x1.days === y1.days) return same('duration.range.equal', 'both give the same range');
    return x0.days <= y1.days && y0.days <= x1.days
      ? compatible('range', 'duration.range', 'one lies inside the range that the other gives')
      : apart('range', 'duration.range.apart', 'one lies outside the range that the other gives');
  }
  const [one, other] = [boundSide(a), boundSide(b)];
  if (one !== 0 || other !== 0) {
    if (one === other && x0.days === y0.days) return same('duration.bound.equal', 'both give the same bound');
    if (one === other) return compatible('bound', 'duration.bounds', 'each gives a bound, and not the same one');
    const low = Math.max(one < 0 ? -Infinity : x0.days, other < 0 ? -Infinity : y0.days);
    const high = Math.min(one > 0 ? Infinity : x0.days, other > 0 ? Infinity : y0.days);
    // What is no bound may be rounded; a bound is meant as it is given.
    const leeway = one === 0 ? x0.step : other === 0 ? y0.step : 0;
    return low <= high + leeway / 2
      ? compatible('bound', 'duration.bound', 'one is a bound that the other meets')
      : apart('bound', 'duration.bound.apart', 'one lies outside the bound that the other gives');
  }
  const gap = Math.abs(x0.days - y0.days);
  const greater = Math.max(x0.days, y0.days);
  if (gap <= greater * 0.005) return same('duration.equal', 'the lengths are equal');
  const hedged = a.modifier === 'approximately' || b.modifier === 'approximately';
  if (hedged && gap <= 0.2 * greater)
    return same('duration.about', 'one length is given as approximate and the other is near it');
  const isAge = (a.age || b.age) && a.step === 1 && b.step === 1;
  if (!isAge && x0.step !== y0.step && gap <= Math.max(x0.step, y0.step) / 2 && gap <= ROUNDED * greater)
    return same('duration.rounded', 'one length is the other rounded');
  return apart('value', 'duration.value', 'the lengths are not the same');
}

/** The lengths that a duration means, worked out once for one that is compared with many others. */
export function endsOf(figure: FigureMention): Ends {
  const value = figure.value;
  if (typeof value === 'string') {
    const length = lengthOf(value);
    return [length, length];
  }
  return typeof value === 'object' ? [lengthOf(String(value[0])), lengthOf(String(value[1]))] : [undefined, undefined];
}

/** "Weeks" are some, and not so many that one would speak of months: up to so many of each unit. */
const MOST: Readonly<Record<string, number>> = { Y: 999, M: 36, W: 16, D: 45, H: 60, m: 180, S: 180, DE: 90, CE: 30 };

/** The least and the most days of a length that is told by its unit alone ("PXM"). */
function looseLengthOf(value: string): readonly [number, number] | undefined {
  const [, clock, letter = ''] = /^P(T?)X(DE|CE|[YMWDHS])$/.exec(value) ?? [];
  const unit = clock && letter === 'M' ? 'm' : letter;
  const days = unit === 'DE' ? 10 * DAYS_PER['Y']! : unit === 'CE' ? 100 * DAYS_PER['Y']! : DAYS_PER[unit];
  const most = MOST[unit];
  // "Weeks" may be ten days, "decades" eighteen years.
  return days === undefined || most === undefined ? undefined : [1.4 * days, most * days];
}

function lengthOf(value: string): Length | undefined {
  if (!/^P(?=.)(\d+(\.\d+)?[YMWD])*(T(\d+(\.\d+)?[HMS])+)?$/.test(value)) return undefined;
  let days = 0;
  let step = Infinity;
  let clock = false;
  for (const part of value.slice(1).matchAll(/T|(\d+(?:\.\d+)?)([YMWDHS])/g)) {
    if (part[0] === 'T') {
      clock = true;
      continue;
    }
    const unit = DAYS_PER[clock && part[2] === 'M' ? 'm' : part[2]!]!;
    days += Number(part[1]) * unit;
    step = Math.min(step, unit);
  }
  // "Two decades" and "20 years" stand for 18 as for 23; "ten years" for ten.
  if (/^P(?:[2-9]|\d\d+)0Y$/.test(value)) step = ROUND_YEARS;
  return { days, step };
}
