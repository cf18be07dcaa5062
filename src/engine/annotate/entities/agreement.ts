import type { Token } from '../../model';
import { isCompanySuffix } from './companySuffixes';
import { CUES } from './cueWords';
import { SHAPES, type DocumentWords, type SeenSentence } from './features';
import { FLAGS } from './wordKnowledge';

/** A name as tagged in its sentence; kinds are numbered person, organisation, place, other. */
export interface FoundName {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly kind: number;
  /** How much better each kind is than no name at all. */
  readonly scores: readonly number[];
}

const PERSON = 0;
const ORGANIZATION = 1;
const PLACE = 2;

/** Names of one wording in a document, with those that it may be short for. */
interface Wording {
  readonly words: readonly string[];
  readonly scores: number[];
  count: number;
  /** Uses in prose, where a capital tells something. */
  prose: number;
  kind: number;
}

/**
 * Settles the kinds of names over a document: each wording has one kind, the one that its uses together make most
 * likely, where the long names that it is short for count too ("Hale" after "Ann Hale"). Names of the document that
 * a sentence was not seen to hold are added, and headlines in capitals name only what the text names, or what stands apart.
 * @param told kinds that the account's head tells, by wording in small letters
 * @returns names in order, not overlapping
 */
export function agreeOnKinds(
  found: readonly FoundName[],
  seen: readonly SeenSentence[],
  tokens: readonly (readonly Token[])[],
  known: DocumentWords,
  told: ReadonlyMap<string, number>,
): FoundName[] {
  const wordings = new Map<string, Wording>();
  found = oneNameEach(found, seen).filter((name) => !isPlainStart(name, seen[name.sentence]!, known));
  const ids = new Map(found.map((name) => [name, textOf(tokens[name.sentence]!, name.from, name.to)]));
  const idOf = (name: FoundName): string => ids.get(name)!;
  for (const name of found) {
    const id = idOf(name);
    let wording = wordings.get(id);
    if (!wording) {
      wording = { words: id.split(' '), scores: [0, 0, 0, 0], count: 0, prose: 0, kind: 0 };
      wordings.set(id, wording);
    }
    const weight = seen[name.sentence]!.style === 0 ? 1 : 0.3;
    for (let kind = 0; kind < 4; kind++) wording.scores[kind]! += weight * name.scores[kind]!;
    wording.count++;
    if (seen[name.sentence]!.style === 0) wording.prose++;
  }
  for (const wording of wordings.values()) wording.kind = largest(wording.scores);
  for (const name of found) {
    if (wordings.get(idOf(name))!.kind === PLACE && beginsWithInitial(name, seen[name.sentence]!))
      wordings.get(idOf(name))!.kind = PERSON;
    // A country stands for its government and its team; it stays a place.
    const wording = wordings.get(idOf(name))!;
    if (wording.kind !== PERSON && isCountry(name, seen[name.sentence]!)) wording.kind = PLACE;
    else if (wording.kind === ORGANIZATION && isOnlyPlace(name, seen[name.sentence]!)) wording.kind = PLACE;
  }
  for (const [id, wording] of wordings) wording.kind = told.get(id) ?? wording.kind;
  settleShortForms(wordings, found, seen, idOf);

  const shortForms = addShortForms(wordings);

  const settled: FoundName[] = [];
  const taken = tokens.map((list) => new Uint8Array(list.length));
  const keep = (name: FoundName): void => {
    settled.push(name);
    taken[name.sentence]!.fill(1, name.from, name.to + 1);
  };
  const firstWords = new Map<string, Wording[]>();
  for (const wording of wordings.values()) {
    if (wording.prose === 0) continue;
    const list = firstWords.get(wording.words[0]!);
    if (list) list.push(wording);
    else firstWords.set(wording.words[0]!, [wording]);
  }
  for (const list of firstWords.values()) list.sort((a, b) => b.words.length - a.words.length);

  // Headlines: what the text names first.
  seen.forEach((sentence, index) => {
    if (sentence.style !== 0) matchKnown(index, sentence, 1);
  });
  for (const name of found) {
    if (anyTaken(taken[name.sentence]!, name.from, name.to) || isHeadlineWords(name, seen[name.sentence]!)) continue;
    keep({ ...name, kind: wordings.get(idOf(name))!.kind });
  }
  seen.forEach((sentence, index) => {
    if (sentence.style === 0) matchKnown(index, sentence, 1);
  });
  return settled.sort((a, b) => a.sentence - b.sentence || a.from - b.from);

  /** A word that is named once is not always a name; a short form is, but where it is a word as well or part of another name. */
  function isDoubtful(wording: Wording, { hash, role, know }: SeenSentence, at: number): boolean {
    if (!shortForms.has(wording)) return (know[at]! & FLAGS.common) !== 0;
    return known.lower.has(hash[at]!) || role[at - 1] === 1 || role[at + 1] === 1;
  }

  function matchKnown(index: number, sentence: SeenSentence, least: number): void {
    const list = tokens[index]!;
    for (let from = 0; from < list.length; from++) {
      if (sentence.role[from] !== 1 || taken[index]![from] === 1) continue;
      for (const wording of firstWords.get(list[from]!.lower) ?? []) {
        const to = from + wording.words.length - 1;
        if (wording.prose < least || to >= list.length || anyTaken(taken[index]!, from, to)) continue;
        if (wording.words.some((word, at) => list[from + at]!.lower !== word)) continue;
        if (wording.words.length === 1 && wording.count < 2 && isDoubtful(wording, sentence, from)) continue;
        keep({ sentence: index, from, to, kind: wording.kind, scores: wording.scores });
        from = to;
        break;
      }
    }
  }
}

