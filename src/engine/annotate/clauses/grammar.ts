import type { Span, Token } from '../../model';
import {
  ADVERB,
  AUXILIARY,
  BASE,
  BE,
  CAPITAL,
  COORDINATOR,
  DETERMINER,
  ING,
  NEGATION,
  NOUNLIKE,
  NUMBER,
  PAST,
  POSSESSIVE,
  PREPOSITION,
  PRESENT,
  PRONOUN,
  RELATIVE,
  REPORT,
  STRONG_REPORT,
  STOP,
  SUBORDINATOR,
  TIMEWORD,
  classesOf,
} from './lexicon';

/** What is known of the words of one sentence; all arrays are as long as `tokens`. */
export interface Grammar {
  readonly tokens: readonly Token[];
  readonly flags: readonly number[];
  /** 1 where a finite verb group begins. */
  readonly finite: Uint8Array;
  /** 1 at every word of a finite verb group, its first one included. */
  readonly group: Uint8Array;
  /** How many finite verbs begin before each token; one longer than `tokens`. */
  readonly verbsBefore: Int32Array;
}

/** Class bits of the token at `index`; STOP outside the sentence, so that neighbours need no bounds check. */
export function flagsAt(grammar: Grammar, index: number): number {
  return grammar.flags[index] ?? STOP;
}

/** Lower-case word at `index`, empty outside the sentence. */
export function wordAt(grammar: Grammar, index: number): string {
  return grammar.tokens[index]?.lower ?? '';
}

const lastingPlurals = new Set([
  'people',
  'police',
  'some',
  'many',
  'others',
  'most',
  'children',
  'women',
  'men',
  'who',
]);
const quantifiers = new Set(['some', 'many', 'both', 'each', 'all', 'several', 'few', 'another', 'most', 'others']);
const subjectsOfIs = new Set(['he', 'she', 'it', 'there', 'that', 'who', 'what', 'here', 'where', 'this']);
/** Base forms that are adjectives or nouns after a plural noun: "sources close to the talks". */
const adjectives = new Set([
  'close',
  'clear',
  'like',
  'free',
  'back',
  'open',
  'present',
  'level',
  'slow',
  'double',
  'secure',
  'complete',
  'prompt',
  'lean',
  'found',
  'fine',
  'top',
  'split',
  'wound',
  'own',
]);
/** "watches estimated to be worth": passives that follow their noun without an auxiliary. */
const opinions = new Set([
  'estimated',
  'believed',
  'thought',
  'considered',
  'known',
  'said',
  'alleged',
  'rumoured',
  'rumored',
  'designed',
  'reported',
]);
const nounModals = new Set(['will', 'can', 'might', 'must', 'do', 'may']);

/**
 * Classes, finite verbs and verb groups of one sentence. `title`: capitals say nothing of names. `dates`: its dates and
 * times, in order, whose words count as time words. `spacedHyphens`: see spacesHyphens().
 */
export function grammarOf(
  tokens: readonly Token[],
  title: boolean,
  spacedHyphens: boolean,
  dates: readonly Span[],
): Grammar {
  const length = tokens.length;
  const flags: number[] = [];
  let first = true;
  for (let i = 0; i < length; i++) {
    const token = tokens[i] as Token;
    flags.push(classesOf(token, first || title));
    if (token.kind !== 'mark') first = false;
    else if (token.text === '-' && isDash(tokens, i, spacedHyphens)) flags[i] = STOP;
    else if (token.text === ':' || token.text === '“' || token.text === '"') first = true;
  }
  const grammar: Grammar = {
    tokens,
    flags,
    finite: new Uint8Array(length),
    group: new Uint8Array(length),
    verbsBefore: new Int32Array(length + 1),
  };
  let d = 0;
  for (let i = 0; i < length && d < dates.length; i++) {
    const token = tokens[i] as Token;
    while (d < dates.length && (dates[d] as Span).end <= token.start) d++;
    const date = dates[d];
    if (date && token.start >= date.start && token.kind !== 'mark') flags[i] = (flags[i] ?? 0) | TIMEWORD;
  }
  joinFigures(tokens, flags, spacedHyphens);
  joinApostrophes(tokens, flags);
  for (let i = 0; i < length; i++) markVerb(grammar, flags, i);
  dropReducedRelatives(grammar);
  for (let i = 0; i < length; i++)
    grammar.verbsBefore[i + 1] = (grammar.verbsBefore[i] ?? 0) + (grammar.finite[i] ?? 0);
  return grammar;
}

