import { isStreetName } from './codes';
import type { Thing } from '../../model';
import type { Draft, Line } from './line';
import { isCapitalised, spanOf, wordAt, wordThing } from './line';
import { singular, thingAt } from './nouns';
import { isHyphen, numberWords, numeralAt, smallNumber } from './numerals';

const words = new Map<string, number>(
  (
    'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
    'sixteenth seventeenth eighteenth nineteenth twentieth'
  )
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1]),
);
for (const [word, value] of [
  ['thirtieth', 30],
  ['fortieth', 40],
  ['fiftieth', 50],
  ['sixtieth', 60],
  ['seventieth', 70],
  ['eightieth', 80],
  ['ninetieth', 90],
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
  ['billionth', 1e9],
  ['trillionth', 1e12],
] as const) {
  words.set(word, value);
}

/** Words that are ordinals, for the cheap test whether a sentence has anything to read. */
export const ordinalWords: ReadonlySet<string> = new Set([...words.keys(), 'penultimate', 'antepenultimate']);

/** "fifth straight", "21st", "twenty-first", "No. 1": places in a row; "second to last" is -2, counted from the end. */
export function ordinals(line: Line): Draft[] {
  const found: Draft[] = [];
  const { atoms, taken } = line;
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i];
    if (!atom || taken[i]) continue;
    if (atom.kind === 'digits') {
      const suffix = atoms[i + 1];
      if (suffix?.glued && /^(?:st|nd|rd|th)$/.test(suffix.lower) && /^\d{1,4}$|^\d{1,3},\d{3}$/.test(atom.text)) {
        // "12st 6lb" is a weight.
        if (!isStreetName(line, i + 2) && !(suffix.lower === 'st' && !/(?:^|[^1])1$/.test(atom.text)))
          found.push(draft(i, i + 2, Number(atom.text.replace(',', ''))));
        i += 1;
      }
      continue;
    }
    if (/^(?:no|nos)\.?$/.test(atom.lower) && atom.text.startsWith('N')) {
      const at = atoms[i + 1]?.text === '.' ? i + 2 : i + 1;
      if (
        atoms[at]?.kind === 'digits' &&
        /^\d{1,2}$/.test(atoms[at]?.text ?? '') &&
        (at === i + 2 || atom.lower.endsWith('.'))
      ) {
        found.push(draft(i, at + 1, Number(atoms[at]?.text)));
        i = at;
      } else if (atoms[at]?.kind === 'digits') {
        // "locomotive No. 224" is a name.
        taken[at] = 1;
      }
      continue;
    }
    const ranked = rankedAt(line, i) ?? topAt(line, i) ?? numberedAt(line, i);
    if (ranked) {
      found.push(ranked);
      i = ranked.to - 1;
      continue;
    }
    const fromEnd = placeFromEnd(line, i);
    if (fromEnd) {
      found.push(fromEnd);
      i = fromEnd.to - 1;
      continue;
    }
    const value = words.get(atom.lower);
    if (value === undefined || isFraction(line, i)) continue;
    const compound = compoundAt(line, i, value);
    if (compound) {
      while ((found.at(-1)?.from ?? -1) >= compound.from) found.pop();
      found.push(compound);
      continue;
    }
    const ten = isHyphen(atoms[i - 1]) && value < 10 ? smallNumber(wordAt(line, i - 2)) : undefined;
    if (ten !== undefined && ten >= 20) found.push(draft(i - 2, i + 1, ten + value));
    else if (atom.lower !== 'second' || !isUnit(line, i)) found.push(draft(i, i + 1, value));
  }
  for (const one of found) {
    taken.fill(1, one.from, one.to);
    const thing = one.thing ?? orderedAt(line, one.to);
    if (thing) one.thing = thing;
  }
  return found;
}

