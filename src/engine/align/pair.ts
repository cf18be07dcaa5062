import { compareFigures } from '../compare/figures';
import type { Relation } from '../compare/relation';
import { Likeness } from './likeness';
import { Matches } from './matches';
import type { Profile } from './profile';
import { areUnlike } from './unlike';
import type { Vocabulary } from './vocabulary';

/** How two figures stand to each other: not comparable, or a kind of relation. */
export const UNLIKE = 0;
export const SAME = 1;
export const COMPATIBLE = 2;
export const APART = 3;
export const OPEN = 4;
const KIND: Readonly<Record<Relation['kind'], number>> = {
  same: SAME,
  compatible: COMPATIBLE,
  apart: APART,
  open: OPEN,
};

/**
 * Two sources held against each other word by word, sentence by sentence, passage by passage and figure by figure. One
 * object serves pair after pair, so that aligning a collection leaves no garbage behind.
 */
export class Pair {
  readonly vocabulary: Vocabulary;
  readonly matches = new Matches();
  readonly sentences = new Likeness();
  readonly passages = new Likeness();
  /** The kind of relation of each figure of the first source to each of the second, row by row. */
  relations = new Uint8Array(0);
  #a: Profile | undefined;
  #b: Profile | undefined;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  get a(): Profile {
    return this.#a!;
  }

  get b(): Profile {
    return this.#b!;
  }

  hold(a: Profile, b: Profile): void {
    this.#a = a;
    this.#b = b;
    this.matches.hold(a.words, b.words, this.vocabulary);
    this.sentences.measure(a.sentenceWords, b.sentenceWords, this.matches);
    this.passages.measure(a.passages, b.passages, this.matches);
    const width = b.answers.length;
    const cells = a.answers.length * width;
    if (this.relations.length < cells) this.relations = new Uint8Array(2 * cells);
    const relations = this.relations.fill(UNLIKE, 0, cells);
    for (const [dimension, mine] of a.byDimension) {
      const yours = b.byDimension.get(dimension);
      if (!yours) continue;
      for (const i of mine) {
        if (a.rows[i]! < 0) continue;
        const one = a.answers[i]!;
        for (const j of yours) {
          if (b.rows[j]! < 0) continue;
          const other = b.answers[j]!;
          const { kind } = compareFigures(one.figure, other.figure, one.meaning, other.meaning);
          relations[i * width + j] = areUnlike(one, other, kind, this.vocabulary) ? UNLIKE : KIND[kind];
        }
      }
    }
    for (let i = 0; i < a.answers.length; i++) {
      const amount = a.plainAmounts[i];
      const yours = amount === undefined || a.rows[i]! < 0 ? undefined : b.byPlainAmount.get(amount);
      if (!yours) continue;
      const { figure, dimension } = a.answers[i]!;
      for (const j of yours) {
        const other = b.answers[j]!;
        if (b.rows[j]! < 0 || other.dimension === dimension) continue;
        if (compareFigures(figure, other.figure).kind === 'same') relations[i * width + j] = SAME;
      }
    }
  }
}
