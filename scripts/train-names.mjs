/*
 * Fits the name tagger and freezes it in src/engine/annotate/entities/data/model.ts.
 *
 *   node scripts/train-names.mjs DIR [BENCH]
 *
 * DIR is where the packages named in scripts/gazetteer.mjs are installed; BENCH defaults to ../shared/bench.
 *
 * Trained on WNUT17 and BTC (both CC BY 4.0), the participants and places of ECB+ (annotation CC BY 3.0) without the
 * topics that the project is measured on, and half of MEANTIME (CC BY 4.0: the apple and gm articles; airbus and stock are
 * kept for measuring), and on the invented sentences of names-templates.mjs. wikigold and the seeds are never trained on.
 *
 * A linear-chain conditional random field: each token in a stretch of capital words gets the tag that makes the most likely
 * sequence; where a corpus does not label a token every tag counts as right. AdaGrad, fixed order, so the result is always
 * the same.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled } from './gazetteer-bundle.mjs';
import { templateDocuments } from './names-templates.mjs';
import { btc, ecbplus, meantime, relabel, wnut } from './names-corpora.mjs';

const [packages, benchFolder] = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
if (!packages) {
  console.error('usage: node scripts/train-names.mjs DIR [BENCH]');
  process.exit(2);
}
const bench = benchFolder ?? fileURLToPath(new URL('../../shared/bench', import.meta.url));
const option = (name, fallback) =>
  Number(process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? fallback);

const { see, documentWords, featuresOf, letterFeatures, MAX_FEATURES, WORD_FEATURES } = await bundled(
  'src/engine/annotate/entities/features.ts',
);
const { TAGS, TAG_COUNT, WEIGHT_COUNT, mayFollow } = await bundled('src/engine/annotate/entities/nameModel.ts');
const { packTable } = await bundled('src/engine/annotate/entities/packedTable.ts');
const { isNeverName } = await bundled('src/engine/annotate/entities/cueWords.ts');
const { WordTable, hashWord, FLAGS } = await bundled('src/engine/annotate/entities/wordKnowledge.ts');
const { words: packedWords } = await bundled('src/engine/annotate/entities/data/words.ts');
const { tokenize } = await bundled('src/engine/read/tokens.ts');

const table = new WordTable(packedWords);
const tagIndex = new Map(TAGS.map((tag, index) => [tag, index]));
const ALL = (1 << TAG_COUNT) - 1;

// Fixed numbers: the same data always gives the same model.
let seed = 12345;
const random = () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

/** @type {Map<number, number>} feature to row */
const rows = new Map();
const counts = [];

/** Stretches of documents with the rows of each token's features and the tags allowed. */
function prepare(documents, weight) {
  const into = new Uint32Array(MAX_FEATURES);
  const prepared = [];
  for (const document of documents) {
    const sentences = document.map(({ words, labels }) => relabel(tokenize, words, labels));
    const seen = sentences.map(({ tokens }) => see(tokens, table));
    const known = documentWords(seen);
    sentences.forEach(({ tokens, labels }, at) => {
      for (const stretch of seen[at].stretches) {
        const allowed = [];
        const features = [];
        let told = false;
        for (let index = stretch.from; index <= stretch.to; index++) {
          const tag = tagIndex.get(labels[index]);
          // An inside without its beginning: the name starts before the stretch.
          let mask = tag === undefined ? ALL : 1 << tag;
          if (seen[at].role[index] === 2 && tag !== undefined && tag % 2 === 1) mask = 1;
          if (
            tag !== undefined &&
            tag > 0 &&
            tag % 2 === 0 &&
            (index === stretch.from || allowed.at(-1) !== 1 << (tag - 1)) &&
            allowed.at(-1) !== 1 << tag
          )
            mask = 1 << (tag - 1);
          if (mask !== ALL) told = true;
          allowed.push(mask);
          const count = letterFeatures(tokens[index], into, featuresOf(seen[at], stretch, index, known, into));
          const list = new Int32Array(count);
          for (let feature = 0; feature < count; feature++) {
            let row = rows.get(into[feature]);
            if (row === undefined) {
              row = rows.size;
              rows.set(into[feature], row);
              counts.push(0);
            }
            list[feature] = row;
          }
          features.push(list);
        }
        if (!told) continue;
        for (const list of features) for (const row of list) counts[row]++;
        prepared.push({ features, allowed, weight });
      }
    });
  }
  return prepared;
}

