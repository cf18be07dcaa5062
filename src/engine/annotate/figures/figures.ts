import type { FigureMention, Sentence, Span, Token } from '../../model';
import { firstBehind } from '../../firstBehind';
import { dateOrderIn, type DateOrder } from '../../read/dateOrder';
import { ByWords } from '../../byWords';
import { age } from './age';
import { ageDecades } from './ageDecades';
import { atomsOf, isSpaced, type Atom } from './atoms';
import { bounds, restated } from './bounds';
import { changes } from './change';
import { isInAddress } from './codes';
import { compounds } from './compounds';
import { additions, coordinations, gapped } from './context';
import { count } from './count';
import { cue, cuesOf } from './cues';
import { dayTold } from './dates/backward';
import { dayIso, parseDay, type Day } from './dates/civil';
import { datesIn, type DateFound } from './dates/dates';
import { tellsOfGame } from './dates/years';
import { duration } from './duration';
import { ellipses } from './ellipses';
import { intervals } from './intervals';
import type { Draft, Extractor, Line, Refiner } from './line';
import { isCapitalised } from './line';
import { looseDurations } from './looseDuration';
import { manifold } from './manifold';
import { modifiers } from './modifier';
import { money, prefixBefore } from './money';
import { numbersInNames } from './names';
import { numeralAt, type Numeral } from './numerals';
import { offspring } from './offspring';
import { ordinals } from './ordinal';
import { partitives } from './partitive';
import { percent } from './percent';
import { quantity } from './quantity';
import { ranges, stamps } from './range';
import { rates } from './rates';
import { recordSince, recordSpans } from './records';
import { scores, sidedScores, writtenScores } from './score';
import { several } from './several';
import { factorVerbs, share } from './share';
import { tickers } from './tickers';
import { unitsAndParts } from './unitAndPart';
import { fateOfFew, loneVictims, type Fate } from './victims';

/** In order: the first that knows what a number measures has it. */
const extractors: readonly Extractor[] = [percent, money, offspring, age, duration, quantity, share, count];

/** Only where there is one does it matter in which order an account writes them. */
const numericDate = /\d[/.-]\d{1,2}[/.-]\d/;

/** For how many sentences "the day" is the one that was spoken of. */
const MEMORY = 4;

const anyFigure =
  cue.number | cue.ticker | cue.ordinal | cue.factor | cue.length | cue.victim | cue.place | cue.decade | cue.several;

/** In order: each sees what the one before left. */
const refiners: readonly Refiner[] = [
  compounds,
  scores,
  stamps,
  ranges,
  coordinations,
  gapped,
  partitives,
  modifiers,
  bounds,
  restated,
  recordSpans,
  intervals,
  additions,
  ellipses,
  changes,
  rates,
];

/** What one sentence gives. */
export interface SentenceFigures {
  /** Where the sentence begins, and its index. */
  readonly start: number;
  readonly sentence: number;
  readonly mentions: readonly FigureMention[];
  /** Those of them that stand for one victim each. */
  readonly lone: readonly (readonly [FigureMention, Fate])[];
  /** What is told of the others, where the sentence speaks of victims. */
  readonly few: readonly (Fate | undefined)[];
  /** The last day that it speaks of. */
  readonly spoken: Day | undefined;
}

/** What all sentences of an account have in common. */
interface Account {
  readonly view: string;
  /** See {@link isSpaced}. */
  readonly spaced: boolean;
  /** See {@link numbersInNames}. */
  readonly names: ReadonlySet<string>;
  /** Its own day. */
  readonly day: Day | undefined;
  /** See {@link tellsOfGame}. */
  readonly game: boolean;
  /** See {@link dateOrderIn}. */
  readonly order: DateOrder | undefined;
}

/**
 * The figures of a source: numbers, percents, money, quantities, counts, dates, times, durations, ordinals, tickers.
 *
 * @param view the source's text with markup blanked; offsets are the same
 * @param tokens one list a sentence
 * @param base day against which "Thursday" and "last year" are resolved; without one their value keeps an X where a
 *   digit would stand ("XXXX-WXX-4", "XXXX-02-06"), as TIMEX3 does
 * @param words those of the sentences (sentenceWords.ts), where what they give is kept in `known`
 * @param known what was found in the source's text before
 * @returns in order of start, never overlapping. Vague numbers keep their words as value ("dozens", "tens of thousands"),
 *   vague lengths TIMEX3's X ("PXM" for "months"), "coming days" and "recent weeks" FUTURE_REF and PAST_REF;
 *   an ordinal counted from the end is negative ("second to last" is -2)
 */
