import { codes, minors, national, nouns, prefixes } from './currencies';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { magnitudes, shortMagnitudes } from './magnitudes';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';
import { attributiveThing } from './nouns';
import { signAt } from './percent';
import { units } from './units';

/** "€2.5 billion", "US$350m", "Rs 4,500 crore", "two-million-euro", "50 cents": an amount of a currency. */
export function money(line: Line, numeral: Numeral): Draft | undefined {
  const before = prefixBefore(line, numeral.from);
  const amount = before ? shortMagnitude(line, numeral, true) : numeral;
  const after = nounAfter(line, before ? amount : shortMagnitude(line, numeral, false), before !== undefined);
  if (!before && !after) return undefined;
  const read = after?.numeral ?? amount;
  const code =
    after && (!before || after.code !== 'USD') && before?.code !== after.code ? after.code : (before?.code ?? '');
  const share = after?.share ?? 1;
  const signed = before ? signAt(line, before.from) : undefined;
  const vague = read.form === 'vague';
  const to = after?.to ?? read.to;
  const from = signed ?? before?.from ?? numeral.from;
  return {
    from,
    to,
    kind: 'money',
    value: vague ? (read.word ?? '') : (signed === undefined ? 1 : -1) * Number((read.value * share).toPrecision(12)),
    unit: code,
    step: vague ? undefined : read.step * share,
    numeral: read,
    thing: attributiveThing(line, from, to),
  };
}

/** A symbol, code or abbreviation that stands before the number: its first atom and its code. */
export function prefixBefore(line: Line, from: number): { from: number; code: string } | undefined {
  const last = line.atoms[from - 1];
  if (!last || line.taken[from - 1]) return undefined;
  const glued = line.atoms[from]?.glued ?? false;
  if (last.kind === 'mark') {
    let at = last.text === '.' && line.atoms[from - 2]?.lower === 'rs' ? from - 2 : from - 1;
    const symbol = line.atoms[at]?.lower ?? '';
    const code = prefixes.get(symbol);
    if (code === undefined) return undefined;
    // "US $160 million" with a space, but "A $90 million deal" has an article.
    const letters = line.atoms[at - 1];
    const joined = letters?.kind === 'word' ? prefixes.get(letters.lower + symbol) : undefined;
    if (joined !== undefined && (line.atoms[at]?.glued || /^[A-Z.]{2,}$/.test(letters?.text ?? ''))) {
      at -= 1;
      return { from: at, code: joined };
    }
    return { from: at, code };
  }
  if (last.kind !== 'word') return undefined;
  const dollar = line.atoms[from - 2];
  if (dollar?.text === '$' && last.glued && prefixes.has(`$${last.lower}`)) {
    return { from: from - 2, code: prefixes.get(`$${last.lower}`) as string };
  }
  if (codes.has(last.text)) return { from: from - 1, code: last.text };
  // "e85 million": a euro sign that was lost in copying.
  if (last.text === 'e')
    return glued && isMagnitude(wordAt(line, from + 1)) ? { from: from - 1, code: 'EUR' } : undefined;
  if (last.lower === 'r') return glued && last.text === 'R' ? { from: from - 1, code: 'ZAR' } : undefined;
  if (last.lower === 're' || last.lower === 'fr' || last.lower === 'kr') return undefined;
  const code = /^[A-Z]/.test(last.text) || glued ? prefixes.get(last.lower) : undefined;
  return code === undefined ? undefined : { from: from - 1, code };
}

function isMagnitude(word: string): boolean {
  return shortMagnitudes.has(word) || magnitudes.has(word);
}

/** Takes in "m", "k", "b" behind the number, glued or (beside a currency) apart. */
export function shortMagnitude(line: Line, numeral: Numeral, apart: boolean): Numeral {
  if (numeral.magnitude > 1) return numeral;
  const at = isHyphen(line.atoms[numeral.to]) ? numeral.to + 1 : numeral.to;
  const atom = line.atoms[at];
  const factor = atom?.kind === 'word' ? shortMagnitudes.get(atom.lower) : undefined;
  if (!atom || factor === undefined || line.taken[at] || (!apart && !atom.glued)) return numeral;
  return {
    ...numeral,
    to: at + 1,
    value: Number((numeral.value * factor).toPrecision(12)),
    step: numeral.step * factor,
    magnitude: factor,
  };
}

interface After {
  readonly to: number;
  readonly code: string;
  readonly share: number;
  readonly numeral: Numeral;
}

