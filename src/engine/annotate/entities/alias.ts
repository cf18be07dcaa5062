import { addTo } from '../../addTo';
import type { EntityKind } from '../../model';
import { isCompanySuffix } from './companySuffixes';
import { FLAGS, hashWord } from './wordKnowledge';
import { knownWords } from './wordTable';

/** A name as written, with what it names. */
export interface Name {
  readonly name: string;
  readonly kind: EntityKind;
}

/** Words that many organisations share: a name of nothing else says too little to be the short form of a longer one. */
const commonOrganizationWords = wordSet(
  'academy administration agency air airlines airways alliance american army assembly association authority bank board bureau ' +
    'capital cabinet center central centre chamber church city club college commission committee congress council county court ' +
    'defence defense department district east eastern european faculty federal federation financial fire first force forces ' +
    'foundation front fund general government guard high hospital house industries institute international journal justice ' +
    'league liberal media medical middle ministry motor motors museum national navy network new news north northern office ' +
    'organisation organization parliament party police post press radio regional republic research royal school security ' +
    'senate service services society south southern state states station supreme survey systems team technologies television ' +
    'times tribune union united university west western world',
);

/** Words that make another body of a shared name: a firm is not the foundation named after it. */
const institutionWords = wordSet(
  'academy arena association center centre church club college committee council court department fc foundation fund hospital ' +
    'institute league library ministry museum office park party police prize research school society stadium theater theatre trust ' +
    'union university',
);

/** What a company deals in, beside its own name. */
const tradeWords = wordSet(
  'aerospace airline airplane airplanes aircraft auto automobile automobiles automotive aviation beverages brands brewery brewing car cars ' +
    'chemical chemicals communications computer computers consulting electric electronics energy engineering entertainment films foods ' +
    'games gas healthcare heavy insurance investment investments logistics machines management marine materials metals mining mobile music oil ' +
    'paper partners petroleum pharma pharmaceutical pharmaceuticals pictures power products properties publishing railway records ' +
    'resources retail semiconductor shipping software solutions sports steel stores studios telecom textiles tobacco toys trucks vehicles',
);

/** Words for one trade. */
const tradeNames = new Map<string, string>(
  'auto automobile automobiles automotive car cars motor motors vehicles'.split(' ').map((word) => [word, 'car']),
);

const honorifics = wordSet(
  'admiral ambassador archbishop baron baroness bishop brother cardinal chancellor chairman chairperson chairwoman chief ' +
    'cllr coach colonel col commander commissioner congressman congresswoman constable corporal councillor count countess ' +
    'dame deputy detective director doctor dr duchess duke emperor ex executive first former gen general gov governor hon ' +
    'imam inspector judge justice king lady lieutenant lord lt madam maj major mayor minister miss mister mr mrs ms mullah ' +
    'officer pastor police pope premier president prime prince princess prof professor queen rabbi rep representative rev ' +
    'reverend secretary sen senator sergeant sgt sheikh sheriff sir sister spokesman spokeswoman sultan superintendent supt ' +
    'vice ceo cfo coo cto boss manager captain capt',
);

const generations = wordSet('jr sr ii iii iv phd md esq mp qc kc obe cbe mbe mla mep');

/** Words that belong to the surname after them. */
const particles = wordSet(
  'af al ap av ben bin bint da dal de degli dei del della den der di do dos du e el ibn la las le los o san st ten ter van vande vander von y zu zum zur',
);

const linkWords = wordSet('a and at by de des for in of on the to und y & et');

/** Bodies of which a country has one: its accounts leave the country out. */
const nationalBodies = wordSet('army cabinet congress government ministry navy parliament senate');

/** Words that end the name of a street or square, which is often left without them. */
const streetWords = wordSet('avenue boulevard plaza road square street');

