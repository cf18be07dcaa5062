import {
  ADVERB,
  BE,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  NEGATION,
  NUMBER,
  PAST,
  PREPOSITION,
  PRONOUN,
  RELATIVE,
  STOP,
  SUBORDINATOR,
} from './lexicon';
import { flagsAt, hasVerb, wordAt, type Grammar } from './grammar';
import type { Stretch } from './frames';

/** After "no" or "not": a phrase that denies nothing. */
const empty = new Set([
  'only',
  'just',
  'doubt',
  'least',
  'merely',
  'simply',
  'less',
  'fewer',
  'more',
  'later',
  'earlier',
  'matter',
  'wonder',
  'surprise',
  'sooner',
  'necessarily',
  'unlike',
  'uncommon',
  'unusual',
  'unlikely',
  'unreasonable',
  'impossible',
  'surprisingly',
  'long',
  'far',
  'contest',
]);
const denials = new Set([
  'denied',
  'denies',
  'deny',
  'denying',
  'unlikely',
  'hardly',
  'scarcely',
  'refuted',
  'refutes',
  'disproved',
  'lacks',
  'lacked',
  'unable',
  'unclear',
  'unknown',
  'undisclosed',
  'unspecified',
  'unreported',
  'unconfirmed',
  'unannounced',
  'undecided',
  'unresolved',
  'unsigned',
  'unhurt',
  'uninjured',
  'unharmed',
  'undamaged',
  'unaffected',
  'isnt',
]);
/** "failed to", "yet to", "stopped short of", "ruled out". */
const denyingPairs = new Map<string, readonly string[]>([
  ['failed', ['to']],
  ['fails', ['to']],
  ['fail', ['to']],
  ['failing', ['to']],
  ['yet', ['to']],
  ['ruled', ['out']],
  ['rules', ['out']],
  ['ruling', ['out']],
  ['stopped', ['short']],
  ['short', ['of']],
  ['far', ['from']],
]);

/**
 * Whether a clause says that something is not so. Two denials cancel out ("not unlikely"); a denial inside "people who
 * did not ..." says nothing of the clause, nor do "not only", "no fewer than", "No. 5" and "whether or not".
 */
export function negates(grammar: Grammar, parts: readonly Stretch[]): boolean {
  let denied = false;
  for (const { from, to } of parts) {
    let relative = false;
    for (let i = from; i < to; i++) {
      const own = flagsAt(grammar, i);
      if (i > from + 1 && (beginsRelative(grammar, i, from) || isPartOfThem(grammar, i))) relative = true;
      if (relative) continue;
      if (own & NEGATION ? denies(grammar, i, from, to) : wordDenies(grammar, i, to)) denied = true;
    }
  }
  return denied;
}

/** "people who did not come", "a design that took no account", "a hand he never saw": what describes a noun. */
function beginsRelative(grammar: Grammar, i: number, from: number): boolean {
  const own = flagsAt(grammar, i);
  if (own & RELATIVE) return wordAt(grammar, i - 1) !== ',';
  const before = flagsAt(grammar, i - 1);
  if (before & (STOP | COORDINATOR | SUBORDINATOR | PREPOSITION) || grammar.group[i - 1]) return false;
  if (wordAt(grammar, i) === 'that')
    return (
      ((flagsAt(grammar, i + 1) & (PAST | BE)) !== 0 || auxiliary.test(wordAt(grammar, i + 1))) &&
      !contents.test(wordAt(grammar, i - 1))
    );
  if (!hasVerb(grammar, from, i)) return false;
  return subjects.test(wordAt(grammar, i)) && (flagsAt(grammar, i + 1) & NEGATION) !== 0 && !(before & ADVERB);
}

/** ", neither of whom was hurt": of those that were told of. */
function isPartOfThem(grammar: Grammar, i: number): boolean {
  return (
    wordAt(grammar, i - 1) === ',' && wordAt(grammar, i + 1) === 'of' && (flagsAt(grammar, i + 2) & RELATIVE) !== 0
  );
}

const auxiliary = /^(?:ha[sd]|have|takes?|took|can|could|will|would|may|might|does|did|do|makes?|made|came|went)$/;
const subjects = /^(?:he|she|they|we|i)$/;
/** Nouns of which "that" tells what they are: "the fact that none came". */
const contents =
  /^(?:facts?|claims?|fears?|reports?|hopes?|news|evidence|signs?|beliefs?|ideas?|assurances?|doubts?|suggestions?|rumou?rs?|warnings?|statements?|admission|conclusion|agreement|promise|it|so|all)$/;

/** "was denied entry": refused, where nothing is said to be untrue. */
export function isRefused(grammar: Grammar, i: number): boolean {
  return (
    wordAt(grammar, i) === 'denied' &&
    (flagsAt(grammar, i - 1) & BE) !== 0 &&
    i + 1 < grammar.tokens.length &&
    !(flagsAt(grammar, i + 1) & (STOP | PREPOSITION | ADVERB | SUBORDINATOR | COORDINATOR)) &&
    wordAt(grammar, i + 1) !== 'that'
  );
}

