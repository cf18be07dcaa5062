import type { Modifier } from '../../model';
import type { Draft, Line } from './line';
import { spanOf, wordAt } from './line';
import { isHyphen } from './numerals';

/** Words before a figure that bound or soften it, by how many atoms they have; longest first. */
const phrases: ReadonlyMap<string, Modifier> = new Map(
  (
    [
      [
        'approximately',
        'about|around|roughly|approximately|approx|approx.|nearly|almost|some|circa|estimated|an estimated|close to|near|' +
          'nearly about|an average of|as good as|virtually|practically|somewhere around|in the region of|just about|' +
          'more or less|or so|not far from|an approximate|a rough|loosely|near to|approaching|nigh on|just short of|' +
          'just shy of|shy of|~|≈|thought to be|in the neighborhood of|in the neighbourhood of|something like|' +
          'an expected|not quite|barely|scarcely|shortly before|shortly after|just before|just after|soon after',
      ],
      [
        'at least',
        'at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|at the least|' +
          'at the very least|as early as|as few as|as little as|as low as|greater than or equal to|≥|' +
          'no earlier than|not before|a minimum|no lower than|no smaller than|no shorter than|no younger than|greater or equal than|higher or equal than|bigger or equal than|more or equal than|at least or equal to|> =|starting at|starting from',
      ],
      [
        'more than',
        'more than|over|above|greater than|exceeding|upwards of|in excess of|better than|north of|higher than|' +
          'larger than|well over|well above|just over|just above|a little over|a little more than|slightly more than|' +
          'slightly over|exceeds|exceeded|surpassing|topping|in excess|upward of|bigger than|longer than|older than|' +
          'much more than|far more than|more than about|exceed|topped|tops|top|surpass|surpasses|surpassed|outstripped|>',
      ],
      [
        'at most',
        'up to|at most|as many as|as much as|no more than|not more than|a maximum of|maximum of|at the most|as high as|' +
          'as late as|no later than|not later than|as long as|as far as|less than or equal to|not exceeding|less or equal than|lower or equal than|smaller or equal than|< =|capped at|a maximum|≤|' +
          'not over|no greater than|no higher than|no longer than|no larger than|no bigger than|no older than|up to about|up to around|upto|within',
      ],
      [
        'less than',
        'less than|fewer than|under|below|lower than|smaller than|south of|just under|just below|a little under|' +
          'a little less than|slightly less than|slightly under|well under|well below|shorter than|younger than|' +
          'fewer|no nearly|much less than|far fewer than|far less than|short of|<',
      ],
    ] as const
  ).flatMap(([modifier, row]) => row.split('|').map((phrase): [string, Modifier] => [phrase, modifier])),
);
const longest = 6;
const lastWords: ReadonlySet<string> = new Set([...phrases.keys()].map((phrase) => phrase.split(' ').at(-1) as string));

/** Words behind a figure. */
const behind: ReadonlyMap<string, Modifier> = new Map([
  ['or more', 'at least'],
  ['or higher', 'at least'],
  ['or greater', 'at least'],
  ['or above', 'at least'],
  ['or over', 'at least'],
  ['and above', 'at least'],
  ['and over', 'at least'],
  ['or older', 'at least'],
  ['or better', 'at least'],
  ['or larger', 'at least'],
  ['or longer', 'at least'],
  ['at least', 'at least'],
  ['plus', 'at least'],
  ['+', 'at least'],
  ['or so', 'approximately'],
  ['- odd', 'approximately'],
  ['odd', 'approximately'],
  ['- something', 'approximately'],
  ['- plus', 'at least'],
  ['or thereabouts', 'approximately'],
  ['or less', 'at most'],
  ['or fewer', 'at most'],
  ['or under', 'at most'],
  ['or lower', 'at most'],
  ['or below', 'at most'],
  ['or younger', 'at most'],
  ['at most', 'at most'],
  ['at the most', 'at most'],
  ['tops', 'at most'],
]);

/** Reads what bounds a figure, before it or behind: "at least 20", "roughly 43%", "50 or more". */
export function modifiers(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    const previous = drafts[index - (isCounted(drafts[index - 1], draft) ? 2 : 1)]?.to ?? 0;
    if (draft.kind !== 'ticker' && draft.kind !== 'ordinal') modify(line, draft, previous);
    if (draft.numeral?.loose && draft.modifier === undefined) draft.modifier = 'approximately';
  });
  return drafts;
}

/** "At least the first two weeks": an ordinal right before a figure stands in the way of no bound. */
function isCounted(ordinal: Draft | undefined, draft: Draft): boolean {
  return ordinal?.kind === 'ordinal' && ordinal.to === draft.from;
}

