import type { Draft, Line } from './line';
import { wordAt } from './line';
import { singular } from './nouns';
import { isHyphen } from './numerals';
import { unitAt } from './quantity';
import { units } from './units';

/**
 * What a figure is per: "$20 a share", "$80/barrel", "a $10-an-hour wage", "£70 per square foot". A quantity takes it into
 * its unit: "1,000 litres a day" and "1,000 litres of milk a day" are 1,000 litre per day.
 */
export function rates(line: Line, drafts: Draft[]): Draft[] {
  return drafts.filter((draft, index) => {
    if (!measured.has(draft.kind)) return true;
    const per = rateAt(line, draft.to);
    if (draft.kind !== 'quantity') {
      if (per) draft.per = per.name;
      return true;
    }
    const rate = per ?? (draft.thing ? rateAt(line, behindThing(line, draft)) : undefined);
    if (rate) {
      draft.unit = `${draft.unit ?? ''} per ${rate.name}`;
      if (per) draft.to = per.to;
      return true;
    }
    const last = drafts[index - 1];
    // "5.4 litres per 100 kilometres" is one figure.
    if (
      last?.kind === 'quantity' &&
      wordAt(line, last.to) === 'per' &&
      draft.from === last.to + 1 &&
      typeof draft.value === 'number'
    ) {
      last.unit = `${last.unit ?? ''} per ${draft.value} ${draft.unit ?? ''}s`;
      last.to = draft.to;
      return false;
    }
    return true;
  });
}

const measured = new Set(['number', 'percent', 'money', 'quantity', 'count', 'duration']);

/** Index behind the thing of "150,000 barrels of crude a day". */
function behindThing(line: Line, draft: Draft): number {
  const end = draft.thing?.end ?? 0;
  let at = draft.to;
  while (at < draft.to + 8 && (line.atoms[at]?.end ?? Number.POSITIVE_INFINITY) <= end) at += 1;
  return at;
}

/** "per", "a", "each", "/" or "-a-" and what follows it, by its plain singular name. */
function rateAt(line: Line, at: number): { name: string; to: number } | undefined {
  const joint = wordAt(line, at);
  if (joint === '-') {
    const hyphened = /^(?:an?|per)$/.test(wordAt(line, at + 1)) && isHyphen(line.atoms[at + 2]);
    return hyphened ? nounAt(line, at + 3, false) : undefined;
  }
  if (joint === 'per') return wordAt(line, at + 1) === 'cent' ? undefined : nounAt(line, at + 1, true);
  if (joint === '/' || joint === 'each' || joint === 'every') return nounAt(line, at + 1, false);
  if (joint !== 'a' && joint !== 'an') return undefined;
  const found = nounAt(line, at + 1, false);
  // "$40 million a year earlier" tells when, "30 pounds a mile from home" where.
  return found && elsewhere.test(wordAt(line, found.to)) ? undefined : found;
}

const elsewhere = /^(?:ago|earlier|before|later|after|from|away|off|north|south|east|west|inland|offshore|old)$/;

function nounAt(line: Line, at: number, any: boolean): { name: string; to: number } | undefined {
  const atom = line.atoms[at];
  // "a year ago" is a date of its own.
  if (atom?.kind !== 'word' || line.taken[at]) return undefined;
  if (atom.lower === 'capita') return { name: 'person', to: at + 1 };
  if (perNouns.has(atom.lower)) {
    const metric = units.get(atom.lower);
    const longer = unitAt(line, at);
    return longer && longer.to > at + 1 ? longer : { name: metric ?? singular(atom.lower), to: at + 1 };
  }
  return unitAt(line, at) ?? (any ? { name: singular(atom.lower), to: at + 1 } : undefined);
}

const perNouns = new Set(
  (
    'share barrel year month week day night hour minute second person head unit tonne ton ounce gallon litre liter kilo ' +
    'kilogram pound passenger ticket vote vehicle acre hectare household family game season term piece pop visit call ' +
    'bushel metre meter kilometre kilometer mile watt megawatt quarter word page seat plate bottle pack packet ' +
    'child adult pupil student worker employee bbl lb kg dose user customer flight trip session time'
  ).split(' '),
);
