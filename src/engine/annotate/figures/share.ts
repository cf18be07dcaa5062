import type { Thing } from '../../model';
import type { Draft, Line } from './line';
import { wordAt, wordThing } from './line';
import { isHyphen, numberWords, numeralAt, type Numeral } from './numerals';
import { isPlural, shareThing, singular } from './nouns';
import { signAt } from './percent';

/** "two-thirds of voters", "a quarter of staff", "one in five workers", "3.5 times": a share or a factor. */
export function share(line: Line, numeral: Numeral): Draft | undefined {
  const rate = outOf(line, numeral) ?? ofSuchIn(line, numeral);
  if (rate) return rate;
  if (isHyphen(line.atoms[numeral.to]) && wordAt(line, numeral.to + 1) === 'fold' && numeral.form !== 'vague') {
    return factor(numeral.from, numeral.to + 2, numeral.value);
  }
  const times = wordAt(line, numeral.to);
  if ((times === 'times' || times === 'fold') && numeral.form !== 'vague') {
    const next = wordAt(line, numeral.to + 1);
    const comparing =
      numeral.step < 1 ||
      /^(?:more|higher|larger|bigger|greater|as|the|its|faster|stronger|longer|less|lower|smaller|that|what|earnings|over)$/.test(
        next,
      );
    return {
      from: numeral.from,
      to: numeral.to + 1,
      kind: comparing ? 'number' : 'count',
      value: numeral.value,
      unit: 'time',
      step: numeral.step,
      numeral,
      ...(comparing ? {} : { thing: { ...wordThing(line.atoms[numeral.to]!), head: 'time' } }),
    };
  }
  const below = overEnd(line, numeral);
  if (below) return below;
  if (numeral.form !== 'fraction') return undefined;
  const sign = signAt(line, numeral.from);
  return {
    from: sign ?? numeral.from,
    to: numeral.to,
    kind: 'number',
    value: sign === undefined ? numeral.value : -numeral.value,
    step: numeral.step,
    numeral,
    thing: shareThing(line, numeral.to),
  };
}

/** "one over twenty" at an end: a fraction read out. Before a noun "over" means more than. */
function overEnd(line: Line, numeral: Numeral): Draft | undefined {
  if (wordAt(line, numeral.to) !== 'over' || numeral.step !== 1 || numeral.magnitude > 1) return undefined;
  const below = numeralAt(line.atoms, numeral.to + 1);
  if (!below || below.step % 1 !== 0 || below.value > 1000 || numeral.value >= below.value) return undefined;
  if (!/^(?:[.?!;)]|)$/.test(wordAt(line, below.to))) return undefined;
  const sign = signAt(line, numeral.from);
  const value = Number((numeral.value / below.value).toPrecision(4)) * (sign === undefined ? 1 : -1);
  return { from: sign ?? numeral.from, to: below.to, kind: 'number', value, step: 1 / below.value };
}

/** Wholes of which a share is told: "seven out of ten" is a share, "450 out of 512" counts. */
const wholes = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000]);

/** "one in 40,000", not "one in 2000", which may be a year. */
function isRoundWhole(whole: number, line: Line, at: number): boolean {
  return whole % 100 === 0 && (whole > 9999 || line.atoms[at]?.text.includes(',') === true);
}

/** "three in 10 voters", "seven out of ten patients". */
function outOf(line: Line, numeral: Numeral): Draft | undefined {
  if ((numeral.form !== 'digits' && numeral.form !== 'words') || numeral.step < 1 || numeral.value < 1)
    return undefined;
  const long = wordAt(line, numeral.to) === 'out' && wordAt(line, numeral.to + 1) === 'of';
  if (!long && wordAt(line, numeral.to) !== 'in') return undefined;
  const at = numeral.to + (long ? 2 : 1);
  if (line.taken[at]) return undefined;
  const read = numeralAt(line.atoms, at);
  if (!read || (read.form !== 'digits' && read.form !== 'words') || read.step % 1 !== 0) return undefined;
  // "one in 250 births" is a share of any whole; "two out of five hundred homes" counts both.
  const { value: whole, to } = read;
  const isWhole =
    numeral.value === 1 && read.magnitude === 1 ? whole <= 1000 || isRoundWhole(whole, line, at) : wholes.has(whole);
  if (numeral.value >= whole || !isWhole) return undefined;
  if (read.magnitude > 1) return undefined;
  const of = wordAt(line, to);
  const alone = numeral.from === 0 && of === '';
  // "two out of five hundreds"
  if (numberWords.has(of)) return undefined;
  if (timeWords.test(of) || (!long && !alone && !isPlural(of))) return undefined;
  return partOf(numeral, whole, to, shareThing(line, to));
}

