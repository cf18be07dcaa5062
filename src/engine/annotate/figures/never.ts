import type { Line } from './line';
import { isCapitalised, wordAt } from './line';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';

/** Words after which a number is a name's part: roads, articles, flights, models, rooms. */
const labels = new Set(
  (
    'highway route road interstate exit junction motorway autoroute freeway article section chapter clause paragraph ' +
    'annex appendix schedule title rule amendment proposition prop resolution bill protocol directive regulation act ' +
    'flight channel room suite apartment apt floor gate platform pier dock berth terminal runway hangar warehouse unit ' +
    'building block lot plot hall studio ward district precinct zone sector area region grid lane line track bus train ' +
    'tram metro boeing airbus mig sukhoi tupolev ilyushin antonov embraer bombardier cessna gulfstream windows iphone ' +
    'ipad ios android galaxy playstation xbox model class type mark mk version release edition volume vol issue part ' +
    'episode season chapter page pages pp figure fig table photo image slide item step question exhibit count lesson ' +
    'group g formula super level grade tier phase stage round game match day week heat lane leg pool box seat row number no ' +
    'no. nos nos. № # psalm verse sonnet symphony opus op catch apollo soyuz falcon sputnik voyager pioneer channel radio ' +
    'fortune ftse dax cac nikkei nasdaq russell p stoxx topix csi asx ibex mib euronext kospi s&p msci ' +
    'area base camp fort battery brigade battalion division regiment squadron company platoon troop ladder engine ' +
    'pier post km mile kilometre kilometer po phone tel fax ext extension fm am code zip'
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
  return isPhone(line, numeral);
}

/** Glued to what stands before so that both are one code: "A320", "COVID-19", "#12", "1/2/3", "v2.1", "_5", "@7". */
function isCodeJoint(line: Line, at: number): boolean {
  const mark = line.atoms[at];
  if (!mark) return false;
  if (mark.kind === 'word') return true;
  if (mark.text === '_' || mark.text === '@' || mark.text === '#' || mark.text === '\\' || mark.text === '=')
    return true;
  const before = line.atoms[at - 1];
  if (mark.text === '/') return mark.glued && before !== undefined && before.kind !== 'digits';
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
  if (next.kind === 'word') return !/^(?:m|k|bn|mn|mln|plus|th|st|nd|rd|s)$/.test(next.lower);
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
  let groups = 1;
  let digits = text.length;
  for (const direction of [-1, 1]) {
    let at = numeral.from + direction;
    for (;;) {
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

/**
 * Whether a bare number (no unit, no thing) belongs to the name before it: "Highway 175", "Boeing 737", "Article 50".
 *
 * @param counted a plural noun follows, so that only a plain label makes it a name
 */
export function isNamePart(line: Line, numeral: Numeral, counted: boolean): boolean {
  const before = line.atoms[numeral.from - 1];
  const first = line.atoms[numeral.from];
  if (!before || first?.kind !== 'digits' || !/^\d{1,4}$/.test(first.text)) return false;
  const word = before.lower;
  if (before.text === '&' || before.text === '#' || before.text === '№') return true;
  if (labels.has(word)) return !(softLabels.has(word) && counted) || isCapitalised(before);
  if (counted || line.capitals || before.kind !== 'word' || !isCapitalised(before)) return false;
  return numeral.from - 1 > 0 && wordAt(line, numeral.from - 2) !== '';
}