function modify(line: Line, draft: Draft, floor: number): void {
  const found =
    denied(line, draft, floor) ??
    deadline(line, draft) ??
    turned(line, before(line, draft.from, floor), floor) ??
    (draft.lead !== undefined ? before(line, draft.lead, draft.from) : undefined);
  if (found && !misread(line, draft, found)) {
    draft.modifier =
      isAgo(line, draft) || isHalving(line, draft) ? (turnedRound[found.modifier] ?? found.modifier) : found.modifier;
    draft.modifierSpan = spanOf(line, found.from, found.to);
    return;
  }
  for (const end of [draft.to, draft.numeral?.to]) {
    if (end === undefined) continue;
    for (let length = 3; length >= 1; length -= 1) {
      const words = phraseOf(line, end, end + length);
      const modifier = behind.get(words);
      if (!modifier || (words === 'plus' && line.atoms[end + 1]?.kind === 'digits')) continue;
      if ((words === 'at least' || words === 'at most') && line.atoms[end + length]?.kind === 'digits') continue;
      draft.modifier = modifier;
      draft.modifierSpan = spanOf(line, end, end + length);
      return;
    }
  }
}

/** "More than 30 years ago" lies before the day thirty years ago. */
function isAgo(line: Line, { kind, to }: Draft): boolean {
  return kind === 'date' && wordAt(line, to - 1) === 'ago';
}

/** "More than halved" leaves less than half. */
function isHalving(line: Line, { from, to }: Draft): boolean {
  return to === from + 1 && wordAt(line, from) === 'halved';
}

const turnedRound: Readonly<Partial<Record<Modifier, Modifier>>> = {
  'more than': 'less than',
  'less than': 'more than',
  'at least': 'at most',
  'at most': 'at least',
};

const denials: ReadonlySet<string> = new Set(['not', 'cannot', 'never']);
/** As far before "before" as a denial is looked for, in atoms. */
const denialReach = 6;

/** "will not be restored before 31 December": not before a day is that day at the earliest. */
function denied(line: Line, draft: Draft, floor: number): { modifier: Modifier; from: number; to: number } | undefined {
  if ((draft.kind !== 'date' && draft.kind !== 'time') || wordAt(line, draft.from - 1) !== 'before') return undefined;
  for (let i = draft.from - 2; i >= Math.max(floor, draft.from - 2 - denialReach); i -= 1) {
    const word = wordAt(line, i);
    if (line.atoms[i]?.kind === 'mark' && !isHyphen(line.atoms[i])) return undefined;
    if (isDenial(word)) return { modifier: 'at least', from: draft.from - 1, to: draft.from };
  }
  return undefined;
}

const opposite: Readonly<Partial<Record<Modifier, Modifier>>> = {
  'more than': 'at most',
  'less than': 'at least',
  'at least': 'less than',
  'at most': 'more than',
};
/** Verbs between a denial and a bound: "has not fallen below 28". */
const bounded =
  /^(?:fall(?:en|s)?|fell|drop(?:ped|s)?|dip(?:ped|s)?|sink|sunk|go(?:ne|es)?|went|rise[ns]?|rose|climb(?:ed|s)?|get|got|be|been|come|came|run|last|lasted|pay|paid|cost|weigh|score|scored|sell|sold|stay|to|yet|once)$/;

/** "have not fallen below 28", "did not exceed 40": a denial before a bound turns it round. */
function turned(
  line: Line,
  found: { modifier: Modifier; from: number; to: number } | undefined,
  floor: number,
): { modifier: Modifier; from: number; to: number } | undefined {
  const modifier = found && opposite[found.modifier];
  if (!found || modifier === undefined) return found;
  let at = found.from - 1;
  while (at > floor && at > found.from - 4 && bounded.test(wordAt(line, at))) at -= 1;
  const isDenied =
    at >= floor && isDenial(wordAt(line, at)) && (at < found.from - 1 || !comparative.test(wordAt(line, found.from)));
  return isDenied ? { modifier, from: at, to: found.to } : found;
}

/** "not more than 40" is a phrase of its own. */
const comparative = /^(?:more|less|fewer)$/;

