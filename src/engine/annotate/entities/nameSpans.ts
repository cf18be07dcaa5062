import type { EntityKind, Sentence, Token } from '../../model';
import { agreeOnKinds, type FoundName } from './agreement';
import { isParticle } from './cueWords';
import { model as frozen } from './data/model';
import { documentWords, featuresOf, letterFeatures, MAX_FEATURES, see, SHAPES, type SeenSentence, type Stretch } from './features';
import { NameModel, TAG_COUNT } from './nameModel';
import { FLAGS } from './wordKnowledge';
import { knownWords } from './wordTable';

/** A name in the tokens of one sentence; `to` is the last token, inclusive. */
export interface NameSpan {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: EntityKind;
}

/** Kinds in the order of the tagger's tags. */
export const KINDS: readonly EntityKind[] = ['person', 'organization', 'place', 'other'];

/** The tag of a person's first word. */
const PERSON_BEGINS = 1;

let tagger: NameModel | undefined;

/**
 * Spans that name something, in order: tagged sentence by sentence, then settled over the document, so that a name keeps
 * its kind from one sentence to the next.
 */
export function nameSpans(_sentences: readonly Sentence[], tokens: readonly (readonly Token[])[]): NameSpan[] {
  const table = knownWords();
  const model = (tagger ??= new NameModel(frozen));
  const seen = tokens.map((list) => see(list, table));
  const known = documentWords(seen);
  const into = new Uint32Array(MAX_FEATURES);
  const found: FoundName[] = [];
  seen.forEach((sentence, index) => {
    for (const stretch of sentence.stretches) {
      const scores = score(tokens[index]!, sentence, stretch);
      const tags = best(scores, stretch.to - stretch.from + 1, model);
      for (let at = 0; at < tags.length; at++) {
        if (tags[at]! === 0) continue;
        const begin = at;
        while (at + 1 < tags.length && tags[at + 1]! !== 0 && tags[at + 1]! % 2 === 0) at++;
        // A name neither begins nor ends with a link ("of", "and", a dot); a number may end one.
        let from = stretch.from + begin;
        let to = stretch.from + at;
        while (from <= to && sentence.role[from] !== 1) from++;
        while (to > from && sentence.role[to] !== 1 && sentence.shape[to] !== SHAPES.digits) to--;
        // "boss de Hale": a small particle before a surname belongs to it.
        if (from === to && tags[begin] === PERSON_BEGINS) while (from > 0 && isParticle(tokens[index]![from - 1]!.text)) from--;
        if (from > to || (from === to && isDemonym(sentence, from))) continue;
        const own = [0, 0, 0, 0];
        for (let token = Math.max(from, stretch.from); token <= to; token++) {
          const row = (token - stretch.from) * TAG_COUNT;
          for (let kind = 0; kind < 4; kind++) own[kind]! += scores[row + 1 + 2 * kind + (token === Math.max(from, stretch.from) ? 0 : 1)]! - scores[row]!;
        }
        found.push({ sentence: index, from, to, kind: (tags[begin]! - 1) >> 1, scores: own });
      }
    }
  });
  return agreeOnKinds(found, seen, tokens, known).map(({ sentence, from, to, kind }) => ({ sentence, from, to, kind: KINDS[kind]! }));

  function score(list: readonly Token[], sentence: SeenSentence, stretch: Stretch): Float64Array {
    const scores = new Float64Array((stretch.to - stretch.from + 1) * TAG_COUNT);
    for (let at = stretch.from; at <= stretch.to; at++) {
      const count = letterFeatures(list[at]!, into, featuresOf(sentence, stretch, at, known, into));
      model.score(into, count, scores, (at - stretch.from) * TAG_COUNT);
    }
    return scores;
  }
}

function isDemonym(sentence: SeenSentence, index: number): boolean {
  return (sentence.know[index]! & (FLAGS.demonym | FLAGS.country)) === FLAGS.demonym;
}

/** The most likely tags (Viterbi). */
function best(scores: Float64Array, length: number, model: NameModel): number[] {
  const { transitions } = model;
  const from = new Uint8Array(length * TAG_COUNT);
  let row = new Float64Array(TAG_COUNT);
  for (let tag = 0; tag < TAG_COUNT; tag++) row[tag] = transitions[tag]! + scores[tag]!;
  for (let at = 1; at < length; at++) {
    const next = new Float64Array(TAG_COUNT).fill(-Infinity);
    for (let tag = 0; tag < TAG_COUNT; tag++) {
      for (let before = 0; before < TAG_COUNT; before++) {
        const value = row[before]! + transitions[before * TAG_COUNT + tag]!;
        if (value <= next[tag]!) continue;
        next[tag] = value;
        from[at * TAG_COUNT + tag] = before;
      }
      next[tag]! += scores[at * TAG_COUNT + tag]!;
    }
    row = next;
  }
  let tag = 0;
  for (let other = 1; other < TAG_COUNT; other++) if (row[other]! > row[tag]!) tag = other;
  const tags = new Array<number>(length).fill(0);
  for (let at = length - 1; at >= 0; at--) {
    tags[at] = tag;
    tag = from[at * TAG_COUNT + tag]!;
  }
  return tags;
}
