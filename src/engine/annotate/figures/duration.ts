import type { Draft, Line } from './line';
import { wordAt } from './line';
import type { Numeral } from './numerals';
import { attributiveThing } from './nouns';
import { isHyphen } from './numerals';

/** A unit of time as ISO 8601 writes it. */
export interface TimeUnit {
  readonly letter: string;
  readonly time: boolean;
  /** The unit in terms of its letter: a decade is ten years. */
  readonly times: number;
}

const timeUnits = new Map<string, TimeUnit>();
for (const [words, letter, time, times] of [
  ['second seconds sec secs', 'S', true, 1],
  ['minute minutes min mins', 'M', true, 1],
  ['hour hours hr hrs', 'H', true, 1],
  ['day days', 'D', false, 1],
  ['night nights', 'D', false, 1],
  ['weekends', 'WE', false, 1],
  ['week weeks wk wks', 'W', false, 1],
  ['fortnight fortnights', 'W', false, 2],
  ['month months', 'M', false, 1],
  ['quarter-year', 'M', false, 3],
  ['year years yr yrs', 'Y', false, 1],
  ['decade decades', 'Y', false, 10],
  ['century centuries', 'Y', false, 100],
  ['millennium millennia', 'Y', false, 1000],
] as const) {
  for (const word of words.split(' ')) timeUnits.set(word, { letter, time, times });
}

/** A quarter of a year where "straight" or "consecutive" says that it is one. */
const quarters: TimeUnit = { letter: 'Q', time: false, times: 1 };

/** All words for units of time. */
export const timeUnitWords: Iterable<string> = [...timeUnits.keys()];

export function timeUnit(word: string): TimeUnit | undefined {
  return timeUnits.get(word);
}

/** ISO 8601 duration of a number of units: 2.5 years is P2Y6M, half an hour PT30M, 20 of a decade's years P20Y. */
export function isoDuration(value: number, unit: TimeUnit): string {
  const amount = Number((value * unit.times).toPrecision(12));
  const prefix = unit.time ? 'PT' : 'P';
  const whole = Math.floor(amount);
  const rest = amount - whole;
  const finer = rest === 0 ? undefined : finerOf(unit);
  if (finer) {
    const part = Number((rest * finer.times).toPrecision(6));
    if (Number.isInteger(part)) {
      const head = whole > 0 ? `${prefix}${whole}${unit.letter}` : 'P';
      return unit.letter === 'D' || !unit.time
        ? `${head}${finer.time ? 'T' : ''}${part}${finer.letter}`
        : `${whole > 0 ? head : 'PT'}${part}${finer.letter}`;
    }
  }
  return `${prefix}${amount}${unit.letter}`;
}

function finerOf(unit: TimeUnit): { letter: string; times: number; time: boolean } | undefined {
  if (unit.letter === 'Y') return { letter: 'M', times: 12, time: false };
  if (unit.letter === 'D') return { letter: 'H', times: 24, time: true };
  if (unit.letter === 'H') return { letter: 'M', times: 60, time: true };
  if (unit.letter === 'M' && unit.time) return { letter: 'S', times: 60, time: true };
  return undefined;
}

/** "23-year", "three and a half hours", "two-decade-old", "5 years and 3 months": a length of time. */
export function duration(line: Line, numeral: Numeral): Draft | undefined {
  let at = numeral.to;
  const hyphen = isHyphen(line.atoms[at]);
  if (hyphen) at += 1;
  if (numeral.form === 'vague' && wordAt(line, at) === 'of') at += 1;
  if (numeral.form === 'fraction' && numeral.value === 0.5 && /^an?$/.test(wordAt(line, at))) at += 1;
  if (between.has(wordAt(line, at)) && !hyphen) at += 1;
  const atom = line.atoms[at];
  const clipped = atom?.glued && atom.lower === 'h' ? 'hour' : atom?.lower;
  const row = /^(?:straight|consecutive|successive)$/.test(wordAt(line, at - 1));
  const unit =
    atom && !line.taken[at] ? (row && atom.lower === 'quarters' ? quarters : timeUnits.get(clipped ?? '')) : undefined;
  if (!unit || (atom?.lower === 'second' && numeral.value !== 1 && !hyphen)) return undefined;
  // "three night markets"
  if (atom?.lower === 'night' && numeral.value !== 1 && !hyphen) return undefined;
  // "one day" tells no length; "one day later" and "for one day" do.
  if (
    (atom?.lower === 'day' || atom?.lower === 'night') &&
    numeral.form === 'words' &&
    numeral.value === 1 &&
    !hyphen &&
    !isOneDay(line, numeral.from, at)
  )
    return undefined;
  let to = at + 1;
  let { value } = numeral;
  const half = halfAfter(line, to);
  if (half) {
    value += half.value;
    to = half.to;
  }
  const old = oldAfter(line, to);
  const age = old !== undefined;
  if (old !== undefined) to = old;
  if (numeral.form === 'vague') {
    return { from: numeral.from, to, kind: 'duration', value: vagueDuration(unit), numeral, ...(age ? { age } : {}) };
  }
  return {
    from: numeral.from,
    to,
    kind: 'duration',
    value: isoDuration(value, unit),
    // A decade tells no single year apart.
    step: numeral.step * (unit.letter === 'Y' ? unit.times : 1),
    numeral,
    thing: atom?.lower.endsWith('s') ? undefined : attributiveThing(line, numeral.from, to),
    ...(age ? { age } : {}),
  };
}

function isOneDay(line: Line, from: number, at: number): boolean {
  return (
    /^(?:after|before|later|earlier|ago|of|away|ahead|old)$/.test(wordAt(line, at + 1)) ||
    /^(?:for|in|within|least|than|only|just|lasted|about|every|per)$/.test(wordAt(line, from - 1))
  );
}

/** Words between a number and its unit of time: "six straight days", "five trading days". */
const between = new Set(
  'straight consecutive trading working more long full whole calendar successive further business school additional extra short intense hard'.split(
    ' ',
  ),
);

/** TIMEX3's way of a length that is not told: "months" is PXM. */
export function vagueDuration(unit: TimeUnit): string {
  const letter = unit.times === 10 ? 'DE' : unit.times === 100 ? 'CE' : unit.letter;
  return unit.time ? `PTX${letter}` : `PX${letter}`;
}

/** "and a half", "and half", "and a quarter" behind the unit. */
export function halfAfter(line: Line, at: number): { to: number; value: number } | undefined {
  if (wordAt(line, at) !== 'and') return undefined;
  const part = wordAt(line, at + 1) === 'a' ? at + 2 : at + 1;
  const value = { half: 0.5, quarter: part === at + 2 ? 0.25 : undefined }[wordAt(line, part)];
  return value === undefined || wordAt(line, part + 1) === 'of' ? undefined : { to: part + 1, value };
}

/** "-old", " old", " olds", " of age": index behind it. */
function oldAfter(line: Line, at: number): number | undefined {
  const i = isHyphen(line.atoms[at]) ? at + 1 : at;
  const word = wordAt(line, i);
  if (word === 'old' || word === 'olds') return i + 1;
  if (word === 'of' && wordAt(line, i + 1) === 'age') return i + 2;
  return undefined;
}
