import type { Draft, Line } from './line';
import { isCapitalised, wordAt } from './line';
import type { Numeral } from './numerals';
import { isPlural, isStop, singular } from './nouns';
import { isHyphen } from './numerals';
import { parents } from './offspring';
import { isPersonNoun } from '../personNouns';

const oldest = 119;

/** "Ana Reyes, 41, said", "the gunman, 34, was held", "aged 63", "at the age of 19": how old somebody is. */
export function age(line: Line, numeral: Numeral): Draft | undefined {
  if (!Number.isInteger(numeral.value) || numeral.value < 0 || numeral.value > oldest || numeral.magnitude > 1)
    return undefined;
  if (numeral.form !== 'digits' && numeral.form !== 'words') return undefined;
  const before = wordAt(line, numeral.from - 1);
  const named =
    before === 'aged' ||
    (before === 'age' &&
      !(wordAt(line, numeral.from - 2) === 'of' && /^(?:years?|months?)$/.test(wordAt(line, numeral.from - 3)))) ||
    wordAt(line, numeral.to) === 'yo' ||
    isAtAge(line, numeral.from) ||
    isSecondAge(line, numeral.from) ||
    isAgeThen(line, numeral) ||
    isOfTwo(line, numeral) ||
    (before === 'from' && /^age[sd]?$/.test(wordAt(line, numeral.from - 2))) ||
    (before === 'ages' && wordAt(line, numeral.from - 2) !== 'the') ||
    isAgeAhead(line, numeral) ||
    isSaidOf(line, numeral) ||
    isCoupled(line, numeral);
  if (!named && !isApposition(line, numeral)) return undefined;
  return {
    from: numeral.from,
    to: numeral.to,
    kind: 'duration',
    value: `P${numeral.value}Y`,
    step: 1,
    age: true,
    numeral,
  };
}

/** "at the age of 19", "at the age of about 34" */
function isAtAge(line: Line, from: number): boolean {
  const of = /^(?:about|around|just|only|roughly)$/.test(wordAt(line, from - 1)) ? from - 2 : from - 1;
  return wordAt(line, of) === 'of' && wordAt(line, of - 1) === 'age';
}

/** "aged 83 and 86", "aged 4, 7 and 12". */
function isSecondAge(line: Line, from: number): boolean {
  let at = from;
  while (
    at > 2 &&
    from - at < 8 &&
    line.atoms[at - 2]?.kind === 'digits' &&
    /^(?:and|to|,|-|–|or)$/.test(wordAt(line, at - 1))
  )
    at -= 2;
  const lead = wordAt(line, at - 1) === 'from' ? at - 2 : at - 1;
  return (
    at < from &&
    /^age[sd]?$/.test(wordAt(line, lead)) &&
    (lead < at - 1 || wordAt(line, lead) !== 'age' || isPlural(wordAt(line, lead - 1)))
  );
}

/** "He was 77.", "she turned 60 in May", "a girl of twelve": nothing else is counted by what follows. */
function isSaidOf(line: Line, { from, to, value }: Numeral): boolean {
  const [first, second] = [wordAt(line, from - 2), wordAt(line, from - 1)];
  const said =
    (second === 'at' && (isOfDeath(line, from - 1) || isOfLife(line, from - 1))) ||
    (second === 'be' && /^(?:will|would|['’]ll)$/.test(first) && isBirthday(line, to)) ||
    (/^(?:is|was)$/.test(second) && isName(line, from - 2) && value >= GROWN && endsAt(line, to)) ||
    (/^(?:is|was)$/.test(second) && /^(?:he|she|who)$/.test(first)) ||
    (/^turn(?:s|ed|ing)?$/.test(second) && first !== 'a') ||
    (second === 'of' &&
      value > 1 &&
      isPersonNoun(first) &&
      !parents.test(first) &&
      /^(?:an?|the)$/.test(wordAt(line, from - 3)));
  const next = line.atoms[to];
  const isHeld = second === 'of' && next?.kind === 'word' && !isPlural(next.lower) && !next.lower.endsWith('ren');
  return said && (next === undefined || /^[,.;:!?)”]$/.test(next.text) || goesOn.test(next.lower) || isHeld);
}

/** "At 71, Tobias Brandt became": before the one whose age it is. */
function isAgeAhead(line: Line, { from, to, value }: Numeral): boolean {
  const { atoms } = line;
  return (
    from === 1 &&
    wordAt(line, 0) === 'at' &&
    // "At 14 he was at sea"
    (/^(?:he|she)$/.test(wordAt(line, to)) ||
      (value >= GROWN &&
        atoms[to]?.text === ',' &&
        (/^(?:he|she)$/.test(wordAt(line, to + 1)) || (isCapitalised(atoms[to + 1]) && isCapitalised(atoms[to + 2])))))
  );
}

/** "the girl, then 14,", "Reyes (now 45)": between marks. */
function isAgeThen({ atoms }: Line, { from, to }: Numeral): boolean {
  return (
    /^(?:then|now)$/.test(atoms[from - 1]?.lower ?? '') &&
    /^[-,(–—]$/.test(atoms[from - 2]?.text ?? '') &&
    /^[-,)–—.]$/.test(atoms[to]?.text ?? '') &&
    !(isHyphen(atoms[to]) && atoms[to + 1]?.glued)
  );
}

/** "Arno Keel, Mayor of Harl, Dies at 77". */
function isOfDeath(line: Line, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--)
    if (/^(?:dies|died|die|dead|passed|passes)$/.test(wordAt(line, i))) return true;
  return false;
}

/** Younger ones are seldom told so, and many small numbers are. */
const GROWN = 16;

/** Whether a name ends at an atom: "Arno Keel was 95.", "Keel is 95." */
function isName(line: Line, at: number): boolean {
  return (
    isCapitalised(line.atoms[at]) &&
    !noName.test(wordAt(line, at)) &&
    (at === 0 || (isCapitalised(line.atoms[at - 1]) && !/^(?:the|an?)$/.test(wordAt(line, at - 1))))
  );
}

/** Words that begin a sentence and name nobody. */
const noName = /^(?:it|this|that|there|here|what|which|he|she|they|we|one|none|all|both)$/;

function endsAt(line: Line, at: number): boolean {
  return line.atoms[at] === undefined || line.atoms[at]?.text === '.';
}

/** "she moved to Vell at 19": a step in somebody's life. */
function isOfLife(line: Line, at: number): boolean {
  for (let i = at - 1; i > Math.max(0, at - STEPS); i--)
    if (steps.test(wordAt(line, i))) return /^(?:he|she|who)$/.test(wordAt(line, i - 1));
  return false;
}

/** How far before "at" the verb may stand. */
const STEPS = 6;
const steps =
  /^(?:moved|joined|married|became|started|began|left|emigrated|enlisted|graduated|retired|entered|debuted|signed|took|made|won)$/;

/** "will be 29 in April", "would be 40 next month". */
function isBirthday(line: Line, to: number): boolean {
  const [first, second] = [wordAt(line, to), wordAt(line, to + 1)];
  return (
    /^(?:next|this|when)$/.test(first) ||
    (/^[io]n$/.test(first) && (months.test(second) || /^(?:the|his|her)$/.test(second)))
  );
}

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)$/;

