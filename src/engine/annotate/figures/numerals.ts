import type { Atom } from './atoms';
import { denominatorAt, denominatorWords } from './denominators';
import { magnitudes } from './magnitudes';
import { units } from './units';

/** A number as written, before it is known what it measures. `from` and `to` are indexes of atoms, `to` exclusive. */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** Smallest step told apart as written. */
  readonly step: number;
  /** How it is written. `fraction` is a share ("two-thirds"), `vague` has no value but a word. */
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** Factor of its magnitude word, 1 without. */
  readonly magnitude: number;
  /** "dozens", "tens of thousands", for `vague`. */
  readonly word?: string;
  /** "a couple of", "a few hundred": the value is about that. */
  readonly loose?: boolean;
}

const small = new Map<string, number>(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
    'seventeen eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
);
small.set('nought', 0).set('naught', 0);
const tens = new Map<string, number>(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
);
const scales = new Map<string, number>([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
const vagueScales = new Map<string, string>([
  ['dozens', 'dozens'],
  ['scores', 'scores'],
  ['hundreds', 'hundreds'],
  ['thousands', 'thousands'],
  ['millions', 'millions'],
  ['billions', 'billions'],
  ['trillions', 'trillions'],
  ['tens', 'tens'],
]);
const glyphs = new Map<string, number>([
  ['½', 1 / 2],
  ['⅙', 1 / 6],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅚', 5 / 6],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
]);

/** Words that can begin a number or are one: a cheap test before anything else is read. */
export const numberWords: ReadonlySet<string> = new Set([
  ...small.keys(),
  ...tens.keys(),
  ...scales.keys(),
  ...vagueScales.keys(),
  'half',
  'third',
  'thirds',
  'quarter',
  'quarters',
  'couple',
  'pair',
  'score',
]);

/** @returns the value of a number word below a hundred, or undefined */
export function smallNumber(word: string): number | undefined {
  return small.get(word) ?? tens.get(word);
}

const articles = new Set(['a', 'an', 'several']);
const afterArticle = new Set(['few', ...denominatorWords]);

/** Reads the number that begins at atom `i`, the longest that makes sense. */
export function numeralAt(atoms: readonly Atom[], i: number): Numeral | undefined {
  const atom = atoms[i];
  if (!atom) return undefined;
  if (atom.kind === 'digits') return digitNumeral(atoms, i);
  if (atom.kind === 'mark') {
    const part = glyphs.get(atom.text);
    return part === undefined ? undefined : withMagnitude(atoms, i, i + 1, part, part, 'digits');
  }
  if (articles.has(atom.lower)) {
    if (!numberWords.has(atoms[i + 1]?.lower ?? '') && !afterArticle.has(atoms[i + 1]?.lower ?? '')) return undefined;
  } else if (!numberWords.has(atom.lower)) return undefined;
  return vagueNumeral(atoms, i) ?? fractionNumeral(atoms, i) ?? wordNumeral(atoms, i);
}

function parseDigits(text: string): { value: number; step: number } | undefined {
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(\.\d+)?$/.exec(text);
  if (grouped) return { value: Number(text.replaceAll(',', '')), step: stepOf(grouped[1]) };
  const plain = /^\d*(\.\d+)?$/.exec(text);
  if (plain) return { value: Number(text), step: stepOf(plain[1]) };
  const continental = /^(\d{1,3})((?:\.\d{3}){2,})$/.exec(text);
  if (continental) return { value: Number(text.replaceAll('.', '')), step: 1 };
  const continentalPart = /^(\d{1,3}(?:\.\d{3})+)(,\d{1,2})$/.exec(text);
  if (continentalPart)
    return { value: Number(text.replaceAll('.', '').replace(',', '.')), step: stepOf(continentalPart[2]) };
  const comma = /^\d+(,\d{1,2})$/.exec(text);
  if (comma) return { value: Number(text.replace(',', '.')), step: stepOf(comma[1]) };
  return undefined;
}

function stepOf(decimals: string | undefined): number {
  return decimals ? Number(`1e-${decimals.length - 1}`) : 1;
}

function digitNumeral(atoms: readonly Atom[], i: number): Numeral | undefined {
  const read = parseDigits((atoms[i] as Atom).text);
  if (!read) return undefined;
  let { value, step } = read;
  let to = i + 1;
  const next = atoms[to];
  const glyph = next && glyphs.get(next.text);
  const power = powerOfTen(atoms, to);
  const raised = power ? undefined : exponentAt(atoms, to, '^');
  if (power) {
    value = Number(`${value}e${power.exponent}`);
    step = Number(`${step}e${power.exponent}`);
    to = power.to;
  } else if (raised) {
    value = Number((value ** raised.exponent).toPrecision(15));
    step = Math.min(step, value);
    to = raised.to;
  } else if (glyph !== undefined) {
    value += glyph;
    step = glyph;
    to += 1;
  } else {
    const slash = slashFraction(atoms, i);
    if (slash !== undefined) return withMagnitude(atoms, i, i + 3, slash, slash, 'fraction');
    // "2 1/2", "2-1/2"
    const part = isHyphen(next) && next?.glued ? to + 1 : to;
    const first = atoms[part];
    const mixed = first?.kind === 'digits' && first.glued === part > to ? slashFraction(atoms, part) : undefined;
    if (mixed !== undefined && mixed < 1 && Number.isInteger(value)) {
      value += mixed;
      step = mixed;
      to = part + 3;
    } else {
      const half = andAHalf(atoms, to);
      if (half) {
        value += half.value;
        step = half.value;
        to = half.to;
      }
    }
  }
  return withMagnitude(atoms, i, to, value, step, 'digits');
}

/** "x 10^6", "×10^-4", "e10", "e-1" behind a number. */
function powerOfTen(atoms: readonly Atom[], i: number): { to: number; exponent: number } | undefined {
  if (/^[x×*]$/.test(atoms[i]?.lower ?? '') && atoms[i + 1]?.text === '10') return exponentAt(atoms, i + 2, '^');
  const power = atoms[i]?.glued ? exponentAt(atoms, i, 'e') : undefined;
  // "7e7" is a name.
  return power && (power.to - i > 2 || power.exponent > 9 || atoms[i - 1]?.text.includes('.')) ? power : undefined;
}

/** "^-4", "e+14": a mark or letter with a glued exponent, which may have a sign. */
function exponentAt(atoms: readonly Atom[], i: number, mark: string): { to: number; exponent: number } | undefined {
  if (atoms[i]?.lower !== mark) return undefined;
  const sign = /^[-−+]$/.exec(atoms[i + 1]?.text ?? '')?.[0];
  const at = sign === undefined ? i + 1 : i + 2;
  const digits = /^\d{1,2}$/.exec(atoms[at]?.text ?? '')?.[0];
  if (digits === undefined || atoms[at]?.glued === false || atoms[i + 1]?.glued === false) return undefined;
  return { to: at + 1, exponent: sign === undefined || sign === '+' ? Number(digits) : -Number(digits) };
}

/** "1/2", "3/4": small numbers around a slash, glued. */
function slashFraction(atoms: readonly Atom[], i: number): number | undefined {
  const [above, slash, below] = [atoms[i], atoms[i + 1], atoms[i + 2]];
  if (!above || slash?.text !== '/' || below?.kind !== 'digits') return undefined;
  if (!slash.glued || !below.glued || atoms[i + 3]?.text === '/') return undefined;
  const [top, bottom] = [Number(above.text), Number(below.text)];
  return top < bottom && bottom <= 16 && top > 0 && [2, 3, 4, 5, 6, 8, 10, 16].includes(bottom)
    ? top / bottom
    : undefined;
}

/** "and a half", "-and-a-half", "and a quarter", "and three quarters", "and five ninths": less than one. */
function andAHalf(atoms: readonly Atom[], i: number): { to: number; value: number } | undefined {
  let at = skipHyphen(atoms, i);
  if (atoms[at]?.lower !== 'and') return undefined;
  at = skipHyphen(atoms, at + 1);
  // "one and half hours"
  if (atoms[at]?.lower === 'half' && atoms[at + 1]?.lower !== 'of') return { to: at + 1, value: 0.5 };
  let count = atoms[at]?.lower === 'a' || atoms[at]?.lower === 'one' ? 1 : smallNumber(atoms[at]?.lower ?? '');
  if (count === undefined || count === 0) return undefined;
  at = skipHyphen(atoms, at + 1);
  const unit = count >= 20 ? small.get(atoms[at]?.lower ?? '') : undefined;
  if (unit !== undefined) {
    count += unit;
    at = skipHyphen(atoms, at + 1);
  }
  const part = denominatorAt(atoms, at);
  if (!part || count >= part.below) return undefined;
  // "four were hurt and a fifth died": a place in a row, but at the end.
  const share = count > 1 ? part.plural : part.below <= 4 || atoms[part.to] === undefined;
  return share ? { to: part.to, value: count / part.below } : undefined;
}

function skipHyphen(atoms: readonly Atom[], i: number): number {
  return isHyphen(atoms[i]) ? i + 1 : i;
}

export function isHyphen(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.text === '-' || atom.text === '‐' || atom.text === '‑');
}

/** Takes in the magnitude words that follow: "2.5 million", "4,500 crore", "2.6-million", "three hundred thousand". */
function withMagnitude(
  atoms: readonly Atom[],
  from: number,
  end: number,
  value: number,
  step: number,
  form: Numeral['form'],
): Numeral {
  let to = end;
  let magnitude = 1;
  for (let rounds = 0; rounds < 2; rounds += 1) {
    const at = skipHyphen(atoms, to);
    const atom = atoms[at];
    if (!atom || atom.kind !== 'word') break;
    const factor = magnitudes.get(atom.text === 'MM' ? 'MM' : atom.lower);
    if (factor === undefined || (magnitude > 1 && factor === 100)) break;
    magnitude *= factor;
    to = at + 1;
    const half = factor >= 1e6 ? andAHalf(atoms, to) : undefined;
    if (half && rounds === 0) {
      value += half.value;
      to = half.to;
    }
  }
  const tail = form === 'digits' && Number.isInteger(value) ? smallerBehind(atoms, to, magnitude) : undefined;
  if (tail) return { ...tail, from, value: value * magnitude + tail.value, magnitude };
  return { from, to, value: round(value * magnitude), step: step * magnitude, form, magnitude };
}

/** "4 thousand 3 hundred", "3 hundred and 21": what a number in figures and words goes on with. */
function smallerBehind(atoms: readonly Atom[], to: number, magnitude: number): Numeral | undefined {
  if (magnitude !== 100 && magnitude !== 1000) return undefined;
  const joined = atoms[to]?.lower === 'and';
  const next = numeralAt(atoms, joined ? to + 1 : to);
  if (!next || next.step % 1 !== 0 || !(next.value > 0 && next.value < Math.min(magnitude, joined ? 100 : 1000)))
    return undefined;
  return joined || next.magnitude === 100 ? next : undefined;
}

/** Products of decimals and powers of ten without the binary dust: 2.3 * 1e9 is 2300000000. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** "dozens", "tens of thousands", "hundreds of thousands", "several hundred", "a few thousand", "many dozens". */
function vagueNumeral(atoms: readonly Atom[], i: number): Numeral | undefined {
  const first = (atoms[i] as Atom).lower;
  const scale = vagueScales.get(first);
  const vague = (to: number, word: string): Numeral => ({
    from: i,
    to,
    value: Number.NaN,
    step: 0,
    form: 'vague',
    magnitude: 1,
    word,
  });
  if (scale) {
    const inner = atoms[i + 1]?.lower === 'of' ? vagueScales.get(atoms[i + 2]?.lower ?? '') : undefined;
    if (inner && inner !== 'tens') return vague(i + 3, `${scale} of ${inner}`);
    return scale === 'tens' || (scale === 'scores' && atoms[i + 1]?.lower !== 'of') ? undefined : vague(i + 1, scale);
  }
  const lead = first === 'a' && atoms[i + 1]?.lower === 'few' ? i + 2 : first === 'several' ? i + 1 : 0;
  const unit = lead > 0 ? atoms[lead]?.lower : undefined;
  if (unit !== undefined && scales.has(unit)) return vague(lead + 1, `${unit}s`);
  if (
    first === 'a' &&
    atoms[i + 1]?.lower === 'score' &&
    atoms[i + 2]?.lower === 'of' &&
    atoms[i + 3]?.kind === 'word'
  ) {
    return { from: i, to: i + 3, value: 20, step: 10, form: 'words', magnitude: 1 };
  }
  if (first === 'a' && atoms[i + 1]?.lower === 'couple') {
    const at = atoms[i + 2]?.lower === 'of' ? i + 3 : i + 2;
    const factor = scales.get(atoms[at]?.lower ?? '');
    if (factor !== undefined) {
      return { from: i, to: at + 1, value: 2 * factor, step: factor, form: 'words', magnitude: factor, loose: true };
    }
    if (at === i + 3) return { from: i, to: at, value: 2, step: 1, form: 'words', magnitude: 1, loose: true };
  }
  if (first === 'a' && atoms[i + 1]?.lower === 'pair' && atoms[i + 2]?.lower === 'of' && !isMadeOfTwo(atoms, i + 3)) {
    return { from: i, to: i + 3, value: 2, step: 1, form: 'words', magnitude: 1 };
  }
  return undefined;
}

/** "a pair of running shoes" is one thing, "a pair of touchdowns" are two. */
function isMadeOfTwo(atoms: readonly Atom[], at: number): boolean {
  for (let i = at; i < at + 3 && atoms[i]?.kind === 'word'; i++) if (madeOfTwo.test(atoms[i]!.lower)) return true;
  return false;
}

const madeOfTwo =
  /^(?:pants|trousers|jeans|shorts|tights|leggings|pyjamas|pajamas|underwear|knickers|shoes|boots|sneakers|trainers|sandals|slippers|heels|socks|stockings|gloves|mittens|glasses|spectacles|sunglasses|goggles|binoculars|scissors|shears|pliers|tweezers|tongs|handcuffs|headphones|earphones|earrings|skis|skates|crutches|eyes|hands|legs|wings|ears|lips|aces|kings|queens|jacks)$/;

/** "half a million", "a quarter of a million", "two-thirds", "a third of", "three quarters of", "half of", "one in five". */
function fractionNumeral(atoms: readonly Atom[], i: number): Numeral | undefined {
  const first = (atoms[i] as Atom).lower;
  const fraction = (to: number, value: number): Numeral => ({
    from: i,
    to,
    value: Number(value.toPrecision(4)),
    step: 0.01,
    form: 'fraction',
    magnitude: 1,
  });
  let at = i;
  let above = 1;
  if (first === 'a' || first === 'an' || first === 'one') at = skipHyphen(atoms, i + 1);
  else {
    const count = smallNumber(first);
    if (count !== undefined && count > 1 && count < 20) {
      above = count;
      at = skipHyphen(atoms, i + 1);
    }
  }
  const part = denominatorAt(atoms, at);
  const below = part?.below;
  if (part && below !== undefined && part.plural === above > 1 && (below > 2 || above === 1)) {
    const end = part.to;
    const next = atoms[end]?.lower ?? '';
    const ofA =
      next === 'a' || next === 'an'
        ? end + 1
        : next === 'of' && /^an?$/.test(atoms[end + 1]?.lower ?? '')
          ? end + 2
          : -1;
    const factor = ofA > 0 ? scales.get(atoms[ofA]?.lower ?? '') : undefined;
    if (factor !== undefined) {
      const value = (above / below) * factor;
      return { from: i, to: ofA + 1, value, step: factor / below, form: 'words', magnitude: factor };
    }
    if (ofA > 0 && isMeasure(atoms[ofA]?.lower ?? '')) {
      return { from: i, to: ofA, value: above / below, step: above / below, form: 'words', magnitude: 1 };
    }
    const scaled = scales.get(atoms[skipHyphen(atoms, end)]?.lower ?? '');
    if (scaled !== undefined && (below === 2 || below === 4)) {
      const value = (above / below) * scaled;
      return { from: i, to: skipHyphen(atoms, end) + 1, value, step: scaled / below, form: 'words', magnitude: scaled };
    }
    // "a half-percent rise", "the last half mile"
    if (below === 2 && above === 1 && isHalvable(atoms[skipHyphen(atoms, end)]?.lower ?? '')) {
      return { from: i, to: end, value: 0.5, step: 0.5, form: 'words', magnitude: 1 };
    }
    if (isShare(atoms, i, at, end, above, below)) return fraction(end, above / below);
  }
  const inWord = atoms[i + 1]?.lower === 'in' && small.has(first) ? smallNumber(atoms[i + 2]?.lower ?? '') : undefined;
  const top = small.get(first);
  if (inWord !== undefined && top !== undefined && top > 0 && top < inWord && !isTimeWord(atoms[i + 3]?.lower)) {
    return fraction(i + 3, top / inWord);
  }
  return undefined;
}

/** What a bare "half" before it halves; "half hour" and "half year" are lengths of time or parts of the year. */
function isHalvable(word: string): boolean {
  return /^(?:percent|pct|point)$/.test(word) || (units.has(word) && word !== 'points' && word !== 'degrees');
}

/** What half of one can be measured in: "half a percent", "half a mile", "a quarter of an hour". */
function isMeasure(word: string): boolean {
  return (
    /^(?:percent|percentage|per|point|pct|cent|hour|day|month|year|decade|century|minute|second)$/.test(word) ||
    units.has(word)
  );
}

const shareWords = new Set([
  'of',
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'more',
  'all',
  'that',
  'as',
  'less',
  'again',
]);
const hedges = new Set(
  'about around nearly almost roughly approximately than over at least under only just exactly to by some between'.split(
    ' ',
  ),
);
/** Verbs and adverbs of change before "a third": "sales fell a third". */
const changed = new Set(
  (
    'fell fall fallen rose rise risen dropped drop slid slumped tumbled plunged jumped surged soared climbed grew shrank shrunk ' +
    'sank lost gained increased decreased declined down up'
  ).split(' '),
);
/** "more than half are members", "about a third said so". */
const predicate = /^(?:are|were|is|was|have|had|say|said|want|believe|think|live|lived|came|come)$/;
/** Words that leave "a third" a share where they follow; before a noun it is a place in a row. */
const afterShare = new Set(
  'and or but from in since to after before over last this on as compared when while for during between at by because with'.split(
    ' ',
  ),
);

/**
 * Whether words for a part of something mean a share, not a place in a row or a part of the year: "two-thirds", "a third
 * of its shares", "one quarter the power", "about a quarter", not "a third man", "the third", "first half of 2021".
 */
function isShare(atoms: readonly Atom[], i: number, at: number, end: number, above: number, below: number): boolean {
  const next = atoms[end]?.lower ?? '';
  const before = atoms[i - 1]?.lower ?? '';
  const bare = at === i;
  if (bare && below !== 2) return false;
  if (bare && /^(?:a|an|the|other|first|second|last|latter|this|each|either|every|better)$/.test(before)) return false;
  if (next === 'of' && below === 4 && /^(?:19|20)\d\d$/.test(atoms[end + 1]?.text ?? '')) return false;
  if (above > 1 || isHyphen(atoms[i + 1]) || atoms[i]?.lower === 'one') return true;
  if (shareWords.has(next)) return true;
  // A line or a cell of its own is no place in a row.
  if (!bare && i === 0 && atoms[end] === undefined) return true;
  return (
    !(bare && (before === 'at' || before === 'some')) &&
    (hedges.has(before) || changed.has(before)) &&
    (atoms[end]?.kind !== 'word' || afterShare.has(next) || predicate.test(next))
  );
}

function isTimeWord(word: string | undefined): boolean {
  return word !== undefined && /^(?:year|month|week|day|hour|minute|second|decade)s?$/.test(word);
}

/** "two", "twenty-three", "one hundred and five", "a hundred", "two dozen", "two and a half", "three hundred thousand". */
function wordNumeral(atoms: readonly Atom[], i: number): Numeral | undefined {
  const first = (atoms[i] as Atom).lower;
  let at = i;
  let total = 0;
  let group = 0;
  let seen = false;
  let magnitude = 1;
  let step = 1;
  if (first === 'a' || first === 'an') {
    if (!scales.has(atoms[i + 1]?.lower ?? '')) return undefined;
    group = 1;
    at = i + 1;
  }
  let lastScale = Number.POSITIVE_INFINITY;
  let to = at;
  for (;;) {
    const atom = atoms[at];
    if (!atom) break;
    const ones = small.get(atom.lower);
    const ten = tens.get(atom.lower);
    const scale = scales.get(atom.lower);
    if (ones !== undefined) {
      if (seen && group % 100 !== 0 && !(group % 10 === 0 && ones < 10 && ones > 0 && group % 100 >= 20)) break;
      group += ones;
      step = 1;
    } else if (ten !== undefined) {
      // "one hundred thirty-fifths"
      if (seen && (group % 100 !== 0 || (atoms[at - 1]?.lower !== 'and' && denominatorAt(atoms, at)?.plural))) break;
      group += ten;
      step = 1;
    } else if (scale !== undefined) {
      if (!seen && at === i) {
        if (!isBareHundred(atoms, i)) return undefined;
        group = 1;
      }
      if (scale === 12) {
        group = (group === 0 ? 1 : group) * 12;
        step = 12;
        to = at + 1;
        at += 1;
        seen = true;
        break;
      }
      if (scale === 100) {
        if (group === 0 || group > 99) break;
        group *= 100;
        step = 100;
      } else {
        if (scale >= lastScale) break;
        total += group * scale;
        group = 0;
        lastScale = scale;
        step = scale;
      }
      magnitude = Math.max(magnitude, scale);
    } else break;
    seen = true;
    to = at + 1;
    at = to;
    const next = atoms[at];
    if (isHyphen(next) && isNumberWord(atoms[at + 1])) at += 1;
    else if (next?.lower === 'and' && step >= 100 && isSmall(atoms[at + 1]) && !andAHalf(atoms, at)) at += 1;
    else if (next?.lower === 'and') break;
  }
  if (!seen) return undefined;
  let value = total + group;
  if (first === 'a' && to === i + 1) return undefined;
  const half = andAHalf(atoms, to);
  const ofHalf = half ? scales.get(atoms[half.to]?.lower ?? '') : undefined;
  if (half && step >= 1e6 && ofHalf !== undefined && ofHalf < step) {
    // "one billion and a half million"
    const tail = half.value * ofHalf;
    return { from: i, to: half.to + 1, value: value + tail, step: tail, form: 'words', magnitude };
  }
  if (half && step >= 1e6 && Number.isInteger(value / step)) {
    // "one million and a half"
    return {
      from: i,
      to: half.to,
      value: value + half.value * step,
      step: half.value * step,
      form: 'words',
      magnitude,
    };
  }
  if (half) {
    value += half.value;
    return withMagnitude(atoms, i, half.to, value, half.value, 'words');
  }
  const part = denominatorAt(atoms, skipHyphen(atoms, to));
  // Places in a row have no plural; halves, thirds and quarters are things as well.
  if (part?.plural && part.below > 4 && value > 1) {
    return {
      from: i,
      to: part.to,
      value: Number((value / part.below).toPrecision(15)),
      step: 1 / part.below,
      form: 'fraction',
      magnitude: 1,
    };
  }
  const decimals = pointDigits(atoms, to);
  if (decimals) return withMagnitude(atoms, i, decimals.to, round(value + decimals.value), decimals.step, 'words');
  const tail = withMagnitude(atoms, i, to, value, step, 'words');
  return magnitude > tail.magnitude ? { ...tail, magnitude } : tail;
}

/** "point five", "point two one": decimals read out. */
function pointDigits(atoms: readonly Atom[], i: number): { to: number; value: number; step: number } | undefined {
  if (atoms[i]?.lower !== 'point') return undefined;
  let to = i + 1;
  let value = 0;
  let step = 1;
  const ten = tens.get(atoms[to]?.lower ?? '');
  const pair = ten ?? small.get(atoms[to]?.lower ?? '') ?? 0;
  if (pair >= 10) {
    // "point seventy-one"
    const tail = skipHyphen(atoms, to + 1);
    const one = ten === undefined ? undefined : small.get(atoms[tail]?.lower ?? '');
    const last = one !== undefined && one > 0 && one < 10;
    return { to: last ? tail + 1 : to + 1, value: (pair + (last ? one : 0)) / 100, step: 0.01 };
  }
  for (let digit = small.get(atoms[to]?.lower ?? ''); digit !== undefined && digit < 10;) {
    step /= 10;
    value += digit * step;
    to += 1;
    digit = small.get(atoms[to]?.lower ?? '');
  }
  return to > i + 1 ? { to, value, step } : undefined;
}

/** "hundred thousand dollars", not "a few hundred thousand". */
function isBareHundred(atoms: readonly Atom[], i: number): boolean {
  return (
    atoms[i]?.lower === 'hundred' &&
    (scales.get(atoms[i + 1]?.lower ?? '') ?? 0) >= 1000 &&
    !/^(?:few|several|many|some|couple|of)$/.test(atoms[i - 1]?.lower ?? '')
  );
}

function isNumberWord(atom: Atom | undefined): boolean {
  return atom !== undefined && (small.has(atom.lower) || tens.has(atom.lower) || scales.has(atom.lower));
}

function isSmall(atom: Atom | undefined): boolean {
  return atom !== undefined && (small.has(atom.lower) || tens.has(atom.lower));
}
