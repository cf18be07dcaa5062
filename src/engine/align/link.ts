import { AnswerComparison } from './features';
import { withFewPartners } from './foremost';
import type { Joining } from './joining';
import { Links, type Link } from './links';
import { Pair } from './pair';
import { PassageComparison } from './passages';
import { profileOf, type Profile } from './profile';
import { Forest } from './trees';
import { headOf, isVeryLong } from './veryLong';
import type { Vocabulary } from './vocabulary';

/** What two sources have in common: a pure function of the two. */
export interface PairLinks {
  /** Between their figures; indexes into `Profile.answers`. */
  readonly answers: Links;
  /** Between their passages; indexes into `Profile.passages.units`. */
  readonly passages: Links;
  /** Share of the first source's sentences that have a strong partner in the second, and the other way round. */
  readonly share: { readonly a: number; readonly b: number };
}

/** Below this a pair of figures is not worth remembering. */
const LEAST_ANSWER = 0.05;
const LEAST_PASSAGE = 0.05;
/** From here on a passage counts as told in the other source too. */
const STRONG_PASSAGE = 0.6;

/** Links sources, two at a time. */
export class Linker {
  readonly #vocabulary: Vocabulary;
  readonly #answers: Forest;
  readonly #questions: Forest;
  readonly #passages: Forest;
  /** Of very long sources what is compared with others as long. */
  readonly #heads = new WeakMap<Profile, Profile>();
  #desk: Desk;

  constructor(vocabulary: Vocabulary, joining: Joining) {
    this.#vocabulary = vocabulary;
    this.#answers = new Forest(joining.answers);
    this.#questions = new Forest(joining.questions);
    this.#passages = new Forest(joining.passages);
    this.#desk = deskFor(vocabulary);
  }

  link(a: Profile, b: Profile): PairLinks {
    return isVeryLong(a.source) && isVeryLong(b.source)
      ? this.#link(this.#headOf(a), this.#headOf(b))
      : this.#link(a, b);
  }

  #headOf(profile: Profile): Profile {
    let head = this.#heads.get(profile);
    if (!head) this.#heads.set(profile, (head = profileOf(headOf(profile.source), this.#vocabulary)));
    return head;
  }

  #link(a: Profile, b: Profile): PairLinks {
    const { pair, answers: figures, passages: told } = this.#desk;
    pair.hold(a, b);
    figures.compare(pair);
    const answers: Link[] = [];
    const { rows } = figures;
    for (let r = 0; r < rows.count; r++) {
      const at = r * rows.width;
      let score = this.#answers.likelihood(rows.features, at, LEAST_ANSWER);
      const question = this.#questions.likelihood(rows.features, at, score >= LEAST_ANSWER ? 0 : LEAST_ANSWER);
      if (score < LEAST_ANSWER && question < LEAST_ANSWER) continue;
      if (score < LEAST_ANSWER) score = this.#answers.likelihood(rows.features, at);
      answers.push({ a: rows.a[r]!, b: rows.b[r]!, score, question });
    }
    told.compare(pair);
    const passages: Link[] = [];
    const strong = { a: new Set<number>(), b: new Set<number>() };
    for (let r = 0; r < told.rows.count; r++) {
      const [i, j] = [told.rows.a[r]!, told.rows.b[r]!];
      const score = this.#passages.likelihood(told.rows.features, r * told.rows.width, LEAST_PASSAGE);
      if (score < LEAST_PASSAGE) continue;
      passages.push({ a: i, b: j, score, question: 0 });
      if (score < STRONG_PASSAGE) continue;
      strong.a.add(a.passages.units[i]!.row);
      strong.b.add(b.passages.units[j]!.row);
    }
    // A pair of very long sources leaves arrays behind that the next ones have no use for.
    if (rows.count + pair.passages.soft.length > LARGE) this.#desk = deskFor(this.#vocabulary);
    const share = (partnered: Set<number>, count: number): number => (count === 0 ? 0 : partnered.size / count);
    return {
      answers: new Links(withFewPartners(answers)),
      passages: new Links(withFewPartners(passages)),
      share: { a: share(strong.a, a.sentences.length), b: share(strong.b, b.sentences.length) },
    };
  }
}

/** What two sources are compared on; used again for the next two. */
interface Desk {
  readonly pair: Pair;
  readonly answers: AnswerComparison;
  readonly passages: PassageComparison;
}

/** Cells of a matrix and rows of features from which on a desk is not kept. */
const LARGE = 1 << 18;

function deskFor(vocabulary: Vocabulary): Desk {
  return { pair: new Pair(vocabulary), answers: new AnswerComparison(), passages: new PassageComparison() };
}
