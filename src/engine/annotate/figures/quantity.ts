import type { Draft, Line } from './line';
import { halfAfter } from './duration';
import { isCapitalised, wordAt } from './line';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';
import { shortMagnitude } from './money';
import { attributiveThing, isPlural } from './nouns';
import { signAt } from './percent';
import { gluedUnits, phraseStarts, units } from './units';

/** "40 km", "120 mph", "minus 12 degrees Celsius", "7.8-magnitude": a number with a unit of measure. */
export function quantity(line: Line, numeral: Numeral): Draft | undefined {
  const strength = magnitude(line, numeral);
  if (strength) return strength;
  // "1.9m km"
  const millions = shortMagnitude(line, numeral, false);
  if (millions !== numeral && millions.magnitude === 1e6 && unitAt(line, millions.to)) return quantity(line, millions);
  const isPartOf =
    numeral.form === 'fraction' && wordAt(line, numeral.to) === 'of' && /^an?$/.test(wordAt(line, numeral.to + 1));
  const unit =
    unitAt(line, isPartOf ? numeral.to + 2 : numeral.to, numeral.form === 'vague') ??
    unitBehind(line, numeral.to) ??
    degreesOf(line, numeral);
  if (!unit || isCode(line, numeral, unit.to)) return undefined;
  // "two miles and a half"
  const part = numeral.form === 'vague' ? undefined : halfAfter(line, unit.to);
  if (part)
    return {
      from: numeral.from,
      to: part.to,
      kind: 'quantity',
      value: numeral.value + part.value,
      unit: unit.name,
      step: part.value,
      numeral,
    };
  const below =
    unit.name.startsWith('degree') && wordAt(line, unit.to) === 'below' && wordAt(line, unit.to + 1) === 'zero';
  const sign = signAt(line, numeral.from);
  const negative = below || sign !== undefined;
  const from = sign ?? numeral.from;
  const vague = numeral.form === 'vague';
  // "by half a point", "a quarter-point cut"
  const isHalfPoint = unit.name === 'point' && numeral.value > 0 && numeral.value < 1;
  return {
    from,
    to: below ? unit.to + 2 : unit.to,
    kind: 'quantity',
    value: vague ? (numeral.word ?? '') : negative ? -numeral.value : numeral.value,
    unit: isHalfPoint ? 'percentage point' : isAtSea(line, unit.to) ? 'nautical mile' : unit.name,
    step: vague ? undefined : numeral.step,
    numeral,
    thing: attributiveThing(line, from, sizeAfter(line, unit.to)),
  };
}

/** "11 nm off Garacad", "318nm east of the port": no nanometres. */
function isAtSea(line: Line, behind: number): boolean {
  return line.atoms[behind - 1]?.lower === 'nm' && direction.test(wordAt(line, behind));
}

const direction =
  /^(?:off|offshore|from|away|out|(?:due-?)?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern|wards?)?)$/;

/** "352 net rushing yards", "2,117 career points": words that say of what kind stand before the unit. */
function unitBehind(line: Line, start: number): { to: number; name: string } | undefined {
  let at = start;
  while (at < start + 3 && kinds.test(wordAt(line, at))) at += 1;
  return at > start && isPlural(wordAt(line, at)) ? unitAt(line, at) : undefined;
}

const kinds =
  /^(?:total|net|gross|career|rushing|passing|receiving|combined|consecutive|straight|additional|extra|more|season|all-purpose)$/;

/** "Temperatures were minus 20": degrees, of which scale is not said. */
function degreesOf(line: Line, { from, to, form }: Numeral): { to: number; name: string } | undefined {
  const below = form !== 'vague' && /^(?:minus|negative)$/.test(wordAt(line, from - 1));
  const next = line.atoms[to];
  return below && (next?.kind !== 'word' || !isPlural(next.lower)) && line.atoms.some(({ lower }) => warmth.test(lower))
    ? { to, name: 'degree' }
    : undefined;
}

const warmth = /^(?:temperatures?|cold|chill|windchill|frost|thermometers?)$/;

/** "-high" of "a 3-metre-high fence": index behind it. */
function sizeAfter(line: Line, at: number): number {
  return isHyphen(line.atoms[at]) && /^(?:high|tall|long|wide|deep|thick|square)$/.test(wordAt(line, at + 1))
    ? at + 2
    : at;
}

