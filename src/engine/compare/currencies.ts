import type { FigureMention } from '../model';

/** Currencies of which one has not been worth several times another in living memory. */
const near = new Set(['USD', 'EUR', 'GBP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD']);
/** An amount in one of them is never so many times the same amount in another ... */
const NEAR = 5;
/** ... and in no two currencies so many times. */
const FAR = 200_000;

/** Whether two sums in different currencies cannot be one, whatever the rate: 640 pounds and 310 million dollars. */
export function areOfUnlikeWorth(a: FigureMention, b: FigureMention): boolean {
  if (a.kind !== 'money' || b.kind !== 'money' || a.unit === b.unit) return false;
  const [x, y] = [Number(a.value), Number(b.value)];
  if (!(x > 0 && y > 0)) return false;
  const most = near.has(a.unit ?? '') && near.has(b.unit ?? '') ? NEAR : FAR;
  return Math.max(x, y) > most * Math.min(x, y);
}