/**
 * Two people are never named side by side without a word or a mark between: the first is a given name ("Sharron" before
 * "Ann Hale"), a title or a word ("President-elect", "Prosecutor").
 */
function oneNameEach(found: readonly FoundName[], seen: readonly SeenSentence[]): FoundName[] {
  const names: FoundName[] = [];
  for (const name of found) {
    const before = names.at(-1);
    const isBeside = before?.sentence === name.sentence && before.to + 1 === name.from;
    const { know, cue, shape } = seen[name.sentence]!;
    const isOne =
      isBeside &&
      before.kind === PERSON &&
      name.kind === PERSON &&
      before.from === before.to &&
      name.to > name.from &&
      (shape[before.from] === SHAPES.capital || shape[before.from] === SHAPES.hyphen);
    if (!isOne) {
      names.push(name);
      continue;
    }
    // "President-elect", not "Anne-Marie".
    const isDouble = shape[before.from] === SHAPES.hyphen && (know[before.from]! & FLAGS.given) === 0;
    const isTitle = isDouble || (cue[before.from]! & CUES.title) !== 0 || isCommonOnly(know[before.from]!);
    names[names.length - 1] = isTitle ? name : { ...name, from: before.from };
  }
  return names;
}

/** A word with a capital only because a sentence begins with it: seen in small letters elsewhere, a title, or an unlisted common word. */
function isPlainStart(name: FoundName, sentence: SeenSentence, known: DocumentWords): boolean {
  if (name.from !== name.to || !sentence.isFirst[name.from]) return false;
  const hash = sentence.hash[name.from]!;
  if (sentence.shape[name.from] !== SHAPES.capital || known.capital.has(hash)) return false;
  return (
    known.lower.has(hash) || (sentence.cue[name.from]! & CUES.title) !== 0 || isCommonOnly(sentence.know[name.from]!)
  );
}

/** What persons and firms that are named in full are called by themselves: "Hale", of "Ann Hale" and of "Hale Inc.". */
function addShortForms(wordings: Map<string, Wording>): Set<Wording> {
  const forms = new Set<Wording>();
  for (const long of wordings.values()) {
    if (long.words.length < 2 || long.prose === 0) continue;
    const firm = long.kind === ORGANIZATION && long.words.length === 2 && isCompanySuffix(long.words[1]!);
    if (!firm && long.kind !== PERSON) continue;
    const form = firm ? long.words[0]! : long.words.at(-1)!;
    const known = wordings.get(form);
    if (form.length < 3 || (known && known.kind !== long.kind)) continue;
    const short = known ?? { words: [form], scores: long.scores, count: 0, prose: 1, kind: long.kind };
    wordings.set(form, short);
    forms.add(short);
  }
  return forms;
}

