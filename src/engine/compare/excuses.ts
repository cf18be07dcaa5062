import type { Aspect } from '../model';
import { accountOf, type Candidate } from './candidate';

/** Why both could be right although the answers are apart. */
export interface Excuse {
  readonly aspect: Aspect;
  readonly rule: string;
  readonly text: string;
}

/**
 * What the accounts themselves say that lets two answers which are apart both be right.
 * @param xs all that give the answer of `x`
 * @param ys all that give that of `y`
 */
export function excuseFor(
  x: Candidate,
  y: Candidate,
  xs: readonly Candidate[],
  ys: readonly Candidate[],
): Excuse | undefined {
  const old = x.statement.superseded ? x : y.statement.superseded ? y : undefined;
  if (old && !(x.statement.superseded && y.statement.superseded)) {
    return { aspect: 'time', rule: 'time.superseded', text: `${accountOf(old)} names its answer as an earlier one.` };
  }
  const risen = [x, y].filter(({ figure }) => figure?.role === 'to');
  if (risen.length === 1 && x.develops && y.develops)
    return {
      aspect: 'time',
      rule: 'time.risen',
      text: `${accountOf(risen[0]!)} says that it has come to its answer since.`,
    };
  const staged = x.stage ? x : y;
  const other = staged === x ? y : x;
  // "Up to 1,200" is the most as well.
  const areMost = staged.stage === 'peak' && other.figure?.modifier === 'at most';
  if (staged.stage && x.stage !== y.stage && !areMost)
    return { aspect: 'time', rule: 'time.stage', text: `${accountOf(staged)} ${STAGES[staged.stage]}.` };
  if (!x.written || !y.written || dayOf(x) === dayOf(y)) return undefined;
  const [early, late] = x.written < y.written ? [x, y] : [y, x];
  const [before, since] = early === x ? [xs, ys] : [ys, xs];
  const later = `${accountOf(late)} is dated ${dayOf(late)}, later than ${accountOf(early)} (${dayOf(early)})`;
  if (develops(early, late) && !isTakenUpAgain(before, since))
    return { aspect: 'time', rule: 'time.update', text: `${later}.` };
  if (hasGrown(early, late))
    return { aspect: 'time', rule: 'time.age', text: `${later}: somebody may be older there.` };
  return undefined;
}

const STAGES = {
  peak: 'tells what it was at one time',
  still: 'tells what it still is',
  since: 'says that it has changed since',
} as const;

/** Days within which accounts give one age: a birthday between them is the exception. */
const SOON = 30;
/** In milliseconds. */
const DAY = 86_400_000;
/** In days. */
const YEAR = 365.25;

/** Whether an age is greater in the later account by the years that lie between the two, one more or less for a birthday. */
function hasGrown(early: Candidate, late: Candidate): boolean {
  const [before, after] = [yearsOf(early), yearsOf(late)];
  if (before === undefined || after === undefined || after <= before) return false;
  const days = (Date.parse(dayOf(late)!) - Date.parse(dayOf(early)!)) / DAY;
  return days >= SOON && Math.abs(after - before - days / YEAR) <= 1;
}

/** An age in whole years. */
function yearsOf({ figure }: Candidate): number | undefined {
  const years = figure?.age && typeof figure.value === 'string' ? /^P(\d+)Y$/.exec(figure.value)?.[1] : undefined;
  return years === undefined ? undefined : Number(years);
}

/** An account that gives two answers itself does not hold one of them against the other. */
export function bothGiven(xs: readonly Candidate[], ys: readonly Candidate[]): Excuse | undefined {
  const sources = new Set(xs.map((x) => x.statement.source));
  const others = new Set(ys.map((y) => y.statement.source));
  const both = ys.find((y) => sources.has(y.statement.source));
  // Those that give one answer each part without it.
  const isSettled = [...sources].every((one) => others.has(one)) || [...others].every((one) => sources.has(one));
  return both && isSettled
    ? { aspect: 'value', rule: 'value.both', text: `${accountOf(both)} gives both answers.` }
    : undefined;
}

/** Whether the later of two counts may be the earlier one brought up to date. */
function develops(early: Candidate, late: Candidate): boolean {
  const way = late.develops ?? early.develops;
  if (!way) return false;
  const [before, after] = [countOf(early), countOf(late)];
  return before !== undefined && after !== undefined && (way === 'either' || after > before);
}

/** Whether an account gives an answer after all that have given the other: what was brought up to date is not said again. */
function isTakenUpAgain(before: readonly Candidate[], since: readonly Candidate[]): boolean {
  const days = since.map(dayOf);
  return before.some((one) => {
    const day = dayOf(one);
    return day !== undefined && days.every((other) => other !== undefined && other < day);
  });
}

function dayOf({ written }: Candidate): string | undefined {
  return written?.slice(0, 10);
}

/** The number that a count gives, of a range the greater. */
function countOf({ figure }: Candidate): number | undefined {
  if (figure?.kind !== 'count' && !(figure?.kind === 'number' && figure.unit === undefined)) return undefined;
  const most = Number(Array.isArray(figure.value) ? figure.value[1] : figure.value);
  return Number.isNaN(most) ? undefined : most;
}
