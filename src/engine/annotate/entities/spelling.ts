import leven from 'leven';
import { isNickname, personWords, type Name } from './alias';
import { FLAGS, hashWord } from './wordKnowledge';
import { knownWords } from './wordTable';

/** Letters that are no other letter with an accent. */
const letters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
};
/** Shorter words are too often alike by chance. */
const LEAST = 5;
/** How many letters more one spelling may have: "Hussein", "Husain". */
const LONGER = 2;
/** A surname of fewer letters says too little. */
const SHORT = 3;
/** Letters that words of one stem have in common, at least, and the share of the longer word. */
const STEM = 6;
const STEM_SHARE = 0.6;
/** From here on two letters may be wrong. */
const LONG = 8;

/** The bare letters and digits of a word: case, accents, hyphens and apostrophes are no part of a spelling. */
export function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .replace(/[æœøłđðþßı]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '');
}

/** What names that are {@link spelledAlike} have at least one of in common: most are held against few others. */
export function spellingClues(name: Name): string[] {
  const { kind } = name;
  if (kind === 'other') return [];
  const words = spelledWords(name);
  if (kind === 'organization') return words.length < 2 ? [] : [`${kind} ${words[0]!}`, `${kind} … ${words.at(-1)!}`];
  const sound = `${kind} ${words.map(skeleton).join(' ')}`;
  return kind === 'place' || words.length < 2 ? [sound] : [sound, `${words[0]!} …`, `… ${words.at(-1)!}`];
}

/**
 * What transliterations of one word have in common: its consonants, those that stand for one sound under one letter, and
 * whether it begins with a vowel.
 */
function skeleton(word: string): string {
  return word
    .replace(/^[aeiou]+/, '_')
    .replace(/ph/g, 'f')
    .replace(/[ckq]h?/g, 'k')
    .replace(/z/g, 's')
    .replace(/w/g, 'v')
    .replace(/(?<=.)[aeiouyh]+/g, '')
    .replace(/(.)\1+/g, '$1');
}

/**
 * Whether two names can be one name in two spellings, "Zorabad" and "Zohrabad", or one that is written with a hyphen, an
 * accent or a capital more; or, of a person, one with a slip in the given name or the surname, "Dana Kouvis" and "Dana
 * Kougis". Names that lists tell apart, and those that say man or woman by their last letter, are not.
 */
export function spelledAlike(a: Name, b: Name): boolean {
  if (a.kind !== b.kind) return false;
  const person = a.kind === 'person';
  let [one, other] = [spelledWords(a), spelledWords(b)];
  // A name in the middle is often left out.
  const isCut = person && one.length !== other.length && Math.min(one.length, other.length) === 2;
  if (isCut) [one, other] = [one, other].map((words) => [words[0]!, words.at(-1)!]) as [string[], string[]];
  if (one.length !== other.length) return false;
  const apart = one.flatMap((word, index) => (word === other[index] ? [] : [index]));
  if (isCut && apart.length === 0) return false;
  if (a.kind === 'organization') return apart.length === 1 && areOfOneStem(one[apart[0]!]!, other[apart[0]!]!);
  if (apart.every((index) => areSpellings(one[index]!, other[index]!, person))) return true;
  const [at = 0, more] = apart;
  if (!person || one.length < 2 || more !== undefined) return false;
  return at === one.length - 1 ? isSurnameSlip(one[at]!, other[at]!) : isGivenNameSlip(one[at]!, other[at]!);
}

/** The words of a name that are spelled: those of a person without titles, initials in the middle and generations. */
export function spelledWords({ kind, name }: Name): string[] {
  const person = kind === 'person';
  const words = name.split(/\s+/);
  const own = person
    ? personWords(words.map((word) => word.toLowerCase().replace(/\.$/, ''))).map(plainLetters)
    : words.map(plainLetters);
  return own.filter((word, index) => !person || word.length > 1 || index === 0 || index === own.length - 1);
}

function areSpellings(a: string, b: string, person: boolean): boolean {
  if (Math.min(a.length, b.length) < LEAST || Math.abs(a.length - b.length) > LONGER) return false;
  if (person && a.at(-1) !== b.at(-1)) return false;
  return skeleton(a) === skeleton(b) && !(isListed(a) && isListed(b));
}

/** "Distribution" and "Distributors" behind one name; a councilman is no council. */
function areOfOneStem(a: string, b: string): boolean {
  if (/m[ae]n$/.test(a) !== /m[ae]n$/.test(b)) return false;
  let common = 0;
  while (common < a.length && a[common] === b[common]) common++;
  return common >= STEM && common >= STEM_SHARE * Math.max(a.length, b.length);
}

/** Whether two surnames beside one given name are one with a letter wrong, or with two in a long one. */
function isSurnameSlip(a: string, b: string): boolean {
  if (isManAndWoman(a, b)) return false;
  if (inPlainSpelling(a) === inPlainSpelling(b)) return true;
  if (isListed(a) && isListed(b)) return false;
  const least = Math.min(a.length, b.length);
  // "Bacar" and "Bacares"
  if (least >= LEAST && Math.abs(a.length - b.length) <= LONGER && (a.startsWith(b) || b.startsWith(a))) return true;
  return least >= SHORT && leven(a, b, { maxDistance: 3 }) <= (least >= LONG ? 2 : 1);
}

/** Whether two given names before one surname are one with a letter wrong, or one cut short. */
function isGivenNameSlip(a: string, b: string): boolean {
  if (isManAndWoman(a, b)) return false;
  if (isCutShort(a, b) || isCutShort(b, a)) return true;
  const [one, other] = [inPlainSpelling(a), inPlainSpelling(b)];
  if (one === other) return true;
  // "Julian" and "Julia", "Ann" and "Jan" are two people of one family.
  const ends = /^[^aeiou]{2}$|^(.)\1$/.test(one.at(-1)! + other.at(-1)!);
  if (Math.min(one.length, other.length) < LEAST || one[0] !== other[0]) return false;
  const wrong = leven(one, other);
  if (!ends || wrong > 2) return false;
  // "Ricardo" and "Recaldo": two letters only where one is no name that is known.
  const isLong = one.length === other.length && one.length > LEAST && one.at(-1) === other.at(-1);
  return wrong === 1 || (isLong && !(isListed(a) && isListed(b)));
}

/** "Piet" for "Pieter"; "Paula" and "Danielle" are no men. */
function isCutShort(short: string, long: string): boolean {
  if (short.length < SHORT || !long.startsWith(short) || long.length < short.length + 2) return false;
  return !/[ae]$/.test(long) && !isNickname(short, long);
}

/** "Mario" and "Maria", "Velnikov" and "Velnikova". */
function isManAndWoman(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.replace(/h$/, '').at(-1)) as [string | undefined, string | undefined];
  return x !== y && /[ao]/.test(`${x}${y}`);
}

/** A name without the letters that are written in one spelling and not in another: "Sara" and "Sarah", "Eric" and "Erik". */
function inPlainSpelling(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/ck|[cq]/g, 'k')
    .replace(/y/g, 'i')
    .replace(/z/g, 's')
    .replace(/(?<=.)h/g, '')
    .replace(/(.)\1+/g, '$1');
}

function isListed(word: string): boolean {
  return (knownWords().get(hashWord(word)) & 0xff & ~FLAGS.organization) !== 0;
}
