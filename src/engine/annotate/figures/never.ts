import type { Token } from '../../model';
import type { Line } from './line';
import { isCapitalised, wordAt } from './line';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';

/** Words after which a number is a name's part: roads, articles, flights, models, rooms. */
const labels: ReadonlySet<string> = new Set(
  (
    'highway route road interstate exit junction motorway autoroute freeway article section chapter clause paragraph ' +
    'annex appendix schedule title rule amendment proposition prop resolution bill protocol directive regulation act ' +
    'flight channel room suite apartment apt floor gate platform pier dock berth terminal runway hangar warehouse unit ' +
    'building block lot plot hall studio ward district precinct zone sector area region grid lane line track bus train ' +
    'tram metro boeing airbus mig sukhoi tupolev ilyushin antonov embraer bombardier cessna gulfstream windows iphone ' +
    'ipad ios android galaxy playstation xbox model class type mark mk version release edition volume vol issue part ' +
    'episode season chapter page pages pp figure fig table photo image slide item step question exhibit count lesson ' +
    'group g formula super level grade tier phase stage round game match day week heat lane leg pool box seat row number no ' +
    'no. nos nos. № # psalm verse sonnet symphony opus op catch apollo soyuz falcon sputnik voyager pioneer radio ' +
    'fortune ftse dax cac nikkei nasdaq russell p stoxx topix csi asx ibex mib euronext kospi s&p msci ' +
    'area base camp fort battery brigade battalion division regiment squadron company platoon troop ladder engine ' +
    'post km mile kilometre kilometer po phone tel fax ext extension fm am code zip'
  ).split(' '),
);
const softLabels = new Set(
  'day week season game part stage round count class type area region line km mile code company unit am base group title company act bill bus train troop division post model'.split(
    ' ',
  ),
);

/** Whether a number is a code, a version, a part of a name or of a longer row of digits. */
export function isNoFigure(line: Line, numeral: Numeral): boolean {
  const { atoms } = line;
  const before = atoms[numeral.from - 1];
  const first = atoms[numeral.from];
  const after = atoms[numeral.to];
  if (!first) return true;
  if (first.kind !== 'digits') return false;
  if (before && first.glued && isCodeJoint(line, numeral.from - 1)) return true;
  if (after?.glued && isCodeTail(line, numeral.to)) return true;
  return isPhone(line, numeral) || isSection(line, numeral);
}

/** "7.2 Public questions": the number of a section at the head of a line. */
function isSection(line: Line, numeral: Numeral): boolean {
  return numeral.from === 0 && /^\d{1,2}\.\d{1,2}$/.test(line.atoms[0]?.text ?? '') && isCapitalised(line.atoms[1]);
}

/** Glued to what stands before so that both are one code: "A320", "COVID-19", "#12", "1/2/3", "v2.1", "_5", "@7". */
function isCodeJoint(line: Line, at: number): boolean {
  const mark = line.atoms[at];
  if (!mark) return false;
  if (mark.kind === 'word') return true;
  if (isHyphen(mark) && mark.glued && line.atoms[at - 1]?.kind === 'digits' && line.atoms[at - 1]?.glued) {
    if (line.atoms[at - 2]?.kind === 'word') return true;
  }
  if (mark.text === '_' || mark.text === '@' || mark.text === '#' || mark.text === '\\' || mark.text === '=')
    return true;
  const before = line.atoms[at - 1];
  if (mark.text === '/') {
    return mark.glued && before !== undefined && (before.kind !== 'digits' || line.atoms[at - 2]?.text === '/');
  }
  if (isHyphen(mark) && mark.glued && before?.kind === 'word') {
    return (
      isCapitalised(before) &&
      !line.capitals &&
      !/^(?:mid|pre|post|sub|under|over|top|early|late|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|magnitude)$/.test(
        before.lower,
      )
    );
  }
  return false;
}

/** Glued to what stands behind: "4x4", "3D", "5G", "2.1.3", "100:1". */
function isCodeTail(line: Line, at: number): boolean {
  const next = line.atoms[at];
  if (!next) return false;
  if (next.kind === 'word') return !/^(?:m|k|b|bn|mn|mln|plus|th|st|nd|rd)$/.test(next.lower);
  if (isHyphen(next) && line.atoms[at + 1]?.kind === 'digits' && line.atoms[at + 1]?.glued) {
    const tail = line.atoms[at + 2];
    return (
      tail?.kind === 'word' && tail.glued && /^[A-Z]{1,3}$/.test(tail.text) && !/^(?:M|K|B|C|F|BN|MM)$/.test(tail.text)
    );
  }
  if (next.text === '.' || next.text === ':' || next.text === '_' || next.text === '×') {
    const tail = line.atoms[at + 1];
    return tail !== undefined && tail.glued && tail.kind !== 'mark';
  }
  return false;
}

