import type { Token } from '../../model';
import type { Line } from './line';
import { isCapitalised, isStressed, wordAt } from './line';
import type { Numeral } from './numerals';

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
    'coach carriage wagon cabin compartment cell aisle bulletin newsletter ' +
    'post km mile kilometre kilometer po phone tel fax ext extension fm am code zip'
  ).split(' '),
);
/** Labels that are plain nouns too: "on day 3", but "that day 3 men came". */
const softLabels = new Set(
  'day week season game part stage round count class type area region line km mile code company unit am base group title company act bill bus train troop division post model coach cell'.split(
    ' ',
  ),
);

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

/** What a model's number stands before: "the City 3 series", "a City 3 Plus". */
const models = /^(?:series|plus|pro|max|mini|ultra|lite|edition|xl|se)$/;

/**
 * Whether a bare number (no unit, no thing) belongs to the name before it: "Highway 175", "Boeing 737", "Article 50".
 *
 * @param counted a plural noun follows, so that only a plain label makes it a name
 */
export function isNamePart(line: Line, numeral: Numeral, counted: boolean): boolean {
  const before = line.atoms[numeral.from - 1];
  const first = line.atoms[numeral.from];
  // "On Tuesday 120 people", "In March 1.2 million": what stands before is a date.
  if (!before || first === undefined || line.taken[numeral.from - 1]) return false;
  if (first.kind === 'word') {
    // "the Big Three", "the Group of Seven", "a Ford Five Hundred": the number is written as a name.
    return (
      !line.capitals &&
      numeral.from > 0 &&
      isCapitalised(first) &&
      !isStressed(first) &&
      before.kind === 'word' &&
      isNameBefore(line, numeral.from - 1)
    );
  }
  if (!/^\d{1,4}(?:\.\d{1,2})?$/.test(first.text)) return false;
  if (line.names.has(first.text)) return true;
  // "won 43.4 per cent, the Liberals 38.1"
  if (
    first.text.includes('.') &&
    line.atoms.slice(0, numeral.from).some(({ lower }) => /^(?:%|cent|percent)$/.test(lower))
  )
    return false;
  const word = /^['’]s$/.test(before.text) ? possessor(line, numeral.from - 2) : before.lower;
  if (before.text === '&' || before.text === '#' || before.text === '№') return true;
  if (labels.has(word)) return !(softLabels.has(word) && counted) || isCapitalised(before);
  if (line.capitals || before.kind !== 'word' || !isCapitalised(before)) return false;
  if (models.test(wordAt(line, numeral.to)) && numeral.from > 1) return true;
  if (counted && first.text.length < 3) return false;
  return numeral.from - 1 > 0;
}
