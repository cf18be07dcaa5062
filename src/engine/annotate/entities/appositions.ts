import type { Token } from '../../model';
import { CUES } from './cueWords';
import { SHAPES, type SeenSentence } from './features';
import { FLAGS } from './wordKnowledge';

/** What is added to the scores of a name's kinds: person, organisation, place, other. */
type Kinds = readonly [person: number, organization: number, place: number, other: number];

/** As much as the clearest cues of the tagger: what is said outright settles an even choice, and no more. */
const SAID = 5;
/** "Hale is a town": a definition is sure. */
const DEFINED = 15;
const HINTED = 3;
const nothing: Kinds = [0, 0, 0, 0];
const person: Kinds = [SAID, 0, 0, 0];
const organization: Kinds = [0, SAID, 0, 0];
const place: Kinds = [0, 0, SAID, 0];
const work: Kinds = [0, 0, 0, SAID];
const workHint: Kinds = [0, 0, 0, HINTED];
const placeHint: Kinds = [0, 0, HINTED, 0];
const organizationHint: Kinds = [0, HINTED, 0, 0];

/** Words that end the description of a thing: what stands before them is its noun. */
const closers = new Set(
  'of in on at for to from by with near between that which who whose where when and or but as is was has had not about after before'.split(
    ' ',
  ),
);
/** Nouns that tell what is described, beside those of the cues; made things and happenings are names of another kind. */
const nouns = new Map<string, Kinds>(
  (
    [
      [
        person,
        'activist actor actress architect artist astronomer athlete bassist biologist boxer businessman businesswoman chemist ' +
          'comedian composer cricketer dancer dramatist drummer economist engineer entrepreneur explorer fighter footballer ' +
          'geologist golfer guitarist historian inventor journalist jurist magician mathematician musician novelist nurse ' +
          'painter philanthropist philosopher photographer physician physicist pianist pilot player playwright poet politician ' +
          'priest racer rapper runner scholar scientist sculptor soldier songwriter surgeon swimmer teacher violinist wrestler',
      ],
      [
        place,
        'arrondissement atoll borough brook canton cave cliff commune dam district dock estate fjord halt hamlet headland ' +
          'lagoon lighthouse locality marsh mine moor neighborhood neighbourhood oasis peak playground quarry rapids reef ' +
          'reservoir resort ridge settlement slum spring stream suburb summit swamp tributary volcano ward waterfall wetland',
      ],
      [organization, 'airline cooperative firm manufacturer orchestra quartet choir duo trio militia regiment'],
      [
        work,
        'album anthem aircraft airliner award ballad ballet book camera car championship comedy competition concept concert ' +
          'conference device disease documentary drama drug engine episode event exhibition festival film game handbook ' +
          'helicopter hymn instrument language law locomotive medal medicine missile motorcycle movie musical novel novella ' +
          'opera operetta painting play poem prize program programme protocol rocket satellite sequel serial series ship ' +
          'sitcom smartphone song species spacecraft statue submarine tablet theorem tournament treaty trilogy vaccine vehicle ' +
          'warship weapon yacht',
      ],
    ] as const
  ).flatMap(([kinds, words]) => words.split(' ').map((word): [string, Kinds] => [word, kinds])),
);
/** Titles that are adjectives as well. */
const qualities = new Set(['private', 'major', 'general', 'chief']);
const points = new Set('north south east west northeast northwest southeast southwest outside outskirts'.split(' '));
/** Stations that are no places. */
const broadcasters = /^(?:radio|television|tv|news|talk|music|broadcast|fm) (?:station|channel)$/;
const within = new Set(['in', 'near', 'outside', 'across']);

/**
 * "Hale, a town", "Hale is a bank", "the rock band Hale", "the village of Hale", "north of Hale", "Hale, Ohio", "Hale, 41,",
 * "Hale (born 1951)": what the words beside a name say that it is.
 */
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
  if (next && after && next.text === ',' && /^(?:an?|the)$/.test(after.lower)) {
    const kinds = described(list, sentence, to + 3);
    if (kinds) return kinds;
  }
  if (next?.text === '(' && after?.lower === 'born') return defined(person);
  const verb = behindBrackets(list, to + 1);
  if (/^(?:is|was|are|were)$/.test(list[verb]?.lower ?? '') && /^(?:an?|the|one)$/.test(list[verb + 1]?.lower ?? '')) {
    const kinds = described(list, sentence, verb + 2);
    if (kinds) return defined(kinds);
  }
  // "the rock band Hale"
  const before = list[from - 1];
  if (before && shape[from - 1] === SHAPES.lower && !qualities.has(before.lower)) {
    const kinds = kindOf(before.lower, cue[from - 1]!);
    // "the book Hale wrote"
    if (kinds) return kinds === work ? workHint : kinds;
  }
  // "12 km north of Hale"
  if (list[from - 1]?.lower === 'of' && points.has(list[from - 2]?.lower ?? '')) return place;
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
    // "a private, well-kept park"
    if (list[at]!.text === ',' && noun >= 0 && qualities.has(list[noun]!.lower)) continue;
    if (list[at]!.kind === 'mark' || closers.has(list[at]!.lower)) break;
    noun = at;
  }
  if (noun < 0 || shape[noun] !== SHAPES.lower) return undefined;
  if (broadcasters.test(`${list[noun - 1]!.lower} ${list[noun]!.lower}`)) return organization;
  return kindOf(list[noun]!.lower, cue[noun]!);
}

/** What a noun in small letters is called for: a person, an organisation, a place, a work. */
function kindOf(noun: string, cue: number): Kinds | undefined {
  const kinds = nouns.get(noun);
  if (kinds) return kinds;
  if (cue & CUES.placeHead) return place;
  if (cue & (CUES.organizationRole | CUES.organizationHead)) return organization;
  return cue & CUES.title ? person : undefined;
}

/** What a definition says, which no other use of the name outweighs easily. */
function defined(kinds: Kinds): Kinds {
  const [human, body, spot, other] = kinds;
  return [human && DEFINED, body && DEFINED, spot && DEFINED, other && DEFINED];
}

/** Index of the token at which a sentence goes on behind brackets. */
function behindBrackets(list: readonly Token[], at: number): number {
  if (list[at]?.text !== '(') return at;
  const end = list.findIndex(({ text }, index) => index > at && text === ')');
  return end < 0 ? at : end + 1;
}
