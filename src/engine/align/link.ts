import type { Relation } from '../compare/relation';
import { compareAnswers } from './features';
import { joinScore } from './joining';
import type { Profile } from './profile';
import { sentenceMatrix, type SentenceMatrix } from './sentences';
import type { Vocabulary } from './vocabulary';

/** Two figures of different sources that may answer one question. */
export interface AnswerLink {
  readonly a: number;
  readonly b: number;
  /** How likely they do, 0 to 1. */
  readonly score: number;
  readonly relation: Relation;
}

/** Two sentences of different sources that may say the same. Indexes into `Profile.sentences`. */
export interface SentenceLink {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly score: number;
}

/** What two sources have in common: a pure function of the two. */
export interface PairLinks {
  readonly answers: readonly AnswerLink[];
  readonly sentences: readonly SentenceLink[];
  /** Share of the first source's sentences that have a strong partner in the second, and the other way round. */
  readonly share: { readonly a: number; readonly b: number };
}

/** Below this a pair of figures is not worth remembering. */
const LEAST_ANSWER = 0.12;
const LEAST_SENTENCE = 0.22;
const STRONG_SENTENCE = 0.42;

export function linkPair(a: Profile, b: Profile, vocabulary: Vocabulary): PairLinks {
  const matrix = sentenceMatrix(a, b, vocabulary);
  const answers: AnswerLink[] = [];
  for (const { a: i, b: j, relation, features } of compareAnswers(a, b, matrix, vocabulary)) {
    const score = joinScore(features);
    if (score >= LEAST_ANSWER) answers.push({ a: i, b: j, score, relation });
  }
  const sentences = mutualBest(matrix);
  const strong = sentences.filter((link) => link.score >= STRONG_SENTENCE);
  const share = (side: 'a' | 'b', count: number): number => (count === 0 ? 0 : new Set(strong.map((l) => l[side])).size / count);
  return { answers, sentences, share: { a: share('a', matrix.rows), b: share('b', matrix.columns) } };
}

/**
 * Pairs of sentences, each scored by how alike they are and how much better than the rivals on either side: what many
 * sentences of a source resemble says little of any one of them.
 */
function mutualBest(matrix: SentenceMatrix): SentenceLink[] {
  const { rows, columns, soft } = matrix;
  const top = (index: number, other: number, byRow: boolean): number => {
    let best = 0;
    const count = byRow ? columns : rows;
    for (let k = 0; k < count; k++) {
      if (k === other) continue;
      const value = byRow ? soft[index * columns + k]! : soft[k * columns + index]!;
      if (value > best) best = value;
    }
    return best;
  };
  const links: SentenceLink[] = [];
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      const score = soft[i * columns + j]!;
      if (score < LEAST_SENTENCE) continue;
      const rival = Math.max(top(i, j, true), top(j, i, false));
      const adjusted = score - 0.5 * Math.max(0, rival - score) + 0.25 * Math.max(0, score - rival) * (score > rival ? 1 : 0);
      if (adjusted >= LEAST_SENTENCE) links.push({ a: i, b: j, score: Math.min(1, adjusted) });
    }
  }
  return links;
}
