import { isoDuration, timeUnit, vagueDuration, type TimeUnit } from './duration';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { isHyphen } from './numerals';

/** Words after which a bare plural is a length of time: "for months", "a matter of minutes", "the lowest in years". */
const openers = new Set(
  'for of after over within in just mere took takes take lasted lasts spent several many some past'.split(' '),
);
const closers = new Set('of later ago earlier before after away'.split(' '));

/** Words after which "a week" is a length: "for a week", "nearly a decade", "more than a year". */
const oneOpeners = new Set(
  (
    'for in within over after than about nearly almost around roughly approximately least lasted lasts last under only ' +
    'just took takes take comes came spent spend spending barely exactly once'
  ).split(' '),
);

/** Lengths without a number: "months", "several weeks", "a decade", "half an hour", "decades-long", "a year and a half". */
export function looseDurations(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach((atom, i) => {
    if (atom.kind !== 'word' || line.taken[i]) return;
    const joined = longWords.get(atom.lower);
    const unit = timeUnit(joined ?? atom.lower);
    if (!unit) return;
    const draft = joined
      ? one(i, i + 1, unit)
      : atom.lower.endsWith('s') || atom.lower === 'centuries'
        ? plural(line, i, unit)
        : single(line, i, unit);
    if (!draft || line.taken[draft.from]) return;
    found.push(draft);
    line.taken.fill(1, draft.from, draft.to);
  });
  return found;
}

const longWords = new Map(
  'hour day week month year decade century'.split(' ').map((unit): [string, string] => [`${unit}long`, unit]),
);

function one(from: number, to: number, unit: TimeUnit, amount = 1): Draft {
  return { from, to, kind: 'duration', value: isoDuration(amount, unit), step: 1 };
}

function plural(line: Line, i: number, unit: TimeUnit): Draft | undefined {
  const before = wordAt(line, i - 1);
  const after = wordAt(line, i + 1);
  let to = i + 1;
  const tail = wordAt(line, i + 2);
  const hyphened = isHyphen(line.atoms[i + 1]) && (tail === 'long' || tail === 'old');
  if (hyphened) to = i + 3;
  let from = i;
  if (before === 'few' || before === 'several' || before === 'many') {
    from = i - 1;
    if (wordAt(line, i - 2) === 'a' || wordAt(line, i - 2) === 'the') from = wordAt(line, i - 2) === 'a' ? i - 2 : from;
  } else if (!hyphened && !openers.has(before) && !closers.has(after)) return undefined;
  if (
    before === 'of' &&
    !/^(?:matter|number|couple|lot|period|course|after|because|dozens|hundreds)$/.test(wordAt(line, i - 2))
  )
    return undefined;
  return {
    from,
    to,
    kind: 'duration',
    value: vagueDuration(unit),
    ...(tail === 'old' && hyphened ? { age: true } : {}),
  };
}

function single(line: Line, i: number, unit: TimeUnit): Draft | undefined {
  const article = wordAt(line, i - 1);
  // "a single-day fall"
  if (isHyphen(line.atoms[i - 1]) && wordAt(line, i - 2) === 'single') return one(i - 2, i + 1, unit);
  // "a second day" is an ordinal.
  if (
    wordAt(line, i) === 'second' &&
    line.atoms[i + 1]?.kind === 'word' &&
    !/^(?:and|or|to|later|before|after)$/.test(wordAt(line, i + 1))
  )
    return undefined;
  const hyphen = isHyphen(line.atoms[i - 1]);
  if (wordAt(line, hyphen ? i - 2 : i - 1) === 'half') {
    const first = hyphen ? i - 2 : i - 1;
    return one(wordAt(line, first - 1) === 'a' ? first - 1 : first, i + 1, unit, 0.5);
  }
  if (isHyphen(line.atoms[i + 1]) && wordAt(line, i + 2) === 'long' && article !== 'all') return one(i, i + 3, unit);
  if (article === 'all') return /^(?:day|week|month)$/.test(wordAt(line, i)) ? one(i - 1, i + 1, unit) : undefined;
  // "for another week", not "another day in court"
  if (article === 'another') return oneOpeners.has(wordAt(line, i - 2)) ? one(i - 1, i + 1, unit) : undefined;
  // "every other week" comes every two; "every week" tells how often, not how long.
  if (article === 'other' && wordAt(line, i - 2) === 'every') return one(i - 2, i + 1, unit, 2);
  if (andAHalf(line, i) && /^(?:next|past|last|coming)$/.test(article)) return one(i - 1, i + 4, unit, 1.5);
  if (article !== 'a' && article !== 'an') return undefined;
  const before = wordAt(line, i - 2);
  // "once a day" tells how often, "three times a week" how many
  if (before === 'once') return { ...one(i - 2, i + 1, unit), recurs: true };
  if (/^(?:twice|thrice|times)$/.test(before)) return undefined;
  if (before === 'half') return one(i - 2, i + 1, unit, 0.5);
  if (before === 'of' && wordAt(line, i - 3) === 'quarter') return one(i - 3, i + 1, unit, 0.25);
  if (andAHalf(line, i)) return one(i - 1, i + 4, unit, 1.5);
  if (line.taken[i - 2] || !(oneOpeners.has(before) || isClosed(line, i))) return undefined;
  return one(i - 1, i + 1, unit);
}

function andAHalf(line: Line, i: number): boolean {
  return wordAt(line, i + 1) === 'and' && wordAt(line, i + 2) === 'a' && wordAt(line, i + 3) === 'half';
}

/** "an hour later", "a week of protests"; not "a day of rest", "a minute of silence". */
function isClosed(line: Line, i: number): boolean {
  const next = wordAt(line, i + 1);
  if (next !== 'of') return next === 'later' || next === 'afterwards';
  return (
    /^(?:week|month|year|decade|fortnight)$/.test(wordAt(line, i)) &&
    !/^(?:the|an?|his|her|their|its|age|it|this|that)$/.test(wordAt(line, i + 2))
  );
}
