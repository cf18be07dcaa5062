/* Reads the articles of the ECB+ corpus: a folder a topic, a file an article, two events a topic. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinWords } from './joinWords.mjs';

/** @type {Readonly<Record<string, string>>} */
const entities = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * @typedef {object} Article
 * @property {string} xml as it stands
 * @property {string} text a sentence a line, spacing restored
 * @property {{ number: string, start: number, end: number, text: string }[]} sentences their numbers in the corpus, and
 *   their UTF-16 offsets into the text
 * @property {Map<string, string>} sentenceOf number of the sentence that a token stands in, by the token's id
 */

/**
 * @param {string} path of an article
 * @returns {Article}
 */
export function readArticle(path) {
  const xml = readFileSync(path, 'utf8');
  /** @type {Map<string, string[]>} */
  const words = new Map();
  const sentenceOf = new Map();
  for (const [, id = '', number = '', word = ''] of xml.matchAll(
    /<token t_id="(\d+)" sentence="(\d+)"[^>]*>([^<]*)<\/token>/g,
  )) {
    sentenceOf.set(id, number);
    if (!words.has(number)) words.set(number, []);
    words.get(number)?.push(unescaped(word).replace(/^(?:``|'')$/, '"'));
  }
  let text = '';
  const sentences = [...words].map(([number, told]) => {
    const line = joinWords(told).text;
    const start = text.length;
    text += `${line}\n`;
    return { number, start, end: start + line.length, text: line };
  });
  return { xml, text, sentences, sentenceOf };
}

/**
 * The paths of an event's articles, by the name of each; none where the corpus is absent.
 *
 * @param {string} shared folder that holds bench/ecbplus
 * @param {string} event "12_ecb", "12_ecbplus": the topic's number and which of its events
 * @returns {Map<string, string>} in order of the names
 */
export function articlesOf(shared, event) {
  const [topic = '', kind = ''] = event.split('_');
  const folder = join(shared, 'bench/ecbplus', topic);
  const name = new RegExp(`^${topic}_\\d+${kind}\\.xml$`);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => name.test(file)) : [];
  return new Map(files.sort().map((file) => [file.slice(0, -'.xml'.length), join(folder, file)]));
}

/** @param {string} text */
function unescaped(text) {
  return text.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name] ?? '');
}
