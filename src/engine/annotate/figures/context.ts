import type { Draft, Line } from './line';
import { wordAt } from './line';
import { singular } from './nouns';

/** "1.5 and 3 percent", "magnitude 7.6 and 7.4": a bare number takes the unit of the figure it is joined to. */
export function coordinations(line: Line, drafts: Draft[]): Draft[] {
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (!next || !/^(?:and|or|,)$/.test(wordAt(line, draft.to))) return;
    const first = next.lead ?? next.from;
    if (first !== draft.to + 1) return;
    if (isBare(draft) && (next.kind === 'percent' || next.kind === 'quantity') && next.from === first)
      adopt(draft, next);
    else if (draft.unit === 'magnitude' && isBare(next) && next.step === draft.step && Number(next.value) < 10)
      adopt(next, draft);
  });
  return drafts;
}

function isBare(draft: Draft): boolean {
  return (
    draft.kind === 'number' &&
    draft.unit === undefined &&
    draft.numeral?.form === 'digits' &&
    draft.numeral.magnitude === 1
  );
}

function adopt(draft: Draft, from: Draft): void {
  draft.kind = from.kind;
  if (from.unit !== undefined) draft.unit = from.unit;
}

/** What a figure is per: "$20 a share", "1,000 barrels per day", "$80/barrel". */
export function rates(line: Line, drafts: Draft[]): Draft[] {
  for (const draft of drafts) {
    if (draft.kind === 'ordinal' || draft.kind === 'ticker' || draft.kind === 'date' || draft.kind === 'time') continue;
    const joint = wordAt(line, draft.to);
    const noun = wordAt(line, draft.to + 1);
    const atom = line.atoms[draft.to + 1];
    // "a year ago" is a date of its own.
    if (atom?.kind !== 'word' || line.taken[draft.to + 1]) continue;
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
