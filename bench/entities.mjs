/*
 * Measures names on the seeds, MEANTIME (the airbus and stock articles, which the tagger was not fitted on) and wikigold
 * (not fitted on), and alias links on the seeds.
 *
 *   node bench/entities.mjs [SHARED] [--misses]
 *
 * A mention counts where its span is the gold one, a possessive, a trailing dot and a leading "the" tolerated; typed, where
 * the kind is the same too. Demonyms, products and works are neither asked for nor counted against it.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from '../scripts/gazetteer-bundle.mjs';
import { joinWords, meantime, wikigold } from '../scripts/names-corpora.mjs';

const shared =
  process.argv[2] && !process.argv[2].startsWith('-')
    ? process.argv[2]
    : fileURLToPath(new URL('../../shared', import.meta.url));
if (!existsSync(join(shared, 'bench'))) {
  console.log('skipped: no shared folder with benches');
  process.exit(0);
}
const misses = process.argv.includes('--misses');
const { entities } = await bundled('src/engine/annotate/entities/entities.ts');
const { groupNames } = await bundled('src/engine/annotate/entities/alias.ts');
const { tokenize } = await bundled('src/engine/read/tokens.ts');

const { WordTable, hashWord, FLAGS } = await bundled('src/engine/annotate/entities/wordKnowledge.ts');
const { words: packedWords } = await bundled('src/engine/annotate/entities/data/words.ts');
const table = new WordTable(packedWords);
const isDemonym = (word) =>
  (table.get(hashWord(word.toLowerCase())) & (FLAGS.demonym | FLAGS.country)) === FLAGS.demonym;
const KIND = { PER: 'person', PERSON: 'person', ORG: 'organization', LOC: 'place', PLACE: 'place' };

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
  return { gold: 0, found: 0, span: 0, typed: 0, kinds: new Map() };
}

function compare(score, text, gold, found, optional, where) {
  const byKey = new Map(gold.map((mention) => [trim(text, mention.start, mention.end), mention]));
  const skip = new Set(optional.map((mention) => trim(text, mention.start, mention.end)));
  const seen = new Set();
  for (const mention of found) {
    const key = trim(text, mention.start, mention.end);
    const match = byKey.get(key);
    if (!match && (skip.has(key) || mention.kind === 'other')) continue;
    if (match && mention.kind === 'other') {
      if (misses) console.log(`  o ${where} ${match.kind} "${mention.name}" taken for other`);
      continue;
    }
    if (!match && optional.some((other) => other.start < mention.end && other.end > mention.start && other.unknown))
      continue;
    score.found++;
    const kind = score.kinds.get(mention.kind) ?? { gold: 0, found: 0, typed: 0 };
    score.kinds.set(mention.kind, kind);
    kind.found++;
    if (!match) {
      if (misses)
        console.log(
          `  + ${where} ${mention.kind} "${mention.name}" in: ${text.slice(Math.max(0, mention.start - 40), mention.end + 30).replace(/\s+/g, ' ')}`,
        );
      continue;
    }
    seen.add(key);
    score.span++;
    if (match.kind === mention.kind) {
      score.typed++;
      kind.typed++;
    } else if (misses)
      console.log(
        `  ~ ${where} "${mention.name}" ${mention.kind}, gold ${match.kind} in: ${text.slice(Math.max(0, mention.start - 40), mention.end + 30).replace(/\s+/g, ' ')}`,
      );
  }
  for (const mention of gold) {
    score.gold++;
    const kind = score.kinds.get(mention.kind) ?? { gold: 0, found: 0, typed: 0 };
    score.kinds.set(mention.kind, kind);
    kind.gold++;
    if (!seen.has(trim(text, mention.start, mention.end)) && misses)
      console.log(
        `  - ${where} ${mention.kind} "${text.slice(mention.start, mention.end)}" in: ${text.slice(Math.max(0, mention.start - 40), mention.end + 30).replace(/\s+/g, ' ')}`,
      );
  }
}

const percent = (part, whole) => (whole === 0 ? 0 : (100 * part) / whole);
const f1 = (hit, gold, found) => (gold + found === 0 ? 0 : (200 * hit) / (gold + found)).toFixed(1);
function print(name, score) {
  const kinds = [...score.kinds]
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(
      ([kind, { gold, found, typed }]) =>
        `${kind} ${f1(typed, gold, found)} (P ${percent(typed, found).toFixed(1)} R ${percent(typed, gold).toFixed(1)})`,
    );
  console.log(
    `${name}: span F1 ${f1(score.span, score.gold, score.found)}, typed F1 ${f1(score.typed, score.gold, score.found)} of ${score.gold}; ${kinds.join(', ')}`,
  );
}

const noHeader = { authors: [], credits: [] };
function run(text, spans) {
  const sentences = spans.map(([start, end], paragraph) => ({ start, end, role: 'body', paragraph, quoteDepth: 0 }));
  return entities(
    text,
    sentences,
    sentences.map((sentence) => tokenize(text, sentence)),
    noHeader,
  );
}

// Seeds, with the gold sentences.
{
  const gold = JSON.parse(readFileSync(join(shared, 'gold/entities.json'), 'utf8'));
  const cut = JSON.parse(readFileSync(join(shared, 'gold/sentences.json'), 'utf8'));
  const score = tally();
  const canons = new Map();
  for (const file of readdirSync(join(shared, 'seeds')).sort()) {
    const id = file.slice(0, 3);
    const text = readFileSync(join(shared, 'seeds', file), 'utf8');
    const own = (Array.isArray(cut) ? cut.filter((sentence) => sentence.file === id) : cut[id]).map((sentence) =>
      Array.isArray(sentence) ? sentence : [sentence.start, sentence.end],
    );
    const { mentions } = run(text, own);
    const mine = gold
      .filter((mention) => mention.file === id)
      .map((mention) => ({ ...mention, kind: KIND[mention.type] }));
    compare(
      score,
      text,
      mine.filter((mention) => mention.kind),
      mentions,
      mine.filter((mention) => !mention.kind),
      id,
    );
    for (const mention of mine)
      if (mention.kind)
        canons.set(`${mention.kind}\n${text.slice(mention.start, mention.end).replace(/\s+/g, ' ')}`, mention.canon);
  }
  print('seeds', score);
  const names = [...canons.keys()].map((key) => ({ kind: key.split('\n')[0], name: key.split('\n')[1] }));
  const canon = [...canons.values()];
  const group = groupNames(names);
  let right = 0;
  let linked = 0;
  let wanted = 0;
  for (let a = 0; a < names.length; a++)
    for (let b = a + 1; b < names.length; b++) {
      const want = canon[a] === canon[b];
      const have = group[a] === group[b];
      if (want) wanted++;
      if (have) linked++;
      if (want && have) right++;
      if (misses && want !== have) console.log(`  link ${have ? '+' : '-'} "${names[a].name}" "${names[b].name}"`);
    }
  console.log(
    `alias links on the seeds: P ${percent(right, linked).toFixed(1)} R ${percent(right, wanted).toFixed(1)} (${wanted} pairs)`,
  );
}

function fromWords(score, documents, where) {
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
    const { mentions } = run(text, spans);
    compare(
      score,
      text,
      gold,
      mentions.filter((mention) => asked.some(([start, end]) => mention.start >= start && mention.end <= end)),
      optional,
      where,
    );
  }
}

{
  const score = tally();
  fromWords(score, meantime(join(shared, 'bench'), ['corpus_airbus', 'corpus_stock'], isDemonym), 'meantime');
  print('MEANTIME airbus and stock (not fitted on)', score);
  const fitted = tally();
  if (!misses) {
    fromWords(fitted, meantime(join(shared, 'bench'), ['corpus_apple', 'corpus_gm'], isDemonym), 'meantime');
    print('MEANTIME apple and gm (fitted on)', fitted);
  }
}
{
  const score = tally();
  const documents = [];
  for (const sentence of wikigold(join(shared, 'bench'))) {
    if (sentence.document || documents.length === 0) documents.push({ sentences: [] });
    documents.at(-1).sentences.push(sentence);
  }
  fromWords(score, documents, 'wikigold');
  print('wikigold (not fitted on)', score);
}
// Time, warm.
{
  const texts = readdirSync(join(shared, 'seeds')).map((file) => readFileSync(join(shared, 'seeds', file), 'utf8'));
  const prepared = texts.map((text) => {
    const sentences = [...text.matchAll(/[^\n]+/g)].map((match, paragraph) => ({
      start: match.index,
      end: match.index + match[0].length,
      role: 'body',
      paragraph,
      quoteDepth: 0,
    }));
    return [text, sentences, sentences.map((sentence) => tokenize(text, sentence))];
  });
  for (let round = 0; round < 60; round++)
    for (const [text, sentences, tokens] of prepared) entities(text, sentences, tokens, noHeader);
  const rounds = 100;
  const begin = performance.now();
  for (let round = 0; round < rounds; round++)
    for (const [text, sentences, tokens] of prepared) entities(text, sentences, tokens, noHeader);
  const bytes = texts.reduce((sum, text) => sum + text.length, 0);
  console.log(`time, warm: ${(((performance.now() - begin) / rounds / bytes) * 2048).toFixed(3)} ms per 2 KB`);
}
