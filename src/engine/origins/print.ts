import type { ReadSource, SentenceRole, Token } from '../model';
import { ByForm } from '../read/forms';
import { tokensOf } from '../read/tokens';

/** What of a source is needed to tell whether it was copied: plain numbers, small, a pure function of the source. */
export interface Print {
  /** Bylines and credits left out. */
  readonly words: number;
  /** In the text's order: hash of every run of `runLength` words, by the run's first word. */
  readonly runs: Uint32Array;
  /** The different ones of them, rising. */
  readonly differentRuns: Uint32Array;
  /** Hashes of the different runs of `shingleLength` words, rising. */
  readonly shingles: Uint32Array;
  /** Some of `runs`, chosen so that two sources with `sampledLength` words in common share one. */
  readonly sample: Uint32Array;
  readonly sentences: number;
  /** Agencies and outlets that it names as its source; as written, in order. */
  readonly credits: readonly string[];
  readonly publisher?: string;
}

/** So many words in the same order are no chance (research: copies of one wire text share runs of 25 to 42). */
export const runLength = 8;
/** Common words in one piece from which on the samples of two sources are sure to meet. */
export const sampledLength = 15;
/** Words a shingle. */
export const shingleLength = 3;

const told: ReadonlySet<SentenceRole> = new Set(['title', 'heading', 'body', 'caption', 'list', 'cell']);
/** Sellers of pictures: two accounts that show their pictures are not copies of one another. */
const pictures = /\b(?:getty|shutterstock|istock|alamy|unsplash|pexels|adobe stock|dreamstime|flickr|wikimedia)\b/i;

/** The print of a source. @param tokens one list a sentence */
export function printOf(read: ReadSource, tokens: readonly (readonly Token[])[] = tokensOf(read)): Print {
  const words: number[] = [];
  let sentences = 0;
  read.sentences.forEach(({ role }, s) => {
    if (!told.has(role)) return;
    sentences++;
    for (const token of tokens[s] ?? []) if (token.kind !== 'mark') words.push(wordHashes.of(token));
  });
  const { publisher, credits } = read.header;
  const named = credits.filter((name) => !pictures.test(name));
  const runs = runsOf(words, runLength);
  return {
    words: words.length,
    runs,
    differentRuns: different(runs),
    sample: sampleOf(runs),
    shingles: different(runsOf(words, shingleLength)),
    sentences,
    credits: [...new Map(named.map((name) => [creditKey(name), name])).values()],
    ...(publisher ? { publisher } : {}),
  };
}

/** A credit as it is compared: "the Northwire News Agency" and "Northwire" are one. */
export function creditKey(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N} ]+/gu, ' ')
    .replace(/\b(?:the|news|agency|newspaper|staff|via|by|inc|ltd|com)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return plain || name.toLowerCase();
}

const wordHashes = new ByForm(({ lower }) => hashOf(lower));

/** 32-bit FNV-1a; curly apostrophes as straight ones. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    hash = Math.imul(hash ^ (code === 0x2019 ? 0x27 : code), 0x01000193);
  }
  return hash >>> 0;
}

function runsOf(words: readonly number[], length: number): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - length + 1));
  for (let i = 0; i < runs.length; i++) {
    let hash = 0x811c9dc5;
    for (let k = 0; k < length; k++) {
      hash = Math.imul(hash ^ (words[i + k] ?? 0), 0x01000193);
      hash ^= hash >>> 15;
    }
    runs[i] = hash >>> 0;
  }
  return runs;
}

/** Winnowing (Schleimer, Wilkerson, Aiken 2003): the smallest hash of every window of neighbouring runs. */
function sampleOf(runs: Uint32Array): Uint32Array {
  const window = sampledLength - runLength + 1;
  const chosen: number[] = [];
  let last = -1;
  for (let start = 0; start + Math.min(window, runs.length) <= runs.length; start++) {
    let least = start;
    for (let i = start + 1; i < Math.min(start + window, runs.length); i++) {
      if ((runs[i] ?? 0) <= (runs[least] ?? 0)) least = i;
    }
    if (least !== last) chosen.push(runs[least] ?? 0);
    last = least;
    if (runs.length <= window) break;
  }
  return different(Uint32Array.from(chosen));
}

function different(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0;
    if (i === 0 || hash !== sorted[i - 1]) sorted[kept++] = hash;
  }
  return sorted.slice(0, kept);
}
