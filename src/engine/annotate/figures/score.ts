import type { Draft, Line } from './line';
import { wordAt } from './line';
import { isHyphen } from './numerals';

const contest =
  /^(?:vote|votes|voted|voting|win|wins|won|winning|beat|beats|beaten|defeat|defeated|defeats|defeating|lead|leads|led|leading|victory|victories|lost|lose|losing|loss|draw|drew|ahead|score|scored|scores|tie|tied|margin|decision|ruled|ruling|approved|passed|rejected|thrashed|routed|edged|downed|sweep|series|record|result|seeds|advantage|deadlock)$/;

/** "52-48", "by 7 votes to 4", "7-2": the two sides of a vote or a game, as two numbers with unit "score". */
export function scores(line: Line, drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  for (let i = 0; i < drafts.length; i += 1) {
    const left = drafts[i] as Draft;
    const right = drafts[i + 1];
    if (right && isScore(line, left, right)) {
      kept.push({
        from: left.from,
        to: right.numeral?.to ?? right.to,
        kind: 'number',
        value: [left.value as number, right.value as number],
        unit: 'score',
        step: 1,
      });
      i += 1;
    } else kept.push(left);
  }
  return kept;
}

function isScore(line: Line, left: Draft, right: Draft): boolean {
  if (left.kind !== 'number' && !(left.kind === 'count' && /^votes?$/.test(left.thing?.head ?? ''))) return false;
  if (right.kind !== 'number' && right.kind !== 'count') return false;
  if (left.unit === 'time' || right.unit === 'time') return false;
  if (!isWhole(left.value) || !isWhole(right.value)) return false;
  const joint = line.atoms[left.to];
  const toWord = joint?.lower === 'to' && left.to + 1 === right.from;
  const hyphen = (isHyphen(joint) || joint?.text === '–') && left.to + 1 === right.from;
  if (!toWord && !hyphen) return false;
  if (left.kind === 'count') return toWord;
  if (
    right.kind === 'count' &&
    !contest.test(right.thing?.head ?? '') &&
    (right.thing?.words.split(' ').length ?? 0) < 2 &&
    !/^(?:victory|win|lead|vote|defeat|loss)$/.test(right.thing?.head ?? '')
  ) {
    return false;
  }
  if (left.value < right.value && !/^(?:lost|beaten|trailed|down|behind|losing)$/.test(wordAt(line, left.from - 1)))
    return hyphen && near(line, left, right) && left.value < 10;
  return near(line, left, right);
}

function isWhole(value: Draft['value']): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value < 1000;
}

function near(line: Line, left: Draft, right: Draft): boolean {
  for (let i = Math.max(0, left.from - 8); i < left.from; i += 1) if (contest.test(wordAt(line, i))) return true;
  for (let i = right.numeral?.to ?? right.to; i < (right.numeral?.to ?? right.to) + 4; i += 1)
    if (contest.test(wordAt(line, i))) return true;
  return false;
}
