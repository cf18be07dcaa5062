import type { Value } from '../../model';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { isChangeVerb, isMoveVerb } from './change';
import { isHyphen } from './numerals';

/** Joins two figures that are the ends of one: "10-15 projects", "between 140 and 150", "$10 million to $15 million". */
export function ranges(line: Line, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (let i = 0; i < drafts.length; i += 1) {
    const low = drafts[i] as Draft;
    const high = drafts[i + 1];
    const joined = high && join(line, low, high);
    if (joined) {
      kept.push(joined);
      i += 1;
    } else kept.push(low);
  }
  return kept;
}

const measured: ReadonlySet<string> = new Set(['number', 'percent', 'money', 'quantity', 'count', 'duration']);
function join(line: Line, low: Draft, high: Draft): Draft | undefined {
  if (low.kind === high.kind && (low.kind === 'date' || low.kind === 'time')) return dateRange(line, low, high);
  if (!measured.has(low.kind) || !measured.has(high.kind)) return undefined;
  if (
    Array.isArray(low.value) ||
    Array.isArray(high.value) ||
    (low.age !== high.age && low.kind === 'duration' && high.kind === 'duration')
  )
    return undefined;
  const first = high.lead ?? high.from;
  if (low.to >= first && low.to !== first) return undefined;
  const before = wordAt(line, low.from - 1);
  const joint = jointBetween(line, behindAside(line, low.to, first), first);
  if (joint === undefined) return undefined;
  const between =
    before === 'between' ||
    (before !== '' && wordAt(line, low.from - 2) === 'between') ||
    isBetweenAges(line, low.from);
  if (joint === 'and' && !between) return undefined;
  // "up by £30 to £545"
  if (joint === 'to' && before === 'by') return undefined;
  // "two or three more": neighbours; "10 or 20" too, "2 or 300" not.
  if (joint === 'or' && (low.kind !== 'number' || low.unit !== undefined)) return undefined;
  if (joint === 'to' && before === 'from' && (isChange(line, low) || decreases(low, high))) return undefined;
  const merged = alike(low, high);
  if (!merged) return undefined;
  if (joint === 'to' && (merged.low > merged.high || isStep(line, low, before, merged))) return undefined;
  if ((joint === 'hyphen' || joint === 'or') && merged.low >= merged.high) return undefined;
  if (joint === 'or' && merged.high > 2 * merged.low + 1) return undefined;
  if (merged.low > merged.high && joint !== 'and') return undefined;
  const ends = (merged.low <= merged.high ? merged.values : [merged.values[1], merged.values[0]]) as Value;
  const from = joint === 'and' && before === 'between' ? low.from - 1 : low.from;
  const { numeral: _, ...rest } = high;
  return {
    ...rest,
    from,
    lead: low.from,
    kind: high.kind === 'number' ? low.kind : high.kind,
    value: ends,
    unit: high.unit ?? low.unit,
    step: Math.min(low.step ?? 1, high.step ?? 1) * merged.scale,
    ...((high.thing ?? low.thing) ? { thing: high.thing ?? low.thing } : {}),
  };
}

/** "between the ages of 30 and 45" */
function isBetweenAges(line: Line, at: number): boolean {
  const first = wordAt(line, at - 3) === 'the' ? at - 4 : at - 3;
  return wordAt(line, at - 1) === 'of' && wordAt(line, at - 2) === 'ages' && wordAt(line, first) === 'between';
}

/** "from 2015 to 2019", "between March 3 and March 7", "9 a.m. to 5 p.m.", not "moved from Monday to Friday". */
function dateRange(line: Line, low: Draft, high: Draft): Draft | undefined {
  if (typeof low.value !== 'string' || typeof high.value !== 'string' || low.value >= high.value) return undefined;
  if (low.value.includes('X') !== high.value.includes('X') || low.value.endsWith('_REF')) return undefined;
  if (low.date?.grain !== high.date?.grain && low.kind === 'date') return undefined;
  // "between the ninth and the seventeenth of April"
  const first = wordAt(line, high.from - 1) === 'the' ? high.from - 1 : high.from;
  const joint = jointBetween(line, low.to, first);
  const start = wordAt(line, low.from - 1) === 'the' ? low.from - 1 : low.from;
  const before = wordAt(line, start - 1);
  if (joint === undefined || joint === 'or' || (joint === 'and' && before !== 'between')) return undefined;
  if (
    before === 'from' &&
    /^(?:move|moved|postponed|delayed|shifted|pushed|brought|rescheduled|put)$/.test(verbBefore(line, low.from - 1))
  ) {
    return undefined;
  }
  const value: Value = [low.value, high.value];
  return { ...high, from: joint === 'and' ? start - 1 : low.from, lead: low.from, value };
}

/** The nearest verb of moving before an atom, '' without one in reach. */
function verbBefore(line: Line, at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 6); i -= 1) {
    if (/^(?:move|moved|postponed|delayed|shifted|pushed|brought|rescheduled|put)$/.test(wordAt(line, i)))
      return wordAt(line, i);
  }
  return '';
}

