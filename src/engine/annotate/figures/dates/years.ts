import { smallNumber } from '../numerals';
import { tenseAt } from './tense';
import { dateParser } from './timex';
import { withWordedYears, yearNumber } from './wordedYears';

const years = '(?:1[4-9]|2[01])\\d\\d';

/** "2018", "in 2009", "the end of 2025", "mid-2021", "2022/23", "from 2015 to 2019", "fiscal 2009". */
export const year = dateParser(
  (text) => yearPattern(text),
  ({ whole, index, end, groups }) => {
    const { lead = '', year: text = '', other } = groups;
    const before = whole.slice(Math.max(0, index - 24), index);
    const behind = whole.slice(end, end + 30);
    // "the Hallam 2000 Index" is a name.
    if (lead === '' && /^\p{Lu}/u.test(before.trimStart().split(' ').at(-2) ?? '') && /^ Index\b/.test(behind))
      return null;
    // "in nineteen ninety-six", not "in two thousand and five hundred homes".
    if (!/^\d/.test(text))
      return /thousand$/i.test(text) || /^\s(?:\p{L}+s\b|hundred|thousand|million)/u.test(behind)
        ? null
        : { kind: 'date', value: String(yearNumber(text)), grain: 'year' };
    // "2015-12" is a month.
    const month =
      other !== undefined &&
      /^(?:0?[1-9]|1[0-2])$/.test(other) &&
      `${text.slice(0, 2)}${other.padStart(2, '0')}` <= text;
    if (month && whole[index + lead.length + 4] === '-')
      return { kind: 'date', value: `${text}-${other.padStart(2, '0')}`, grain: 'month' };
    if (lead === '' && !readsAsYear(before, behind, Number(text))) return null;
    if (other !== undefined) {
      const last = other.length === 4 ? Number(other) : Math.floor(Number(text) / 100) * 100 + Number(other);
      if (last <= Number(text) || last - Number(text) > 200) return null;
      return { kind: 'date', value: [text, String(last)], grain: 'year' };
    }
    return { kind: 'date', value: text, grain: 'year' };
  },
);
const yearPattern = withWordedYears(
  (wordedYear) =>
    new RegExp(
      `(?<![\\p{L}\\d.,:/#$£€_-]|[$£€]\\s|\\d[-–])(?<lead>(?:the )?(?:early|late|mid|middle of|end of|start of|beginning of|fiscal year|fiscal|financial year|FY|calendar year|school year|academic year|the year|year|autumn of)[\\s-]*|ca?\\.\\s?|)` +
        `(?<year>${years}|(?<=(?:in|since|until)\\s)${wordedYear})(?:(?:[-–/]|(?<=from\\s\\d{4})\\s-\\s|\\s-\\s(?=\\d\\d\\s(?:season|campaign|squad|team|title)))(?<other>${years}|\\d\\d|(?<=-)[1-9])(?![\\d-]|[.,]\\d))?(?![\\p{L}\\d%]|:(?!\\s*["“‘'\\p{L}]|\\s*$)|[.,]\\d|\\s?[%$£€]|-\\d)`,
      'giu',
    ),
);

