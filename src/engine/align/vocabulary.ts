import type { Token } from '../model';
import { ByForm } from '../read/forms';
import { ENTRIES, WORDS } from './data/vocabulary';
import { lemma } from './lemma';
import { unpackVocabulary, type VocabularyEntries } from './packedVocabulary';

/** The words near to each word of the frozen table, row after row: those of `id` stand from `starts[id]` to `starts[id + 1]`. */
export interface Neighbours {
  readonly starts: Int32Array;
  readonly others: Int32Array;
  /** Above 0 and below 1; the same both ways. */
  readonly nearness: Float32Array;
}

interface Table {
  readonly words: readonly string[];
  readonly ids: ReadonlyMap<string, number>;
  readonly weights: Float64Array;
  readonly neighbours: Neighbours;
  /** The kinds of things that each word names, a bit each. */
  readonly kinds: Int32Array;
}

/** Nearness from which on two words name one kind of thing. */
const KIN = 0.3;
/** The bit of people among the kinds: scripts/vocabulary.mjs. */
const PERSON = 1 << 15;
/** "Twelve killed", "19 deaths", "a crew of nine": words that stand for people where they are counted. */
const PEOPLE =
  'dead death fatality casualty kill wound injure hurt miss trap strand arrest detain displace evacuate rescue crew staff police troop family'.split(
    ' ',
  );

let frozen: Table | undefined;

/** The frozen table, laid out when first needed and shared by all engines: it never changes. */
function table(): Table {
  if (frozen) return frozen;
  const words = WORDS.split(' ');
  const entries = unpackVocabulary(ENTRIES);
  const weights = new Float64Array(words.length);
  for (let id = 0; id < words.length; id++) weights[id] = Math.log((id + 12) / 12) / Math.log((words.length + 12) / 12);
  const ids = new Map<string, number>();
  for (let id = 0; id < words.length; id++) ids.set(words[id]!, id);
  const kinds = Int32Array.from(entries.kinds);
  for (const word of PEOPLE) kinds[ids.get(word)!] = PERSON;
  frozen = { words, ids, weights, neighbours: bothWays(entries), kinds };
  return frozen;
}

/**
 * English base forms in order of frequency, with the words near to each. Ids from 0 are those of the frozen table; words
 * that it lacks (names above all) get ids of their own when first met. Such an id means nothing beyond its engine: it is
 * compared for identity only, so that results do not depend on the order of reading.
 */
export class Vocabulary {
  readonly #table = table();
  readonly #size = this.#table.weights.length;
  /** Base forms that the table lacks, by their words and in order of their ids. */
  readonly #own = new Map<string, number>();
  readonly #ownWords: string[] = [];
  /** The id of every form met so far. */
  readonly #forms = new Map<string, number>();
  /** The base form of every form that is not its own. */
  readonly #bases = new Map<string, string>();
  readonly #known = (word: string): boolean => this.#table.ids.has(word);
  readonly #ofTokens = new ByForm(({ lower }) => this.id(lower));

  /** How many words have an id: ids are below it. */
  get count(): number {
    return this.#size + this.#own.size;
  }

  /** Rows for the words of the frozen table only. */
  get neighbours(): Neighbours {
    return this.#table.neighbours;
  }

  /** The id of a word's base form. @param word in lower case */
  id(word: string): number {
    const seen = this.#forms.get(word);
    if (seen !== undefined) return seen;
    const base = lemma(word, this.#known);
    const id = this.idOfBase(base);
    this.#forms.set(word, id);
    if (base !== word) this.#bases.set(word, base);
    return id;
  }

  /** The id of a token's base form: {@link id} of its word in lower case. */
  idOf(token: Token): number {
    return this.#ofTokens.of(token);
  }

  /** The id of a base form, as {@link wordOf} gives it. */
  idOfBase(base: string): number {
    let id = this.#table.ids.get(base) ?? this.#own.get(base);
    if (id === undefined) {
      id = this.count;
      this.#own.set(base, id);
      this.#ownWords.push(base);
    }
    return id;
  }

  /** The base form that has an id. @param id one that this vocabulary gave */
  wordOf(id: number): string {
    return id < this.#size ? this.#table.words[id]! : this.#ownWords[id - this.#size]!;
  }

  /** A word's base form. @param word in lower case */
  base(word: string): string {
    this.id(word);
    return this.#bases.get(word) ?? word;
  }

  /** Whether the frozen table has the word: what it lacks is rare, most often a name. */
  isKnown(id: number): boolean {
    return id < this.#size;
  }

  /**
   * How much sharing a word says, from 0 for the commonest to 1 for one that the table lacks: the logarithm of its rank,
   * which by Zipf's law stands for the logarithm of its inverse frequency.
   */
  weight(id: number): number {
    return id < this.#size ? this.#table.weights[id]! : 1;
  }

  /** 1 for the same word, 0 for words that have nothing to do with each other. */
  nearness(a: number, b: number): number {
    if (a === b) return 1;
    if (a >= this.#size || b >= this.#size) return 0;
    const { starts, others, nearness } = this.#table.neighbours;
    for (let i = starts[a]!; i < starts[a + 1]!; i++) if (others[i] === b) return nearness[i]!;
    return 0;
  }

  /**
   * Whether two words name things of different kinds, as people and houses are. False where the kind of one is not known
   * and where the words are near.
   */
  isOtherKind(a: number, b: number): boolean {
    if (a >= this.#size || b >= this.#size) return false;
    const { kinds } = this.#table;
    return kinds[a] !== 0 && kinds[b] !== 0 && (kinds[a]! & kinds[b]!) === 0 && this.nearness(a, b) < KIN;
  }
}

/** The entries hold each pair once, at its rarer word; here it is laid out both ways, row after row. */
function bothWays({ counts, others: before, nearness: near }: VocabularyEntries): Neighbours {
  const size = counts.length;
  const starts = new Int32Array(size + 1);
  for (let id = 0, at = 0; id < size; id++) {
    starts[id + 1]! += counts[id]!;
    for (const end = at + counts[id]!; at < end; at++) starts[before[at]! + 1]!++;
  }
  for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!;
  const others = new Int32Array(2 * before.length);
  const nearness = new Float32Array(2 * before.length);
  const next = starts.slice();
  const put = (from: number, to: number, sixteenths: number): void => {
    const slot = next[from]!++;
    others[slot] = to;
    nearness[slot] = sixteenths / 16;
  };
  for (let id = 0, at = 0; id < size; id++) {
    for (const end = at + counts[id]!; at < end; at++) {
      put(id, before[at]!, near[at]!);
      put(before[at]!, id, near[at]!);
    }
  }
  return { starts, others, nearness };
}