/** Rows of digit groups: "555-0134", "+44 20 7946 0958", "(555) 010-2000", "12-34-56". */
function isPhone(line: Line, numeral: Numeral): boolean {
  const { atoms } = line;
  const text = atoms[numeral.from]?.text ?? '';
  if (
    atoms[numeral.from - 1]?.text === '+' &&
    atoms[numeral.from - 1]?.glued !== true &&
    text.length <= 3 &&
    atoms[numeral.from + 1]?.kind === 'digits'
  )
    return true;
  if (/^0\d/.test(text) && text.length > 2 && !text.includes('.')) return true;
  const previous = atoms[numeral.from - 1];
  if (previous?.kind === 'digits' && /^0\d{2,4}$/.test(previous.text) && text.length >= 5) return true;
  let groups = 1;
  let digits = text.length;
  for (const direction of [-1, 1]) {
    let at = numeral.from + direction;
    for (let reach = 0; reach < 4; reach += 1) {
      const joint = atoms[at];
      const next = joint?.kind === 'digits' ? joint : atoms[at + direction];
      if (!joint || next?.kind !== 'digits' || !/^\d+$/.test(next.text)) break;
      if (joint.kind !== 'digits' && !(isHyphen(joint) && joint.glued) && joint.text !== ')') break;
      groups += 1;
      digits += next.text.length;
      at += joint.kind === 'digits' ? direction : 2 * direction;
    }
  }
  return (
    (groups >= 3 && digits >= 6) ||
    (groups === 2 &&
      digits === 7 &&
      text.length >= 3 &&
      isHyphen(atoms[numeral.to]) !== isHyphen(atoms[numeral.from - 1]) &&
      text !== '' &&
      digits - text.length !== text.length &&
      /^\d{3,4}$/.test(text) &&
      noPlaceForRange(line, numeral))
  );
}

/** "555-0134": three digits and four, the second not greater than a number can begin. */
function noPlaceForRange(line: Line, numeral: Numeral): boolean {
  const tail = isHyphen(line.atoms[numeral.to]) ? line.atoms[numeral.to + 1] : line.atoms[numeral.from];
  return tail?.text.length === 4 && tail.text.startsWith('0');
}

/** "Standard & Poor's 500", "Boeing's 747": labels with a possessive; others own what they count. */
function possessor(line: Line, at: number): string {
  const word = wordAt(line, at);
  return word === 'poor' || makers.has(word) ? 's&p' : '';
}

/** A capital that is no sentence's beginning, or "of" behind one. */
function isNameBefore(line: Line, at: number): boolean {
  const word = line.atoms[at];
  if (word?.lower === 'of') return isCapitalised(line.atoms[at - 1]);
  return at > 0 && isCapitalised(word);
}

/**
 * Numbers that a text gives as names: after "a Boeing 787" and "the Airbus A350" a bare 787 is the aircraft again.
 * Titles are left out, where any word before a number has a capital.
 */
export function numbersInNames(tokens: readonly (readonly Token[])[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const sentence of tokens) {
    for (let i = 2; i < sentence.length; i += 1) {
      const token = sentence[i] as Token;
      if (token.kind !== 'number' || !/^[1-9]\d\d$/.test(token.text)) continue;
      const possessive = /^['’]s$/.test(sentence[i - 1]?.text ?? '');
      const maker = sentence[possessive ? i - 2 : i - 1] as Token;
      const isName = makers.has(maker.lower) || (!possessive && /^\p{Lu}\p{Ll}/u.test(maker.text) && !isLoud(sentence));
      if (isName && !months.test(maker.lower) && !/^[,%.:]$/.test(sentence[i + 1]?.text ?? '.')) names.add(token.text);
    }
  }
  return names;
}

const makers = new Set('boeing airbus embraer bombardier fokker peugeot ferrari porsche mercedes bmw'.split(' '));
const months = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/;

/** Most words begin with a capital, as in titles. */
function isLoud(sentence: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of sentence) {
    if (token.kind !== 'word' || token.text.length < 4) continue;
    words += 1;
    if (/^\p{Lu}/u.test(token.text)) capitals += 1;
  }
  return capitals > 0.6 * words;
}

/**
 * Whether a bare number (no unit, no thing) belongs to the name before it: "Highway 175", "Boeing 737", "Article 50".
 *
 * @param counted a plural noun follows, so that only a plain label makes it a name
 */
export function isNamePart(line: Line, numeral: Numeral, counted: boolean): boolean {
  const before = line.atoms[numeral.from - 1];
  const first = line.atoms[numeral.from];
  if (!before || first === undefined) return false;
  if (first.kind === 'word') {
    // "the Big Three", "the Group of Seven", "a Ford Five Hundred": the number is written as a name.
    return (
      !line.capitals &&
      numeral.from > 0 &&
      isCapitalised(first) &&
      before.kind === 'word' &&
      isNameBefore(line, numeral.from - 1)
    );
  }
  if (!/^\d{1,4}(?:\.\d{1,2})?$/.test(first.text)) return false;
  if (line.names.has(first.text)) return true;
  const word = /^['’]s$/.test(before.text) ? possessor(line, numeral.from - 2) : before.lower;
  if (before.text === '&' || before.text === '#' || before.text === '№') return true;
  if (labels.has(word)) return !(softLabels.has(word) && counted) || isCapitalised(before);
  if (line.capitals || before.kind !== 'word' || !isCapitalised(before)) return false;
  if (counted && first.text.length < 3) return false;
  return numeral.from - 1 > 0;
}