const anchors =
  /(?:^|[^\p{L}])(?:in|since|by|of|until|till|from|to|through|before|after|during|for|late|early|mid|and|between|around|about|back in|as of|than|year|season|summer|winter|spring|autumn|fall|circa)\s+$|[(,;]\s*$|(?:opening|opened|start|completion|completed|built|founded|established|erected|born|died|year|launch|date|deadline|expiry|end)(?:\sof\s\p{L}+)?\s?:\s*$|(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+$/iu;
const counted =
  /^\s+(?:(?:more|other|new|extra|additional|or more)\s+)?(?:people|men|women|children|police|troops|square|metric|cubic|miles?|km|kilomet|met(?:er|re)s?|feet|foot|tons?|tonnes?|barrels|dollars|euros|pounds|yen|points?|hours?|days?|years?|months?|weeks?|minutes|seconds|percent|per cent|million|billion|hundred|thousand|GMT|UTC|BST|CET|EST|EDT|local time|am|pm|hrs?|rpm|hp|kg|mph|mAh|MHz|acres|hectares|degrees|volts|watts|calories)\b/i;

const things = /^\s+(?:\p{Ll}+\s+)?\p{Ll}{3,}(?<!s)s\b/u;
const notThings =
  /^\s+(?:(?:\p{Ll}+\s+)?series|was|is|has|as|its|his|this|says|elections?|games|championships?|talks|protests|attacks|riots|finals|playoffs|results|models|earnings|sales|profits|floods|fires|wildfires|bombings)\b/iu;
/** "a 2008 police raid" tells of one raid: no police are counted. */
const ofOne = /(?:^|\s)a\s+$/i;
const crowds = /^\s+(?:police|troops|people|men|women|children)[\s-]+\p{Ll}+(?<!s)(?![\p{L}-])/u;
const timePreposition = /(?:in|since|by|until)\s+$/i;
const attribute = /(?:^|[^\p{L}])(?:in|since|by|until|the|his|her|its|their|a|during)\s+$/iu;
const measuring =
  /\b(?:Highway|Route|Flight|Room|Article|Resolution|Windows|Boeing|No\.?|Peugeot|BMW|Audi|page|some|about|around|nearly|almost|over|than|least|another|all|killed|exactly|only|to|at|rose|fell|points?|index)\s+$/i;
/** Words that make a year of a number behind "to", "than", "about" or "at least". */
const dating =
  /(?:19|20)\d\d\s+to\s+$|(?:since|in|from|earlier|later|lower|higher|more|less|compared|prior|back|dating) (?:than|around|about|to)\s+$|(?:until|through|till|by) at least\s+$/i;

/** "dates from about 1870", "built around 1935". */
const began =
  /\b(?:dat(?:es?|ed|ing)\s(?:back\s)?(?:to|from)|(?:began|begun|started|built|founded|established|opened|born|written|made|painted)(?:\sin)?\s(?:about|around|circa)|trac(?:es?|ed|ing)\s(?:its|their|his|her)\s(?:\p{L}+\s){1,2}(?:back\s)?to)(?:\s(?:about|around))?\s+$/iu;

/** "the 1874 tiara": not "the 1500 block". */
const named = /(?:^|\s)the\s+$/i;
const thing = /^\s+(?!block\b)\p{L}{3,}/u;

/** Whether a number of four digits is a year, by its neighbours: not "2000 people", "some 1,900", "closed at 1987". */
function readsAsYear(before: string, behind: string, value: number): boolean {
  // "the asteroid 2011 KX9"
  if (/^ [A-Z]{1,3}\d/.test(behind)) return false;
  if (counted.test(behind) && !timePreposition.test(before) && !(ofOne.test(before) && crowds.test(behind)))
    return false;
  if (things.test(behind) && !attribute.test(before) && !notThings.test(behind)) return false;
  if (value < 1900 || value >= 2100)
    return (
      /(?:\b(?:in|since|until)\s+|[(])$/i.test(before) ||
      began.test(before) ||
      isOf(before, behind) ||
      (value >= 1500 && named.test(before) && thing.test(behind) && !things.test(behind))
    );
  if (measuring.test(before)) return dating.test(before) || began.test(before);
  return before.trim() === '' || anchors.test(before) || /\p{L}['’]?\s+$/u.test(before);
}

/** "the war of 1812", "the tiara of 1811,"; not "the number of 1811 ...", "a fleet of 1811". */
function isOf(before: string, behind: string): boolean {
  const noun = /(?:^|\s)the\s(?:\p{L}+\s){0,2}?(\p{L}+)\sof\s$/iu.exec(before)?.[1];
  return (
    noun !== undefined &&
    !amounts.test(noun) &&
    /^(?:[,.;:)!?]|\s*$|\s(?:and|is|was|were|has|had|when|which|that|by|in|on)(?!\p{L}))/iu.test(behind)
  );
}

const amounts =
  /^(?:total|sum|number|population|height|altitude|elevation|average|count|maximum|minimum|fleet|group|crowd|capacity|range|distance|length|weight|price|cost|score|toll|list|force|staff|majority|record|high|low|rate|level|value|figure|target|limit|tally)$/i;

/** "the 1990s", "mid-1990s", "the '90s", "the nineties", "the 20th century". */
export const decade = dateParser(
  () => decadePattern,
  ({ whole, index, groups }) => {
    const { full, short, tens: plain, apostrophe, word, century, adverb } = groups;
    if (full !== undefined)
      return {
        kind: 'date',
        value: full.endsWith('00') && Number(full) < 2000 ? `${full.slice(0, 2)}XX` : `${full.slice(0, 3)}X`,
        grain: 'decade',
      };
    if (plain !== undefined && !decadeBefore.test(whole.slice(Math.max(0, index - 16), index))) return null;
    if (plain !== undefined)
      return { kind: 'date', value: `${Number(plain) < 30 ? 20 : 19}${plain.slice(0, 1)}X`, grain: 'decade' };
    if (apostrophe !== undefined)
      return { kind: 'date', value: `${Number(apostrophe) < 40 ? 20 : 19}${apostrophe}`, grain: 'year' };
    if (short !== undefined) return { kind: 'date', value: `${Number(short) < 3 ? 20 : 19}${short}X`, grain: 'decade' };
    if (word !== undefined) {
      if (word.toLowerCase() === 'noughties') return { kind: 'date', value: '200X', grain: 'decade' };
      const tens = smallNumber(word.toLowerCase().replace(/ies$/, 'y'));
      return tens === undefined ? null : { kind: 'date', value: `19${tens / 10}X`, grain: 'decade' };
    }
    const number = century === undefined ? NaN : Number.parseInt(century, 10);
    const value = Number.isNaN(number) ? centuries.get((adverb ?? '').toLowerCase()) : number;
    return value === undefined
      ? null
      : { kind: 'date', value: `${String(value - 1).padStart(2, '0')}XX`, grain: 'decade' };
  },
);
/** What stands before "70s" where it is a decade: "the 70s", "the late 70s", "the 70s and 80s". */
const decadeBefore = /(?:the\s(?:(?:early|late|mid)[\s-]+)?|\d0s\s(?:and|or|to)\s)$/i;
const centuries = new Map([
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty-first', 21],
]);
const decadePattern = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:early|late|mid)[\\s-]+(?:the\\s+)?)?(?:(?<full>(?:1[4-9]|20)\\d0)['’]?s(?!\\p{L})|['’‘](?<short>\\d)0s(?!\\p{L})|(?<=(?:in|since|of|from|by|until|early|late|mid|summer|winter|spring)[\\s-])['’‘](?<apostrophe>\\d\\d)(?!\\d|s)|(?<tens>\\d0)s(?!\\p{L})|(?<=(?:the|in)\\s)(?:(?:early|late|mid)[\\s-]+)?(?:nineteen[\\s-])?(?<word>noughties|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)(?!\\p{L})` +
    `|(?<century>\\d{1,2})(?:st|nd|rd|th)(?:\\s+|-)century(?!\\p{L})|(?<adverb>eighteenth|nineteenth|twentieth|twenty-first)[\\s-]century(?!\\p{L}))`,
  'giu',
);

const ordinalNumber = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
  ['latter', 2],
]);

