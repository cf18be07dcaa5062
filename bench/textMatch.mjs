/** Likeness of sentences by the words they share: what is measured beside the engine's joining. */

const wordsOf = (text) => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

function counts(words) {
  const count = new Map();
  for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
  return count;
}

function documentFrequencies(documents) {
  const seen = new Map();
  for (const count of documents) for (const word of count.keys()) seen.set(word, (seen.get(word) ?? 0) + 1);
  return seen;
}

/**
 * Cosine of TF-IDF vectors.
 *
 * @param {readonly string[]} texts all sentences of a collection
 * @returns {(a: number, b: number) => number} likeness of two of them by index, 0 to 1
 */
export function tfIdf(texts) {
  const documents = texts.map((text) => counts(wordsOf(text)));
  const seen = documentFrequencies(documents);
  const vectors = documents.map((count) => {
    const vector = new Map([...count].map(([word, n]) => [word, n * Math.log((1 + texts.length) / seen.get(word))]));
    const length = Math.hypot(...vector.values()) || 1;
    return new Map([...vector].map(([word, weight]) => [word, weight / length]));
  });
  return (a, b) => {
    let sum = 0;
    for (const [word, weight] of vectors[a]) sum += weight * (vectors[b].get(word) ?? 0);
    return sum;
  };
}

/**
 * Okapi BM25 (k1 1.2, b 0.75), each sentence asked for the other, in shares of what it scores for itself.
 *
 * @param {readonly string[]} texts all sentences of a collection
 * @returns {(a: number, b: number) => number} likeness of two of them by index
 */
export function bm25(texts) {
  const documents = texts.map((text) => counts(wordsOf(text)));
  const seen = documentFrequencies(documents);
  const lengths = documents.map((count) => [...count.values()].reduce((sum, n) => sum + n, 0));
  const usual = lengths.reduce((sum, n) => sum + n, 0) / Math.max(1, texts.length);
  const score = (query, at) => {
    let sum = 0;
    for (const word of documents[query].keys()) {
      const n = documents[at].get(word) ?? 0;
      const idf = Math.log(1 + (texts.length - seen.get(word) + 0.5) / (seen.get(word) + 0.5));
      sum += (idf * n * 2.2) / (n + 1.2 * (0.25 + (0.75 * lengths[at]) / usual));
    }
    return sum;
  };
  const own = documents.map((_, at) => score(at, at) || 1);
  return (a, b) => (score(a, b) / own[a] + score(b, a) / own[b]) / 2;
}