/** Tweets that name things in small letters would teach that capitals mean little; their sentences are left out. */
function wellWritten({ words, labels }) {
  let stray = 0;
  for (let index = 0; index < words.length; index++) {
    const label = labels[index];
    if (label.startsWith('B-') && !/^[\p{Lu}\d]|^[a-z]\p{Lu}/u.test(words[index])) return false;
    // Capitals in mid-sentence that name nothing: emphasis, or names of things that the corpus does not label.
    const before = words[index - 1];
    if (
      label === 'O' &&
      index > 0 &&
      /^\p{Lu}/u.test(words[index]) &&
      words[index].length > 1 &&
      /^[a-z,]/.test(before) &&
      !isNeverName(words[index].toLowerCase()) &&
      !(table.get(hashWord(words[index].toLowerCase())) & FLAGS.demonym)
    )
      stray++;
  }
  return stray <= strayAllowed;
}

function tidyTweet(sentence) {
  const words = [];
  const labels = [];
  sentence.words.forEach((word, index) => {
    const label = sentence.labels[index];
    if (sentence.words[index - 1] === '@') {
      words.push(word);
      labels.push(label === 'O' ? 'O' : '?');
      return;
    }
    words.push(word);
    labels.push(label === 'B-' ? '?' : word === '@' ? 'O' : label);
  });
  return { words, labels };
}

const isDemonym = (word) =>
  (table.get(hashWord(word.toLowerCase())) & (FLAGS.demonym | FLAGS.country)) === FLAGS.demonym;
const strayAllowed = option('stray', 0);
const held = new Set(['8', '10', '20', '24', '37', '38', '43']);
const parts = [
  [
    wnut(bench)
      .filter(wellWritten)
      .map(tidyTweet)
      .map((sentence) => [sentence]),
    option('wnut', 0.9),
  ],
  [
    btc(bench)
      .filter(wellWritten)
      .map(tidyTweet)
      .map((sentence) => [sentence]),
    option('btc', 1.2),
  ],
  [
    meantime(bench, ['corpus_apple', 'corpus_gm'], isDemonym).map((document) => document.sentences),
    option('meantime', 1),
  ],
  [templateDocuments(packages, option('templates', 1500), random), option('template', 0.7)],
  [ecbplus(bench, held).map((document) => document.sentences), option('ecb', 0.6)],
];
const data = parts.flatMap(([documents, weight]) => prepare(documents, weight));
console.error(`${data.length} stretches, ${rows.size} features`);

const T = TAG_COUNT;
const rowCount = rows.size;
const weights = new Float64Array(rowCount * T);
const squares = new Float64Array(rowCount * T).fill(1e-6);
const transitions = new Float64Array(T * T);
const transitionSquares = new Float64Array(T * T).fill(1e-6);
const start = tagIndex.get('O');
const rate = option('rate', 0.04);
const l2 = option('l2', 2e-6);
const minimum = option('min', 3);
/** Positions of features that tell the words themselves. */
const LEXICAL = new Set([1, 2, 3, 4, 5, 25, 26, 28, 29, 32, 36, 37, 38, 41, 42, 52]);
const drop = option('drop', 0.75);
const dropOther = option('dropOther', 0.4);

function logSum(values, from, to) {
  let max = -Infinity;
  for (let index = from; index < to; index++) if (values[index] > max) max = values[index];
  if (max === -Infinity) return max;
  let sum = 0;
  for (let index = from; index < to; index++) sum += Math.exp(values[index] - max);
  return max + Math.log(sum);
}