/** A currency noun, code or symbol behind the number, "million" and a nationality between. */
function nounAfter(line: Line, numeral: Numeral, prefixed: boolean): After | undefined {
  let at = numeral.to;
  if (isHyphen(line.atoms[at])) at += 1;
  if (numeral.form === 'vague' && wordAt(line, at) === 'of') at += 1;
  if (line.taken[at]) return undefined;
  const atom = line.atoms[at];
  if (!atom) return undefined;
  const found = (to: number, code: string, share = 1): After => ({ to, code, share, numeral });
  if (atom.kind === 'mark') {
    const code =
      !prefixed && atom.text !== '$' && line.atoms[at + 1]?.kind !== 'digits' ? prefixes.get(atom.text) : undefined;
    if (code !== undefined) return found(at + 1, code);
    return !prefixed && atom.text === '$' && line.atoms[at + 1]?.kind !== 'digits' ? found(at + 1, 'USD') : undefined;
  }
  if (codes.has(atom.text)) return found(at + 1, atom.text);
  for (let length = 3; length >= 2; length -= 1) {
    const words = line.atoms.slice(at, at + length).filter((one) => !isHyphen(one));
    if (words.length < 2) continue;
    const noun = stem(words.at(-1)?.lower ?? '');
    const code =
      national.get(`${words.at(-2)?.lower ?? ''} ${noun}`) ??
      national.get(
        `${words
          .slice(0, -1)
          .map((one) => one.lower)
          .join('-')} ${noun}`,
      );
    if (code !== undefined) return found(at + length, code);
  }
  const sterling = atom.lower === 'pounds' && wordAt(line, at + 1) === 'sterling' ? at + 2 : at + 1;
  const minor =
    minors.get(atom.lower) ??
    (isCoin(line, numeral, at) ? minors.get(atom.text === 'p' ? 'pence' : 'cent') : undefined);
  if (minor) return prefixed ? undefined : found(at + 1, minor.code, minor.share);
  const noun = nouns.get(atom.lower);
  if (!noun || prefixed) return undefined;
  if (isWeight(line, numeral, at)) return undefined;
  if (plainWords.has(atom.lower) && numeral.value < 50) return undefined;
  return found(sterling, noun.code);
}

const pictureLines = new Set([240, 360, 480, 576, 720, 1080, 1440, 2160]);

/** "41p a share", "11c a share": the letter glued to a number that is not a picture's height. */
function isCoin(line: Line, numeral: Numeral, at: number): boolean {
  const atom = line.atoms[at];
  const next = line.atoms[at + 1];
  return (
    (atom?.text === 'p' || atom?.text === 'c') &&
    atom.glued &&
    !(next?.glued && next.kind !== 'mark') &&
    numeral.form === 'digits' &&
    numeral.magnitude === 1 &&
    !pictureLines.has(numeral.value)
  );
}

/** Currency words that are verbs or adjectives too. */
const plainWords = new Set(['won', 'lev', 'leu', 'sterling']);

function stem(noun: string): string {
  return noun.length > 3 && noun.endsWith('s') && noun !== 'reais'
    ? noun.slice(0, -1)
    : noun === 'kronor'
      ? 'krona'
      : noun === 'kroner'
        ? 'krone'
        : noun;
}

const weighing = /^(?:weigh|weighs|weighed|weighing|weight|gained|lift|lifted)$/;
const weights = /^(?:kg|kgs|kilo|kilos|kilograms?|kilogrammes?|grams?|tonnes?|tons?)$/;

/** "5-foot-11, 220 pounds": how tall and how heavy somebody is. */
function isBehindHeight({ atoms }: Line, from: number): boolean {
  return (
    atoms[from - 1]?.text === ',' &&
    atoms[from - 2]?.kind === 'digits' &&
    isHyphen(atoms[from - 3]) &&
    /^(?:foot|feet)$/.test(atoms[from - 4]?.lower ?? '')
  );
}

/** "200-pound man", "50 pounds of rice", "weighing 12 pounds", "pounds per square inch": weight, not sterling. */
function isWeight(line: Line, numeral: Numeral, at: number): boolean {
  const word = wordAt(line, at);
  if (word !== 'pound' && word !== 'pounds') return false;
  if (isHyphen(line.atoms[at + 1]) && units.has(`${word} ${wordAt(line, at + 2)}`)) return true;
  if (numeral.magnitude >= 1e6) return false;
  const next = wordAt(line, at + 1);
  if (next === 'of' || next === 'per' || next === 'feet' || next === 'foot') return true;
  if (/^(?:overweight|lighter|heavier|force|thrust)$/.test(next)) return true;
  if (isBehindHeight(line, numeral.from)) return true;
  if (wordAt(line, numeral.from - 1) === '(' && weights.test(wordAt(line, numeral.from - 2))) return true;
  if (next === '(' && weights.test(wordAt(line, at + 3))) return true;
  for (let i = Math.max(0, numeral.from - 5); i < at + 4; i += 1) if (weighing.test(wordAt(line, i))) return true;
  return (
    word === 'pound' &&
    isHyphen(line.atoms[numeral.to]) &&
    numeral.value >= 3 &&
    !/^(?:note|notes|fine|deal|bill)$/.test(next)
  );
}