/** So many of a whole, up to an atom. */
function partOf(numeral: Numeral, whole: number, to: number, thing: Thing | undefined): Draft {
  return {
    from: numeral.from,
    to,
    kind: 'number',
    value: Number((numeral.value / whole).toPrecision(4)),
    step: 1 / whole,
    numeral: { ...numeral, to, form: 'fraction' },
    thing,
  };
}

/** "four households in ten": what is counted stands between. */
function ofSuchIn(line: Line, numeral: Numeral): Draft | undefined {
  if ((numeral.form !== 'digits' && numeral.form !== 'words') || numeral.step < 1 || numeral.value < 1)
    return undefined;
  const at = numeral.to;
  if (line.taken[at] || !isPlural(wordAt(line, at)) || wordAt(line, at + 1) !== 'in') return undefined;
  const read = line.taken[at + 2] ? undefined : numeralAt(line.atoms, at + 2);
  if (!read || read.magnitude > 1 || read.step !== 1 || !wholes.has(read.value) || numeral.value >= read.value)
    return undefined;
  const next = line.atoms[read.to];
  // "two men in five cars"
  if (next?.kind === 'word' && (isPlural(next.lower) || timeWords.test(next.lower))) return undefined;
  return partOf(numeral, read.value, read.to, { ...wordThing(line.atoms[at]!), head: singular(wordAt(line, at)) });
}

const timeWords = /^(?:year|month|week|day|hour|minute|second|decade|game|match|start|race|round)e?s?$/;

function factor(from: number, to: number, value: number): Draft {
  return { from, to, kind: 'number', value, unit: 'time' };
}

const factors = new Map([
  ['doubled', 2],
  ['tripled', 3],
  ['trebled', 3],
  ['quadrupled', 4],
  ['halved', 0.5],
  ['quintupled', 5],
  ...'two three four five six seven eight nine ten'
    .split(' ')
    .map((word, index): [string, number] => [`${word}fold`, index + 2]),
  ['hundredfold', 100],
  ['twice', 2],
]);

export const factorWords: ReadonlySet<string> = new Set(factors.keys());

/** What "twice" stands before where it compares: "twice as tall", "twice the size"; "fined twice" counts times. */
const compared = /^(?:as|the|its|their|his|her|that|what|this|last)$/;

/** "twice a day", "twice weekly" tell how often; "twice more", "twice bigger" compare. */
const often =
  /^(?:an?|per|every|each|daily|weekly|monthly|yearly|annually|more|less|(?:bigg|larg|high|great|long|fast|bett|old|strong|heavi|wid|deep|small|low)er|over|removed)$/;

/** "The profit doubled", "a threefold rise", "twice as tall": a factor in one word. */
export function factorVerbs(line: Line): Draft[] {
  const found: Draft[] = [];
  line.atoms.forEach((atom, i) => {
    const value = factors.get(atom.lower);
    if (value === undefined || line.taken[i]) return;
    if (atom.lower !== 'twice' || compared.test(wordAt(line, i + 1))) found.push(factor(i, i + 1, value));
    else if (!often.test(wordAt(line, i + 1)))
      found.push({ ...factor(i, i + 1, value), kind: 'count', step: 1, thing: { ...wordThing(atom), head: 'time' } });
  });
  return found;
}