/** Forward-backward over the allowed tags; marginals of tags and of pairs. */
function marginals(scores, length, allowed, node, edge) {
  const forward = new Float64Array(length * T).fill(-Infinity);
  const backward = new Float64Array(length * T).fill(0);
  const cell = new Float64Array(T);
  for (let at = 0; at < length; at++) {
    for (let tag = 0; tag < T; tag++) {
      if (!((allowed ? allowed[at] : ALL) & (1 << tag))) continue;
      if (at === 0) {
        if (mayFollow(start, tag)) forward[tag] = scores[tag] + transitions[start * T + tag];
        continue;
      }
      for (let before = 0; before < T; before++)
        cell[before] = mayFollow(before, tag)
          ? forward[(at - 1) * T + before] + transitions[before * T + tag]
          : -Infinity;
      forward[at * T + tag] = logSum(cell, 0, T) + scores[at * T + tag];
    }
  }
  const total = logSum(forward, (length - 1) * T, length * T);
  for (let at = length - 2; at >= 0; at--) {
    for (let tag = 0; tag < T; tag++) {
      for (let after = 0; after < T; after++)
        cell[after] =
          (allowed ? allowed[at + 1] : ALL) & (1 << after) && mayFollow(tag, after)
            ? transitions[tag * T + after] + scores[(at + 1) * T + after] + backward[(at + 1) * T + after]
            : -Infinity;
      backward[at * T + tag] = logSum(cell, 0, T);
    }
  }
  for (let at = 0; at < length; at++)
    for (let tag = 0; tag < T; tag++) {
      const own = forward[at * T + tag];
      node[at * T + tag] = own === -Infinity ? 0 : Math.exp(own + backward[at * T + tag] - total);
    }
  edge.fill(0);
  for (let at = 0; at + 1 < length; at++)
    for (let before = 0; before < T; before++) {
      const own = forward[at * T + before];
      if (own === -Infinity) continue;
      for (let after = 0; after < T; after++) {
        if (!mayFollow(before, after) || !((allowed ? allowed[at + 1] : ALL) & (1 << after))) continue;
        edge[before * T + after] += Math.exp(
          own + transitions[before * T + after] + scores[(at + 1) * T + after] + backward[(at + 1) * T + after] - total,
        );
      }
    }
  for (let tag = 0; tag < T; tag++) edge[start * T + tag] += node[tag];
  return total;
}

const order = data.map((_, index) => index);
/** Rows that are trained; after the first fit only those that are kept. */
let usable = Uint8Array.from(counts, (count) => (count >= minimum ? 1 : 0));
function fit(epochs) {
  const sum = new Float64Array(weights.length);
  const transitionSum = new Float64Array(T * T);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let index = order.length - 1; index > 0; index--) {
      const other = Math.floor(random() * (index + 1));
      [order[index], order[other]] = [order[other], order[index]];
    }
    let loss = 0;
    for (const index of order) {
      const { features, allowed, weight } = data[index];
      const length = features.length;
      const scores = new Float64Array(length * T);
      const active = features.map((list) =>
        list.filter(
          (row, position) =>
            usable[row] === 1 &&
            (position >= WORD_FEATURES || !LEXICAL.has(position) ? random() >= dropOther : random() >= drop),
        ),
      );
      for (let at = 0; at < length; at++)
        for (const row of active[at]) {
          for (let tag = 0; tag < T; tag++) scores[at * T + tag] += weights[row * T + tag];
        }
      const freeNode = new Float64Array(length * T);
      const freeEdge = new Float64Array(T * T);
      const toldNode = new Float64Array(length * T);
      const toldEdge = new Float64Array(T * T);
      const free = marginals(scores, length, undefined, freeNode, freeEdge);
      const told = marginals(scores, length, allowed, toldNode, toldEdge);
      if (told === -Infinity || Number.isNaN(told)) continue;
      loss += weight * (free - told);
      for (let at = 0; at < length; at++) {
        for (let tag = 0; tag < T; tag++) {
          const gradient = weight * (freeNode[at * T + tag] - toldNode[at * T + tag]);
          if (Math.abs(gradient) < 1e-4) continue;
          for (const row of active[at]) {
            const cell = row * T + tag;
            const step = gradient + l2 * weights[cell] * 100;
            squares[cell] += step * step;
            weights[cell] -= (rate * step) / Math.sqrt(squares[cell]);
          }
        }
      }
      for (let cell = 0; cell < T * T; cell++) {
        const gradient = weight * (freeEdge[cell] - toldEdge[cell]);
        if (gradient === 0) continue;
        transitionSquares[cell] += gradient * gradient;
        transitions[cell] -= (rate * gradient) / Math.sqrt(transitionSquares[cell]);
      }
    }
    console.error(`epoch ${epoch + 1}: loss ${(loss / data.length).toFixed(4)}`);
    if (epoch === 0) continue;
    for (let cell = 0; cell < weights.length; cell++) sum[cell] += weights[cell];
    for (let cell = 0; cell < T * T; cell++) transitionSum[cell] += transitions[cell];
  }
  // The average over the epochs is steadier than where the last one happened to end.
  for (let cell = 0; cell < weights.length; cell++) weights[cell] = sum[cell] / (epochs - 1);
  for (let cell = 0; cell < T * T; cell++) transitions[cell] = transitionSum[cell] / (epochs - 1);
}