/** A short form takes the kind of the names that it is the end (persons) or the beginning (organisations) of. */
function settleShortForms(
  wordings: ReadonlyMap<string, Wording>,
  found: readonly FoundName[],
  seen: readonly SeenSentence[],
  idOf: (name: FoundName) => string,
): void {
  // "Lima Electric" and "Ann Lima Trust" say nothing of Lima, where the sentences themselves take it for a place.
  const settled = new Set<string>();
  for (const name of found) {
    const sentence = seen[name.sentence]!;
    const id = idOf(name);
    if (settled.has(id)) continue;
    const { kind } = wordings.get(id)!;
    if (
      isCountry(name, sentence) ||
      (kind === PLACE && isListed(name, sentence, FLAGS.place)) ||
      (kind === PERSON && name.to > name.from && (sentence.know[name.from]! & FLAGS.given) !== 0)
    )
      settled.add(id);
  }
  const added = new Map<Wording, number[]>();
  for (const long of wordings.values()) {
    if (long.words.length < 2) continue;
    const given = long.kind === PERSON ? wordings.get(long.words[0]!) : undefined;
    if (given && !settled.has(long.words[0]!)) {
      const sum = added.get(given) ?? [0, 0, 0, 0];
      sum[PERSON]! += Math.max(0, long.scores[PERSON]! - second(long.scores));
      added.set(given, sum);
    }
    for (let length = 1; length < long.words.length; length++) {
      const short =
        long.kind === PERSON
          ? wordings.get(long.words.slice(-length).join(' '))
          : long.kind === ORGANIZATION
            ? wordings.get(long.words.slice(0, length).join(' '))
            : undefined;
      if (!short || (long.kind === ORGANIZATION && settled.has(short.words.join(' ')))) continue;
      const sum = added.get(short) ?? [0, 0, 0, 0];
      const certain = Math.max(0, long.scores[long.kind]! - second(long.scores));
      sum[long.kind]! += long.kind === PERSON ? 2 * certain : Math.min(certain, 6 * long.count);
      added.set(short, sum);
    }
  }
  for (const [short, scores] of added) {
    // Uses in one document are much alike: twenty of them tell little more than a few.
    const weight = short.count ** -0.5;
    for (let kind = 0; kind < 4; kind++) short.scores[kind] = weight * short.scores[kind]! + scores[kind]!;
    short.kind = largest(short.scores);
  }
}

/** Words of a headline that the text does not name: too many of them, or common ones, to be a name. */
function isHeadlineWords(name: FoundName, sentence: SeenSentence): boolean {
  if (sentence.style === 0) return false;
  const length = name.to - name.from + 1;
  if (sentence.style === 1) return length > 5 || (length === 1 && isCommonOnly(sentence.know[name.from]!));
  if (length > 3) return true;
  for (let at = name.from; at <= name.to; at++) if ((sentence.know[at]! & FLAGS.common) !== 0) return true;
  return false;
}

/** A word of the language that no list has as a name, but perhaps as a surname. */
function isCommonOnly(know: number): boolean {
  return (know & 0xff & ~FLAGS.surname) === FLAGS.common;
}

/** "P. Hale" and "R. J. Marsh". */
function beginsWithInitial(name: FoundName, sentence: SeenSentence): boolean {
  return (
    sentence.shape[name.from] === SHAPES.initial &&
    sentence.shape[name.from + 1] === SHAPES.mark &&
    name.to > name.from + 1 &&
    sentence.cue[name.to] === 0
  );
}

function isCountry(name: FoundName, sentence: SeenSentence): boolean {
  return isListed(name, sentence, FLAGS.country);
}

/** Whether the lists have the whole name as a place's and as no other's. */
function isOnlyPlace(name: FoundName, sentence: SeenSentence): boolean {
  const acronym = name.from === name.to && sentence.shape[name.from] !== SHAPES.capital;
  if (acronym || !isListed(name, sentence, FLAGS.place)) return false;
  const flags = name.from === name.to ? sentence.know[name.from]! : sentence.phrase[name.from]!;
  return (flags & (FLAGS.organization | FLAGS.given | FLAGS.surname | FLAGS.common | FLAGS.demonym)) === 0;
}

/** Whether the lists have the whole name with the flag. */
function isListed(name: FoundName, sentence: SeenSentence, flag: number): boolean {
  const flags = name.from === name.to ? sentence.know[name.from]! : sentence.phrase[name.from]!;
  return (
    (flags & flag) !== 0 && (name.from === name.to || name.to - name.from + 1 === sentence.phraseLength[name.from])
  );
}

function textOf(list: readonly Token[], from: number, to: number): string {
  let text = list[from]!.lower;
  for (let at = from + 1; at <= to; at++) text += ` ${list[at]!.lower}`;
  return text;
}

function anyTaken(taken: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (taken[at] === 1) return true;
  return false;
}

function largest(values: readonly number[]): number {
  let at = 0;
  for (let index = 1; index < values.length; index++) if (values[index]! > values[at]!) at = index;
  return at;
}

function second(values: readonly number[]): number {
  const at = largest(values);
  let result = -Infinity;
  values.forEach((value, index) => {
    if (index !== at && value > result) result = value;
  });
  return result;
}
