import type { FigureMention, Sentence, Token } from '../../model';
import { age } from './age';
import { atomsOf, isSpaced, type Atom } from './atoms';
import { bounds } from './bounds';
import { changes } from './change';
import { isInAddress } from './codes';
import { compounds } from './compounds';
import { additions, coordinations } from './context';
import { count } from './count';
import { cue, cuesOf } from './cues';
import { dayTold } from './dates/backward';
import { parseDay, type Day } from './dates/civil';
import { datesIn } from './dates/dates';
import { duration } from './duration';
import type { Draft, Extractor, Line, Refiner } from './line';
import { isCapitalised } from './line';
import { looseDurations } from './looseDuration';
import { modifiers } from './modifier';
import { money, prefixBefore } from './money';
import { numbersInNames } from './names';
import { numeralAt, type Numeral } from './numerals';
import { ordinals } from './ordinal';
import { partitives } from './partitive';
import { percent } from './percent';
import { quantity } from './quantity';
import { ranges, stamps } from './range';
import { rates } from './rates';
import { scores } from './score';
import { factorVerbs, share } from './share';
import { tickers } from './tickers';
import { fateOfFew, loneVictims, type Fate } from './victims';

/** In order: the first that knows what a number measures has it. */
const extractors: readonly Extractor[] = [percent, money, age, duration, quantity, share, count];

/** For how many sentences "the day" is the one that was spoken of. */
const MEMORY = 4;

const anyFigure = cue.number | cue.ticker | cue.ordinal | cue.factor | cue.length | cue.victim | cue.place;

/** In order: each sees what the one before left. */
const refiners: readonly Refiner[] = [
  compounds,
  scores,
  stamps,
  ranges,
  coordinations,
  partitives,
  modifiers,
  bounds,
  additions,
  changes,
  rates,
];

/**
 * The figures of a source: numbers, percents, money, quantities, counts, dates, times, durations, ordinals, tickers.
 *
 * @param view the source's text with markup blanked; offsets are the same
 * @param tokens one list a sentence
 * @param base day against which "Thursday" and "last year" are resolved; without one their value keeps an X where a
 *   digit would stand ("XXXX-WXX-4", "XXXX-02-06"), as TIMEX3 does
 * @returns in order of start, never overlapping. Vague numbers keep their words as value ("dozens", "tens of thousands"),
 *   vague lengths TIMEX3's X ("PXM" for "months"), "coming days" and "recent weeks" FUTURE_REF and PAST_REF;
 *   an ordinal counted from the end is negative ("second to last" is -2)
 */
export function figures(
  view: string,
  sentences: readonly Sentence[],
  tokens: readonly (readonly Token[])[],
  base: { readonly iso: string } | undefined,
): FigureMention[] {
  const spaced = isSpaced(view);
  const names = numbersInNames(tokens);
  const day = base ? parseDay(base.iso) : undefined;
  const mentions: FigureMention[] = [];
  const lone = new Map<FigureMention, Fate>();
  const few = new Set<Fate | undefined>();
  let told: { readonly day: Day; readonly sentence: number } | undefined;
  sentences.forEach((sentence, index) => {
    const own = tokens[index] ?? [];
    const cues = cuesOf(own);
    if (cues === 0) return;
    if (told && index - told.sentence > MEMORY) told = undefined;
    const dates = datesIn(view.slice(sentence.start, sentence.end), cues, day, told?.day);
    const spoken = dayTold(dates, Infinity);
    if (spoken) told = { day: spoken, sentence: index };
    if (dates.length === 0 && (cues & anyFigure) === 0) return;
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
    if ((cues & (cue.ordinal | cue.place)) !== 0) found.push(...ordinals(line));
    if ((cues & cue.factor) !== 0) found.push(...factorVerbs(line));
    if ((cues & cue.number) !== 0) extract(line, found);
    if ((cues & cue.length) !== 0) found.push(...looseDurations(line));
    const victims = (cues & cue.victim) === 0 ? [] : loneVictims(line);
    found.push(...victims.map(({ draft }) => draft));
    found.sort((a, b) => a.from - b.from);
    let drafts = found;
    for (const refine of refiners) drafts = refine(line, drafts);
    for (const draft of drafts) {
      const mention = mentionOf(line, draft, index);
      mentions.push(mention);
      const fate = victims.find((victim) => victim.draft === draft)?.fate;
      if (fate) lone.set(mention, fate);
      else if ((cues & cue.victim) !== 0) few.add(fateOfFew(line, draft));
    }
  });
  // "The third was a man killed by a tree": one of those counted, no toll.
  return lone.size === 0 ? mentions : mentions.filter((mention) => !isPart(mention));

  function isPart(mention: FigureMention): boolean {
    const fate = lone.get(mention);
    return fate !== undefined && few.has(fate);
  }
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
  let low = 0;
  let high = atoms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((atoms[middle] as Atom).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
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

function mentionOf(line: Line, draft: Draft, sentence: number): FigureMention {
  const { atoms } = line;
  const { date } = draft;
  return {
    start: (atoms[draft.from] as Atom).start,
    end: (atoms[draft.to - 1] as Atom).end,
    kind: draft.kind,
    sentence,
    value: draft.value,
    ...(draft.unit === undefined ? {} : { unit: draft.unit }),
    ...(draft.modifier === undefined ? {} : { modifier: draft.modifier }),
    ...(draft.modifierSpan === undefined ? {} : { modifierSpan: draft.modifierSpan }),
    ...(draft.thing === undefined ? {} : { thing: draft.thing }),
    ...(draft.step === undefined ? {} : { step: draft.step }),
    ...(draft.role === undefined ? {} : { role: draft.role }),
    ...(draft.age ? { age: true } : {}),
    ...(draft.additional ? { additional: true } : {}),
    ...(draft.per === undefined ? {} : { per: draft.per }),
    ...(date?.grain === undefined ? {} : { grain: date.grain }),
    ...(date?.relative ? { relative: true } : {}),
    ...(date?.zone === undefined ? {} : { zone: date.zone }),
  };
}