// The features that matter most are kept, and fitted again among themselves.
const keep = option('keep', 27000);
fit(option('epochs', 5));
function ranked() {
  const entries = [];
  for (const [feature, row] of rows) {
    if (!usable[row]) continue;
    const own = Array.from(weights.subarray(row * T, row * T + T));
    const spread = Math.max(...own) - Math.min(...own);
    entries.push({ feature, row, own, rank: spread * Math.log2(1 + counts[row]) ** option('power', 1.5) });
  }
  return entries.sort((a, b) => b.rank - a.rank || a.feature - b.feature);
}
for (const part of [3, 1.5, 1]) {
  const list = ranked();
  if (list.length <= keep * part) continue;
  usable = new Uint8Array(rowCount);
  for (const { row } of list.slice(0, keep * part)) usable[row] = 1;
  weights.forEach((_, cell) => {
    if (!usable[Math.floor(cell / T)]) weights[cell] = 0;
  });
  fitOften(option('again', 5), part === 1 ? option('runs', 3) : 1);
}

/** Fits several times from here, in another order each time, and takes the mean: what only one order taught fades. */
function fitOften(epochs, runs) {
  const before = [weights.slice(), transitions.slice(), transitionSquares.slice()];
  const means = [new Float64Array(weights.length), new Float64Array(T * T)];
  for (let run = 0; run < runs; run++) {
    squares.fill(1e-6);
    weights.set(before[0]);
    transitions.set(before[1]);
    transitionSquares.set(before[2]);
    fit(epochs);
    weights.forEach((weight, cell) => (means[0][cell] += weight / runs));
    transitions.forEach((weight, cell) => (means[1][cell] += weight / runs));
  }
  weights.set(means[0]);
  transitions.set(means[1]);
}
const kept = ranked();
// What is added to every tag of a token changes nothing, so the first tag's weights are left out.
const relative = kept.map(({ own }) => own.slice(1).map((weight) => weight - own[0]));
// Few steps are told by few bits, and by rounding no more is lost than what one order of the sentences rather than another adds.
const scale = option('step', 0.1);
const frozen = (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)));
const packed = packTable(
  kept.map(({ feature }, index) => [feature, relative[index].map(frozen)]),
  WEIGHT_COUNT,
);
const out =
  process.argv.find((arg) => arg.startsWith('--out='))?.slice(6) ??
  fileURLToPath(new URL('../src/engine/annotate/entities/data/model.ts', import.meta.url));
console.error(`${kept.length} features kept, ${packed.length} characters`);
writeFileSync(
  out,
  `// Made by scripts/train-names.mjs; do not edit. Weights fitted on WNUT17 and BTC (CC BY 4.0), MEANTIME, the apple and gm articles
// (CC BY 4.0, Fondazione Bruno Kessler and others), and ECB+ (annotation CC BY 3.0), and on invented sentences. See nameModel.ts and packedTable.ts for the format.
export const model = {
  scale: ${scale},
  transitions: [
${Array.from({ length: T }, (_, tag) => `    ${Array.from(transitions.subarray(tag * T, tag * T + T), (value) => Number(value.toFixed(3))).join(', ')},`).join('\n')}
  ],
  weights:
    '${packed}',
};
`,
);
