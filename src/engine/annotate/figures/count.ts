import type { Thing } from '../../model';
import type { Draft, Line } from './line';
import { isCapitalised, isStressed, wordAt, wordThing } from './line';
import { shortMagnitude } from './money';
import { casualtyBefore, stateAfter } from './casualties';
import { isNoFigure } from './codes';
import { isSuspended } from './context';
import { isNamePart } from './names';
import { isPlural, isStop, thingAt } from './nouns';
import type { Numeral } from './numerals';
import { isHyphen, numeralAt } from './numerals';
import { signAt } from './percent';

/** What "one" stands before without counting: "one day", "one thing", "one another". */
const idle = new Set(
  "day time thing way reason side hand point another such more less than by to and or person's big step word example moment instance sense respect aspect else day's".split(
    ' ',
  ),
);
/** "5 joint projects", "12 people", "dozens of homes", "40 more were hurt", "one person": a number of things. */
export function count(line: Line, numeral: Numeral): Draft | 'never' | undefined {
  const short = shortMagnitude(line, numeral, endsInMagnitude(line, numeral.to));
  if (short === numeral && isNoFigure(line, numeral)) return 'never';
  if (isTitled(line, numeral)) return 'never';
  const one = numeral.form === 'words' && numeral.value === 1;
  const before = wordAt(line, numeral.from - 1);
  // "an earlier one" stands for a thing told before.
  if (
    one &&
    ((unspecific.has(before) && !isSaid(line, numeral.from - 1)) || /^an?$/.test(wordAt(line, numeral.from - 2)))
  )
    return 'never';
  let at = behindHedge(line, short.to);
  if (wordAt(line, at) === 'of') {
    if (one) return 'never';
    // "two of them" tells a number, "dozens of them" and "120 of the members" count.
    if (numeral.form === 'words' && !numeral.loose && short.value < 12) return bare(line, short);
    at = behindOf(line, at);
  }
  const additional = more.has(wordAt(line, at)) && wordAt(line, at + 1) !== 'than';
  if (additional) at += 1;
  if (isSuspended(line, at)) return bareDraft(line, short);
  if (isHyphen(line.atoms[at]) && line.atoms[at + 1]?.kind === 'word') return compound(line, short, at + 1);
  const wantsPlural = !(short.form !== 'vague' && short.value === 1);
  if (one && beginsRange(line, at)) return bareDraft(line, short);
  if (one && idle.has(wordAt(line, at)) && !loneOne.has(before)) return 'never';
  const found = isNoNoun(line, at) || wordAt(line, at) === 'and' ? undefined : thingAt(line, at, wantsPlural);
  if (isNamePart(line, numeral, found !== undefined && wantsPlural)) return 'never';
  if (!found && isNameHead(line, short)) return 'never';
  const draft = { ...bareDraft(line, short), ...(additional ? { additional, to: at } : {}) };
  if (found && draft.from === numeral.from) {
    if (one && found.thing.head.length < 3) return 'never';
    return counting(draft, found.thing, found.nested ? short.to : found.to);
  }
  const group = groupBefore(line, numeral.from);
  if (group && !one) return counting(draft, group, draft.to);
  const state = stateAfter(line, at);
  const atom = state === undefined ? undefined : line.atoms[state];
  if (atom) {
    return counting(draft, wordThing(atom), state === at ? at + 1 : at);
  }
  const befallen = casualtyBefore(line, numeral.from);
  if (befallen) return counting(draft, befallen, draft.to);
  if (short !== numeral && isNoFigure(line, numeral)) return 'never';
  return one && !loneOne.has(before) ? 'never' : draft;
}

/** "one to two hours", "one or two people" */
function beginsRange(line: Line, at: number): boolean {
  return /^(?:to|or)$/.test(wordAt(line, at)) && numeralAt(line.atoms, at + 1)?.value === 2;
}

/** "A crew of 18": those that one word names together. */
function groupBefore(line: Line, from: number): Thing | undefined {
  const group = wordAt(line, from - 1) === 'of' ? line.atoms[from - 2] : undefined;
  const head = groups.get(group?.lower ?? '');
  return group && head !== undefined ? { ...wordThing(group), head } : undefined;
}

/** What one of a group is called. */
const groups: ReadonlyMap<string, string> = new Map(
  Object.entries({
    crew: 'crew',
    staff: 'staff',
    member: 'team squad panel gang',
    worker: 'workforce',
    juror: 'jury',
    person: 'crowd audience congregation',
  }).flatMap(([one, names]) => names.split(' ').map((name): [string, string] => [name, one])),
);

/** "2.33 k", "120 M" with nothing behind: before a noun the letter is glued. */
function endsInMagnitude(line: Line, at: number): boolean {
  return /^[kM]$/.test(line.atoms[at]?.text ?? '') && !line.atoms[at]?.glued && line.atoms[at + 1] === undefined;
}

