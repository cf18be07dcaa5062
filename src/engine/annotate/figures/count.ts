import type { Thing } from '../../model';
import type { Draft, Line } from './line';
import { wordAt } from './line';
import { shortMagnitude } from './money';
import { isNamePart, isNoFigure } from './never';
import { isPlural, isStop, thingAt } from './nouns';
import type { Numeral } from './numerals';
import { isHyphen } from './numerals';

/** What "one" stands before without counting: "one day", "one thing", "one another". */
const idle = new Set(
  "day time thing way reason side hand point another such more less than by to and or person's big step word example moment instance sense respect aspect else day's".split(
    ' ',
  ),
);
const states =
  /^(?:killed|dead|injured|hurt|wounded|missing|arrested|detained|displaced|homeless|hospitalised|hospitalized|evacuated|rescued|stranded|trapped|charged|convicted|drowned|executed|kidnapped|abducted|captured|infected|unemployed|quarantined|sickened|affected|aboard|released|freed|murdered|slain|shot|stabbed|unaccounted|died|survived|perished|destroyed|damaged|sentenced)$/;

/** "5 joint projects", "12 people", "dozens of homes", "40 more were hurt", "one person": a number of things. */
export function count(line: Line, numeral: Numeral): Draft | 'never' | undefined {
  const short = line.atoms[numeral.to]?.glued ? shortMagnitude(line, numeral, false) : numeral;
  if (short === numeral && isNoFigure(line, numeral)) return 'never';
  const one = numeral.form === 'words' && numeral.value === 1;
  const before = wordAt(line, numeral.from - 1);
  if (
    one &&
    (before === 'no' ||
      before === 'any' ||
      before === 'some' ||
      before === 'every' ||
      before === 'the' ||
      before === 'this' ||
      before === 'that' ||
      before === 'each' ||
      before === 'which' ||
      before === 'another')
  )
    return 'never';
  let at = short.to;
  if (numeral.form === 'vague' || wordAt(line, at) === 'of') {
    if (wordAt(line, at) === 'of') {
      if (one) return 'never';
      at += 1;
      if (numeral.form === 'words' && !numeral.loose && short.value < 12) return bare(line, short);
      while (/^(?:the|its|their|his|her|our|these|those)$/.test(wordAt(line, at))) at += 1;
    }
  }
  let additional = false;
  if (/^(?:more|additional|other|further|extra)$/.test(wordAt(line, at)) && wordAt(line, at + 1) !== 'than') {
    additional = wordAt(line, at) !== 'other';
    if (wordAt(line, at) !== 'other') at += 1;
  }
  if (isHyphen(line.atoms[at]) && line.atoms[at + 1]?.kind === 'word') return compound(line, short, at + 1);
  const wantsPlural = !(short.form !== 'vague' && short.value === 1);
  if (one && idle.has(wordAt(line, at)) && !loneOne.has(before)) return 'never';
  const found = isNoNoun(line, at) || wordAt(line, at) === 'and' ? undefined : thingAt(line, at, wantsPlural);
  const nested = found !== undefined && found.nested;
  if (isNamePart(line, numeral, found !== undefined && wantsPlural)) return 'never';
  const value = short.form === 'vague' ? (short.word ?? '') : short.value;
  const step = short.form === 'vague' ? undefined : short.step;
  const more = additional ? { additional } : {};
  if (found) {
    if (one && found.thing.head.length < 3) return 'never';
    return {
      from: short.from,
      to: nested ? short.to : found.to,
      kind: 'count',
      value,
      unit: found.thing.head,
      step,
      thing: found.thing,
      numeral: short,
      ...more,
    };
  }
  const state = stateAfter(line, at);
  if (state !== undefined) {
    const atom = line.atoms[state];
    const adjacent = state === at;
    const thing = atom && { start: atom.start, end: atom.end, head: atom.lower, words: atom.lower };
    return {
      from: short.from,
      to: adjacent ? at + 1 : at,
      kind: 'count',
      value,
      unit: thing?.head,
      step,
      thing,
      numeral: short,
      ...more,
    };
  }
  const verb = casualtyBefore(line, numeral.from);
  if (verb && value !== '') {
    return {
      from: short.from,
      to: additional ? at : short.to,
      kind: 'count',
      value,
      unit: verb.head,
      step,
      thing: verb,
      numeral: short,
      ...more,
    };
  }
  if (short !== numeral) return isNoFigure(line, numeral) ? 'never' : { ...bareDraft(short), ...more };
  if (one && !loneOne.has(before)) return 'never';
  return { ...bareDraft(short), to: additional ? at : short.to, ...more };
}

