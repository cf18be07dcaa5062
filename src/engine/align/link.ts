import type { Relation } from '../compare/relation';
import { compareAnswers } from './features';
import type { Joining } from './joining';
import { comparePassages } from './passages';
import type { Profile } from './profile';
import { likeness } from './likeness';
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

/** Two passages of different sources that may say the same. Indexes into `Profile.passages.units`. */
export interface PassageLink {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly score: number;
}

/** What two sources have in common: a pure function of the two. */
export interface PairLinks {
  readonly answers: readonly AnswerLink[];
  readonly passages: readonly PassageLink[];
  /** Share of the first source's sentences that have a strong partner in the second, and the other way round. */
  readonly share: { readonly a: number; readonly b: number };
}

/** Below this a pair of figures is not worth remembering. */
const LEAST_ANSWER = 0.05;
const LEAST_PASSAGE = 0.05;
/** From here on a passage counts as told in the other source too. */
const STRONG_PASSAGE = 0.6;

export function linkPair(a: Profile, b: Profile, vocabulary: Vocabulary, joining: Joining): PairLinks {
  const sentences = likeness({ units: a.sentences, postings: a.postings }, { units: b.sentences, postings: b.postings }, vocabulary);
  const answers: AnswerLink[] = [];
  for (const { a: i, b: j, relation, features } of compareAnswers(a, b, sentences, vocabulary)) {
    const score = likelihood(joining.answers, features);
    const question = likelihood(joining.questions, features);
    if (score >= LEAST_ANSWER || question >= LEAST_ANSWER) answers.push({ a: i, b: j, score, question, relation });
  }
  const passages: PassageLink[] = [];
  const alike = likeness(a.passages, b.passages, vocabulary);
  for (const { a: i, b: j, features } of comparePassages(a, b, alike, sentences, vocabulary)) {
    const score = likelihood(joining.passages, features);
    if (score >= LEAST_PASSAGE) passages.push({ a: i, b: j, score });
  }
  const strong = passages.filter((link) => link.score >= STRONG_PASSAGE);
  const share = (rows: Set<number>, count: number): number => (count === 0 ? 0 : rows.size / count);
  return {
    answers,
    passages,
    share: {
      a: share(new Set(strong.map((link) => a.passages.units[link.a]!.row)), a.sentences.length),
      b: share(new Set(strong.map((link) => b.passages.units[link.b]!.row)), b.sentences.length),
    },
  };
}
