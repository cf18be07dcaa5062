import type { Token } from '../../model';
import { CUES } from './cueWords';
import { SHAPES, type SeenSentence } from './features';
import { FLAGS } from './wordKnowledge';

/** What is added to the scores of a name's kinds: person, organisation, place, other. */
type Kinds = readonly [person: number, organization: number, place: number, other: number];

/** As much as the clearest cues of the tagger: what is said outright settles an even choice, and no more. */
const SAID = 5;
const HINTED = 3;
const nothing: Kinds = [0, 0, 0, 0];
const person: Kinds = [SAID, 0, 0, 0];
const organization: Kinds = [0, SAID, 0, 0];
const place: Kinds = [0, 0, SAID, 0];
const placeHint: Kinds = [0, 0, HINTED, 0];
const organizationHint: Kinds = [0, HINTED, 0, 0];

/** Words that end the description of a thing: what stands before them is its noun. */
const closers = new Set(
  'of in on at for to from by with near between that which who whose where when and or but as is was has had not about after before'.split(
    ' ',
  ),
);
/** Stations that are no places. */
const broadcasters = /^(?:radio|television|tv|news|talk|music|broadcast|fm) (?:station|channel)$/;
const within = new Set(['in', 'near', 'outside', 'across']);

/** "Hale, a town", "Hale is a bank", "the village of Hale", "Hale, Ohio", "Hale, 41,": what the words beside a name say that it is. */
export function saidBeside(list: readonly Token[], sentence: SeenSentence, from: number, to: number): Kinds {
  const { cue, shape, know, phrase, role } = sentence;
  if (
    list[from - 1]?.lower === 'of' &&
    from >= 2 &&
    shape[from - 2] === SHAPES.lower &&
    cue[from - 2]! & CUES.placeHead
  )
    return place;
  const next = list[to + 1];
  const after = list[to + 2];
  if (next?.text === ',' && after !== undefined) {
    // "Hale, 41,"
    if (after.kind === 'number' && /^[1-9]\d$/.test(after.text) && list[to + 3]?.text === ',') return person;
    const listed = (know[to + 2]! | phrase[to + 2]!) & FLAGS.place;
    if (listed && role[to + 2] === 1 && list[from - 1]?.text !== ',' && within.has(list[from - 1]?.lower ?? ''))
      return place;
  }
  if (next && after && (next.text === ',' || /^(?:is|was)$/.test(next.lower)) && /^(?:an?|the)$/.test(after.lower)) {
    const kinds = described(list, sentence, to + 3);
    if (kinds) return kinds;
  }
  // "Ann Hale of Rotterdam"
  if (list[from - 1]?.lower === 'of' && role[from - 2] === 1 && from === to && (know[to]! & FLAGS.place) !== 0)
    return placeHint;
  // "the Hale electric ferry business"
  if (list[from - 1]?.lower === 'the' && (know[to]! & FLAGS.place) === 0 && shape[to + 1] === SHAPES.lower) {
    if (described(list, sentence, to + 1) === organization) return organizationHint;
  }
  if (within.has(list[from - 1]?.lower ?? '') && from === to && !/^['’]s$/.test(next?.text ?? '')) return placeHint;
  return nothing;
}

/** The kind of thing that a description names: "a small town", "the largest ferry operator". */
function described(list: readonly Token[], { cue, shape }: SeenSentence, start: number): Kinds | undefined {
  let noun = -1;
  for (let at = start; at < Math.min(list.length, start + 7); at++) {
    if (list[at]!.kind === 'mark' || closers.has(list[at]!.lower)) break;
    noun = at;
  }
  if (noun < 0 || shape[noun] !== SHAPES.lower) return undefined;
  if (broadcasters.test(`${list[noun - 1]!.lower} ${list[noun]!.lower}`)) return organization;
  const bits = cue[noun]!;
  if (bits & CUES.placeHead) return place;
  if (bits & (CUES.organizationRole | CUES.organizationHead)) return organization;
  return bits & CUES.title ? person : undefined;
}