/**
 * Whether an account spaces the hyphens of its compounds ("high - profile"), so that a spaced hyphen is no dash: several
 * of them, and not one closed compound.
 */
export function spacesHyphens(view: string): boolean {
  if (/[a-z]-[a-z]/.test(view)) return false;
  const first = view.search(/[a-z\d] - [a-z]/);
  return first >= 0 && /[a-z\d] - [a-z]/.test(view.slice(first + 3));
}

/** A hyphen that stands for a dash: doubled, or with a space on either side. */
function isDash(tokens: readonly Token[], i: number, spacedHyphens: boolean): boolean {
  const own = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  if (!own || !before || !after) return true;
  if (before.text === '-' || after.text === '-') return true;
  return !spacedHyphens && before.end < own.start && after.start > own.end;
}

/** Marks inside one figure of a bad copy part nothing: "6. 1", "4: 30", "1, 500". */
function joinFigures(tokens: readonly Token[], flags: number[], spaced: boolean): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const mark = tokens[i]?.text;
    if (mark !== '.' && mark !== ':' && mark !== ',') continue;
    const before = tokens[i - 1];
    const after = tokens[i + 1];
    if (before?.kind !== 'number' || after?.kind !== 'number' || before.end !== tokens[i]?.start) continue;
    if (mark !== ',' || (spaced && /^\d{3}$/.test(after.text))) flags[i] = 0;
  }
}

/** Bad copies space the apostrophe: "can ' t", "we ' ll", "the bank ' s". */
function joinApostrophes(tokens: readonly Token[], flags: number[]): void {
  for (let i = 1; i + 1 < tokens.length; i++) {
    const mark = tokens[i]?.text;
    if (mark !== "'" && mark !== '’') continue;
    const tail = tokens[i + 1]?.lower;
    const before = flags[i - 1] ?? 0;
    if (tail === 't' && before & (AUXILIARY | BASE | ADVERB)) {
      flags[i] = ADVERB;
      flags[i + 1] = NEGATION;
    } else if (tail === 's' && tokens[i + 1]?.kind === 'word') {
      flags[i] = POSSESSIVE;
      flags[i + 1] = POSSESSIVE;
    } else if (before & PRONOUN && (tail === 'll' || tail === 're' || tail === 've' || tail === 'd')) {
      flags[i] = ADVERB;
      flags[i + 1] = AUXILIARY | (tail === 're' ? BE : 0);
    }
  }
}

function markVerb(grammar: Grammar, flags: number[], i: number): void {
  const own = flagsAt(grammar, i);
  if (!(own & (AUXILIARY | PAST | PRESENT | BASE | POSSESSIVE | ING))) return;
  const { finite, group } = grammar;
  let before = i - 1;
  while (before >= 0 && !group[before] && flagsAt(grammar, before) & (ADVERB | NEGATION)) before--;
  const inGroup = before >= 0 && group[before] === 1 && chains(grammar, before, own);
  if (inGroup) {
    group[i] = 1;
    return;
  }
  if (own & POSSESSIVE) {
    if (!subjectsOfIs.has(wordAt(grammar, i - 1))) return;
    flags[i] = own | AUXILIARY | BE;
    finite[i] = group[i] = 1;
    return;
  }
  if (isFinite(grammar, i, own, before)) finite[i] = group[i] = 1;
}

/** Whether a verb form goes on with the group that ends at `last`: "has" + "been", "will" + "have". */
function chains(grammar: Grammar, last: number, own: number): boolean {
  const auxiliary =
    flagsAt(grammar, last) & AUXILIARY || ['be', 'been', 'being', 'have'].includes(wordAt(grammar, last));
  return auxiliary !== false && auxiliary !== 0 && (own & (AUXILIARY | PAST | BASE | ING)) !== 0;
}