/** "the fourth quarter of 2022", "Q4 2022", "4Q08", "third-quarter", "the first half of 2021", "H1 2021". */
export const quarter = dateParser(
  () => quarterPattern,
  ({ whole, index, groups, base }) => {
    const { h, q, qq, ahead, rel } = groups;
    const ordinal = groups['ordinal'] ?? groups['ordinal2'] ?? '';
    const halfWord = groups['half'] ?? groups['half2'];
    const yearText = groups['year'] ?? ahead;
    const half = halfWord !== undefined || h !== undefined;
    const number = q ?? qq ?? h;
    const value = number === undefined ? ordinalNumber.get(ordinal.toLowerCase()) : Number(number);
    if (value === undefined || value > (half ? 2 : 4) || value === 0) return null;
    const told =
      yearText === undefined
        ? undefined
        : /^\d{4}$/.test(yearText)
          ? Number(yearText)
          : 2000 + Number(yearText.slice(-2));
    const shift = rel === undefined ? undefined : /last|previous|a year/i.test(rel) ? -1 : /next/i.test(rel) ? 1 : 0;
    if (told === undefined && shift === undefined && half) return null;
    const now = base ? (half ? (base.month > 6 ? 2 : 1) : Math.ceil(base.month / 3)) : 0;
    const resolved =
      told ??
      (base ? base.year + (shift ?? nearestShift(value - now, half ? 2 : 4, tenseAt(whole, index))) : undefined);
    return {
      kind: 'date',
      value: `${resolved ?? 'XXXX'}-${half ? 'H' : 'Q'}${value}`,
      grain: half ? 'half' : 'quarter',
      relative: told === undefined,
    };
  },
);
/** Whether a text tells of a game that is played in quarters: there "the fourth quarter" is no part of a year. */
export function tellsOfGame(text: string): boolean {
  return text.includes('quarter') && game.test(text);
}