/** Joins a full date and the clock behind it, as stamps of articles have them: "26 January 2023 - 08:54". */
export function stamps(line: Line, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    if (last && draft.kind === 'time' && isStamp(line, last, draft)) {
      last.to = draft.to;
      last.value = `${String(last.value)}${String(draft.value)}`;
      if (last.date)
        last.date = {
          ...last.date,
          grain: 'minute',
          ...(draft.date?.zone === undefined ? {} : { zone: draft.date.zone }),
        };
    } else kept.push(draft);
  }
  return kept;
}

function isStamp(line: Line, date: Draft, time: Draft): boolean {
  if (date.kind !== 'date' || date.date?.relative || !/^\d{4}-\d\d-\d\d$/.test(String(date.value))) return false;
  if (!/^T\d\d:\d\d/.test(String(time.value))) return false;
  const gap = time.from - date.to;
  return gap === 0 || (gap === 1 && /^[-–—|,]$/.test(line.atoms[date.to]?.text ?? ''));
}

/** A verb of change shortly before makes "from X to Y" two states, not a range. */
function isChange(line: Line, low: Draft): boolean {
  for (let i = Math.max(0, low.from - 12); i < low.from; i += 1) if (isChangeVerb(wordAt(line, i))) return true;
  return false;
}

/** "raised by $3 to $48", "rose $3 to $48", "gained 40 to 7,310": by how much and to what, not a range. */
function isStep(line: Line, low: Draft, before: string, { low: from, high }: Ends): boolean {
  const far = high > 3 * from;
  return (before === 'by' && far && isChange(line, low)) || (isMoveVerb(before) && far);
}

function decreases(low: Draft, high: Draft): boolean {
  const merged = alike(low, high);
  return merged !== undefined && merged.low >= merged.high;
}

/** Where what stands in brackets behind an atom ends: "from 59 (the known victims) to 75". */
function behindAside(line: Line, from: number, to: number): number {
  if (line.atoms[from]?.text !== '(') return from;
  for (let i = from + 1; i < to; i += 1) if (line.atoms[i]!.text === ')') return i + 1;
  return from;
}

function jointBetween(line: Line, from: number, to: number): 'hyphen' | 'to' | 'and' | 'or' | undefined {
  const atom = line.atoms[from];
  if (to - from === 1) {
    if (atom && (isHyphen(atom) || atom.text === '–' || atom.text === '—')) return 'hyphen';
    if (atom && /^(?:to|through|until|till)$/.test(atom.lower)) return 'to';
    if (atom?.lower === 'and') return 'and';
    if (atom?.lower === 'or') return 'or';
  }
  if (to - from === 3 && isHyphen(atom) && wordAt(line, from + 1) === 'to' && isHyphen(line.atoms[from + 2]))
    return 'to';
  if (to - from === 2 && isHyphen(atom) && wordAt(line, from + 1) === 'to') return 'to';
  return undefined;
}

interface Ends {
  readonly low: number;
  readonly high: number;
  readonly values: readonly [number, number] | readonly [string, string];
  /** By how much the lower end's step grew with the other's magnitude. */
  readonly scale: number;
}

/** The two ends where they measure the same; the lower takes unit and magnitude of the other where it has none. */
function alike(low: Draft, high: Draft): Ends | undefined {
  if (low.kind === 'duration' || high.kind === 'duration') return durations(low, high);
  if (typeof low.value !== 'number' || typeof high.value !== 'number') return undefined;
  // "300m to 400m crowns"
  const isMillions = low.unit === 'metre' && high.unit !== 'metre' && high.numeral?.magnitude === 1e6;
  const bareLow = isMillions || (low.kind === 'number' && low.unit === undefined);
  const bareHigh = high.kind === 'number' && high.unit === undefined;
  const sameKind = low.kind === high.kind && (low.unit === high.unit || low.kind === 'count');
  const moneyFirst = low.kind === 'money' && (bareHigh || high.kind === 'count');
  if (low.kind === 'count' && low.thing !== undefined && high.kind === 'count' && low.thing.head !== high.thing?.head)
    return undefined;
  if (!sameKind && !(bareLow && !bareHigh) && !(bareLow && bareHigh) && !moneyFirst) return undefined;
  const factor = high.numeral?.magnitude ?? 1;
  const scale =
    (low.numeral?.magnitude ?? 1) === 1 && factor >= 1000 && low.value < 1000 && low.value * factor <= high.value
      ? factor
      : 1;
  const from = Number((low.value * scale).toPrecision(12));
  return { low: from, high: high.value, values: [from, high.value], scale };
}

function durations(low: Draft, high: Draft): Ends | undefined {
  if (typeof high.value !== 'string' || high.kind !== 'duration') return undefined;
  const unit = /^(PT?)([\d.]+)([A-Z])$/.exec(high.value);
  if (!unit || !high.numeral) return undefined;
  if (low.kind === 'number' && typeof low.value === 'number' && low.unit === undefined) {
    const times = Number(unit[2]) / high.numeral.value;
    const value = `${unit[1]}${Number((low.value * times).toPrecision(12))}${unit[3]}`;
    return { low: low.value, high: high.numeral.value, values: [value, high.value], scale: 1 };
  }
  const other = typeof low.value === 'string' ? /^(PT?)([\d.]+)([A-Z])$/.exec(low.value) : null;
  if (low.kind !== 'duration' || !other) return undefined;
  if (other[1] !== unit[1]) return undefined;
  return { low: 0, high: 1, values: [low.value as string, high.value], scale: 1 };
}
