import type { Profile } from './profile';
import type { Vocabulary } from './vocabulary';

/** A word at least so rare speaks for one event rather than for a kind of event. */
const TELLING = 0.7;
/** Weight of a known rare word beside a name. */
const KNOWN_WEIGHT = 0.7;

/** The rare words of a source: those that speak for its event, in the order of the profile. */
export interface RareWords {
  readonly ids: Int32Array;
  /** In how many sentences each stands. */
  readonly sentences: Int32Array;
}

/** The rare words of a source with their weights, and the length of that vector. */
export interface Fingerprint {
  readonly words: Int32Array;
  readonly weights: Float64Array;
  readonly norm: number;
}

/** The words of a source that speak for its event. */
export function rareWordsOf(profile: Profile, vocabulary: Vocabulary): RareWords {
  const { holderStarts } = profile.sentenceWords;
  const ids: number[] = [];
  const sentences: number[] = [];
  profile.words.forEach((id, word) => {
    const count = holderStarts[word + 1]! - holderStarts[word]!;
    if (count === 0 || vocabulary.weight(id) < TELLING) return;
    ids.push(id);
    sentences.push(count);
  });
  return { ids: Int32Array.from(ids), sentences: Int32Array.from(sentences) };
}

export function fingerprintOf({ ids, sentences }: RareWords, vocabulary: Vocabulary): Fingerprint {
  let sum = 0;
  const weights = Float64Array.from(ids, (id, k) => {
    const rarity = vocabulary.weight(id);
    // A name that comes again and again is what the account is about.
    const weight = rarity * rarity * (1 + Math.log(sentences[k]!)) * (vocabulary.isKnown(id) ? KNOWN_WEIGHT : 1);
    sum += weight * weight;
    return weight;
  });
  return { words: ids, weights, norm: Math.sqrt(sum) };
}
