import type { Draft, Line } from './line';
import { wordAt } from './line';
import { isHyphen } from './numerals';

/** How many of the smaller unit make one of the greater. */
const parts: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['foot', ['inch', 12]],
  ['pound', ['ounce', 16]],
  ['mile', ['yard', 1760]],
  ['kilogram', ['gram', 1000]],
  ['metre', ['centimetre', 100]],
]);

/** One figure told in two units: "5 feet 2 inches", "two hours and 30 minutes", "13 dollars and 45 cents". */
export function compounds(line: Line, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (const draft of drafts) {
    const last = kept.at(-1);
    const joined = last && adjoins(line, last, draft) ? join(line, last, draft) : undefined;
    if (last && joined !== undefined) {
      last.value = joined;
      last.to = draft.kind === 'count' ? (draft.numeral?.to ?? draft.to) : draft.to;
      if (draft.step !== undefined && last.kind !== 'duration') last.step = stepOf(last, draft.step);
      if (draft.age) last.age = true;
    } else kept.push(draft);
  }
  return kept;
}

function adjoins(line: Line, first: Draft, second: Draft): boolean {
  const gap = second.from - first.to;
  if (gap === 0) return true;
  const joint = line.atoms[first.to];
  return (
    gap === 1 &&
    (joint?.lower === 'and' ||
      joint?.text === ',' ||
      (isHyphen(joint) && /^f(?:oo|ee)t$/.test(wordAt(line, first.to - 1))))
  );
}

function join(line: Line, first: Draft, second: Draft): Draft['value'] | undefined {
  const [a, b] = [first.value, second.value];
  if (first.kind === 'duration' && second.kind === 'duration') return joinDurations(a, b);
  if (typeof a !== 'number' || typeof b !== 'number' || !Number.isInteger(a) || b <= 0) return undefined;
  if (first.kind === 'money' && second.kind === 'money') {
    return first.unit === second.unit && b < 1 && second.numeral?.value !== b ? round(a + b) : undefined;
  }
  if (first.kind === 'money') return isChange(line, first, second) ? round(a + b / 100) : undefined;
  if (first.kind !== 'quantity') return undefined;
  const [unit, times] = parts.get(first.unit ?? '') ?? ['', 1];
  // "6-foot-4" leaves the inches unsaid, also before whom it measures: "the 6-foot-4 senior".
  const isBehindHyphen = isHyphen(line.atoms[second.from - 1]);
  const unsaid =
    first.unit === 'foot' &&
    (second.kind === 'count' ? isBehindHyphen : second.kind === 'number' && second.unit === undefined) &&
    second.numeral?.form !== 'vague';
  return (second.unit === unit || unsaid) && b < times ? round(a + b / times) : undefined;
}

/** "15 dollars 50", "15 dollars and 50." leave the cents unsaid. */
function isChange(line: Line, { from, to }: Draft, { kind, unit, value, numeral, to: end }: Draft): boolean {
  return (
    kind === 'number' &&
    unit === undefined &&
    numeral?.magnitude === 1 &&
    Number.isInteger(value) &&
    Number(value) >= 10 &&
    Number(value) < 100 &&
    line.atoms[to]?.text !== ',' &&
    line.atoms[from]?.kind !== 'mark' &&
    line.atoms[end]?.kind !== 'word'
  );
}

const order = ['Y', 'M', 'W', 'D', 'TH', 'TM', 'TS'];

function joinDurations(a: Draft['value'], b: Draft['value']): string | undefined {
  const [high, low] = [fieldOf(a), fieldOf(b)];
  if (!high || !low || order.indexOf(high.unit) >= order.indexOf(low.unit)) return undefined;
  const time = low.unit.startsWith('T') && !high.unit.startsWith('T') ? 'T' : '';
  return `${String(a)}${time}${low.amount}${low.unit.at(-1) ?? ''}`;
}

/** The last field of a duration, with "T" before its letter where it is one of the clock's. */
function fieldOf(value: Draft['value']): { amount: string; unit: string } | undefined {
  const match = typeof value === 'string' ? /^P(?:\d+[YMWD])*(T)?(?:\d+[HMS])*?(\d+)([YMWDHS])$/.exec(value) : null;
  return match ? { amount: match[2] ?? '', unit: `${match[1] ?? ''}${match[3] ?? ''}` } : undefined;
}

function stepOf(first: Draft, step: number): number {
  const times = parts.get(first.unit ?? '')?.[1];
  return times === undefined ? step : step / times;
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