/** As far as "until" stands behind "not", in tokens. */
const UNTIL = 8;

function denies(grammar: Grammar, i: number, from: number, to: number): boolean {
  const word = wordAt(grammar, i);
  const next = wordAt(grammar, i + 1);
  if (word === 'no') {
    if (next === '.' || flagsAt(grammar, i + 1) & NUMBER) return next === 'one';
    // "no bigger than a car" is about as big.
    if (/(?:er|worse)$/.test(next) && wordAt(grammar, i + 2) === 'than') return false;
    if (next === 'longer') return true;
    const before = wordAt(grammar, i - 1);
    // "at no charge", "took no account of"
    if (before === 'at' && /^(?:charge|cost|extra)$/.test(next)) return false;
    if (before === 'with') return happens(grammar, i + 1, to);
    return before !== 'or' && !empty.has(next);
  }
  if (word === 'nothing') return next !== 'but';
  if (word === 'nor' || word === 'neither') return true;
  // "landed without problems", "went off with no hitch" tell how, not that it did not happen.
  if (word === 'without') return false;
  if (isBound(grammar, i + 1)) return false;
  if (word === 'not') {
    if (wordAt(grammar, i - 1) === 'or') return false;
    // "if not", "those not on duty", "the bank, not the insurer,".
    if (/^(?:if|why|those|,|and|but)$/.test(wordAt(grammar, i - 1)) && wordAt(grammar, i + 1) !== 'yet') return false;
    // "teams not named in the report": the participle describes its noun.
    if (flagsAt(grammar, i + 1) & PAST && !grammar.group[i - 1] && hasVerb(grammar, from, i)) return false;
    // "was not repaired until Friday": it was.
    for (let k = i + 1; k < Math.min(to, i + UNTIL); k++) if (/^(?:until|till)$/.test(wordAt(grammar, k))) return false;
    // "not just communities but ...", "not a few".
    if (next === 'to' && wordAt(grammar, i + 2) === 'mention') return false;
    let k = i + 1;
    while (k < to && flagsAt(grammar, k) & ADVERB && !empty.has(wordAt(grammar, k))) k++;
    return (
      !empty.has(wordAt(grammar, k)) ||
      (wordAt(grammar, k) === 'long' && wordAt(grammar, k + 1) !== 'after' && wordAt(grammar, k + 1) !== 'before')
    );
  }
  // "will never forget it", "has never been prouder"
  if (word === 'never')
    return (
      !/^(?:mind|forget|forgotten)$/.test(next) && !/^(?:better|worse|(?!ever).{2,}er)$/.test(wordAt(grammar, i + 2))
    );
  // An auxiliary with n't: "isn't uncommon" denies nothing.
  return !empty.has(next) || next === 'more' || next === 'long' || next === 'far';
}

/** "has not fallen below 28", "did not exceed 40": how much at least, or at most. */
function isBound(grammar: Grammar, at: number): boolean {
  let k = at;
  while (k < at + 3 && moves.test(wordAt(grammar, k))) k++;
  const word = wordAt(grammar, k);
  const figure = [1, 2].some((step) => /\d/.test(wordAt(grammar, k + step)) || flagsAt(grammar, k + step) & NUMBER);
  return figure && (/^exceed(?:ed|ing)?$/.test(word) || (k > at && /^(?:below|above|under|over|past)$/.test(word)));
}

const moves = /^(?:fall(?:en)?|drop(?:ped)?|dip(?:ped)?|sunk|gone?|rise[n]?|climb(?:ed)?|got|been?|come|yet|once)$/;

/** "with no alert issued" says what did not happen, "with no hitch" does not: a participle follows. */
function happens(grammar: Grammar, from: number, to: number): boolean {
  for (let k = from; k < to && !(flagsAt(grammar, k) & STOP); k++) if (flagsAt(grammar, k) & PAST) return true;
  return false;
}

/** "A mile short of the runway", "far from the village": where, and no denial; "fell short of", "far from over" deny. */
function isPlace(grammar: Grammar, i: number): boolean {
  switch (wordAt(grammar, i)) {
    case 'short':
      return !/^(?:f[ae]ll(?:s|ing)?|c[ao]mes?|coming|stopp?(?:s|ed|ing)?)$/.test(wordAt(grammar, i - 1));
    case 'far':
      return (flagsAt(grammar, i + 2) & (DETERMINER | PRONOUN | CAPITAL | NUMBER)) !== 0;
    default:
      return false;
  }
}

function wordDenies(grammar: Grammar, i: number, to: number): boolean {
  const word = wordAt(grammar, i);
  // "Hardly 40 people" tells of about as many.
  if (/^(?:hardly|scarcely)$/.test(word) && flagsAt(grammar, i + 1) & NUMBER) return false;
  if (isRefused(grammar, i)) return false;
  if (denials.has(word)) return !(flagsAt(grammar, i - 1) & NEGATION);
  const pairs = denyingPairs.get(word);
  if (pairs && i + 1 < to && pairs.includes(wordAt(grammar, i + 1)))
    return !(flagsAt(grammar, i - 1) & NEGATION) && !isPlace(grammar, i);
  return false;
}