/** The unit that begins at an atom, a hyphen before it skipped. */
export function unitAt(line: Line, start: number, ofAllowed = false): { to: number; name: string } | undefined {
  let at = start;
  const hyphen = isHyphen(line.atoms[at]);
  if (hyphen) at += 1;
  if (ofAllowed && wordAt(line, at) === 'of') at += 1;
  const atom = line.atoms[at];
  if (!atom || line.taken[at] || atom.kind === 'digits') return undefined;
  const most = phraseStarts.get(atom.lower) ?? 1;
  for (let length = most; length > 1; length -= 1) {
    const phrase = phraseAt(line, at, length);
    const name = phrase && units.get(phrase.words);
    if (name) return { to: phrase.to, name };
  }
  // "120 km2", "40m3"
  const power = line.atoms[at + 1];
  if (power?.glued && (power.text === '2' || power.text === '3') && isEnd(line, at + 2)) {
    const raised = units.get(atom.lower + power.text);
    if (raised !== undefined) return { to: at + 2, name: raised };
  }
  const name = atom.text === 'Nm' ? 'newton metre' : units.get(atom.lower);
  if (name !== undefined) {
    if (atom.lower === 'point' && !hyphen && !/^an?$/.test(wordAt(line, at - 1))) return undefined;
    if (
      isCapital(atom.text) &&
      atom.text.length === 2 &&
      !atom.glued &&
      /^(?:MI|HA|OZ|FT|PP|CC|KB|DB)$/.test(atom.text)
    )
      return undefined;
    return { to: at + 1, name };
  }
  // "3G" and "A400M" are names; degrees, watts and volts are written in capitals.
  if (atom.text === 'in' && isConverted(line, at + 1)) return { to: at + 1, name: 'inch' };
  if (atom.text === 'in' && atom.glued && !hyphen && !line.atoms[at + 1]?.glued) return { to: at + 1, name: 'inch' };
  const letter =
    atom.glued || hyphen || /^[mglt]$/.test(atom.text)
      ? gluedUnits.get(/^[CFWV]$/.test(atom.text) ? atom.lower : /^[cf]$/.test(atom.text) ? '' : atom.text)
      : undefined;
  // "10m users" are millions.
  if (letter === 'metre' && isMillion(line, at + 1)) return undefined;
  // "the Boeing 777F" is a name.
  if (letter?.startsWith('degree') && makesName(line, start)) return undefined;
  if (letter === undefined || (line.atoms[at + 1]?.glued && line.atoms[at + 1]?.kind !== 'mark')) return undefined;
  return { to: at + 1, name: letter };
}

/** "16 in (41 cm)": the same in another unit stands in brackets. */
function isConverted(line: Line, at: number): boolean {
  return (
    line.atoms[at]?.text === '(' && /^(?:cm|mm|centimet(?:re|er)s?|millimet(?:re|er)s?)$/.test(wordAt(line, at + 2))
  );
}

/** Whether what stands behind "10m" tells that it is millions: "users", "are without power". */
function isMillion(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  // "The wall is 3m without its spikes" measures.
  return (isPlural(word) && !units.has(word)) || (peopleDo.test(word) && wordAt(line, at - 3) !== 'is');
}

/** What people do or have, and metres do not. */
const peopleDo =
  /^(?:are|were|have|had|lose|lost|face|flee|fled|live|lived|watch|watched|remain|remained|people|without|homeless|displaced|visit|visited|vote|voted|travel|travelled|suffer|suffered|need|needed|use|used)$/;

/** "part rk-173m": letters, a hyphen, digits and a letter in one are a code. */
function isCode(line: Line, numeral: Numeral, to: number): boolean {
  const joint = line.atoms[numeral.from - 1];
  return (
    to === numeral.to + 1 &&
    (line.atoms[numeral.to]?.glued ?? false) &&
    line.atoms[numeral.to]?.text.length === 1 &&
    isHyphen(joint) &&
    (joint?.glued ?? false) &&
    (line.atoms[numeral.from]?.glued ?? false) &&
    (line.atoms[numeral.from - 2]?.kind === 'word' || line.atoms[numeral.from - 2]?.kind === 'digits') &&
    !/^(?:sub|over|under|mid|top|first|second|third)$/.test(wordAt(line, numeral.from - 2))
  );
}

