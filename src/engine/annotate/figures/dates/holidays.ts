import { addDays, dayIso, pad, serial, weekday, weekIso, type Day } from './civil';
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

const afterEaster =
  (days: number): Feast =>
  (year) =>
    addDays(easter(year), days);
const thanksgiving = floating(11, 4, 4);

/** What the day is called, as a pattern, and when it is. Where countries keep it on different days it is left out. */
const feasts: readonly (readonly [string, Feast])[] = [
  ["New Year['’]?s Eve", fixed(12, 31)],
  ["New Year['’]?s Day|New Year Day", fixed(1, 1)],
  ['Christmas Eve', fixed(12, 24)],
  ['Christmas Day', fixed(12, 25)],
  ['Boxing Day', fixed(12, 26)],
  ["(?:(?:St\\.?|Saint) )?Valentine['’]?s Day", fixed(2, 14)],
  ["(?:St\\.?|Saint) Patrick['’]?s Day", fixed(3, 17)],
  ["April Fools?['’]?s? Day", fixed(4, 1)],
  ["International Women['’]?s Day", fixed(3, 8)],
  ["International Workers['’]? Day|May Day", fixed(5, 1)],
  ['Earth Day', fixed(4, 22)],
  ['Anzac Day', fixed(4, 25)],
  ['Cinco de Mayo', fixed(5, 5)],
  ['Juneteenth', fixed(6, 19)],
  ['Canada Day', fixed(7, 1)],
  ['Fourth of July', fixed(7, 4)],
  ['Bastille Day', fixed(7, 14)],
  ['Halloween', fixed(10, 31)],
  ["All Saints['’]? Day", fixed(11, 1)],
  ['Bonfire Night|Guy Fawkes Night', fixed(11, 5)],
  ['Veterans Day|Armistice Day', fixed(11, 11)],
  ['Martin Luther King(?:,? Jr\\.?)? Day', floating(1, 3, 1)],
  ["Presidents['’]? Day", floating(2, 3, 1)],
  ['Memorial Day', floating(5, -1, 1)],
  ['Labou?r Day', floating(9, 1, 1)],
  ['Columbus Day', floating(10, 2, 1)],
  ['Thanksgiving(?: Day)?', thanksgiving],
  ['Black Friday', (year) => addDays(thanksgiving(year), 1)],
  ['Cyber Monday', (year) => addDays(thanksgiving(year), 4)],
  ['Shrove Tuesday', afterEaster(-47)],
  ['Ash Wednesday', afterEaster(-46)],
  ['Palm Sunday', afterEaster(-7)],
  ['Maundy Thursday', afterEaster(-3)],
  ['Good Friday', afterEaster(-2)],
  ['Easter Monday', afterEaster(1)],
  ['Easter Sunday|Easter Day', easter],
  ['Ascension Day', afterEaster(39)],
  ['Whit Sunday|Pentecost', afterEaster(49)],
  ['Whit Monday', afterEaster(50)],
];

/** Names that are a time of the year as well, and those of other days: the day itself behind some words alone. */
const seasons: readonly (readonly [string, Feast])[] = [
  ['Christmas', fixed(12, 25)],
  ['Easter', easter],
  ['(?:the )?New Year', fixed(1, 1)],
];

const all = [...feasts, ...seasons].map(([name, feast]) => [new RegExp(`^(?:${name})$`, 'i'), feast] as const);

/** "Christmas Day", "Thanksgiving 2022", "last Easter", "Labor Day weekend", "Good Friday": days that have a name. */
export const holidays = dateParser(
  () => pattern,
  ({ whole, index, end, groups, base }) => {
    const { lead, name: plain, ahead, rel } = groups;
    const text = groups['year'] ?? groups['late'];
    const weekend = groups['weekend'] ?? ahead;
    const name = plain ?? groups['season'] ?? '';
    const feast = all.find(([form]) => form.test(name))?.[1];
    // "it may day after day"
    if (!feast || name.startsWith('may')) return null;
    // "a service of thanksgiving"
    if (/^(?:thanksgiving|pentecost)$/.test(name) && text === undefined && weekend === undefined) return null;
    // Other Mondays and Fridays are black, too.
    if (/^black/i.test(name) && !name.startsWith('Black') && text === undefined) return null;
    // "Christmas shopping", "after Easter eggs": a time of the year.
    if (plain === undefined && text === undefined && weekend === undefined && !seasonEnds.test(whole.slice(end)))
      return null;
    const told = text === undefined ? (rel && base ? base.year + shiftOf(rel) : undefined) : Number(text);
    const tense = lead === undefined ? tenseOf(whole, index) : shiftOf(lead) < 0 ? 'past' : 'future';
    const year = told ?? (base && nearest(base, feast, tense));
    const relative = text === undefined;
    if (year !== undefined) {
      const day = feast(year);
      if (weekend === undefined) return { kind: 'date', value: dayIso(day), grain: 'day', relative };
      // A weekend reaches to its Monday.
      return {
        kind: 'date',
        value: `${weekIso(addDays(day, weekday(day) === 1 ? -1 : 0))}-WE`,
        grain: 'week',
        relative,
      };
    }
    if (weekend !== undefined) return { kind: 'date', value: 'XXXX-WXX-WE', grain: 'week', relative };
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
const shiftOf = (word: string): number => (/last|previous|past/i.test(word) ? -1 : /this/i.test(word) ? 0 : 1);
const seasonEnds = /^\s*(?:$|[.,;:)!?”"]|(?:and|but|or|when|while|because|as|if|in|to|with|after|at|on|early|late)\s)/i;
const pattern = new RegExp(
  `(?<![\\p{L}-])(?:(?<lead>last|next|previous|following|this\\spast|this\\scoming|this)\\s)?(?<ahead>(?:the\\s)?weekend\\sof\\s)?` +
    `(?:(?<name>${feasts.map(([name]) => name).join('|')})|(?<=(?:by|before|until|since|at|after|over|for|on|last|this|next|previous|following|weekend of) (?:the )?)(?<season>${seasons.map(([name]) => name).join('|')}))(?![\\p{L}-])` +
    `(?:(?:,|\\sof|\\sin)?\\s+(?<year>(?:19|20)\\d\\d)(?!\\d)|\\s(?:of\\s)?(?<rel>(?:last|this|next)\\syear))?(?<weekend>\\sweekend(?![\\p{L}])(?:\\s(?<late>20\\d\\d)(?!\\d))?)?`,
  'giu',
);

/** "by Christmas", "before Easter" without a verb that tells: the next. */
function tenseOf(whole: string, index: number): 'past' | 'future' | undefined {
  return (
    tenseAt(whole, index) ??
    (/(?:^|\s)(?:by|before|until|till)\s(?:the\s)?$/i.test(whole.slice(0, index)) ? 'future' : undefined)
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
