import type { Name } from './alias';
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

/** The bare letters and digits of a word: case, accents, hyphens and apostrophes are no part of a spelling. */
export function plainLetters(word: string): string {
  return word
    .toLowerCase()
    .replace(/[æœøłđðþßı]/g, (letter) => letters[letter]!)
    .normalize('NFD')
    .replace(/[^\p{L}\d]/gu, '');
}

/**
 * What transliterations of one name have in common: its consonants, those that stand for one sound under one letter, and
 * whether it begins with a vowel. Names with another skeleton are never {@link spelledAlike}.
 */
export function skeleton(name: string): string {
  return name
    .split(/\s+/)
    .map((word) =>
      plainLetters(word)
        .replace(/^[aeiou]+/, '_')
        .replace(/ph/g, 'f')
        .replace(/[ckq]h?/g, 'k')
        .replace(/z/g, 's')
        .replace(/w/g, 'v')
        .replace(/(?<=.)[aeiouyh]+/g, '')
        .replace(/(.)\1+/g, '$1'),
    )
    .join(' ');
}

/**
 * Whether two names can be one name in two spellings, "Zorabad" and "Zohrabad", or one that is written with a hyphen, an
 * accent or a capital more. Names that lists tell apart, and those that say man or woman by their last letter, are not.
 */
export function spelledAlike(a: Name, b: Name): boolean {
  const [one, other] = [a.name.split(/\s+/).map(plainLetters), b.name.split(/\s+/).map(plainLetters)];
  if (a.kind !== b.kind || one.length !== other.length) return false;
  return one.every((word, index) => word === other[index] || areSpellings(word, other[index]!, a.kind === 'person'));
}

function areSpellings(a: string, b: string, person: boolean): boolean {
  if (Math.min(a.length, b.length) < LEAST || Math.abs(a.length - b.length) > LONGER) return false;
  if (person && a.at(-1) !== b.at(-1)) return false;
  return skeleton(a) === skeleton(b) && !(isListed(a) && isListed(b));
}

function isListed(word: string): boolean {
  return (knownWords().get(hashWord(word)) & 0xff & ~FLAGS.organization) !== 0;
}
