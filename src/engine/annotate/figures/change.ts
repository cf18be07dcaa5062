import { adopt } from './adopt';
import type { Draft, Line } from './line';
import { leadOf, wordAt } from './line';

/** Verbs (and nouns alike) of a change between two states. */
const changeVerbs = new Set(
  (
    'lifts lifting boosts boosting trims hikes eases advances dips improves doubles triples halves slashing expanding ' +
    'rise rises rose risen rising fall falls fell fallen falling raise raised raises raising cut cuts cutting ' +
    'reduce reduced reduces reducing increase increased increases increasing decrease decreased decreases ' +
    'decreasing drop drops dropped dropping grow grew grown grows growing climb climbed climbs climbing jump ' +
    'jumped jumps jumping surge surged surges surging soar soared soars soaring slip slipped slips slid slide ' +
    'slides plunge plunged plunges plunging decline declined declines declining lower lowered lowers lowering ' +
    'slash slashed slashes shrink shrank shrunk shrinks expand expanded expands widen widened narrow narrowed ' +
    'change changed changes changing revise revised upgrade upgraded downgrade downgraded double doubled ' +
    'triple tripled halve halved improve improved trim trimmed boost boosted extend extended hike hiked swell ' +
    'swelled swollen tumble tumbled gain gained gains edge edged tick ticked advance advanced dip dipped ease ' +
    'eased rebound rebounded slump slumped lift lifted sank sink sinks plummeted plummet rallied rally ' +
    'retreated'
  ).split(' '),
);

/** Verbs that a bare amount behind them completes: "rose 3%", not "cut 500 jobs". */
const moveVerbs = new Set(
  (
    'rise rises rose risen rising fall falls fell fallen falling increase increased increases increasing decrease ' +
    'decreased decreases decreasing drop drops dropped dropping grow grew grown grows growing climb climbed climbs climbing ' +
    'jump jumped jumps jumping surge surged surges surging soar soared soars soaring slip slipped slips slid slide slides ' +
    'plunge plunged plunges plunging decline declined declines declining shrink shrank shrunk shrinks expand expanded ' +
    'widen widened tumble tumbled gain gained gains edge edged tick ticked advance advanced dip dipped ease eased rebound ' +
    'rebounded slump slumped sank sink sinks plummeted plummet rallied rally retreated shed lost up down'
  ).split(' '),
);

/** Behind an amount: "closed 2.6% lower". */
const directions = /^(?:higher|lower|up|down)$/;

export function isMoveVerb(word: string): boolean {
  return moveVerbs.has(word);
}

export function isChangeVerb(word: string): boolean {
  return changeVerbs.has(word);
}

/** Parts in a change: "from 43% to 15%", "rose by 3 points to 45", "fell 2.99 percent". */
export function changes(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    if (!changing.has(draft.kind)) return;
    const start = leadOf(line, draft);
    const before = wordAt(line, start - 1);
    const next = drafts[index + 1];
    if (before === 'from') {
      if (next && wordAt(line, leadOf(line, next) - 1) === 'to' && pairs(draft, next)) draft.role = 'from';
      else if (verbBefore(line, start - 1) || /^(?:up|down)$/.test(wordAt(line, start - 2))) draft.role = 'from';
    } else if (before === 'to' && isResult(line, draft, start - 1)) {
      const previous = drafts[index - 1];
      const paired = previous?.role === 'from' && previous.kind === draft.kind;
      const backwards = next !== undefined && wordAt(line, leadOf(line, next) - 1) === 'from' && pairs(draft, next);
      if (paired || backwards || verbBefore(line, start - 1) || resultVerbs.test(wordAt(line, start - 2)))
        draft.role = 'to';
    } else if (before === 'by') {
      if (verbBefore(line, start - 1)) draft.role = 'by';
    } else if (moveVerbs.has(before) && (draft.kind !== 'count' || before !== 'lost')) {
      draft.role = 'by';
    } else if (
      draft.kind !== 'count' &&
      directions.test(wordAt(line, draft.to)) &&
      wordAt(line, draft.to + 1) !== 'than'
    ) {
      draft.role = 'by';
    }
  });
  return drafts;
}

/**
 * "rose to 45 people", "the toll climbed to 24 dead", not "cut power to 61,000 homes": things counted are the end of a
 * change only right behind its verb or where a toll or number changes.
 */
function isResult(line: Line, draft: Draft, at: number): boolean {
  if (draft.kind !== 'count' || isChangeVerb(wordAt(line, at - 1))) return true;
  for (let i = Math.max(0, at - verbReach); i < at; i += 1) {
    if (/^(?:number|toll|total|tally|figure|count|size|staff|workforce|from)$/.test(wordAt(line, i))) return true;
  }
  return false;
}

const resultVerbs = /^(?:went|brought|taken|bringing|taking|moved|pushed|pushing|sent)$/;

/**
 * The two ends of one change, in either order; the one without a unit takes that of the other, with its magnitude: "from
 * 24.9 to 60%", "from nine per cent to seven".
 */
function pairs(one: Draft, other: Draft): boolean {
  if (one.kind === other.kind) return true;
  const [bare, whole] = one.kind === 'number' ? [one, other] : [other, one];
  if (bare.kind !== 'number' || bare.unit !== undefined || !changing.has(whole.kind)) return false;
  adopt(bare, whole);
  const factor = whole.numeral?.magnitude ?? 1;
  if (typeof bare.value === 'number' && bare.value < 1000 && factor >= 1000 && (bare.numeral?.magnitude ?? 1) === 1) {
    bare.value = Number((bare.value * factor).toPrecision(15));
    bare.step = (bare.step ?? 1) * factor;
  }
  return true;
}

const changing = new Set(['number', 'percent', 'money', 'quantity', 'count']);

const verbReach = 10;

function verbBefore(line: Line, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - verbReach); i -= 1) {
    const text = line.atoms[i]?.text;
    if (text === ';' || text === '.') return false;
    if (isChangeVerb(wordAt(line, i))) return true;
  }
  return false;
}