/** "two girls, 12 and 15,", "his half-brothers, 17 and 22, were". */
function isOfTwo(line: Line, { from, to }: Numeral): boolean {
  const { atoms } = line;
  const [first, last] = atoms[from - 1]?.text === ',' ? [from, to + 1] : [from - 2, from];
  const behind = atoms[last + 1];
  return (
    atoms[first - 1]?.text === ',' &&
    (/^(?:couple|pair)$/.test(wordAt(line, first - 2)) ||
      (isPlural(wordAt(line, first - 2)) && isPersonNoun(singular(wordAt(line, first - 2))))) &&
    atoms[first]?.kind === 'digits' &&
    wordAt(line, last - 1) === 'and' &&
    atoms[last]?.kind === 'digits' &&
    (behind === undefined || /^[,.;)–—-]$/.test(behind.text) || goesOn.test(behind.lower))
  );
}

const goesOn = /^(?:when|and|but|in|on|last|this|next|at|who|has|had|was|is|with|from|after|following|as|surrounded)$/;

/** "Riva, 47, and Steinberg, 48." */
function isCoupled({ atoms }: Line, { from, to }: Numeral): boolean {
  return (
    atoms[from - 1]?.text === ',' &&
    isCapitalised(atoms[from - 2]) &&
    atoms[from - 3]?.lower === 'and' &&
    atoms[from - 4]?.text === ',' &&
    atoms[from - 5]?.kind === 'digits' &&
    atoms[from - 6]?.text === ',' &&
    isCapitalised(atoms[from - 7]) &&
    (atoms[to] === undefined || /^[.,;]$/.test(atoms[to].text))
  );
}

/** "said Whitlock, 48." */
const speaking = /^(?:said|says|added|adds|recalled|recalls)$/;

/** A number between commas (or a comma and the end) behind a name or a noun for a person. */
function isApposition(line: Line, numeral: Numeral): boolean {
  const { atoms } = line;
  if (numeral.step !== 1 || (numeral.form !== 'digits' && numeral.value < GROWN)) return false;
  const opening = atoms[numeral.from - 1]?.text;
  const closing = atoms[numeral.to];
  // "Adam Voss Jr., 49,"
  const isJunior = atoms[numeral.from - 2]?.text === '.' && /^[js]r$/.test(wordAt(line, numeral.from - 3));
  const at = numeral.from - (isJunior ? 3 : 2);
  const person = atoms[at];
  if (person?.kind !== 'word' || line.taken[at]) return false;
  const before = atoms[at - 1];
  if (opening === '(')
    return (
      closing?.text === ')' &&
      isCapitalised(person) &&
      (isCapitalised(before) || isPersonNoun(before?.lower ?? '')) &&
      numeral.value >= 5
    );
  if (opening !== ',') return false;
  const ends = closing === undefined || /^[,.;)–—-]$/.test(closing.text) || closing.text === '”';
  const joins =
    closing?.lower === 'and' ||
    closing?.lower === 'who' ||
    closing?.lower === 'of' ||
    closing?.lower === 'from' ||
    closing?.lower === 'was' ||
    closing?.lower === 'has' ||
    closing?.lower === 'told' ||
    closing?.lower === 'said';
  if (!ends && !joins) return false;
  if (/^[,–—-]$/.test(closing?.text ?? '') && atoms[numeral.to + 1]?.kind === 'digits') return false;
  if (isCapitalised(person))
    return (
      !months.test(person.lower) &&
      (closing?.text === ',' || isCapitalised(before) || joins || speaking.test(before?.lower ?? ''))
    );
  return !isStop(person.lower) && isPersonNoun(person.lower) && numeral.value >= 1;
}