/** Behind "or so", "or more", "-odd", "-plus" between a number and what it counts. */
function behindHedge(line: Line, at: number): number {
  const [first, second] = [wordAt(line, at), wordAt(line, at + 1)];
  if (first === 'or' && (second === 'so' || second === 'more') && wordAt(line, at + 2) !== 'than') return at + 2;
  if (first === 'odd') return at + 1;
  return isHyphen(line.atoms[at]) && /^(?:odd|plus|something)$/.test(second) ? at + 2 : at;
}

/** Behind an "of" and the determiners that follow it: where what is counted begins. */
export function behindOf(line: Line, of: number): number {
  let at = of + 1;
  while (determiners.has(wordAt(line, at))) at += 1;
  return at;
}

function counting(draft: Draft, thing: Thing, to: number): Draft {
  return { ...draft, kind: 'count', unit: thing.head, thing, to };
}

/** "said that one person was hurt": a "that" that begins what is said. */
function isSaid(line: Line, that: number): boolean {
  return wordAt(line, that) === 'that' && saying.test(wordAt(line, that - 1));
}

const saying =
  /^(?:sa(?:id|ys?)|add(?:s|ed)|tells?|told|report(?:s|ed)|confirm(?:s|ed)|claim(?:s|ed)|him|her|them|us)$/;

/** Words before "one" that make it a pronoun. */
const unspecific = new Set('no any some every the this that each which another'.split(' '));
const determiners = new Set('the its their his her our these those'.split(' '));
const more = new Set('more additional further extra'.split(' '));

/** "the 787 Dreamliner", "a 911 Carrera": a number behind an article, before a name in the singular. */
function isNameHead(line: Line, numeral: Numeral): boolean {
  const name = line.atoms[numeral.to];
  return (
    !line.capitals &&
    /^\d{3}$/.test(line.atoms[numeral.from]?.text ?? '') &&
    /^(?:an?|the|its|their|new|first|latest)$/.test(wordAt(line, numeral.from - 1)) &&
    isCapitalised(name) &&
    !line.taken[numeral.to] &&
    !isPlural(name?.lower ?? '')
  );
}

/** "the Six Nations", "a Ford Five Hundred": a number word with a capital within a sentence is a name's. */
function isTitled(line: Line, numeral: Numeral): boolean {
  return (
    numeral.from > 0 &&
    !line.capitals &&
    isCapitalised(line.atoms[numeral.from]) &&
    !isStressed(line.atoms[numeral.from]) &&
    line.atoms[numeral.from - 1]?.kind === 'word'
  );
}

/** Words after which "one" alone counts somebody: "killing at least one". */
const loneOne = new Set(
  'minus negative least than killing killed kills kill injuring injured wounding wounded leaving left only arresting'.split(
    ' ',
  ),
);

function isNoNoun(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return line.atoms[at]?.kind !== 'word'
    ? !(line.atoms[at]?.text === '“' || line.atoms[at]?.text === '"' || line.atoms[at]?.kind === 'digits')
    : isStop(word) && word !== 'dead';
}

/** "three-story hotel" and "10-member panel" measure with a noun in the singular. */
function compound(line: Line, numeral: Numeral, at: number): Draft | 'never' | undefined {
  const atom = line.atoms[at];
  // "29-of-34", "17-for-17"
  if (/^(?:of|for)$/.test(atom?.lower ?? '') && isHyphen(line.atoms[at + 1]) && line.atoms[at + 2]?.kind === 'digits')
    return bareDraft(line, numeral);
  if (
    !atom ||
    isNoFigure(line, numeral) ||
    (isStop(atom.lower) && !/^(?:win|run|hit)$/.test(atom.lower)) ||
    /^(?:way|fold|off|day|in|on|by|up|year|plus|to|and)$/.test(atom.lower) ||
    // "a one-time chairman" was it once.
    (atom.lower === 'time' && !(numeral.value > 1))
  ) {
    return atom?.lower === 'fold' ? bare(line, numeral) : 'never';
  }
  // "a 21-strong crew": its members are counted, not crews.
  const strong = atom.lower === 'strong' ? thingAt(line, at + 1, false) : undefined;
  if (strong) {
    const { thing } = strong;
    const of = { ...thing, head: groups.get(thing.head) ?? thing.head };
    return counting({ ...bareDraft(line, numeral), to: at + 1 }, of, at + 1);
  }
  if (atom.text.length < 3 || (isPlural(atom.lower) && numeral.value === 1)) return 'never';
  return {
    from: numeral.from,
    to: at + 1,
    kind: 'count',
    value: numeral.form === 'vague' ? (numeral.word ?? '') : numeral.value,
    unit: atom.lower,
    step: numeral.step,
    thing: wordThing(atom),
    numeral,
  };
}

function bareDraft(line: Line, numeral: Numeral): Draft {
  const vague = numeral.form === 'vague';
  const sign = vague ? undefined : signAt(line, numeral.from);
  return {
    from: sign ?? numeral.from,
    to: numeral.to,
    kind: 'number',
    value: vague ? (numeral.word ?? '') : sign === undefined ? numeral.value : -numeral.value,
    step: vague ? undefined : numeral.step,
    numeral,
  };
}

function bare(line: Line, numeral: Numeral): Draft | 'never' {
  return isNamePart(line, numeral, false) ? 'never' : bareDraft(line, numeral);
}