function isFinite(grammar: Grammar, i: number, own: number, before: number): boolean {
  const word = wordAt(grammar, i);
  const previous = flagsAt(grammar, i - 1);
  const previousWord = wordAt(grammar, i - 1);
  const next = flagsAt(grammar, i + 1);
  if (own & AUXILIARY) {
    if (previousWord === 'to') return false;
    const month = grammar.tokens[i]?.text === 'May' && (i > 0 || (next & NUMBER) !== 0);
    if (word === 'may' && (month || next & NUMBER)) return false;
    return !(nounModals.has(word) && previous & (DETERMINER | POSSESSIVE) && !(previous & PRONOUN));
  }
  const nextWord = wordAt(grammar, i + 1);
  if (previousWord === 'to') return false;
  if (own & PAST) {
    if (nextWord === 'by' || (nextWord === 'to' && opinions.has(word) && !(previous & PRONOUN))) return false;
    // A past form needs a subject: "already announced deals", "if damaged".
    if (before < 0 || flagsAt(grammar, before) & (SUBORDINATOR | PREPOSITION) || previousWord === 'to') {
      if (!(flagsAt(grammar, before) & (PRONOUN | RELATIVE | CAPITAL))) return false;
    }
    // "to sell its stake and put": an infinitive goes on.
    if (own & BASE && previous & COORDINATOR && infinitiveBefore(grammar, i)) return false;
    const loose = (next & (PREPOSITION | STOP | ADVERB | TIMEWORD | SUBORDINATOR | COORDINATOR | DETERMINER)) !== 0;
    if (previous & PRONOUN && !(previous & DETERMINER)) return true;
    if (previous & NUMBER || quantifiers.has(previousWord)) return loose;
    return i > 0 && !(previous & (DETERMINER | PREPOSITION | POSSESSIVE));
  }
  if (own & PRESENT) {
    if (previous & (DETERMINER | PREPOSITION | POSSESSIVE | NUMBER | COORDINATOR) && !(previous & PRONOUN)) {
      if (!(previous & COORDINATOR) || own & NOUNLIKE) return false;
    }
    if (i === 0 && own & NOUNLIKE) return false;
    if (next & AUXILIARY) return false;
    if (!(own & NOUNLIKE)) return i > 0;
    const subject = wordAt(grammar, before);
    const singular = !subject.endsWith('s') || subject.endsWith('ss') || (flagsAt(grammar, before) & CAPITAL) !== 0;
    if (
      next & (PREPOSITION | SUBORDINATOR) &&
      nextWord !== 'to' &&
      !(own & REPORT) &&
      !(flagsAt(grammar, before) & (CAPITAL | PRONOUN))
    )
      return false;
    return singular && governs(own, next, nextWord) && !(previous & STOP && previousWord !== ',');
  }
  if (own & BASE) {
    if (adjectives.has(word)) return false;
    const subject = wordAt(grammar, before);
    const subjectFlags = flagsAt(grammar, before);
    const pronoun = ['they', 'we', 'i', 'you'].includes(subject);
    const plural =
      lastingPlurals.has(subject) ||
      (subject.length > 3 &&
        subject.endsWith('s') &&
        !subject.endsWith('ss') &&
        !(subjectFlags & (DETERMINER | PREPOSITION | STOP | AUXILIARY))) ||
      coordinatedSubject(grammar, i);
    // "Norvale want a seat": a company or a team as many people.
    if (!(own & NOUNLIKE) && flagsAt(grammar, i - 1) & CAPITAL && (nextWord === 'to' || next & (DETERMINER | NUMBER)))
      return i > 0;
    if (own & NOUNLIKE && !pronoun && next & (PREPOSITION | SUBORDINATOR) && nextWord !== 'to' && !(own & REPORT))
      return false;
    return pronoun || (plural && governs(own, next, nextWord));
  }
  return false;
}

/** How far back a subject or an infinitive is looked for, in tokens. */
const memory = 40;

/** "to sell ... and put": an infinitive stands before, in the same stretch. */
function infinitiveBefore(grammar: Grammar, i: number): boolean {
  for (let k = i - 1; k > Math.max(0, i - memory) && !(flagsAt(grammar, k) & (STOP | SUBORDINATOR)); k--) {
    if (wordAt(grammar, k - 1) === 'to' && flagsAt(grammar, k) & BASE) return true;
  }
  return false;
}

/** "The bank and its rival aim": names or nouns joined by "and" since the last mark, no verb between. */
function coordinatedSubject(grammar: Grammar, i: number): boolean {
  if (flagsAt(grammar, i - 1) & (STOP | DETERMINER | PREPOSITION | COORDINATOR | AUXILIARY)) return false;
  for (
    let k = i - 2;
    k > Math.max(0, i - memory) && !(flagsAt(grammar, k) & (STOP | SUBORDINATOR | PREPOSITION));
    k--
  ) {
    if (grammar.finite[k]) return false;
    if (wordAt(grammar, k) === 'and') return true;
  }
  return false;
}