function isDenial(word: string): boolean {
  return denials.has(word) || /n['’]t$/.test(word);
}

/** "stopped by on Saturday" */
const calling = /^(?:stop|stops|stopped|drop|drops|dropped|come|came|went|passed)$/;

/** "is due before June", where what came before a day is no limit. */
const dueBefore = /^(?:due|expected|ready|done|finished|completed|needed|required)$/;

/** "by Friday", "by the end of 2026": on that day at the latest; "before June" is earlier. */
function deadline(
  line: Line,
  { from, to, kind, date }: Draft,
): { modifier: Modifier; from: number; to: number } | undefined {
  if (kind !== 'date') return undefined;
  const isBefore =
    wordAt(line, from - 1) === 'before' && dueBefore.test(wordAt(line, from - 2)) && date?.grain !== 'year';
  if (!isBefore && (wordAt(line, from - 1) !== 'by' || calling.test(wordAt(line, from - 2)))) return undefined;
  // "hit by the 2004 tsunami", "by the May 9 deadline"
  const next = line.atoms[to];
  if (
    next?.kind === 'word' &&
    !/^(?:and|or|at|in|on|when|after|if|as|to|for|with|from|but|because|while|so|under|unless)$/.test(next.lower)
  )
    return undefined;
  return { modifier: isBefore ? 'less than' : 'at most', from: from - 1, to: from };
}

/** The longest phrase that ends at an atom. */
export function before(
  line: Line,
  at: number,
  floor: number,
): { modifier: Modifier; from: number; to: number } | undefined {
  if (!lastWords.has(wordAt(line, at - 1))) {
    const lead = leadingIn(line, at);
    return lead !== undefined && lead > floor && lastWords.has(wordAt(line, lead - 1))
      ? before(line, lead, floor)
      : undefined;
  }
  for (let length = longest; length >= 1; length -= 1) {
    const from = at - length;
    if (from < floor) continue;
    const modifier = phrases.get(phraseOf(line, from, at));
    if (modifier) return { modifier, from, to: at };
  }
  return undefined;
}

/** Where what stands between a bound and its figure begins: "at least another 20", "at least the next 100 years". */
function leadingIn(line: Line, at: number): number | undefined {
  const last = wordAt(line, at - 1);
  if (added.test(last)) return /^an?$/.test(wordAt(line, at - 2)) ? at - 2 : at - 1;
  if (ordering.test(last)) return wordAt(line, at - 2) === 'the' ? at - 2 : at - 1;
  return last === 'the' && ordering.test(wordAt(line, at)) ? at - 1 : undefined;
}

const added = /^(?:another|further|additional|extra)$/;
const ordering = /^(?:next|first|last|past|coming|following)$/;

function phraseOf(line: Line, from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i += 1) words += (i > from ? ' ' : '') + wordAt(line, i);
  return words;
}

/** Verbs with which "over" goes: "rolled over ten times", "handed over 20 rifles". */
const overVerbs = /^(?:roll|hand|knock|flip)(?:s|p?ed|p?ing)?$/;
/** What somebody is jailed or sued over. */
const grounds =
  /^(?:fraud|scam|theft|heist|robbery|row|dispute|debts?|bills?|claims?|case|lawsuit|scandal|swindle|con)$/;
/** What goes by like time: "over three seasons". */
const spans = /^(?:season|game|match|episode|round|session|lap|stage|term|leg)$/;
/** Verbs of which "up to" tells where they have come: "bringing us up to 83 per cent". */
const reaching =
  /^(?:br(?:ing|ings|inging|ought)|push(?:es|ed|ing)?|tak(?:e|es|ing)|took|move[sd]?|moving|catch|caught|back|climb(?:s|ed)?|went|goes|came)$/;

const depths = /^(?:metre|centimetre|foot|inch|yard|fathom)$/;

/** Words that bound elsewhere: "over two years" is a time gone by, "below 3 per cent" stays a bound. */
function misread(line: Line, draft: Draft, found: { modifier: Modifier; from: number; to: number }): boolean {
  const phrase = phraseOf(line, found.from, found.to);
  const isTime = draft.kind === 'duration' || (draft.kind === 'count' && spans.test(draft.thing?.head ?? ''));
  if (phrase === 'over' && draft.kind !== 'money' && overVerbs.test(wordAt(line, found.from - 1))) return true;
  // "jailed over £2m fraud", "a row over 40 jobs"
  if (phrase === 'over' && draft.kind === 'money' && grounds.test(wordAt(line, draft.to))) return true;
  if (phrase === 'over' && isTime && !draft.age) {
    return !/^(?:for|just|little|well|after|of|lasted|took|spent|is|was|been)$/.test(wordAt(line, found.from - 1));
  }
  // "buried under 4 metres of clay"
  if (phrase === 'under' && depths.test(draft.unit ?? '') && wordAt(line, draft.to) === 'of') return true;
  if (
    phrase === 'near' ||
    phrase === 'under' ||
    phrase === 'over' ||
    phrase === 'above' ||
    phrase === 'below' ||
    phrase === 'fewer'
  ) {
    return draft.kind === 'date' || (draft.kind === 'count' && phrase === 'near');
  }
  // "their top two backs" are the best, "topped two million" is more.
  if (phrase === 'top')
    return /^(?:the|its|his|her|their|our|your|my|whose|['’]s|of)$/.test(wordAt(line, found.from - 1));
  if (phrase === 'up to')
    return reaching.test(wordAt(line, found.from - 1)) || reaching.test(wordAt(line, found.from - 2));
  if (phrase.endsWith(' before') || phrase.endsWith(' after')) return draft.kind !== 'time';
  if (phrase === 'within') return draft.kind !== 'quantity' && draft.kind !== 'duration';
  if (phrase === 'some') return typeof draft.value === 'number' && draft.value < 3;
  return false;
}
