import type { Relation } from '../compare/relation';
import { compareAnswers } from './features';
import type { Joining } from './joining';
import { comparePassages } from './passages';
import type { Profile } from './profile';
import { sentenceMatrix } from './sentences';
import { likelihood } from './trees';
import type { Vocabulary } from './vocabulary';

/** Two figures of different sources that may answer one question. */
export interface AnswerLink {
  readonly a: number;
  readonly b: number;
  /** How likely they do, 0 to 1. */
  readonly score: number;
  /** The same, whatever the figures say. */
  readonly question: number;
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
const LEAST_ANSWER = 0.05;
const LEAST_SENTENCE = 0.05;
/** From here on a sentence counts as told in the other source too. */
const STRONG_SENTENCE = 0.6;

export function linkPair(a: Profile, b: Profile, vocabulary: Vocabulary, joining: Joining): PairLinks {
  const matrix = sentenceMatrix(a, b, vocabulary);
  const answers: AnswerLink[] = [];
  for (const { a: i, b: j, relation, features } of compareAnswers(a, b, matrix, vocabulary)) {
    const score = likelihood(joining.answers, features);
    const question = likelihood(joining.questions, features);
    if (score >= LEAST_ANSWER || question >= LEAST_ANSWER) answers.push({ a: i, b: j, score, question, relation });
  }
  const sentences: SentenceLink[] = [];
  for (const { a: i, b: j, features } of comparePassages(a, b, matrix, vocabulary)) {
    const score = likelihood(joining.passages, features);
    if (score >= LEAST_SENTENCE) sentences.push({ a: i, b: j, score });
  }
  const strong = sentences.filter((link) => link.score >= STRONG_SENTENCE);
  const share = (side: 'a' | 'b', count: number): number => (count === 0 ? 0 : new Set(strong.map((l) => l[side])).size / count);
  return { answers, sentences, share: { a: share('a', matrix.rows), b: share('b', matrix.columns) } };
}