/** "a second later", "per second", "a 10-second rule"; "a second time", "a second man" come after a first. */
function isUnit(line: Line, second: number): boolean {
  const number = isHyphen(line.atoms[second - 1]) ? second - 2 : second - 1;
  if (line.atoms[number]?.kind === 'digits' || (number < second - 1 && smallNumber(wordAt(line, number)) !== undefined))
    return true;
  const before = wordAt(line, second - 1);
  if (before !== 'a') return /^(?:per|one|every|each)$/.test(before);
  return line.atoms[second + 1]?.kind !== 'word' || thingAt(line, second + 1, false) === undefined;
}

const inARow: ReadonlySet<string> = new Set(['straight', 'consecutive', 'successive', 'overall']);

/** "the number one seed", "the #1 pick": a rank before what is ranked. "Room number four" is a name. */
function rankedAt(line: Line, i: number): Draft | undefined {
  const { atoms } = line;
  const rank = atoms[i + 1];
  if (!rank || (atoms[i]!.text !== '#' && atoms[i]!.lower !== 'number')) return undefined;
  const value = rank.kind === 'digits' && /^\d{1,2}$/.test(rank.text) ? Number(rank.text) : smallNumber(rank.lower);
  const ranks =
    value !== undefined && value > 0 && /^(?:the|a|its|his|her|their|world|'s|’s)$/.test(wordAt(line, i - 1));
  return ranks && thingAt(line, i + 2, false) ? draft(i, i + 2, value) : undefined;
}

/** "the top-ranked team", "the top seed": the first of those ranked. */
function topAt(line: Line, i: number): Draft | undefined {
  if (wordAt(line, i) !== 'top') return undefined;
  const at = behindHyphen(line, i + 1);
  return (at > i + 1 ? /^(?:ranked|seeded|rated)$/ : /^(?:seeds?|ranked|seeded)$/).test(wordAt(line, at))
    ? { ...draft(i, i + 1, 1), thing: wordThing(line.atoms[at]!) }
    : undefined;
}

/** Nouns whose number stands behind them. */
export const numberedNouns: ReadonlySet<string> = new Set(
  'week day round game stage series season episode lap phase matchday page'.split(' '),
);

/** "since Week 11", "in round 3": not "that day 3 men". */
function numberedAt(line: Line, i: number): Draft | undefined {
  const { atoms } = line;
  const [noun, number] = [atoms[i]!, atoms[i + 1]];
  if (!numberedNouns.has(noun.lower) || number?.kind !== 'digits' || !/^\d{1,2}$/.test(number.text)) return undefined;
  if (line.taken[i + 1] || (atoms[i + 2]?.glued === true && /^[\p{L}\d:%-]/u.test(atoms[i + 2]!.text)))
    return undefined;
  const isNamed = isCapitalised(noun) && !line.capitals && i > 0;
  if (!isNamed && !/^(?:in|into|on|since|during|of|for|from|after|before|until|through)$/.test(wordAt(line, i - 1)))
    return undefined;
  if (thingAt(line, i + 2, true)) return undefined;
  return { ...draft(i, i + 2, Number(number.text)), thing: wordThing(noun) };
}

/** What is numbered: "win" in "the eighth straight win", "round" in "a seventh-round stoppage". */
function orderedAt(line: Line, at: number): Thing | undefined {
  if (!isHyphen(line.atoms[at])) {
    const from = inARow.has(wordAt(line, at)) ? at + 1 : at;
    const isName = isCapitalised(line.atoms[from]) && !line.capitals;
    return isName
      ? editionAt(line, from)
      : (thingAt(line, from, false)?.thing ?? (from > at ? wordThingAt(line, from) : undefined));
  }
  return wordThingAt(line, at + 1);
}

/** What comes again and again, each time with its number: "the 79th Carrow Awards". "The 9th Circuit" is a name. */
const editions =
  /^(?:awards|oscars|games|olympics|summit|festival|anniversary|conference|convention|congress|session|championships?|cup|edition|fair|forum|assembly)$/;

function editionAt(line: Line, at: number): Thing | undefined {
  for (let i = at; i < at + 4 && isCapitalised(line.atoms[i]); i++) {
    const atom = line.atoms[i]!;
    if (editions.test(atom.lower)) return { ...spanOf(line, at, i + 1), head: singular(atom.lower), words: atom.lower };
  }
  return undefined;
}

function wordThingAt(line: Line, at: number): Thing | undefined {
  const atom = line.atoms[at];
  return atom?.kind === 'word' ? wordThing(atom) : undefined;
}

/** "penultimate", "third to last", "next-to-last", "last but one". */
function placeFromEnd(line: Line, i: number): Draft | undefined {
  const word = wordAt(line, i);
  if (word === 'penultimate') return draft(i, i + 1, -2);
  if (word === 'antepenultimate') return draft(i, i + 1, -3);
  const second = behindHyphen(line, i + 1);
  const third = behindHyphen(line, second + 1);
  if (word === 'last') {
    const before = smallNumber(wordAt(line, third));
    const counts = wordAt(line, second) === 'but' && before !== undefined && before > 0 && before < 10;
    return counts ? draft(i, third + 1, -1 - before) : undefined;
  }
  const place = word === 'next' ? 2 : (words.get(word) ?? 0);
  if (place < 2 || place > 9 || wordAt(line, second) !== 'to' || wordAt(line, third) !== 'last') return undefined;
  // "came second to last year's winner"
  if (line.taken[third]) return undefined;
  return draft(i, third + 1, -place);
}

function behindHyphen(line: Line, at: number): number {
  return isHyphen(line.atoms[at]) ? at + 1 : at;
}

/** "two hundredth", "one hundred and twenty-fifth": number words that an ordinal ends. */
function compoundAt(line: Line, i: number, value: number): Draft | undefined {
  let from = i;
  while (from > 0 && i - from < 9 && isPart(line, from - 1)) from -= 1;
  while (from < i && !numberWords.has(wordAt(line, from))) from += 1;
  // "a hundred trillionth"
  if (wordAt(line, from) === 'hundred' && wordAt(line, from - 1) === 'a') from -= 1;
  if (from === i || wordAt(line, from) === 'half') return undefined;
  const numeral = numeralAt(line.atoms, from);
  if (!numeral || numeral.form !== 'words') return undefined;
  const reached = isHyphen(line.atoms[numeral.to]) || wordAt(line, numeral.to) === 'and' ? numeral.to + 1 : numeral.to;
  if (reached !== i) return undefined;
  if (value >= 100) return numeral.value < value ? draft(from, i + 1, numeral.value * value) : undefined;
  return numeral.value >= 100 && numeral.value % 100 < 1 + (value < 10 ? 90 : 0) && numeral.value % 10 === 0
    ? draft(from, i + 1, numeral.value + value)
    : undefined;
}

function isPart(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return (
    (numberWords.has(word) && !/^(?:couple|pair|score|quarters?|thirds?)$/.test(word)) ||
    word === 'and' ||
    isHyphen(line.atoms[at])
  );
}

function draft(from: number, to: number, value: number): Draft {
  return { from, to, kind: 'ordinal', value };
}

/** "a third of", "one-third", "two-fifths": shares, read elsewhere. */
function isFraction(line: Line, i: number): boolean {
  const next = wordAt(line, i + 1);
  const before = wordAt(line, isHyphen(line.atoms[i - 1]) ? i - 2 : i - 1);
  if (wordAt(line, i) === 'first' || wordAt(line, i) === 'second') return false;
  if (isHyphen(line.atoms[i - 1]) && (smallNumber(before) ?? 20) < 20) return true;
  // "by a seventh-round knockout"
  if (/^an?$/.test(before) && isHyphen(line.atoms[i + 1]) && line.atoms[i + 2]?.kind === 'word') return false;
  // "one twenty-fifth"
  if (isHyphen(line.atoms[i - 1]) && wordAt(line, i - 3) === 'one') return true;
  // "fell by a fifth"
  if (before === 'a' || before === 'an') {
    const numeral = numeralAt(line.atoms, i - 1);
    if (numeral?.form === 'fraction' && numeral.to > i) return true;
  }
  return (
    (before === 'a' || before === 'one' || before === 'an') &&
    (next === 'of' || next === 'the' || next === 'its' || next === 'more' || next === 'all')
  );
}
