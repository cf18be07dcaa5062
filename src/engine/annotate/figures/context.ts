import { adopt } from './adopt';
import type { Draft, Line } from './line';
import { isCapitalised, leadOf, wordAt } from './line';
import { isHyphen, numeralAt } from './numerals';

/** Whether "13-" hangs on what a number behind it measures: "13- and 15-inch models", "twelve- to 15-year-old girls". */
export function isSuspended({ atoms }: Line, at: number): boolean {
  const joint = atoms[at + 1]?.lower;
  if (!isHyphen(atoms[at]) || !(joint === 'and' || joint === 'or' || joint === 'to' || joint === ',')) return false;
  const next = numeralAt(atoms, at + 2);
  return next !== undefined && isHyphen(atoms[next.to]);
}

/**
 * "1.5 and 3 percent", "400 and 650 people", "magnitude 7.6 and 7.4", "13- and 15-inch": a bare number takes the unit of
 * the figure it is joined to.
 */
export function coordinations(line: Line, drafts: Draft[]): Draft[] {
  // From the end: "two-, three- and four-bedroom" takes its unit from the last.
  for (let index = drafts.length - 2; index >= 0; index--) {
    const draft = drafts[index]!;
    const next = drafts[index + 1]!;
    const suspended = isSuspended(line, draft.to);
    const joint = suspended ? draft.to + 1 : draft.to;
    if (!suspended && !/^(?:and|or|,)$/.test(wordAt(line, joint)) && !isAgainst(line, draft, next)) continue;
    const first = next.lead ?? next.from;
    if (first !== joint + 1) continue;
    if (isBare(draft, suspended) && next.from === first) {
      if (adopted.has(next.kind)) adopt(draft, next);
      else if (suspended && next.kind === 'duration') adoptLength(draft, next);
    } else if (draft.unit === 'magnitude' && isBare(next, false) && next.step === draft.step && Number(next.value) < 10)
      adopt(next, draft);
  }
  return drafts;
}

/** "by 52.3 to 47.7 per cent": the shares of two sides; what rises is a range. */
function isAgainst(line: Line, { to, value }: Draft, next: Draft): boolean {
  return next.kind === 'percent' && wordAt(line, to) === 'to' && Number(value) > Number(next.value);
}

/** @param inWords whether words will do as well as digits */
function isBare({ kind, unit, numeral }: Draft, inWords: boolean): boolean {
  return (
    kind === 'number' &&
    unit === undefined &&
    (numeral?.form === 'digits' || (inWords && numeral?.form === 'words')) &&
    numeral.magnitude === 1
  );
}

const adopted = new Set(['percent', 'quantity', 'count']);

/** "twelve- and 15-year-old" */
function adoptLength(draft: Draft, { value, age, thing }: Draft): void {
  const unit = typeof value === 'string' ? /^(PT?)\d+([A-Z])$/.exec(value) : null;
  if (!unit) return;
  draft.kind = 'duration';
  draft.value = `${unit[1]}${String(draft.value)}${unit[2]}`;
  if (age) draft.age = true;
  if (thing) draft.thing = thing;
}

/** Verbs that say of each in turn how many they have. */
const having =
  /^(?:had|has|have|scored|added|got|hit|made|posted|recorded|threw|caught|ran|won|lost|gained|took|collected|chipped|finished)$/;

/** "Lund added 16 points, and Orr had 14.": what a bare number counts is told of the one before it in the sentence. */
export function gapped(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    const before = drafts[index - 1];
    if (before && isShareBeside(line, draft, before)) adopt(draft, before);
    if (!before || !isBare(draft, true) || !isSaidToHave(line, draft) || !isSaidToHave(line, before)) return;
    const next = line.atoms[draft.to];
    if (next !== undefined && !/^(?:[.,;]|for|and|on|in|while|as)$/.test(next.lower)) return;
    if (before.unit === 'point' || before.kind === 'count') adopt(draft, before);
  });
  return drafts;
}

/** "won 43.4 per cent, the Liberals 38.1 and the New Left 14.2": the share of the next one who is named. */
function isShareBeside(line: Line, draft: Draft, before: Draft): boolean {
  const next = line.atoms[draft.to];
  return (
    before.kind === 'percent' &&
    isBare(draft, false) &&
    draft.step === before.step &&
    Number(draft.step) < 1 &&
    isCapitalised(line.atoms[draft.from - 1]) &&
    (next === undefined || /^(?:[.,;]|and)$/.test(next.text))
  );
}

function isSaidToHave(line: Line, draft: Draft): boolean {
  const at = draft.lead ?? draft.from;
  return having.test(wordAt(line, at - 1)) || having.test(wordAt(line, at - 2));
}

/** "another 50", "a further 20", "5 more": in addition to what was told before. */
export function additions(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts) {
    if (draft.kind === 'date' || draft.kind === 'time' || draft.kind === 'ordinal' || draft.kind === 'ticker') continue;
    const at = leadOf(line, draft) - 1;
    const before = wordAt(line, at);
    if (/^(?:another|additional|further|extra)$/.test(before)) draft.additional = true;
    else if (
      wordAt(line, draft.to) === 'more' &&
      !/(?:ed|le)$/.test(wordAt(line, draft.to + 2)) &&
      draft.kind !== 'count'
    )
      draft.additional = true;
    else if (isBesideName(line, draft, at)) draft.additional = true;
  }
  return drafts;
}

/** "Ana Reyes and two other ministers": in addition to the one who is named. */
function isBesideName(line: Line, { kind, from, to }: Draft, at: number): boolean {
  const isOther = /^others?$/.test(wordAt(line, from + 1)) || /^others?$/.test(wordAt(line, to));
  return kind === 'count' && isOther && wordAt(line, at) === 'and' && isCapitalised(line.atoms[at - 1]);
}