/** Whether what follows looks like the complement of a verb and not like the rest of a noun phrase. */
function governs(own: number, next: number, nextWord: string): boolean {
  if (own & STRONG_REPORT) return nextWord !== 'of';
  if (own & REPORT && next & (STOP | PREPOSITION | TIMEWORD)) return nextWord !== 'of';
  if (next & STOP) return false;
  if (nextWord === 'of') return false;
  return (
    nextWord === 'to' ||
    /^(?:him|her|them|me|us|himself|herself|itself|themselves|ourselves)$/.test(nextWord) ||
    (next & (DETERMINER | PRONOUN | PREPOSITION | NUMBER | ADVERB | CAPITAL | ING | SUBORDINATOR)) !== 0
  );
}

/** "The plan agreed last week will see": the first past form is no main verb where a finite auxiliary follows. */
function dropReducedRelatives({ flags, finite, group, tokens }: Grammar): void {
  let past = -1;
  for (let i = 0; i < tokens.length; i++) {
    const own = flags[i] ?? 0;
    if (finite[i]) {
      if (past >= 0 && own & AUXILIARY) finite[past] = group[past] = 0;
      past = own & AUXILIARY || own & REPORT || !(own & PAST) ? -1 : i;
    } else if (own & (STOP | COORDINATOR | SUBORDINATOR | RELATIVE | PRONOUN)) past = -1;
  }
}

/** First index after the verb group that begins at `start`. */
export function groupEnd(grammar: Grammar, start: number): number {
  let end = start + 1;
  for (let i = start + 1; i < grammar.tokens.length; i++) {
    if (grammar.finite[i]) break;
    if (grammar.group[i]) end = i + 1;
    else if (!(flagsAt(grammar, i) & (ADVERB | NEGATION))) break;
  }
  return end;
}

/** How far a subject may reach before its verb, in tokens. */
const reach = 24;

/**
 * Index of the finite verb of a clause that begins with a subject at `start`, or -1 where none does. Nothing is looked
 * for beyond a mark or a conjunction, and verbs of "who ..." inside the subject do not count.
 */
export function clauseAhead(grammar: Grammar, start: number): number {
  let i = start;
  while (i < grammar.tokens.length && flagsAt(grammar, i) & ADVERB && !(flagsAt(grammar, i) & PRONOUN)) i++;
  const opening = flagsAt(grammar, i);
  if (grammar.finite[i]) return opening & PRONOUN ? i : -1;
  if (opening & (COORDINATOR | SUBORDINATOR | STOP) || wordAt(grammar, i) === 'to') return -1;
  // "while partnered with", "and damaged by".
  if (opening & PAST && !(opening & (CAPITAL | BASE | NOUNLIKE))) return -1;
  if (opening & BASE && infinitiveBefore(grammar, i)) return -1;
  let pending = 0;
  let limit = i + reach;
  for (let j = i; j < limit && j < grammar.tokens.length; j++) {
    const own = flagsAt(grammar, j);
    if (own & STOP) {
      // An aside in brackets inside the subject: "the Owls (seven years) and the Jays (eight) have bid".
      const close = wordAt(grammar, j) === '(' ? closingBracket(grammar, j) : -1;
      if (close < 0) return -1;
      limit += close - j;
      j = close;
      continue;
    }
    if (grammar.finite[j]) {
      if (pending === 0) return j;
      pending--;
      j = groupEnd(grammar, j) - 1;
      continue;
    }
    if (j > i && (own & RELATIVE || (wordAt(grammar, j) === 'that' && !(flagsAt(grammar, j - 1) & PREPOSITION))))
      pending++;
    else if (j > i && own & SUBORDINATOR && wordAt(grammar, j) !== 'as' && wordAt(grammar, j) !== 'since') return -1;
    else if (own & COORDINATOR && wordAt(grammar, j) !== 'and' && wordAt(grammar, j) !== 'or') return -1;
  }
  return -1;
}

function closingBracket(grammar: Grammar, open: number): number {
  for (let k = open + 1; k < Math.min(grammar.tokens.length, open + 12); k++) if (wordAt(grammar, k) === ')') return k;
  return -1;
}

/** Whether a finite verb begins in [from, to). */
export function hasVerb({ verbsBefore }: Grammar, from: number, to: number): boolean {
  return (verbsBefore[to] ?? 0) > (verbsBefore[from] ?? 0);
}
