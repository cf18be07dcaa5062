import type { Aspect } from '../model';

/** How two answers to one question stand to each other. */
export interface Relation {
  /**
   * same: one answer, however written or rounded. compatible: not the same, but both can hold. apart: they cannot both
   * hold as written. open: one of them does not say enough to tell; with an aspect all the same where that is not the same.
   */
  readonly kind: 'same' | 'compatible' | 'apart' | 'open';
  /** In what they are not the same; absent for `same`. */
  readonly aspect?: Aspect;
  /** Stable id of the rule that decided. */
  readonly rule: string;
  /** The rule in words, as the middle of a sentence: "one is a lower bound that the other meets". */
  readonly words: string;
}

export const same = (rule: string, words: string): Relation => ({ kind: 'same', rule, words });
export const compatible = (aspect: Aspect, rule: string, words: string): Relation => ({
  kind: 'compatible',
  aspect,
  rule,
  words,
});
export const apart = (aspect: Aspect, rule: string, words: string): Relation => ({
  kind: 'apart',
  aspect,
  rule,
  words,
});
export const open = (rule: string, words: string, aspect?: Aspect): Relation => ({
  kind: 'open',
  ...(aspect ? { aspect } : {}),
  rule,
  words,
});
