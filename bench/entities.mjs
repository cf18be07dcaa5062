/**
 * Measures names, beside peers in the same run, on the seeds, on MEANTIME (the airbus and stock articles, which the tagger
 * was not fitted on) and on wikigold (not fitted on).
 *
 *   node bench/entities.mjs [--alone] [--misses]
 *
 * --alone leaves the peers out, --misses lists what the engine misses.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMain } from '../scripts/hosts/folder.mjs';
import { joinWords } from '../scripts/joinWords.mjs';
import { meantime, wikigold } from '../scripts/names-corpora.mjs';
import { bundled, shared } from './bundle.mjs';
import { overlaps } from './figureValues.mjs';
import { nameReaders } from './nameReaders.mjs';
import { printed } from './table.mjs';

const KIND = { PER: 'person', PERSON: 'person', ORG: 'organization', LOC: 'place', PLACE: 'place' };
/** Of names that are asked for. */
export const kinds = ['person', 'organization', 'place'];

/** The span without what is tolerated: a leading "the", a possessive, a trailing dot. */
function trim(text, start, end) {
  let from = start;
  let to = end;
  const name = () => text.slice(from, to);
  from += /^(?:the\s+)?/i.exec(name())[0].length;
  to -= /(?:['’]s?)?$/.exec(name())[0].length;
  to -= /[.,]*$/.exec(name())[0].length;
  return `${from}-${to}`;
}

function tally() {
  return {
    gold: 0,
    found: 0,
    span: 0,
    typed: 0,
    kinds: Object.fromEntries(kinds.map((kind) => [kind, { gold: 0, found: 0, typed: 0 }])),
  };
}

/**
 * Adds one text to a tally.
 *
 * @param {readonly object[]} optional mentions that are neither asked for nor counted against a reader; in the place of
 *   those that are `unknown` anything may stand
 */
function compare(score, text, gold, found, optional, miss) {
  const around = ({ start, end }) =>
    `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`.replace(
      /\s+/g,
      ' ',
    );
  const byKey = new Map(gold.map((mention) => [trim(text, mention.start, mention.end), mention]));
  const skip = new Set(optional.map((mention) => trim(text, mention.start, mention.end)));
  const seen = new Set();
  for (const mention of found) {
    const key = trim(text, mention.start, mention.end);
    const match = byKey.get(key);
    if (!match && (skip.has(key) || mention.kind === 'other')) continue;
    if (match && mention.kind === 'other') {
      miss('taken for another thing', match.kind, around(mention));
      continue;
    }
    if (!match && optional.some((other) => other.unknown && overlaps(other, mention))) continue;
    score.found++;
    score.kinds[mention.kind].found++;
    if (!match) {
      if (!gold.some((other) => overlaps(other, mention))) miss('no such name', mention.kind, around(mention));
      continue;
    }
    seen.add(key);
    score.span++;
    if (match.kind === mention.kind) {
      score.typed++;
      score.kinds[mention.kind].typed++;
    } else miss(`taken for ${mention.kind}`, match.kind, around(mention));
  }
  for (const mention of gold) {
    score.gold++;
    score.kinds[mention.kind].gold++;
    if (!seen.has(trim(text, mention.start, mention.end)))
      miss(
        found.some((other) => overlaps(other, mention)) ? 'other bounds' : 'not found',
        mention.kind,
        around(mention),
      );
  }
}

function seeds(reader, miss) {
  const gold = JSON.parse(readFileSync(join(shared, 'gold/entities.json'), 'utf8'));
  const cut = JSON.parse(readFileSync(join(shared, 'gold/sentences.json'), 'utf8'));
  const score = tally();
  for (const file of readdirSync(join(shared, 'seeds')).sort()) {
    const id = file.slice(0, 3);
    const text = readFileSync(join(shared, 'seeds', file), 'utf8');
    const spans = cut.filter((sentence) => sentence.file === id).map(({ start, end }) => [start, end]);
    const own = gold
      .filter((mention) => mention.file === id)
      .map((mention) => ({ ...mention, kind: KIND[mention.type] }));
    const named = own.filter(({ kind }) => kind !== undefined);
    const others = own.filter(({ kind }) => kind === undefined);
    compare(score, text, named, reader.read(text, spans), others, miss);
  }
  return score;
}

function scoreDocuments(reader, documents, miss) {
  const score = tally();
  for (const document of documents) {
    let text = '';
    const spans = [];
    const gold = [];
    const optional = [];
    const asked = [];
    for (const { words, labels, annotated } of document.sentences) {
      const joined = joinWords(words);
      const base = text.length;
      text += `${joined.text}\n`;
      spans.push([base, base + joined.text.length]);
      if (annotated !== false) asked.push([base, base + joined.text.length]);
      for (let at = 0; at < labels.length; at++) {
        if (labels[at] === '?')
          optional.push({ start: base + joined.spans[at][0], end: base + joined.spans[at][1], unknown: true });
        if (!labels[at].startsWith('B-')) continue;
        let to = at;
        while (labels[to + 1]?.startsWith('I-')) to++;
        const mention = {
          start: base + joined.spans[at][0],
          end: base + joined.spans[to][1],
          kind: KIND[labels[at].slice(2)],
        };
        (mention.kind ? gold : optional).push(mention);
      }
    }
    const mentions = reader.read(text, spans);
    compare(
      score,
      text,
      gold,
      mentions.filter((mention) => asked.some(([start, end]) => mention.start >= start && mention.end <= end)),
      optional,
      miss,
    );
  }
  return score;
}

async function isDemonym() {
  const { WordTable, hashWord, FLAGS, words } = await bundled(`
    export { WordTable, hashWord, FLAGS } from './src/engine/annotate/entities/wordKnowledge';
    export { words } from './src/engine/annotate/entities/data/words';
  `);
  const table = new WordTable(words);
  return (word) => (table.get(hashWord(word.toLowerCase())) & (FLAGS.demonym | FLAGS.country)) === FLAGS.demonym;
}

/** Wikigold's sentences by article. */
function articles() {
  const documents = [];
  for (const sentence of wikigold(join(shared, 'bench'))) {
    if (sentence.document || documents.length === 0) documents.push({ sentences: [] });
    documents.at(-1).sentences.push(sentence);
  }
  return documents;
}

/**
 * @param {{ readers?: Awaited<ReturnType<typeof nameReaders>>, miss?: (cause: string, kind: string, words: string) => void }} [options]
 *   readers: the engine and its peers where none are given; miss: told what the first of them misses
 * @returns {Promise<import('./table.mjs').Table[]>}
 */
export async function entityTables({ readers, miss = () => undefined } = {}) {
  readers ??= await nameReaders(false);
  const news = meantime(join(shared, 'bench'), ['corpus_airbus', 'corpus_stock'], await isDemonym());
  const encyclopedia = articles();
  const sets = {
    seeds,
    'MEANTIME airbus, stock': (reader, told) => scoreDocuments(reader, news, told),
    wikigold: (reader, told) => scoreDocuments(reader, encyclopedia, told),
  };
  const f1 = (hit, { gold, found }) => (gold + found === 0 ? 0 : (200 * hit) / (gold + found));
  const rows = Object.entries(sets).flatMap(([name, measured]) =>
    readers.map((reader) => {
      const score = measured(reader, reader === readers[0] ? miss : () => undefined);
      const typed = [f1(score.typed, score), ...kinds.map((kind) => f1(score.kinds[kind].typed, score.kinds[kind]))];
      return [
        name,
        reader.name,
        String(score.gold),
        f1(score.span, score),
        ...(reader.untyped ? ['-', '-', '-', '-'] : typed),
      ];
    }),
  );
  return [
    {
      title: 'Names',
      says:
        'F1 of mentions with the same span (a possessive, a trailing dot, a leading "the" tolerated), then with the same ' +
        'kind too. None of these sets was fitted on. Demonyms, products and works are not asked for.' +
        (readers.some(({ untyped }) => untyped) ? ' wink-nlp tells no kinds: its names are runs of proper nouns.' : ''),
      columns: ['set', 'reader', 'names', 'span', 'typed', ...kinds],
      rows,
    },
  ];
}

if (isMain(import.meta.url)) {
  if (!existsSync(shared)) console.log(`${shared} is absent: nothing to measure`);
  else {
    const misses = [];
    const readers = await nameReaders(process.argv.includes('--alone'));
    const miss = (cause, kind, words) => misses.push(`${kind}, ${cause}: ${words}`);
    for (const table of await entityTables({ readers, miss })) console.log(printed(table));
    if (process.argv.includes('--misses')) for (const line of misses) console.log(`  ${line}`);
  }
}