export function figures(
  view: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  base: { readonly iso: string } | undefined,
  words: readonly (string | undefined)[] = [],
  known: ByWords<SentenceFigures> = new ByWords(),
): FigureMention[] {
  const account: Account = {
    view,
    spaced: isSpaced(view),
    names: numbersInNames(tokens),
    day: base ? parseDay(base.iso) : undefined,
    game: tellsOfGame(view),
    order: numericDate.test(view) ? dateOrderIn(view) : undefined,
  };
  known.begin(JSON.stringify([account.spaced, account.game, account.order, [...account.names].sort(), base?.iso]));
  const mentions: FigureMention[] = [];
  const lone = new Map<FigureMention, Fate>();
  const few = new Set<Fate | undefined>();
  let told: { readonly day: Day; readonly sentence: number } | undefined;
  sentences.forEach((sentence, index) => {
    const own = tokens[index] ?? [];
    const cues = cuesOf(own);
    if (cues === 0) return;
    if (told && index - told.sentence > MEMORY) told = undefined;
    const day = told?.day;
    const found = known.of(
      words[index] && `${day ? dayIso(day) : ''} ${words[index]}`,
      () => figuresIn(account, sentence, index, own, cues, day),
      (before) => moved(before, sentence.start, index),
    );
    if (found.spoken) told = { day: found.spoken, sentence: index };
    for (const mention of found.mentions) mentions.push(mention);
    for (const [mention, fate] of found.lone) lone.set(mention, fate);
    for (const fate of found.few) few.add(fate);
  });
  // "The third was a man killed by a tree": one of those counted, no toll.
  return lone.size === 0 ? mentions : mentions.filter((mention) => !isPart(mention));

  function isPart(mention: FigureMention): boolean {
    const fate = lone.get(mention);
    return fate !== undefined && few.has(fate);
  }
}

/** @param told the day that was spoken of last */
function figuresIn(
  { view, spaced, names, day, game, order }: Account,
  sentence: Sentence,
  index: number,
  own: readonly Token[],
  cues: number,
  told: Day | undefined,
): SentenceFigures {
  const mentions: FigureMention[] = [];
  const lone: [FigureMention, Fate][] = [];
  const few: (Fate | undefined)[] = [];
  const text = view.slice(sentence.start, sentence.end);
  const dates = datesIn(text, cues, day, told, order).filter((date) => !(game && isOfGame(date, text)));
  const all = { start: sentence.start, sentence: index, mentions, lone, few, spoken: dayTold(dates, Infinity) };
  if (dates.length === 0 && (cues & anyFigure) === 0) return all;
  const line = lineOf(view, sentence, atomsOf(view, own, spaced), names);
  const found: Draft[] = [];
  for (const date of dates) {
    const from = atomAt(line.atoms, sentence.start + date.start);
    const to = atomAt(line.atoms, sentence.start + date.end);
    if (to <= from) continue;
    line.taken.fill(1, from, to);
    found.push({ from, to, kind: date.kind, value: date.value, date });
  }
  if ((cues & cue.ticker) !== 0) found.push(...tickers(line));
  const isNumbered = (cues & cue.numbered) !== 0 && (cues & cue.number) !== 0;
  if (isNumbered || (cues & (cue.ordinal | cue.place)) !== 0) found.push(...ordinals(line));
  if ((cues & cue.number) !== 0) found.push(...writtenScores(line), ...sidedScores(line));
  if ((cues & cue.factor) !== 0) found.push(...factorVerbs(line), ...manifold(line));
  if ((cues & cue.decade) !== 0) found.push(...ageDecades(line));
  if ((cues & cue.quarter) !== 0) found.push(...unitsAndParts(line));
  if ((cues & cue.number) !== 0) extract(line, found);
  if ((cues & cue.length) !== 0) found.push(...looseDurations(line));
  if ((cues & cue.several) !== 0) found.push(...several(line));
  const victims = (cues & cue.victim) === 0 ? [] : loneVictims(line);
  found.push(...victims.map(({ draft }) => draft));
  found.sort((a, b) => a.from - b.from);
  let drafts = found;
  for (const refine of refiners) drafts = refine(line, drafts);
  for (const draft of drafts) {
    const mention = mentionOf(line, draft, index, day);
    mentions.push(mention);
    const fate = victims.find((victim) => victim.draft === draft)?.fate;
    if (fate) lone.push([mention, fate]);
    else if ((cues & cue.victim) !== 0) few.push(fateOfFew(line, draft));
  }
  return all;
}

/** "the fourth quarter", without its year. */
function isOfGame({ grain, start, end }: DateFound, text: string): boolean {
  return grain === 'quarter' && /quarter$/i.test(text.slice(start, end));
}

