import { ANSWERS, PASSAGES } from './data/joining';
import type { Trees } from './trees';

/** The learned decisions of alignment: whether two figures answer one question, whether two sentences say the same. */
export interface Joining {
  /** Over the features of align/features.ts. */
  readonly answers: Trees;
  /** Over the features of align/passages.ts. */
  readonly passages: Trees;
}

/** The decisions frozen by scripts/train-joining.mjs. */
export const joining: Joining = { answers: ANSWERS, passages: PASSAGES };