/** American states as news shortens them before a comma or a full stop. */
const stateNames = new Map<string, string>(
  (
    'ala:alabama ariz:arizona ark:arkansas calif:california colo:colorado conn:connecticut del:delaware fla:florida ill:illinois ' +
    'ind:indiana kan:kansas ky:kentucky la:louisiana mass:massachusetts mich:michigan minn:minnesota miss:mississippi ' +
    'mont:montana neb:nebraska nev:nevada okla:oklahoma ore:oregon pa:pennsylvania tenn:tennessee tex:texas vt:vermont ' +
    'wash:washington wis:wisconsin wyo:wyoming'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Letters that one name is written with in several alphabets' transliterations. */
const likeLetters = ['ckq', 'gjy', 'ei', 'iy', 'ou', 'vw', 'bv', 'sz', 'dt'];

const placeGenerics = wordSet('city province prefecture island islands region municipality');

/** Short and long forms of one given name. */
const nicknames = new Map<string, string>(
  (
    'abby:abigail al:albert alex:alexander andy:andrew angie:angela barb:barbara becky:rebecca ben:benjamin benny:benjamin bernie:bernard ' +
    'bert:albert beth:elizabeth betty:elizabeth bill:william billy:william bob:robert bobby:robert brad:bradley cathy:catherine ' +
    'charlie:charles chris:christopher chuck:charles cindy:cynthia dan:daniel danny:daniel dave:david debbie:deborah dick:richard ' +
    'don:donald doug:douglas ed:edward eddie:edward fran:frances frank:francis fred:frederick freddie:frederick gabe:gabriel geoff:geoffrey ' +
    'greg:gregory gus:augustus harry:henry jack:john jake:jacob jamie:james jeff:jeffrey jen:jennifer jenny:jennifer jerry:gerald jess:jessica ' +
    'jim:james jimmy:james joe:joseph joey:joseph johnny:john jon:jonathan josh:joshua judy:judith kate:katherine ' +
    'kathryn:katherine kathy:katherine katie:katherine katy:katherine ken:kenneth kenny:kenneth kim:kimberly larry:lawrence len:leonard ' +
    'leo:leonard lenny:leonard les:leslie liz:elizabeth lizzie:elizabeth lou:louis maggie:margaret mandy:amanda marty:martin matt:matthew max:maxwell meg:margaret ' +
    'mel:melvin mick:michael mickey:michael mike:michael mitch:mitchell nate:nathan nick:nicholas nicky:nicholas nikki:nicole ollie:oliver pam:pamela ' +
    'pat:patrick patty:patricia peggy:margaret pete:peter phil:philip randy:randall ray:raymond rich:richard rick:richard ' +
    'ricky:richard rob:robert robbie:robert ron:ronald ronnie:ronald sally:sarah sam:samuel sammy:samuel sandy:sandra stan:stanley steph:stephanie steve:stephen ' +
    'steven:stephen stu:stuart sue:susan susie:susan ted:edward teddy:edward terry:terence theo:theodore tim:timothy timmy:timothy tina:christina tom:thomas tommy:thomas ' +
    'toni:antonia tony:anthony val:valerie vic:victor vicky:victoria vince:vincent wally:walter walt:walter will:william zach:zachary'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** Whether a given name is the usual short form of another: "Sam" of "Samuel". */
export function isNickname(short: string, long: string): boolean {
  return nicknames.get(short) === long;
}

/** Other names of one country. */
const countryNames = new Map<string, string>(
  [
    ['united states', 'us', 'usa', 'america', 'united states of america'],
    ['united kingdom', 'uk', 'britain', 'great britain'],
    ['united arab emirates', 'uae', 'emirates'],
    ['united nations', 'un'],
    ['european union', 'eu'],
    ['democratic republic of congo', 'drc', 'dr congo', 'democratic republic of the congo'],
    ['czech republic', 'czechia'],
    ['ivory coast', "cote d'ivoire"],
    ['myanmar', 'burma'],
    ['turkey', 'turkiye'],
    ['peoples republic of china', 'prc', 'china'],
  ].flatMap(([first = '', ...others]) => others.map((other): [string, string] => [other, first])),
);

/** A name taken apart once, so that it can be held against many others. */
interface Form {
  readonly kind: EntityKind;
  readonly name: string;
  /** Folded words, a leading "the" dropped. */
  readonly words: readonly string[];
  readonly key: string;
  /** Persons: words without titles and generations, and where the surname begins. */
  readonly person: readonly string[];
  readonly surname: number;
  /** Organisations: words without the company's form, and what they say. */
  readonly firm: readonly string[];
  readonly parts: Parts;
  readonly acronym: string;
  /** Organisations: the words as written, where some are initials with dots ("N.H. Post"). */
  readonly dotted: readonly string[] | undefined;
  /** Places: the name before a comma, without "City" and the like, countries and states under one name. */
  readonly place: string;
  /** Places: the same without "Square" and the like. */
  readonly street: string;
  /** Organisations: without company form, spaces and hyphens: "Sea Bright" and "SeaBright". */
  readonly compact: string;
}

interface Parts {
  readonly core: string;
  readonly trades: string;
  readonly places: string;
  readonly institutions: string;
}

/**
 * Tells whether two names can name the same person, organisation or place: written out or short, with or without
 * company form, title or given name, in full or as an acronym. Two people who share a surname but not a given name
 * are never the same, nor are two things of different kinds (but for `other`, whose kind was not told).
 */
export function sameName(a: Name, b: Name): boolean {
  return same(formOf(a), formOf(b));
}

/** A given name or a surname that more people than this have in common tells none of them. */
export const MOST_NAMESAKES = 100;

/**
 * Puts names that name the same into groups, so that a short form never joins two that exclude each other: with "Ann
 * Hale", "Tom Hale" and "Hale", the last goes to the group that `prefer` picks, or stands alone without it.
 * @param prefer picks one of several groups that fit the name at `index`; groups are given by the index of their first name
 * @returns for each name the index of the first name of its group, the fullest one
 */
export function groupNames(
  names: readonly Name[],
  prefer?: (index: number, groups: readonly number[]) => number | undefined,
): number[] {
  const forms = names.map(formOf);
  const order = names.map((_, index) => index).sort((a, b) => fullnessOf(forms[b]!) - fullnessOf(forms[a]!) || a - b);
  const groups = new Map<number, number[]>();
  // Only groups that share a clue with a name are held against it.
  const groupsByClue = new Map<string, Set<number>>();
  const result = new Array<number>(names.length).fill(-1);
  for (const index of order) {
    const form = forms[index]!;
    const clues = cluesOf(form);
    const near = new Set<number>();
    for (const clue of clues) {
      const known = groupsByClue.get(clue);
      if (known && !(form.kind === 'person' && known.size > MOST_NAMESAKES)) for (const group of known) near.add(group);
    }
    const fitting: number[] = [];
    for (const first of near) {
      const members = groups.get(first)!;
      if (same(form, forms[first]!) && !members.some((member) => excludes(form, forms[member]!))) fitting.push(first);
    }
    const exact = fitting.filter((first) => groups.get(first)!.some((member) => forms[member]!.key === form.key));
    const choice = exact.length === 1 ? exact : fitting.sort((a, b) => a - b);
    const group = (choice.length === 1 ? choice[0] : choice.length > 1 ? prefer?.(index, choice) : undefined) ?? index;
    const members = groups.get(group);
    if (members) members.push(index);
    else groups.set(group, [index]);
    result[index] = group;
    for (const clue of clues) addTo(groupsByClue, clue, group);
  }
  return result;
}

/** Orders names by how much they tell: more words first, then more letters. Titles of persons do not count. */
export function fullness(name: Name): number {
  return fullnessOf(formOf(name));
}

function fullnessOf(form: Form): number {
  return (form.kind === 'person' ? form.person.length : form.words.length) * 1000 + form.name.length;
}

/** What names that can be the same have at least one of in common. */
function cluesOf(form: Form): string[] {
  switch (form.kind) {
    case 'person':
      return form.person.flatMap((word) => (nicknames.has(word) ? [word, nicknames.get(word)!] : [word]));
    case 'organization':
      // An acronym shares its first letter with what it stands for.
      return [
        form.key,
        form.compact,
        ...form.firm,
        `^${(form.words.find((word) => !linkWords.has(word)) ?? '').charAt(0)}`,
      ];
    case 'place':
      return [form.place, form.key, form.street];
    case 'other':
      return [form.key];
  }
}

function same(a: Form, b: Form): boolean {
  if (a.key === '' || b.key === '') return false;
  if (a.kind !== b.kind) {
    const vague = a.kind === 'other' || b.kind === 'other';
    const person = a.kind === 'person' || b.kind === 'person';
    return vague && !person && a.key === b.key;
  }
  if (a.key === b.key) return true;
  switch (a.kind) {
    case 'person':
      return samePerson(a, b);
    case 'organization':
      return sameOrganization(a, b);
    case 'place':
      return a.place === b.place || isStreetOf(a, b) || isStreetOf(b, a);
    case 'other':
      return false;
  }
}

/** Both names are full enough to tell them apart, and they do not fit. */
function excludes(a: Form, b: Form): boolean {
  if (same(a, b)) return false;
  if (a.kind !== b.kind) return true;
  if (a.kind === 'person') return a.person.length > 1 && b.person.length > 1;
  if (a.kind === 'organization') return a.acronym === '' && b.acronym === '';
  return true;
}

function samePerson(a: Form, b: Form): boolean {
  const [short, long] = a.person.length <= b.person.length ? [a, b] : [b, a];
  const own = short.person;
  const other = long.person;
  if (own.join(' ') === other.join(' ')) return true;
  // A surname alone, with its particle or without ("de Hale", "Hale"), or a given name alone.
  if (own.length === 1 || short.surname === 0) {
    if (endsWith(other, own)) return true;
    return own.length === 1 && long.surname > 0 && givenMatches(own[0]!, other[0]!, false);
  }
  if (bare(own.slice(short.surname)) !== bare(other.slice(long.surname))) return false;
  const given = own.slice(0, short.surname);
  const otherGiven = other.slice(0, long.surname);
  // "Ann Hale" and "de Hale": only one has a given name, and the surnames are not alike.
  if (otherGiven.length === 0) return false;
  if (!givenMatches(given[0]!, otherGiven[0]!, true)) {
    // "J. Edgar Hale" and "Edgar Hale".
    return otherGiven.length > given.length && otherGiven.slice(1).some((word) => word.length > 1 && word === given[0]);
  }
  const middle = otherGiven.slice(1);
  return given.slice(1).every((word) => middle.length === 0 || middle.some((one) => givenMatches(word, one, true)));
}

function givenMatches(a: string, b: string, initials: boolean): boolean {
  if (a === b) return true;
  if ((nicknames.get(a) ?? a) === (nicknames.get(b) ?? b)) return true;
  if (isSpelledLike(a, b)) return true;
  return initials && (a.length === 1 || b.length === 1) && a[0] === b[0];
}

/** Whether two long given names differ in one letter alone, which transliterations interchange: "Kiril" and "Ciril". */
function isSpelledLike(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 5 || a === b) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  // A last letter tells a woman from a man: "Mario", "Maria".
  if (at >= a.length - 1 || a.slice(at + 1) !== b.slice(at + 1)) return false;
  return likeLetters.some((letters) => letters.includes(a[at]!) && letters.includes(b[at]!));
}

function bare(surname: readonly string[]): string {
  return surname.filter((word) => !particles.has(word)).join(' ');
}

function sameOrganization(a: Form, b: Form): boolean {
  const first = a.firm;
  const second = b.firm;
  if (first.join(' ') === second.join(' ')) return true;
  if (a.compact === b.compact && a.compact.length > 5) return true;
  if (isSpelledOut(a, b) || isSpelledOut(b, a)) return true;
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  if (sameCore(a.parts, b.parts)) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === long.length) return false;
  const at = indexOfRun(long, short);
  if (at < 0) return false;
  if (short.some((word) => nationalBodies.has(word)) && long.slice(0, at).every(isNation) && endsWith(long, short))
    return true;
  if (short.every((word) => commonOrganizationWords.has(word) || linkWords.has(word) || isPlaceWord(word)))
    return false;
  const rest = [...long.slice(0, at), ...long.slice(at + short.length)];
  // "the Hale Foundation" and "Hale", "Friends of Hale" and "Hale" are not one.
  return !rest.some((word) => institutionWords.has(word) || linkWords.has(word));
}

/**
 * "Zhejiang Hale" and "Hale Automobile": the words that tell a firm from others are the same, and neither place nor trade
 * is given by both in two ways ("Hale Motors" and "Hale Electric" are two firms).
 */
function sameCore(a: Parts, b: Parts): boolean {
  if (a.core === '' || a.core !== b.core || a.institutions !== b.institutions) return false;
  return (
    (isPartOf(a.trades, b.trades) || isPartOf(b.trades, a.trades)) &&
    (a.places === '' || b.places === '' || a.places === b.places)
  );
}

/** Whether all words of the one stand in the other: "bank" in "investment bank". */
function isPartOf(few: string, many: string): boolean {
  const words = many.split(' ');
  return few === '' || few.split(' ').every((word) => words.includes(word));
}

function partsOf(words: readonly string[]): Parts {
  const core: string[] = [];
  const trades: string[] = [];
  const places: string[] = [];
  const institutions: string[] = [];
  for (const word of words) {
    if (isCompanySuffix(word) || linkWords.has(word)) continue;
    if (institutionWords.has(word)) institutions.push(word);
    else if (commonOrganizationWords.has(word) || tradeWords.has(word)) trades.push(tradeNames.get(word) ?? word);
    else if (words.length > 1 && isPlaceWord(word)) places.push(word);
    else core.push(word);
  }
  return {
    core: core.join(' '),
    trades: trades.join(' '),
    places: places.join(' '),
    institutions: institutions.join(' '),
  };
}

/** A word that lists have as a place or nationality, and not as a surname. */
function isPlaceWord(word: string): boolean {
  const flags = knownWords().get(hashWord(word)) & 0xff;
  return (flags & (FLAGS.place | FLAGS.country | FLAGS.demonym)) !== 0 && (flags & FLAGS.surname) === 0;
}

/** A word that names a country or those who come from it. */
function isNation(word: string): boolean {
  return (knownWords().get(hashWord(word)) & (FLAGS.country | FLAGS.demonym)) !== 0;
}

/** "N.H. Post" and "New Hale Post": initials with dots stand for as many words, the others are the same. */
function isSpelledOut(short: Form, long: Form): boolean {
  if (!short.dotted) return false;
  let at = 0;
  for (const word of short.dotted) {
    const folded = fold(word);
    const letters = dottedInitials.test(word) && folded !== long.words[at] ? [...folded] : undefined;
    if (letters && !letters.every((letter, index) => long.words[at + index]?.startsWith(letter))) return false;
    if (!letters && folded !== long.words[at]) return false;
    at += letters?.length ?? 1;
  }
  return at === long.words.length;
}

const dottedInitials = /^(?:\p{Lu}\.){2,4}$/u;

/** The acronym that a name is, in small letters, or nothing. */
function acronymOf(name: string): string {
  const plain = name.replace(/\./g, '');
  return plain.length >= 2 && plain.length <= 7 && /^\p{Lu}[\p{Lu}&]+$/u.test(plain)
    ? plain.replace(/&/g, '').toLowerCase()
    : '';
}

function isAcronymOf(short: Form, long: Form): boolean {
  if (short.acronym === '' || (long.words.length < 2 && !long.key.includes('-'))) return false;
  const words = spaced(long.name).split(' ');
  const significant = words.filter((word) => !linkWords.has(fold(word)));
  let kept = significant.length;
  // What is left must still be of two words.
  while (kept > (significant[0]?.includes('-') ? 1 : 2) && isCompanySuffix(fold(significant[kept - 1]!))) kept--;
  return (
    spells(short.acronym, significant) ||
    spells(short.acronym, significant.slice(0, kept)) ||
    spells(short.acronym, words)
  );
}

/** Whether the letters are the initials of the words, an acronym among them ("US") counting whole or by its initial. */
function spells(letters: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    const folded = fold(word);
    const initials = folded.includes('-')
      ? folded
          .split('-')
          .map((part) => part.charAt(0))
          .join('')
      : '';
    for (const at of reached) {
      if (letters[at] === folded[0]) next.add(at + 1);
      if (initials !== '' && letters.startsWith(initials, at)) next.add(at + initials.length);
      if (acronymOf(word) !== '' && letters.startsWith(folded, at)) next.add(at + folded.length);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(letters.length);
}

function formOf({ name, kind }: Name): Form {
  const words = foldedWords(name);
  const key = words.join(' ');
  const person = kind === 'person' ? personWords(words) : [];
  const firm = kind === 'organization' ? firmWords(words, key) : [];
  const place = kind === 'place' ? placeKey(name) : '';
  return {
    kind,
    name,
    words,
    key,
    person,
    surname: surnameStart(person),
    firm,
    parts: partsOf(firm),
    acronym: kind === 'organization' ? acronymOf(name) : '',
    dotted:
      kind === 'organization' && words.length > 1 && /\p{Lu}\.\p{Lu}\./u.test(name)
        ? spaced(name).split(' ')
        : undefined,
    place,
    street: withoutStreet(place),
    compact: firm.join('').replaceAll('-', ''),
  };
}

/** Words of a person's name without titles before and generations after it. */
export function personWords(words: readonly string[]): readonly string[] {
  let start = 0;
  while (start < words.length - 1 && honorifics.has(words[start]!)) start++;
  let end = words.length;
  while (end > start + 1 && generations.has(words[end - 1]!)) end--;
  return words.slice(start, end);
}

/** Index of the first word of the surname: the first particle after a given name, else the last word. */
function surnameStart(words: readonly string[]): number {
  if (words.length > 1 && particles.has(words[0]!)) return 0;
  for (let index = 1; index < words.length - 1; index++) if (particles.has(words[index]!)) return index;
  return Math.max(0, words.length - 1);
}

function firmWords(words: readonly string[], key: string): readonly string[] {
  const long =
    countryNames.get(key)?.split(' ') ?? words.flatMap((word) => countryNames.get(word)?.split(' ') ?? [word]);
  let end = long.length;
  while (end > 1 && (isCompanySuffix(long[end - 1]!) || long[end - 1] === 'and')) end--;
  return withoutSeat(long.slice(0, end));
}

/** "Upper Lynn Rovers of Marsh" plays as "Upper Lynn Rovers"; a "University of Marsh" has no other name. */
function withoutSeat(words: readonly string[]): readonly string[] {
  const at = words.lastIndexOf('of');
  if (at < 2 || at === words.length - 1 || !words.slice(at + 1).every(isPlaceWord)) return words;
  const before = words.slice(0, at);
  const tells = before.some(
    (word) => !commonOrganizationWords.has(word) && !institutionWords.has(word) && !isPlaceWord(word),
  );
  return tells && !before.some((word) => linkWords.has(word)) ? before : words;
}

function placeKey(name: string): string {
  const words = foldedWords(name.split(',', 1)[0]!);
  while (words.length > 1 && placeGenerics.has(words[words.length - 1]!)) words.pop();
  const joined = words.join(' ');
  return countryNames.get(joined) ?? stateNames.get(joined) ?? joined;
}

function withoutStreet(place: string): string {
  const space = place.lastIndexOf(' ');
  return space > 0 && streetWords.has(place.slice(space + 1)) ? place.slice(0, space) : place;
}

/** "Marrow" for "Marrow Square", where no list has a place of that name: "Orange Street" is not Orange. */
function isStreetOf(short: Form, long: Form): boolean {
  return short.place === long.street && !short.place.split(' ').some(isPlaceWord);
}

function indexOfRun(long: readonly string[], short: readonly string[]): number {
  for (let at = 0; at + short.length <= long.length; at++) {
    if (short.every((word, index) => long[at + index] === word)) return at;
  }
  return -1;
}

function endsWith(long: readonly string[], short: readonly string[]): boolean {
  return short.every((word, index) => long[long.length - short.length + index] === word);
}

function foldedWords(name: string): string[] {
  const words: string[] = [];
  for (const word of spaced(name).split(' ')) {
    const folded = word === '&' ? 'and' : fold(word);
    if (folded !== '') words.push(folded);
  }
  if (words.length > 1 && words[0] === 'the') words.shift();
  return words;
}

function spaced(name: string): string {
  return name
    .replace(/['’]s?$/u, '')
    .replace(/[\s,()"“”]+/gu, ' ')
    .trim();
}

/** Small letters, no dots, accents or curly apostrophes. */
function fold(word: string): string {
  const lower = word.toLowerCase();
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index);
    if (code > 127 || code === DOT)
      return lower
        .normalize('NFD')
        .replace(/[\u0300-\u036f.]/g, '')
        .replace(/’/g, "'");
  }
  return lower;
}

const DOT = 46;

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
