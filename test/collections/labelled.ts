/** Folders of accounts for which a careful reader has written down the facts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { articlesOf, readArticle } from '../../scripts/ecbplus.mjs';
import { formatOf } from '../../src/collection/textFiles';
import type { Joining } from '../../src/engine/align/joining';
import { Corpus } from '../../src/engine/corpus';
import { report, type Report } from '../../src/report/report';
import type { Expected } from './score';

export interface Labelled {
  readonly name: string;
  /** Text of each account by file name, in order of the names. */
  readonly texts: ReadonlyMap<string, string>;
  readonly expected: Expected;
}

/** The collections of examples/, which were invented for this project. */
export function examples(root: string): Labelled[] {
  return readdirSync(join(root, 'examples'))
    .sort()
    .flatMap((name) =>
      labelled(name, join(root, 'examples', name), join(root, 'test/collections', `${name}.facts.json`)),
    );
}

/** Five real accounts of one event, outside the project; none where the folder is absent. */
export function seeds(shared: string): Labelled[] {
  return labelled('seeds', join(shared, 'seeds'), join(shared, 'gold/seeds.facts.json'));
}

/** Real accounts of other events, a folder each, outside the project; none where the folder is absent. */
export function accounts(shared: string): Labelled[] {
  const gold = join(shared, 'gold/accounts');
  if (!existsSync(gold)) return [];
  return readdirSync(gold)
    .sort()
    .map((file) => basename(file, '.facts.json'))
    .flatMap((name) => labelled(name, join(shared, 'accounts', name), join(gold, `${name}.facts.json`)));
}

/**
 * Articles of the ECB+ corpus outside the project, an event each, with facts that were written down for this project;
 * none where the corpus is absent.
 */
export function events(root: string, shared: string): Labelled[] {
  const gold = join(root, 'test/collections/ecbplus');
  return readdirSync(gold)
    .sort()
    .flatMap((file) => {
      const name = basename(file, '.facts.json');
      const articles = [...articlesOf(shared, name)];
      const texts = new Map(articles.map(([article, path]) => [`${article}.txt`, readArticle(path).text]));
      return articles.length === 0 ? [] : [{ name, texts, expected: expectedIn(join(gold, file)) }];
    });
}

function labelled(name: string, folder: string, factsFile: string): Labelled[] {
  if (!existsSync(folder) || !existsSync(factsFile)) return [];
  const files = readdirSync(folder)
    .filter((file) => formatOf(file) !== undefined)
    .sort();
  const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  return [{ name, texts, expected: expectedIn(factsFile) }];
}

function expectedIn(file: string): Expected {
  return JSON.parse(readFileSync(file, 'utf8')) as Expected;
}

/**
 * @param texts by file name
 * @param joining the decisions of alignment, those of the engine where there are none
 */
export function corpusOf(texts: ReadonlyMap<string, string>, joining?: Joining): Corpus {
  const corpus = new Corpus(joining);
  for (const [file, text] of texts) corpus.set(file, text, formatOf(file) ?? 'plain');
  return corpus;
}

/** What the engine reports on these accounts. */
export function reportOn(texts: ReadonlyMap<string, string>, joining?: Joining): Report {
  const corpus = corpusOf(texts, joining);
  return report(corpus.analyse(), (id) => corpus.source(id));
}
