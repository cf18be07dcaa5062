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
    'games gas healthcare heavy insurance investments logistics machines management marine materials metals mining mobile music oil ' +
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

const generations = wordSet('jr sr ii iii iv phd md esq mp qc');

/** Words that belong to the surname after them. */
const particles = wordSet(
  'af al ap av ben bin bint da dal de degli dei del della den der di do dos du e el ibn la las le los o san st ten ter van vande vander von y zu zum zur',
);

const linkWords = wordSet('a and at by de des for in of on the to und y & et');

const placeGenerics = wordSet('city province prefecture island islands region municipality');

/** Short and long forms of one given name. */
const nicknames = new Map<string, string>(
  (
    'abby:abigail al:albert alex:alexander andy:andrew barb:barbara ben:benjamin bernie:bernard beth:elizabeth betty:elizabeth ' +
    'bill:william billy:william bob:robert bobby:robert charlie:charles chris:christopher chuck:charles cindy:cynthia dan:daniel ' +
    'danny:daniel dave:david debbie:deborah dick:richard don:donald doug:douglas ed:edward eddie:edward fred:frederick ' +
    'greg:gregory harry:henry jack:john jake:jacob jeff:jeffrey jen:jennifer jenny:jennifer jerry:gerald jim:james jimmy:james ' +
    'joe:joseph johnny:john jon:jonathan josh:joshua kate:katherine kathy:katherine ken:kenneth larry:lawrence liz:elizabeth ' +
    'maggie:margaret matt:matthew mike:michael mitch:mitchell nate:nathan nick:nicholas pam:pamela pat:patrick peggy:margaret ' +
    'pete:peter phil:philip ray:raymond rich:richard rick:richard rob:robert ron:ronald sam:samuel sandy:sandra steve:stephen ' +
    'steven:stephen sue:susan ted:edward terry:terence tim:timothy tom:thomas tommy:thomas tony:anthony vicky:victoria ' +
    'will:william zach:zachary'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

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

/**
 * Tells whether two names can name the same person, organisation or place: written out or short, with or without
 * company form, title or given name, in full or as an acronym. Two people who share a surname but not a given name
 * are never the same, nor are two things of different kinds (but for `other`, whose kind was not told).
 */
export function sameName(a: Name, b: Name): boolean {
  if (a.kind !== b.kind) {
    const vague = a.kind === 'other' || b.kind === 'other';
    const person = a.kind === 'person' || b.kind === 'person';
    return vague && !person && key(a.name) === key(b.name) && key(a.name) !== '';
  }
  switch (a.kind) {
    case 'person':
      return samePerson(a.name, b.name);
    case 'organization':
      return sameOrganization(a.name, b.name);
    case 'place':
      return samePlace(a.name, b.name);
    case 'other':
      return key(a.name) === key(b.name);
  }
}

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
  const order = names.map((_, index) => index).sort((a, b) => fullness(names[b]!) - fullness(names[a]!) || a - b);
  const groups = new Map<number, number[]>();
  const result = new Array<number>(names.length).fill(-1);
  for (const index of order) {
    const name = names[index]!;
    const fitting: number[] = [];
    for (const [first, members] of groups) {
      if (sameName(name, names[first]!) && members.every((member) => !excludes(name, names[member]!))) fitting.push(first);
    }
    const exact = fitting.filter((first) => groups.get(first)!.some((member) => key(names[member]!.name) === key(name.name)));
    const choice = exact.length === 1 ? exact : fitting;
    const chosen = choice.length === 1 ? choice[0] : choice.length > 1 ? prefer?.(index, choice) : undefined;
    if (chosen === undefined) {
      groups.set(index, [index]);
      result[index] = index;
    } else {
      groups.get(chosen)!.push(index);
      result[index] = chosen;
    }
  }
  return result;
}

/** Orders names by how much they tell: more words first, then more letters. */
export function fullness(name: Name): number {
  const words = name.kind === 'person' ? personWords(name.name).length : foldedWords(name.name).length;
  return words * 1000 + name.name.length;
}

/** Both names are full enough to tell them apart, and they do not fit. */
function excludes(a: Name, b: Name): boolean {
  if (sameName(a, b)) return false;
  if (a.kind !== b.kind) return true;
  if (a.kind === 'person') return personWords(a.name).length > 1 && personWords(b.name).length > 1;
  if (a.kind === 'organization') return !isAcronym(a.name) && !isAcronym(b.name);
  return true;
}

function samePerson(a: string, b: string): boolean {
  const first = personWords(a);
  const second = personWords(b);
  if (first.length === 0 || second.length === 0) return false;
  if (first.join(' ') === second.join(' ')) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  const shortSurname = surnameStart(short);
  const longSurname = surnameStart(long);
  // A surname alone, with its particle or without ("de Meo", "Meo"), or a given name alone.
  if (short.length === 1 || shortSurname === 0) {
    if (endsWith(long, short)) return short.length >= 1 && long.length - short.length >= 1;
    return short.length === 1 && longSurname > 0 && givenMatches(short[0]!, long[0]!, false);
  }
  if (bare(short.slice(shortSurname)) !== bare(long.slice(longSurname))) return false;
  const shortGiven = short.slice(0, shortSurname);
  const longGiven = long.slice(0, longSurname);
  if (!givenMatches(shortGiven[0]!, longGiven[0]!, true)) {
    // "J. Edgar Hale" and "Edgar Hale".
    return longGiven.length > shortGiven.length && longGiven.slice(1).some((word) => word.length > 1 && word === shortGiven[0]);
  }
  const middle = longGiven.slice(1);
  return shortGiven.slice(1).every((word) => middle.length === 0 || middle.some((other) => givenMatches(word, other, true)));
}

function givenMatches(a: string, b: string, initials: boolean): boolean {
  if (a === b) return true;
  const longA = nicknames.get(a) ?? a;
  const longB = nicknames.get(b) ?? b;
  if (longA === longB) return true;
  if (!initials) return false;
  return (a.length === 1 || b.length === 1) && a[0] === b[0];
}

/** Words of a person's name without titles before and generations after it. */
function personWords(name: string): string[] {
  const words = foldedWords(name);
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
  return words.length - 1;
}

function bare(surname: readonly string[]): string {
  return surname.filter((word) => !particles.has(word)).join(' ');
}

function sameOrganization(a: string, b: string): boolean {
  const first = organizationWords(a);
  const second = organizationWords(b);
  if (first.length === 0 || second.length === 0) return false;
  if (first.join(' ') === second.join(' ')) return true;
  if (isAcronymOf(a, b) || isAcronymOf(b, a)) return true;
  if (sameCore(first, second)) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  if (short.length === long.length) return false;
  const at = indexOfRun(long, short);
  if (at < 0) return false;
  if (short.every((word) => commonOrganizationWords.has(word) || linkWords.has(word))) return false;
  const rest = [...long.slice(0, at), ...long.slice(at + short.length)];
  // "the Ministry of Rivers" and "Rivers", "Lakeview University" and "Lakeview" are not one.
  if (rest.some((word) => institutionWords.has(word) || linkWords.has(word))) return false;
  return true;
}

/**
 * "Zhejiang Geely" and "Geely Automobile": the words that tell a firm from others are the same, and neither place nor trade
 * is given by both in two ways ("Hale Motors" and "Hale Electric" are two firms).
 */
function sameCore(first: readonly string[], second: readonly string[]): boolean {
  const [a, b] = [parts(first), parts(second)];
  if (a.core === '' || a.core !== b.core || a.institutions !== b.institutions) return false;
  return (a.trades === '' || b.trades === '' || a.trades === b.trades) && (a.places === '' || b.places === '' || a.places === b.places);
}

function parts(words: readonly string[]): { core: string; trades: string; places: string; institutions: string } {
  const core: string[] = [];
  const trades: string[] = [];
  const places: string[] = [];
  const institutions: string[] = [];
  for (const word of words) {
    if (isCompanySuffix(word) || linkWords.has(word)) continue;
    if (institutionWords.has(word)) institutions.push(word);
    else if (commonOrganizationWords.has(word) || tradeWords.has(word)) trades.push(tradeNames.get(word) ?? word);
    else if (words.length > 1 && (knownWords().get(hashWord(word)) & (FLAGS.place | FLAGS.country | FLAGS.demonym)) !== 0 && (knownWords().get(hashWord(word)) & FLAGS.surname) === 0) places.push(word);
    else core.push(word);
  }
  return { core: core.join(' '), trades: trades.join(' '), places: places.join(' '), institutions: institutions.join(' ') };
}

function organizationWords(name: string): string[] {
  const words = foldedWords(countryNames.get(key(name)) ?? name, true).flatMap((word) =>
    countryNames.has(word) ? countryNames.get(word)!.split(' ') : [word],
  );
  let end = words.length;
  while (end > 1 && (isCompanySuffix(words[end - 1]!) || words[end - 1] === '&')) end--;
  return words.slice(0, end);
}

function samePlace(a: string, b: string): boolean {
  return placeKey(a) === placeKey(b);
}

function placeKey(name: string): string {
  const head = name.split(',', 1)[0]!;
  const words = foldedWords(head);
  while (words.length > 1 && placeGenerics.has(words[words.length - 1]!)) words.pop();
  const joined = words.join(' ');
  return countryNames.get(joined) ?? joined;
}

function isAcronym(name: string): boolean {
  const plain = name.replace(/\./g, '');
  return plain.length >= 2 && plain.length <= 7 && /^\p{Lu}[\p{Lu}&]+$/u.test(plain);
}

function isAcronymOf(short: string, long: string): boolean {
  if (!isAcronym(short)) return false;
  const letters = short.replace(/[.&]/g, '').toLowerCase();
  const words = spaced(long).split(' ').filter((word) => word !== '');
  if (words.length < 2) return false;
  const significant = words.filter((word) => !linkWords.has(fold(word)));
  let kept = significant.length;
  while (kept > 2 && isCompanySuffix(fold(significant[kept - 1]!))) kept--;
  return (
    spells(letters, significant) ||
    spells(letters, significant.slice(0, kept)) ||
    spells(letters, words)
  );
}

/** Whether the letters are the initials of the words, an acronym among them ("US") counting whole or by its initial. */
function spells(letters: string, words: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    const folded = fold(word);
    const parts = folded.split('-').filter((part) => part !== '');
    for (const at of reached) {
      if (letters[at] === folded[0]) next.add(at + 1);
      if (parts.length > 1 && letters.startsWith(parts.map((part) => part[0]).join(''), at)) next.add(at + parts.length);
      if (isAcronym(word) && letters.startsWith(folded, at)) next.add(at + folded.length);
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(letters.length);
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

/** The name in a form in which ways of writing it alike are equal. */
export function key(name: string): string {
  return foldedWords(name).join(' ');
}

function foldedWords(name: string, keepAnd = false): string[] {
  const words = spaced(name)
    .split(' ')
    .map(fold)
    .filter((word) => word !== '');
  if (words.length > 1 && words[0] === 'the') words.shift();
  return keepAnd ? words.map((word) => (word === '&' ? 'and' : word)) : words;
}

function spaced(name: string): string {
  return name.replace(/['’]s?$/u, '').replace(/[\s,()"“”]+/gu, ' ').trim();
}

function fold(word: string): string {
  const plain = word.normalize('NFD').replace(/[\u0300-\u036f.]/g, '').replace(/’/g, "'");
  return plain.toLowerCase();
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