function makesName(line: Line, at: number): boolean {
  const before = line.atoms[at - 2];
  return (
    (isHyphen(before) && (before?.glued ?? false) && line.atoms[at - 3]?.kind === 'word') ||
    (at > 2 && isCapitalised(before) && !line.capitals)
  );
}

/** No letter or digit is glued on at an atom. */
function isEnd(line: Line, at: number): boolean {
  const atom = line.atoms[at];
  return !atom?.glued || atom.kind === 'mark';
}

function isCapital(text: string): boolean {
  return text === text.toUpperCase();
}

/** `length` words from an atom on, hyphens between them skipped. */
function phraseAt(line: Line, at: number, length: number): { words: string; to: number } | undefined {
  const words: string[] = [];
  let i = at;
  while (words.length < length) {
    const atom = line.atoms[i];
    if (!atom || line.taken[i]) return undefined;
    if (isHyphen(atom) && words.length > 0) {
      i += 1;
      continue;
    }
    words.push(atom.lower);
    i += 1;
  }
  return { words: words.join(' '), to: i };
}

const shocks = /^(?:earthquake|quake|temblor|tremor|aftershock|shock|jolt|foreshock)s?$/;

/** The strength of an earthquake, with or without the word. */
function magnitude(line: Line, numeral: Numeral): Draft | undefined {
  if (numeral.form !== 'digits' && numeral.form !== 'words') return undefined;
  if (!(numeral.value > 0 && numeral.value < 10.1) || numeral.magnitude > 1) return undefined;
  const draft = (from: number, to: number): Draft => ({
    from,
    to,
    kind: 'quantity',
    value: numeral.value,
    unit: 'magnitude',
    step: numeral.step,
    numeral,
    lead: numeral.from,
  });
  let at = numeral.to;
  if (isHyphen(line.atoms[at])) at += 1;
  const next = wordAt(line, at);
  if (next === 'magnitude') return draft(numeral.from, at + 1);
  if (/^[oi]n$/.test(next) && wordAt(line, at + 1) === 'magnitude') return draft(numeral.from, at + 2);
  // "3.8 on the Richter scale", "3.8 degrees on the Richter scale"
  const degrees = /^degrees?$/.test(next) ? at + 1 : at;
  const scale = wordAt(line, degrees + 2);
  if (wordAt(line, degrees) === 'on' && /^(?:richter|moment|magnitude|open)$/.test(scale)) {
    const from = magnitudeBefore(line, numeral.from);
    return draft(from ?? numeral.from, degrees === at ? numeral.to : degrees);
  }
  const from = magnitudeBefore(line, numeral.from);
  if (from !== undefined) return draft(from, numeral.to);
  if (numeral.step < 1 && shocks.test(next)) return draft(numeral.from, numeral.to);
  // "6.4 Mw": a megawatt is written with two capitals.
  if (numeral.step < 1 && /^M[wLlsb]$/.test(line.atoms[at]?.text ?? '')) return draft(numeral.from, at + 1);
  if (line.atoms[numeral.from - 1]?.text === 'M' && numeral.step < 1) return draft(numeral.from - 1, numeral.to);
  if (
    numeral.step < 1 &&
    measured.test(wordAt(line, numeral.from - 1)) &&
    !unitAt(line, numeral.to) &&
    mentionsQuake(line)
  ) {
    return draft(numeral.from, numeral.to);
  }
  return undefined;
}

const measured = /^(?:measured|measuring|measures|registered|registering|rated|recorded|at|to|from|a|of)$/;

function mentionsQuake(line: Line): boolean {
  return line.atoms.some((atom) => shocks.test(atom.lower) || atom.lower === 'richter' || atom.lower === 'seismic');
}

/** "magnitude", "magnitude of", "magnitude-", "magnitude was", "preliminary magnitude of about": index of the word. */
function magnitudeBefore(line: Line, from: number): number | undefined {
  let at = from - 1;
  if (isHyphen(line.atoms[at])) at -= 1;
  else if (approximate.test(wordAt(line, at))) at -= 1;
  if (wordAt(line, at) === 'of') at -= 1;
  if (wordAt(line, at) === 'magnitude' && !line.taken[at]) return at;
  return undefined;
}

const approximate = /^(?:about|around|roughly|approximately|nearly|almost)$/;