/** Words after which "one" alone counts somebody: "killing at least one". */
const loneOne = new Set(
  'least than killing killed kills kill injuring injured wounding wounded leaving left only arresting'.split(' '),
);

/** Verbs that count whom they befell, by what they are then: "injuring 40" counts the injured. */
const casualties: ReadonlyMap<string, string> = new Map(
  [
    'killing killed kills kill',
    'injuring injured injures injure',
    'wounding wounded wounds wound',
    'hurting hurt',
    'arresting arrested arrests arrest',
    'displacing displaced displaces',
    'rescuing rescued rescues',
    'detaining detained detains',
    'stranding stranded',
  ].flatMap((row) => {
    const forms = row.split(' ');
    const done = forms.find((form) => /(?:ed|hurt)$/.test(form)) ?? row;
    return forms.map((form): [string, string] => [form, done]);
  }),
);
const hedges = new Set(
  'at least about around nearly almost some more than over up to as many another a further roughly only just'.split(
    ' ',
  ),
);

/** "injuring 40", "killed at least 12": the verb right before, words that bound the number skipped. */
function casualtyBefore(line: Line, from: number): Thing | undefined {
  let at = from - 1;
  while (at >= 0 && hedges.has(wordAt(line, at))) at -= 1;
  const atom = line.atoms[at];
  const head = casualties.get(atom?.lower ?? '');
  return atom && head !== undefined ? { start: atom.start, end: atom.end, head, words: atom.lower } : undefined;
}

/** The verb or adjective that says what became of those counted: "40 were hurt", "24 dead", "two reported missing". */
function stateAfter(line: Line, at: number): number | undefined {
  for (let i = at; i < at + 5; i += 1) {
    const word = wordAt(line, i);
    if (states.test(word)) return i;
    if (
      !/^(?:were|was|are|is|have|had|has|been|be|being|reported|reportedly|feared|confirmed|still|seriously|critically|badly|slightly|people|also|others|more|presumed|believed|listed|remain|remained)$/.test(
        word,
      )
    )
      return undefined;
  }
  return undefined;
}

function isNoNoun(line: Line, at: number): boolean {
  const word = wordAt(line, at);
  return line.atoms[at]?.kind !== 'word'
    ? !(line.atoms[at]?.text === '“' || line.atoms[at]?.text === '"' || line.atoms[at]?.kind === 'digits')
    : isStop(word) && word !== 'dead';
}

/** "three-story hotel" and "10-member panel" measure with a noun in the singular. */
function compound(line: Line, numeral: Numeral, at: number): Draft | 'never' | undefined {
  const atom = line.atoms[at];
  if (
    !atom ||
    isNoFigure(line, numeral) ||
    isStop(atom.lower) ||
    /^(?:way|time|fold|off|day|in|on|by|up|year|plus|to|and)$/.test(atom.lower)
  ) {
    return atom?.lower === 'fold' ? bare(line, numeral) : 'never';
  }
  if (atom.text.length < 3 || (isPlural(atom.lower) && numeral.value === 1)) return 'never';
  return {
    from: numeral.from,
    to: at + 1,
    kind: 'count',
    value: numeral.form === 'vague' ? (numeral.word ?? '') : numeral.value,
    unit: atom.lower,
    step: numeral.step,
    thing: { start: atom.start, end: atom.end, head: atom.lower, words: atom.lower },
    numeral,
  };
}

function bareDraft(numeral: Numeral): Draft {
  const vague = numeral.form === 'vague';
  return {
    from: numeral.from,
    to: numeral.to,
    kind: 'number',
    value: vague ? (numeral.word ?? '') : numeral.value,
    step: vague ? undefined : numeral.step,
    numeral,
  };
}

function bare(line: Line, numeral: Numeral): Draft | 'never' {
  return isNamePart(line, numeral, false) ? 'never' : bareDraft(numeral);
}