/** What a sentence gives, once it stands elsewhere. */
function moved(found: SentenceFigures, start: number, sentence: number): SentenceFigures {
  const by = start - found.start;
  if (by === 0 && sentence === found.sentence) return found;
  const shifted = <Place extends Span>(place: Place): Place => ({
    ...place,
    start: place.start + by,
    end: place.end + by,
  });
  const elsewhere = new Map(
    found.mentions.map((mention) => {
      const { modifierSpan, thing } = mention;
      const there = {
        ...shifted(mention),
        sentence,
        ...(modifierSpan ? { modifierSpan: shifted(modifierSpan) } : {}),
        ...(thing ? { thing: shifted(thing) } : {}),
      };
      return [mention, there];
    }),
  );
  return {
    ...found,
    start,
    sentence,
    mentions: [...elsewhere.values()],
    lone: found.lone.map(([mention, fate]) => [elsewhere.get(mention)!, fate]),
  };
}

function lineOf(view: string, sentence: Sentence, atoms: readonly Atom[], names: ReadonlySet<string>): Line {
  let capitals = 0;
  let words = 0;
  for (const atom of atoms) {
    if (atom.kind !== 'word' || atom.text.length < 3) continue;
    words += 1;
    if (isCapitalised(atom)) capitals += 1;
  }
  return {
    view,
    sentence,
    atoms,
    taken: new Uint8Array(atoms.length + 1),
    capitals: words > 2 && capitals > 0.75 * words,
    names,
  };
}

/** Index of the first atom that ends behind an offset. */
function atomAt(atoms: readonly Atom[], offset: number): number {
  return firstBehind(atoms.length, (i) => atoms[i]!.end > offset);
}

function extract(line: Line, found: Draft[]): void {
  for (let i = 0; i < line.atoms.length; i += 1) {
    if (line.taken[i]) continue;
    const numeral = numeralAt(line.atoms, i);
    if (!numeral) continue;
    const draft = isGluedCode(line, numeral) || isInAddress(line, i) ? undefined : extractAt(line, numeral);
    if (draft) {
      found.push(draft);
      line.taken.fill(1, draft.from, draft.to);
    }
    i = Math.max(numeral.to, draft?.to ?? 0) - 1;
  }
}

function extractAt(line: Line, numeral: Numeral): Draft | undefined {
  for (const extractor of extractors) {
    const draft = extractor(line, numeral);
    if (draft) return draft === 'never' ? undefined : draft;
  }
  return undefined;
}

/** "A400M", "B2", "COVID-19": letters glued before digits make a name, but for a currency ("US$5", "R26"). */
function isGluedCode(line: Line, numeral: Numeral): boolean {
  const first = line.atoms[numeral.from];
  return (
    first?.kind === 'digits' &&
    first.glued &&
    line.atoms[numeral.from - 1]?.kind === 'word' &&
    !prefixBefore(line, numeral.from)
  );
}

/** "A third", "three in ten": a part of something; "0.3" may be anything. */
function isShareOf({ kind, value, numeral }: Draft): boolean {
  return kind === 'number' && numeral?.form === 'fraction' && typeof value === 'number' && value > 0 && value < 1;
}

function mentionOf(line: Line, draft: Draft, sentence: number, day: Day | undefined): FigureMention {
  const { atoms } = line;
  const { date } = draft;
  const modifier = draft.modifier ?? date?.modifier;
  const since = recordSince(draft, day?.year);
  return {
    start: (atoms[draft.from] as Atom).start,
    end: (atoms[draft.to - 1] as Atom).end,
    kind: draft.kind,
    sentence,
    value: draft.value,
    ...(draft.unit === undefined ? (isShareOf(draft) ? { unit: 'fraction' } : {}) : { unit: draft.unit }),
    ...(modifier === undefined ? {} : { modifier }),
    ...(draft.modifierSpan === undefined ? {} : { modifierSpan: draft.modifierSpan }),
    ...(draft.thing === undefined ? {} : { thing: draft.thing }),
    ...(draft.step === undefined ? {} : { step: draft.step }),
    ...(draft.role === undefined ? {} : { role: draft.role }),
    ...(draft.age ? { age: true } : {}),
    ...(draft.ofRecord ? { ofRecord: true } : {}),
    ...(draft.recurs ? { recurs: true } : {}),
    ...(since === undefined ? {} : { since }),
    ...(draft.additional ? { additional: true } : {}),
    ...(draft.per === undefined ? {} : { per: draft.per }),
    ...(date?.grain === undefined ? {} : { grain: date.grain }),
    ...(date?.relative ? { relative: true } : {}),
    ...(date?.byWeekday ? { byWeekday: true } : {}),
    ...(date?.halfUnsaid ? { halfUnsaid: true } : {}),
    ...(date?.zone === undefined ? {} : { zone: date.zone }),
  };
}
