import { addDays, dayIso, pad, serial, weekday, type Day } from './civil';
import { tenseAt } from './tense';
import { dateParser } from './timex';

/** Day of a feast in a year. */
type Feast = (year: number) => Day;

const fixed =
  (month: number, day: number): Feast =>
  (year) => ({ year, month, day });

/** The n-th weekday of a month, the last for n = -1. */
const floating =
  (month: number, n: number, index: number): Feast =>
  (year) => {
    const first =
      n > 0
        ? { year, month, day: 1 }
        : addDays({ year: month === 12 ? year + 1 : year, month: (month % 12) + 1, day: 1 }, -7);
    const gap = (index - weekday(first) + 7) % 7;
    return addDays(first, gap + 7 * Math.max(0, n - 1));
  };

/** Gregorian Easter, after the anonymous algorithm printed in Nature, 1876. */
function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return { year, month: Math.floor(n / 31), day: (n % 31) + 1 };
}

const feasts: readonly [RegExp, Feast][] = [
  [/^new year['’]?s eve/i, fixed(12, 31)],
  [/^new year['’]?s day/i, fixed(1, 1)],
  [/^christmas eve/i, fixed(12, 24)],
  [/^christmas/i, fixed(12, 25)],
  [/^boxing day/i, fixed(12, 26)],
  [/^valentine/i, fixed(2, 14)],
  [/^halloween/i, fixed(10, 31)],
  [/^(?:fourth of july|independence day)/i, fixed(7, 4)],
  [/^may day/i, fixed(5, 1)],
  [/^bastille day/i, fixed(7, 14)],
  [/^thanksgiving/i, floating(11, 4, 4)],
  [/^labou?r day/i, floating(9, 1, 1)],
  [/^memorial day/i, floating(5, -1, 1)],
  [/^good friday/i, (year) => addDays(easter(year), -2)],
  [/^easter monday/i, (year) => addDays(easter(year), 1)],
  [/^easter/i, easter],
];

/** "Christmas Day", "Thanksgiving 2022", "Good Friday": days that have a name. */
export const holidays = dateParser(
  () => pattern,
  ({ whole, index, groups, base }) => {
    const { name = '', year: text } = groups;
    const feast = feasts.find(([form]) => form.test(name))?.[1];
    if (!feast) return null;
    const year = text === undefined ? base && nearest(base, feast, tenseOf(whole, index)) : Number(text);
    if (year !== undefined)
      return { kind: 'date', value: dayIso(feast(year)), grain: 'day', relative: text === undefined };
    const [one, other] = [feast(2000), feast(2001)];
    const moves = one.month !== other.month || one.day !== other.day;
    return {
      kind: 'date',
      value: moves ? 'XXXX-XX-XX' : `XXXX-${pad(one.month)}-${pad(one.day)}`,
      grain: 'day',
      relative: true,
    };
  },
);
const pattern =
  /(?<![\p{L}-])(?<name>New Year['’]?s (?:Eve|Day)|Christmas (?:Eve|Day)|(?<=(?:by|before|until|since|at|after|over|for|on|last|this|next) )Christmas(?=\s*(?:$|[.,;:)!?”"]|(?:and|but|or|when|while|because|as|if|in|to|with|after)\s))|Boxing Day|(?:St\.? )?Valentine['’]?s Day|Halloween|Fourth of July|May Day|Bastille Day|Thanksgiving(?: Day)?|Labou?r Day|Memorial Day|Good Friday|Easter (?:Sunday|Monday))(?![\p{L}-])(?:,?\s+(?<year>(?:19|20)\d\d)(?!\d))?/u;

/** "by Christmas", "before Easter" without a verb that tells: the next. */
function tenseOf(whole: string, index: number): 'past' | 'future' | undefined {
  return (
    tenseAt(whole, index) ?? (/(?:^|\s)(?:by|before|until|till)\s$/i.test(whole.slice(0, index)) ? 'future' : undefined)
  );
}

/** Year of the feast past or to come, or nearest the base. */
function nearest(base: Day, feast: Feast, tense: 'past' | 'future' | undefined): number {
  const now = serial(base);
  const distance = (year: number): number => serial(feast(year)) - now;
  const years = [base.year - 1, base.year, base.year + 1];
  if (tense === 'past') return years.findLast((year) => distance(year) <= 0) ?? base.year;
  if (tense === 'future') return years.find((year) => distance(year) >= 0) ?? base.year;
  return years.reduce((best, year) => (Math.abs(distance(year)) < Math.abs(distance(best)) ? year : best));
}
