import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { bundled, root, shared } from './bundle.mjs';

/** Words that say when: they stay. */
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|\w+ber|Oct|Nov|title|date|publisher|author)$/;
/** Names of letters and digits: "U.S.", "S&P", "A380", "GM". What stands for hours, money and countries everywhere stays. */
const LETTERS = /\b(?!(?:AM|PM|US|UK|EU|UN)\b)(?:(?:[A-Z]\.){2,}|[A-Z]&[A-Z]\b|[A-Z]{1,3}\d{2,4}\b|[A-Z]{2}\b)/g;
/** Weight from which on a word tells events apart. */
const COMMON = 0.65;
/** What invented names are made of. */
const BEGINNINGS = 'Bar Cal Dor Fen Gal Har Jor Kel Lor Mar Nor Pel Quin Ros Sel Tor Ul Vas Wil Yar Zel'.split(' ');
const MIDDLES = 'a e i o u ai ea ou an en in or ul'.split(' ');
const ENDINGS =
  'bridge den dale field ford gate ham kirk lund mere moor ness stead ton vik wick worth zov ski rin'.split(' ');

const { Vocabulary, WORDS } = await bundled(`
  export { Vocabulary } from './src/engine/align/vocabulary';
  export { WORDS } from './src/engine/align/data/vocabulary';
`);
const vocabulary = new Vocabulary();

/** Accounts of one event. */
const FIVE = 5;

/** Where the texts that are varied come from: folders, each of one event or of one subject. */
const ORIGINS = [join(root, 'examples'), join(shared, 'accounts'), join(shared, 'bench', 'meantime', 'text')];

/** What {@link variedAccounts} varies, in words. */
export function variedFrom() {
  const absent = ORIGINS.filter((folder) => !existsSync(folder));
  const words = ['examples/', 'real accounts of other events', "MEANTIME's articles"];
  const there = words.filter((_, index) => existsSync(ORIGINS[index]));
  return absent.length === 0
    ? there.join(', ')
    : `${there.join(', ')} (not there: ${absent.map((path) => basename(path)).join(', ')})`;
}

/**
 * So many accounts, five to an event: those of {@link variedFrom}, varied by a seeded generator. Each event has other
 * names, figures and rare words, the same in all five, so that they tell of one event and of no other.
 *
 * @returns {{ id: string, text: string, format: 'plain' | 'markdown', event: number }[]}
 */
export function variedAccounts(count) {
  const out = [];
  const templates = inTurn(ORIGINS.filter(existsSync).map(fivesIn)).map(templateOf);
  const rare = WORDS.split(' ')
    .slice(2000)
    .filter((word) => word.length > 4);
  for (let event = 0; out.length < count; event++) {
    const { files, texts, replaced } = templates[event % templates.length];
    const random = generator(event + 1);
    const known = new Map();
    const other = (word) => {
      if (!known.has(word)) known.set(word, /^[A-Z]/.test(word) ? inventedName(random) : pick(rare, random));
      return known.get(word);
    };
    const figure = (digits) => {
      if (!known.has(digits)) known.set(digits, otherFigure(digits, random));
      return known.get(digits);
    };
    texts.forEach((text, k) => {
      const varied = text
        .replace(LETTERS, (letters) => {
          if (!known.has(letters)) known.set(letters, otherLetters(letters, random));
          return known.get(letters);
        })
        .replace(/[A-Za-z]+/g, (word) => (replaced.has(word) ? other(word) : word))
        .replace(/\b\d+(?![\d:-])/g, (digits) => (/^(?:19|20)\d\d$/.test(digits) ? digits : figure(digits)));
      const format = files[k].endsWith('.md') ? 'markdown' : 'plain';
      out.push({ id: `${String(event).padStart(5, '0')}/${files[k]}`, text: varied, format, event });
    });
  }
  return out.slice(0, count);
}

/** The texts of some folders, five together. */
function fivesIn(origin) {
  const folders = readdirSync(origin, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const files = readdirSync(join(origin, name))
        .filter((file) => /\.(?:txt|md)$/.test(file))
        .sort();
      return Array.from({ length: Math.floor(files.length / FIVE) }, (_, k) =>
        files.slice(FIVE * k, FIVE * (k + 1)).map((file) => join(origin, name, file)),
      );
    });
}

/** One of each list, again and again, as long as there are any. */
function inTurn(lists) {
  return Array.from({ length: Math.max(...lists.map((list) => list.length)) }, (_, k) =>
    lists.flatMap((list) => (k < list.length ? [list[k]] : [])),
  ).flat();
}

/** Five accounts, with the words in them that are replaced from event to event: those that tell events apart. */
function templateOf(paths) {
  const files = paths.map((path) => basename(path));
  const texts = paths.map((path) => readFileSync(path, 'utf8'));
  const all = texts.join('\n');
  const kept = new Set((all.match(/(?<=\d )[a-z]+/g) ?? []).map((word) => vocabulary.id(word)));
  const isReplaced = (word) => {
    const id = vocabulary.id(word.toLowerCase());
    return word.length > 2 && !CALENDAR.test(word) && !kept.has(id) && vocabulary.weight(id) > COMMON;
  };
  return { files, texts, replaced: new Set((all.match(/[A-Za-z]+/g) ?? []).filter(isReplaced)) };
}

function inventedName(random) {
  return pick(BEGINNINGS, random) + pick(MIDDLES, random) + pick(MIDDLES, random) + pick(ENDINGS, random);
}

/** As many letters and digits, in the same form. */
function otherLetters(letters, random) {
  return letters
    .replace(/[A-Z]/g, () => String.fromCharCode(65 + Math.floor(26 * random())))
    .replace(/\d/g, () => String(1 + Math.floor(9 * random())));
}

/** As many digits; days of a month and hours stay what they can be. */
function otherFigure(digits, random) {
  if (digits.length < 2) return digits;
  const first = digits.length === 2 && Number(digits) < 29 ? 1 : 1 + Math.floor(9 * random());
  return first + Array.from({ length: digits.length - 1 }, () => Math.floor(10 * random())).join('');
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** Mulberry32: the same numbers, 0 to 1, for the same seed. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
