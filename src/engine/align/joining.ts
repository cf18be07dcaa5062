import { ANSWERS, GROUPS, PASSAGES, QUESTIONS } from './data/joining';
import { unpackTrees } from './packedTrees';
import type { Trees } from './trees';

/** The learned decisions of alignment: whether two figures answer one question, whether two sentences say the same. */
export interface Joining {
  /** Over the features of align/features.ts. */
  readonly answers: Trees;
  /** The same, blind to the values. */
  readonly questions: Trees;
  /** Over the features of align/passages.ts. */
  readonly passages: Trees;
  /** Over the features of align/gathering.ts: whether two groups of figures answer one question. */
  readonly groups: Trees;
}

/** The decisions frozen by scripts/train-joining.mjs. */
export const joining: Joining = {
  answers: unpackTrees(ANSWERS),
  questions: unpackTrees(QUESTIONS),
  passages: unpackTrees(PASSAGES),
  groups: unpackTrees(GROUPS),
};
