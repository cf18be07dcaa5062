import type { Draft, Line } from './line';
import { wordAt } from './line';
import { singular } from './nouns';
import { isChangeVerb } from './range';

/** What a figure is per: "$20 a share", "1,000 barrels per day", "$80/barrel". */
export function rates(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts) {
    if (draft.kind === 'ordinal' || draft.kind === 'ticker' || draft.kind === 'date' || draft.kind === 'time') continue;
    const joint = wordAt(line, draft.to);
    const noun = wordAt(line, draft.to + 1);
    const atom = line.atoms[draft.to + 1];
    if (atom?.kind !== 'word') continue;
    if (
      joint === 'per'
        ? noun !== 'cent'
        : joint === 'a' || joint === 'an' || joint === 'each' || joint === 'every'
          ? perNouns.has(noun)
          : joint === '/' && perNouns.has(noun)
    ) {
      draft.per = singular(noun);
    } else if (
      joint === '-' &&
      noun === 'a' &&
      wordAt(line, draft.to + 2) === '-' &&
      perNouns.has(wordAt(line, draft.to + 3))
    ) {
      draft.per = singular(wordAt(line, draft.to + 3));
    }
  }
  return drafts;
}

const perNouns = new Set(
  (
    'share barrel year month week day night hour minute second person head unit tonne ton ounce gallon litre liter kilo ' +
    'kilogram pound passenger ticket vote vehicle acre hectare household family game season term piece pop visit call ' +
    'bushel metre meter kilometre kilometer mile watt megawatt quarter litre word page seat plate bottle pack packet ' +
    'child adult pupil student worker employee bbl lb kg dose user customer flight trip session time'
  ).split(' '),
);

/** "another 50", "a further 20", "5 more": in addition to what was told before. */
export function additions(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts) {
    if (draft.kind === 'date' || draft.kind === 'time' || draft.kind === 'ordinal' || draft.kind === 'ticker') continue;
    let at = draft.from - 1;
    if (draft.modifierSpan && draft.modifierSpan.end <= (line.atoms[draft.from]?.start ?? 0)) {
      while (at >= 0 && (line.atoms[at]?.start ?? 0) >= draft.modifierSpan.start) at -= 1;
    }
    const before = wordAt(line, at);
    if (/^(?:another|additional|further|extra)$/.test(before)) draft.additional = true;
    else if (wordAt(line, draft.to) === 'more' && wordAt(line, draft.to + 1) !== 'than' && draft.kind !== 'count')
      draft.additional = true;
  }
  return drafts;
}

/** Parts in a change: "from 43% to 15%", "rose by 3 points to 45", "fell 2.99 percent". */
export function changes(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    if (!changing.has(draft.kind)) return;
    const start = leadOf(line, draft);
    const before = wordAt(line, start - 1);
    const next = drafts[index + 1];
    if (before === 'from') {
      const paired = next !== undefined && next.kind === draft.kind && wordAt(line, leadOf(line, next) - 1) === 'to';
      if (paired || verbBefore(line, start - 1)) draft.role = 'from';
    } else if (before === 'to') {
      const previous = drafts[index - 1];
      const paired = previous?.role === 'from' && previous.kind === draft.kind;
      if (
        paired ||
        verbBefore(line, start - 1) ||
        (next && next.kind === draft.kind && wordAt(line, leadOf(line, next) - 1) === 'from')
      ) {
        draft.role = 'to';
      }
    } else if (before === 'by') {
      if (verbBefore(line, start - 1)) draft.role = 'by';
    } else if (isChangeVerb(before) && !/^(?:cut|scale|move|change|extend)$/.test(before)) {
      draft.role = 'by';
    }
  });
  return drafts;
}

const changing = new Set(['number', 'percent', 'money', 'quantity', 'count']);

function leadOf(line: Line, draft: Draft): number {
  let at = draft.from;
  if (draft.modifierSpan && draft.modifierSpan.start < (line.atoms[at]?.start ?? 0)) {
    while (at > 0 && (line.atoms[at - 1]?.start ?? 0) >= draft.modifierSpan.start) at -= 1;
  }
  return at;
}

const verbReach = 10;

function verbBefore(line: Line, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - verbReach); i -= 1) {
    const text = line.atoms[i]?.text;
    if (text === ';' || text === '.') return false;
    if (isChangeVerb(wordAt(line, i))) return true;
  }
  return false;
}