const game =
  /(?<!\p{L})(?:touchdowns?|field[\s-]goals?|quarterback|half-?time|kick-?off|rebounds?|free[\s-]throws?|three-pointers?|interceptions?|unanswered\spoints|\d{1,2}-\d{1,2}\s(?:lead|deficit|run))(?!\p{L})/iu;

/** Years from the base's to that of a part of the year named alone: one past, one to come, or the nearest. */
function nearestShift(distance: number, parts: number, tense: 'past' | 'future' | undefined): number {
  if (tense === 'future') return distance >= 0 ? 0 : 1;
  if (distance <= 0) return 0;
  return tense === undefined && distance < parts / 2 ? 0 : -1;
}

const ofYear = `(?:(?:,?\\s+(?:of|in)\\s+|\\s*,?\\s+|)(?:the\\s+)?(?:fiscal\\s+)?(?:year\\s+)?(?<year>${years}|(?<=[qh]\\d\\s?|\\dq)['’]?\\d\\d(?!\\d))|\\s+(?:of\\s+)?(?<rel>last year|this year|next year|the year|the previous year|the current year))`;
const quarterPattern = new RegExp(
  `(?<![\\p{L}\\d-])(?:(?:(?<ordinal>first|second|third|fourth|final|latter|1st|2nd|3rd|4th)[\\s-](?:fiscal[\\s-])?(?:quarter|(?<half>half))|(?<ordinal2>first)\\s(?:three|(?<half2>six))\\smonths(?=\\sof\\s(?:the\\s|this\\s|last\\s|next\\s|fiscal\\s)?(?:year|\\d{4})))|(?:(?<ahead>(?:19|20)\\d\\d)[\\s-])?(?:Q(?<q>[1-4])|H(?<h>[12]))(?!\\d(?!\\d(?!\\d)))|(?<qq>[1-4])Q)(?!\\p{L}|[\\s-]points?(?!\\p{L}))${ofYear}?`,
  'giu',
);

/** "last summer", "the winter of 2003", "spring 2010". */
export const season = dateParser(
  () => seasonPattern,
  ({ whole, index, groups, base }) => {
    const { lead = '', name = '', year: text, rel } = groups;
    const mode = (rel ?? lead).trim().toLowerCase();
    const code = /spring/i.test(name) ? 'SP' : /summer/i.test(name) ? 'SU' : /winter/i.test(name) ? 'WI' : 'FA';
    let shift = /last|past|previous/.test(mode) ? -1 : /next/.test(mode) ? 1 : 0;
    if (text === undefined && !/last|next|this|past|previous/.test(mode)) {
      // "in the spring", "by late summer": the verbs tell which; a fall is not only a season.
      const tense = tenseAt(whole, index);
      const before = whole.slice(Math.max(0, index - 8), index);
      if (mode === '' || /fall/i.test(name) || tense === undefined || !seasonBefore.test(before)) return null;
      shift = tense === 'past' ? -1 : 1;
    }
    const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[code];
    let told = text === undefined ? undefined : Number(text);
    if (rel !== undefined && base) told = base.year + shift;
    if (told === undefined && base) {
      told =
        shift < 0
          ? base.month > start + 2
            ? base.year
            : base.year - 1
          : shift > 0
            ? base.month < start
              ? base.year
              : base.year + 1
            : base.year;
    }
    return { kind: 'date', value: `${told ?? 'XXXX'}-${code}`, grain: 'season', relative: text === undefined };
  },
);
const seasonBefore = /(?:^|\s)(?:in|by|since|until|during|from|for)\s+$/i;
const seasonPattern = new RegExp(
  `(?<![\\p{L}\\d-])(?<lead>(?:last|next|this past|this|past|previous|the|early|late|mid)[\\s-]+|)(?<name>spring|summer|autumn|winter|fall)(?!\\p{L})(?:(?:\\s+of|,)?\\s+(?:(?<year>${years})(?!\\d)|(?<rel>(?:last|this|next)\\s+year)(?!\\p{L})))?`,
  'giu',
);
